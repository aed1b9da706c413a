/** Racks whose services go down together: whether they are reported by the rack or one by one makes no difference. */
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { Streams } from '../../src/base/streams.ts'
import { serviceState, type Transitions } from '../../src/recovery/recovery.ts'
import { onCampus } from './anyCampus.ts'
import { columns, day, recoverFrom } from './campus.ts'
import { drawn, estateFrom, onData } from './oracle/anyRecovery.ts'

type Seen = readonly [service: number, seconds: number, state: number]

test('by the rack or one by one, the same services go down at the same time, and all else is the same', () => {
  let together = 0
  fc.assert(
    fc.property(drawn, of => {
      const estate = estateFrom(of)
      const blows = onCampus(of.blows, estate)
      const given = { orders: of.orders, dataOrders: onData(of, estate), horizon: 60 * day }
      const run = (sinkOf: (seen: Seen[]) => Transitions) => {
        const seen: Seen[] = []
        const streams = new Streams('down together', of.replication)
        const end = recoverFrom(estate, blows, { ...given, streams, transitions: sinkOf(seen) })
        return { seen, columns: columns(end) }
      }
      const each = (seen: Seen[]): Transitions => ({
        add: (service, seconds, state) => void seen.push([service, seconds, state]),
        rack() {},
      })
      const whole = (seen: Seen[]): Transitions => ({
        ...each(seen),
        down(first, end, seconds) {
          together += end - first
          for (let service = first; service < end; service++) seen.push([service, seconds, serviceState.down])
        },
      })
      expect(run(whole)).toEqual(run(each))
    }),
    { numRuns: 60 },
  )
  expect(together).toBeGreaterThan(0)
})
