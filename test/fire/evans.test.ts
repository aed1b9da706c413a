/** Effective water holds a fire at its present size and reduces it from there: Evans, NISTIR 5254. */
import { expect, test } from 'vitest'
import { silent } from '../../src/base/ledger.ts'
import { sourceKinds, suppressionKinds } from '../../src/estate/site.ts'
import { extinguish } from '../../src/fire/suppression/extinguish.ts'
import { ignite } from '../../src/fire/spread/ignite.ts'
import { freeKw } from '../../src/fire/fuel/sources.ts'
import { validity } from '../../src/fire/validity.ts'
import { light, room, timberTower } from './smallSite.ts'

/** A fire of 0.0117 kW/s2, the only one in its room and burning freely, at 290 s: 984 kW. */
function growing(suppressed: 'sprinkler' | 'mist' | 'none') {
  const { site: own, state, supply } = light({ ...timberTower, ignition: 'shed/store' }, 0)
  const energy = room(own, 'tower/energy')
  const source = state.adjacency.source[state.adjacency.firstSource[energy]!]!
  const kind = own.sources.kind.slice()
  kind[source] = sourceKinds.indexOf('fire-load')
  const alphaKwS2 = own.sources.alphaKwS2.slice().fill(0.0117)
  const peakKw = own.sources.peakKw.slice().fill(5000)
  const suppression = own.rooms.suppression.slice()
  suppression[energy] = suppressionKinds.indexOf(suppressed)
  const site = {
    ...own,
    sources: { ...own.sources, kind, alphaKwS2, peakKw },
    rooms: { ...own.rooms, suppression },
  }
  ignite(state, site, source, -1, silent)
  state.time = 290
  const kw = () => freeKw(state.sources, site, source, state.time)
  const run = (seconds: number) => {
    for (const end = state.time + seconds; state.time < end; state.time += 20)
      extinguish(state, site, supply, 20)
  }
  return { site, state, energy, source, kw, run }
}

test.each([
  ['sprinkler', 59.76],
  // Mist does the same with a third of the water.
  ['mist', 19.92],
] as const)('%s: 984 kW when it opens are 362 kW five minutes later, 984 e^(-300/300)', (kind, litres) => {
  const { site, state, energy, kw, run } = growing(kind)
  expect(kw()).toBeCloseTo(984, 0)
  expect(site.intervention.suppression.sprinkler.density).toBe(0.083)
  state.suppression.demanded[energy] = state.suppression.effective[energy] = 1
  state.suppression.releasedAt[energy] = state.time
  run(300)
  // 3 x 0.083^-1.85 is 300 s to within 2 %.
  expect(kw() / (984 * Math.exp(-1))).toBeGreaterThan(0.97)
  expect(kw() / (984 * Math.exp(-1))).toBeLessThan(1.03)
  // One minute of water from one head over 12 m2: 0.083 x 12 x 60 l.
  expect((12 * state.rooms.waterLitres[energy]!) / (5 * state.rooms.sprayM2[energy]!)).toBeCloseTo(litres, 6)
  expect(state.incident.validity & validity.waterDensity).toBe(0)
})

test('hoses, too, take a fire down from what it was; without them it grows on from what they left', () => {
  const { site, state, energy, source, kw, run } = growing('none')
  const seat = kw() / site.sources.hrrPerAreaKwM2[source]!
  state.brigade.flowLs[energy] = state.brigade.countedLs[energy] = 0.083 * seat
  state.brigade.inside[energy] = 1
  run(300)
  expect(kw() / (984 * Math.exp(-1))).toBeGreaterThan(0.97)
  expect(kw() / (984 * Math.exp(-1))).toBeLessThan(1.03)
  const left = kw()
  state.brigade.flowLs[energy] = 0
  run(200)
  // Q = alpha t^2 from there: sqrt(Q) grows by 0.108 kW^1/2 a second.
  expect(kw()).toBeCloseTo((Math.sqrt(left) + Math.sqrt(0.0117) * 200) ** 2, 6)
})
