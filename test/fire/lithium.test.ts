/** Cells in thermal runaway: lack of air holds back the burning of their gas, not the reactions inside them. */
import { expect, test } from 'vitest'
import { Ledger, silent } from '../../src/base/ledger.ts'
import { cause } from '../../src/estate/cause.ts'
import { sourceKinds, suppressionKinds } from '../../src/estate/site.ts'
import { extinguish } from '../../src/fire/suppression/extinguish.ts'
import { burnFuel, isBurning, roomFreeKw } from '../../src/fire/fuel/fuel.ts'
import { ignite, relight } from '../../src/fire/spread/ignite.ts'
import { judge } from '../../src/fire/judge.ts'
import { consume, flash, freeKw, sourceStage } from '../../src/fire/fuel/sources.ts'
import { fireIsOver, stepFire } from '../../src/fire/step.ts'
import { entriesOf } from '../../src/run/told/entries.ts'
import { light, room, timberTower } from './smallSite.ts'

/** The UPS room half an hour after ignition, with a 4 GJ source of this kind and no air left in its gas. */
function starving(kind: 'li-ion' | 'ups') {
  const { site: own, state, supply } = light(timberTower, 0)
  const energy = room(own, 'tower/energy')
  const source = state.adjacency.source[state.adjacency.firstSource[energy]!]!
  const kinds = own.sources.kind.slice()
  kinds[source] = sourceKinds.indexOf(kind)
  const site = { ...own, sources: { ...own.sources, kind: kinds } }
  ignite(state, site, source, -1, silent)
  state.time = 1800
  state.pyrolysisCapKw[energy] = 50
  state.rooms.hrrActualKw[energy] = 0
  return { site, state, energy, source, supply }
}

test('a rack of lithium without air runs through its 4 GJ in three hours, other things smoulder', () => {
  const rackKw = 4e6 / (3 * 3600)
  for (const [kind, kw] of [
    ['li-ion', rackKw],
    ['ups', 50],
  ] as const) {
    const { site, state, energy, source } = starving(kind)
    const given = roomFreeKw(state, site, energy, 1800, 20)
    expect(given, kind).toBeCloseTo(kw, 6)
    state.rooms.hrrFreeKw[energy] = given
    const before = state.sources.leftMJ[source]!
    burnFuel(state, site, energy, 20)
    expect(1000 * (before - state.sources.leftMJ[source]!), kind).toBeCloseTo(20 * kw, 3)
  }
})

test('a battery that is out waits for a time of its own, whatever lit it in between', () => {
  const { site: own, state, source } = starving('li-ion')
  const site = { ...own, sources: { ...own.sources, reignitionPerHour: own.sources.peakKw.map(() => 1) } }
  const waits = [1800, 5400, 9000].map(time => {
    flash(state.sources, site, source, time)
    state.sources.quench[source] = 0
    consume(state.sources, site, source, 0, { time, seconds: 20, relight: state.relight })
    expect(state.sources.stage[source]).toBe(sourceStage.out)
    return Math.round(state.sources.relightAt[source]! - time)
  })
  expect(new Set(waits).size).toBe(3)
})

test('what water has cooled of it goes on no more', () => {
  const { site, state, energy, source } = starving('li-ion')
  state.sources.quench[source] = 1e-6
  expect(roomFreeKw(state, site, energy, 1800, 20)).toBeLessThan(1)
})

test('gas that puts out cabinets does not stop cells that light in it, but for the share of systems that would', () => {
  const left = (kind: 'li-ion' | 'ups', luck: number): number => {
    const { site: own, state, energy, source } = starving(kind)
    const suppression = own.rooms.suppression.slice()
    suppression[energy] = suppressionKinds.indexOf('gas')
    const suppressionEffective = own.rooms.suppressionEffective.slice().fill(0.9)
    const site = { ...own, rooms: { ...own.rooms, suppression, suppressionEffective } }
    state.traits.suppressionLuck[energy] = luck
    state.suppression.releasedAt[energy] = state.time
    state.suppression.effective[energy] = 1
    const supply = {
      suppressionPower: new Uint8Array(site.rooms.count).fill(1),
      buildingLive: new Uint8Array(2),
      siteLive: 0,
    }
    extinguish(state, site, supply, 20)
    return state.sources.quench[source]!
  }
  expect(left('ups', 0.5)).toBeLessThan(0.2)
  expect(left('li-ion', 0.5)).toBe(1)
  expect(left('li-ion', 0.05)).toBeLessThan(0.2)
})

