/** Compares the fates of random small estates with those of a slow and simple implementation. */
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { silent } from '../../../src/base/ledger.ts'
import { Streams } from '../../../src/base/streams.ts'
import { never } from '../../../src/damage/damage.ts'
import { burn, cutOff, darken, intactRacks, takeChanged } from '../../../src/damage/racks.ts'
import type { Estate } from '../../../src/estate/estate.ts'
import type { FateOrder } from '../../../src/fate/fate.ts'
import { settleFate } from '../../../src/fate/settle.ts'
import { startFate } from '../../../src/fate/state/state.ts'
import { countVulnerable } from '../../../src/fate/losses/vulnerable.ts'
import { blowsIn, estateIn, ordersIn, leavesIn, story } from './anyFate.ts'
import { fatesOf } from './fate.ts'
import type { Blow, Fates, Leaves } from './words.ts'

const end = 60 * 3600

function engine(
  estate: Estate,
  blows: readonly Blow[],
  orders: readonly FateOrder[],
  streams: Streams,
  restoredAt: Int32Array,
  leaves: Leaves,
): Fates {
  const racks = intactRacks(estate.site.racks.count)
  const fate = startFate(estate, streams)
  for (const now of [...new Set([...blows, ...orders].map(({ at }) => at))].sort((a, b) => a - b)) {
    for (const { rack, at, what, again } of blows) {
      if (at !== now) continue
      if (what === 'dark') darken(racks, rack, at, -1, silent, again)
      else if (what === 'burnt') burn(racks, rack, at, -1, silent, again)
      else cutOff(racks, rack, at, -1)
    }
    const resettled = (service: number, rack?: number): boolean =>
      (rack === undefined ? leaves.all(service) : leaves.rack(service, rack)) < now
    settleFate(fate, { estate, racks, ledger: silent, resettled }, takeChanged(racks), orders, now + 1)
  }
  countVulnerable(fate, estate, racks, restoredAt, end)
  const { outage, downAt, againAt, lostAt, point, copy, dataLoss, dataLossSeconds, vulnerableSeconds } = fate
  return {
    outage: [...outage],
    downAt: [...downAt],
    againAt: [...againAt],
    lostAt: [...lostAt],
    movedAt: fate.movedAt.length === 0 ? Array.from(outage, () => never) : [...fate.movedAt],
    point: [...point],
    copy: [...copy],
    dataLoss: [...dataLoss],
    dataLossSeconds: [...dataLossSeconds],
    vulnerableSeconds: [...vulnerableSeconds],
  }
}

test('every fate is the one found by listing all points of all copies', () => {
  fc.assert(
    fc.property(story, told => {
      const estate = estateIn(told)
      const blows = blowsIn(told, estate.site.racks.count)
      const orders = ordersIn(told)
      const streams = new Streams(told.seed, 3)
      const restoredAt = Int32Array.from(estate.population.services.key, key =>
        key % 3 === 0 ? never : 45 * 3600 + (key % 7) * 3600,
      )
      const leaves = leavesIn(told, estate, blows)
      const found = engine(estate, blows, orders, streams, restoredAt, leaves)
      const happens = { blows, orders, restoredAt, leaves, until: end }
      expect(found).toEqual(fatesOf(estate, happens, streams))
    }),
    { numRuns: 300 },
  )
})
