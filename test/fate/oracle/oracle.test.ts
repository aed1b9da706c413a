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
import { noteRestores } from '../../../src/fate/losses/lostAgain.ts'
import { countVulnerable } from '../../../src/fate/losses/vulnerable.ts'
import { estateIn } from './anyEstate.ts'
import { blowsIn, ordersIn, leavesIn, movedAndLostTwice, story, type Told } from './anyFate.ts'
import { fatesOf } from './fate.ts'
import { found } from './found.ts'
import { racksOf } from './lookups.ts'
import { storyOf } from './story.ts'
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
  const standsIn = racksOf(estate)
  const none = new Int32Array(0)
  const away = new Uint8Array(standsIn.length)
  /** When services in several racks ran again after their last loss, before a second. */
  const backBy = (now: number): Int32Array =>
    Int32Array.from(standsIn, (own, service) => {
      const left = (rack: number): number => leaves.rack(service, rack)
      const outAt = (rack: number): number =>
        Math.min(never, ...blows.filter(each => each.rack === rack && each.at < now).map(({ at }) => at))
      const isWhole = (when: number): boolean => own.every(rack => outAt(rack) > when || left(rack) <= when)
      const turns = own.map(left).filter(when => when > fate.lostAt[service]! && when < now && isWhole(when))
      return Math.min(never, ...turns)
    })
  for (const now of [...new Set([...blows, ...orders].map(({ at }) => at))].sort((a, b) => a - b)) {
    for (const { rack, at, what, again } of blows) {
      if (at !== now) continue
      if (what === 'dark') darken(racks, rack, { at, before: -1, ledger: silent, anew: again })
      else if (what === 'burnt') burn(racks, rack, { at, before: -1, ledger: silent, anew: again })
      else cutOff(racks, rack, at, -1)
    }
    const hasLeft = (service: number, rack: number): boolean => leaves.rack(service, rack) < now
    const isBurnt = (rack: number): boolean => racks.burntAt[rack]! < now
    const resettled = (service: number, rack?: number): boolean => {
      if (rack !== undefined) return hasLeft(service, rack)
      const own = standsIn[service]!
      if (own.length === 1) return leaves.all(service) < now
      return own.every(each => !isBurnt(each) || hasLeft(service, each))
    }
    noteRestores(fate, { dataBackAt: backBy(now), restoredPoint: none, away })
    settleFate(fate, { estate, racks, ledger: silent, resettled }, takeChanged(racks), orders, now + 1)
  }
  countVulnerable(fate, estate, racks, restoredAt, end)
  const { outage, downAt, againAt, lostAt, point, copy, dataLoss, dataLossSeconds, vulnerableSeconds } = fate
  return {
    outage: [...outage],
    downAt: [...downAt],
    againAt: againAt.length === 0 ? Array.from(outage, () => never) : [...againAt],
    lostAt: [...lostAt],
    movedAt: fate.movedAt.length === 0 ? Array.from(outage, () => never) : [...fate.movedAt],
    point: [...point],
    copy: [...copy],
    dataLoss: [...dataLoss],
    dataLossSeconds: [...dataLossSeconds],
    vulnerableSeconds: [...vulnerableSeconds],
  }
}

function agrees(told: Told): void {
  const estate = estateIn(told)
  const blows = blowsIn(told, estate.site.racks.count)
  const orders = ordersIn(told)
  const streams = new Streams(told.seed, 3)
  const restoredAt = Int32Array.from(estate.population.services.key, key =>
    key % 3 === 0 ? never : 45 * 3600 + (key % 7) * 3600,
  )
  const stay: Leaves = { rack: () => never, all: () => never }
  const away = storyOf(estate, { blows, orders, leaves: stay }, streams)
  const leaves = leavesIn(told, estate, blows, away)
  const found = engine(estate, blows, orders, streams, restoredAt, leaves)
  const happens = { blows, orders, restoredAt, leaves, until: end }
  expect(found).toEqual(fatesOf(estate, happens, streams))
}

test('every fate is the one found by listing all points of all copies', () => {
  fc.assert(fc.property(story, agrees), { numRuns: 300 })
})

test('of services that were on their replicas ahead of it, and lose their data twice', () => {
  fc.assert(fc.property(movedAndLostTwice, agrees), { numRuns: 100, examples: [...found] })
})