test('cells that run away are under control once water can take what they would burn at, not while they only lack air', () => {
  const controlledAt = (kind: 'li-ion' | 'ups', quench: number): number => {
    const { site, state, energy, source, supply } = starving(kind)
    state.incident.waterAt = 600
    state.rooms.hrrFreeKw[energy] = 400
    // Steam takes 1.3 MW; the batteries would burn at more.
    state.brigade.countedLs[energy] = state.brigade.inside[energy] = 1
    expect(freeKw(state.sources, site, source, 1800)).toBeGreaterThan(2000)
    state.sources.quench[source] = quench
    judge(state, site, supply, state.time, silent)
    return state.incident.underControlAt
  }
  expect(controlledAt('ups', 1)).toBe(1800)
  expect(controlledAt('li-ion', 1)).toBe(Infinity)
  expect(controlledAt('li-ion', 0.01)).toBe(1800)
})

test('cells that light again are told, after the fire was out too', () => {
  const { site, state, energy, source, supply } = starving('li-ion')
  const ledger = new Ledger()
  state.rooms.ignitionCause[energy] = ledger.add(cause.ignition, energy, 0, -1)
  state.sources.stage[source] = sourceStage.out
  judge(state, site, supply, state.time, ledger)
  expect(state.incident.outAt).toBe(1800)
  state.sources.relightAt[source] = 7200
  for (const time of [7180, 7200]) {
    state.time = time
    relight(state, site, ledger)
  }
  expect(state.sources.stage[source]).toBe(sourceStage.burning)
  const told = entriesOf(ledger, []).map(({ lane, kind, seconds }) => [lane, kind, seconds])
  expect(told).toEqual([
    ['fire', 'ignition', 0],
    ['people', 'brigade', 1800],
    ['fire', 'lit-again', 7200],
  ])
  expect(ledger.before[2]).toBe(0)
  judge(state, site, supply, state.time, ledger)
  expect([state.incident.outAt, state.incident.underControlAt]).toEqual([Infinity, Infinity])
  expect([ledger.subject[3], ledger.time[3], ledger.before[3]]).toEqual([5, 7200, 2])
  state.sources.stage[source] = sourceStage.out
  judge(state, site, supply, state.time + 600, ledger)
  expect([state.incident.outAt, ledger.subject[4]]).toEqual([7800, 4])
})

test('without air, other things glow for two hours in a cold room and are out; in a hot one, or beside lithium, they go on', () => {
  const after = (hours: number, kind: 'li-ion' | 'ups', upperK: number): number => {
    const { site, state, energy, source } = starving(kind)
    state.rooms.upperK[energy] = upperK
    for (let seconds = 0; seconds < hours * 3600; seconds += 60) {
      state.time += 60
      state.rooms.hrrFreeKw[energy] = roomFreeKw(state, site, energy, state.time, 60)
      burnFuel(state, site, energy, 60)
    }
    return state.sources.stage[source]!
  }
  expect(after(1.9, 'ups', 300)).toBe(sourceStage.burning)
  expect(after(2.1, 'ups', 300)).toBe(sourceStage.out)
  expect(after(2.1, 'ups', 400)).toBe(sourceStage.burning)
  expect(after(2.1, 'li-ion', 300)).toBe(sourceStage.burning)
})

test('what water holds at a few kilowatts in a cold room is out after two hours, and does not last as long as its fuel', () => {
  const after = (hours: number, heldKw: number): number => {
    const { site, state, energy, source } = starving('ups')
    state.rooms.upperK[energy] = 300
    state.pyrolysisCapKw[energy] = Infinity
    state.sources.heldKw[source] = heldKw
    for (let seconds = 0; seconds < hours * 3600; seconds += 60) {
      state.time += 60
      state.rooms.hrrFreeKw[energy] = roomFreeKw(state, site, energy, state.time, 60)
      state.rooms.hrrActualKw[energy] = state.rooms.hrrFreeKw[energy]!
      burnFuel(state, site, energy, 60)
    }
    return state.sources.stage[source]!
  }
  expect(after(1.9, 5)).toBe(sourceStage.burning)
  expect(after(2.1, 5)).toBe(sourceStage.out)
  expect(after(2.1, 60)).toBe(sourceStage.burning)
})

test('a closed shed that has used up its air is out within the day', () => {
  const { state, site, supply } = light(timberTower, 0)
  const store = room(site, 'shed/store')
  stepFire(state, site, { until: 2 * 3600, supply }, silent)
  expect([isBurning(state, store), state.rooms.hrrActualKw[store]! < 1]).toEqual([true, true])
  stepFire(state, site, { until: 12 * 3600, supply }, silent)
  expect(isBurning(state, store)).toBe(false)
  stepFire(state, site, { until: 4 * 86_400, supply }, silent)
  expect(fireIsOver(state)).toBe(true)
  // What is lit there again is a fire of its own, which does not glow yet.
  const at = 4 * 86_400
  stepFire(
    state,
    site,
    { until: at + 60, supply, orders: [{ at, do: 'ignite', room: store, by: -1 }] },
    silent,
  )
  expect(isBurning(state, store)).toBe(true)
})
