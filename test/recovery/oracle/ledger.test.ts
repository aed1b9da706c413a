/**
 * The ledger of any recovery: no cause is later than its effect, and the row that explains a return says just
 * that.
 */
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { Ledger } from '../../../src/base/ledger.ts'
import { Streams } from '../../../src/base/streams.ts'
import { never } from '../../../src/damage/damage.ts'
import { cause, causes } from '../../../src/estate/cause.ts'
import { onCampus } from '../anyCampus.ts'
import { day, recoverFrom } from '../campus.ts'
import { drawn, estateFrom, onData } from './anyRecovery.ts'

test('no cause comes after its effect, and each service that is back was told up in that second', () =>
  fc.assert(
    fc.property(drawn, of => {
      const estate = estateFrom(of)
      const ledger = new Ledger()
      const { recovery } = recoverFrom(estate, onCampus(of.blows, estate), {
        orders: of.orders,
        dataOrders: onData(of, estate),
        ledger,
        horizon: 120 * day,
        streams: new Streams('oracle', of.replication),
      })
      const wrong: string[] = []
      for (const [row, before] of ledger.before.entries())
        if (before >= 0 && ledger.time[before]! > ledger.time[row]!)
          wrong.push(
            `${causes[ledger.kind[row]!]} at ${ledger.time[row]} after ${causes[ledger.kind[before]!]} at ${ledger.time[before]}`,
          )
      for (const [service, at] of recovery.backAt.entries()) {
        if (at === never || recovery.backCause[service]! < 0) continue
        const row = recovery.backCause[service]!
        if (
          ledger.kind[row] !== cause['service-up'] ||
          ledger.time[row] !== at ||
          ledger.subject[row] !== service
        )
          wrong.push(
            `service ${service} is back at ${at}, told ${causes[ledger.kind[row]!]} at ${ledger.time[row]}`,
          )
      }
      expect(wrong).toEqual([])
    }),
    { numRuns: 150 },
  ))
