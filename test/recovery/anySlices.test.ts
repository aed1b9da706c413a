/** However the time of a recovery is cut, and wherever it continues from a copy, the result is the same. */
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { silent } from '../../src/base/ledger.ts'
import { Streams } from '../../src/base/streams.ts'
import { advanceRecovery } from '../../src/recovery/advance.ts'
import { outlet } from '../../src/recovery/outlet.ts'
import { copyRecovery } from '../../src/recovery/state/state.ts'
import { onCampus } from './anyCampus.ts'
import { columns, day, recoverFrom } from './campus.ts'
import { drawn, estateFrom, onData } from './oracle/anyRecovery.ts'

const cuts = fc.array(fc.integer({ min: 1, max: 40 * day }), { minLength: 1, maxLength: 20 })

test('in slices, and from a copy that is taken once nothing strikes any more', () =>
  fc.assert(
    fc.property(drawn, cuts, (of, at) => {
      const estate = estateFrom(of)
      const blows = onCampus(of.blows, estate)
      const given = { orders: of.orders, dataOrders: onData(of, estate), horizon: 60 * day }
      const streams = () => new Streams('slices', of.replication)
      const whole = columns(recoverFrom(estate, blows, { ...given, streams: streams() }))
      expect(columns(recoverFrom(estate, blows, { ...given, streams: streams(), cuts: at }))).toBe(whole)
      const early = recoverFrom(estate, blows, { ...given, streams: streams(), horizon: 26 * day })
      const recovery = copyRecovery(early.recovery)
      for (const until of [early.recovery, recovery])
        advanceRecovery(until, { ...early, out: outlet(silent) }, [], 60 * day)
      expect(columns({ ...early, recovery })).toBe(whole)
      expect(columns(early)).toBe(whole)
    }),
    { numRuns: 40 },
  ))
