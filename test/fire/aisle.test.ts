/** Fire spreads within a room from object to object across the aisle, whatever the size of the room. */
import { expect, test } from 'vitest'
import { silent } from '../../src/base/ledger.ts'
import { Streams } from '../../src/base/streams.ts'
import { startFire } from '../../src/fire/fire.ts'
import { sourceStage } from '../../src/fire/fuel/sources.ts'
import { stepFire } from '../../src/fire/step.ts'
import { live, typicalSite } from './typicalSite.ts'

/** Second at which the racks of a hall of this size ignite beside a UPS of 3 MW; Infinity: not while it burns. */
function racksLightAt([width, depth]: readonly [number, number], aisle: string): number {
  const site = typicalSite(`
schema: firebreak/1
name: Hall
horizon: 1 d
model: { exposure: 1 }
assemblies: { slab: [{ material: concrete, thickness: 20 cm }] }
buildings:
  b:
    plan: { width: ${width} m, depth: ${depth} m }
    storeyHeight: 6 m
    walls: { assembly: slab, rating: REI 240, sound: 100 % }
    floors: { assembly: slab, rating: REI 240, sound: 100 % }
    facade: { assembly: slab, rating: REI 240, openShare: 0 % }
    rooms: [{ id: hall, kind: it, at: [0 m, 0 m], size: [${width} m, ${depth} m], ${aisle}fireLoad: 500 MJ/m2, sources: [{ kind: ups, energy: 9 GJ, peak: 3 MW, growth: fast }] }]
    openings: [{ between: [hall, outside], side: west, kind: hole, width: 3 m, height: 3 m }]
power: { units: { feed: { kind: feed } }, serves: { b: [feed] } }
ignition: { room: b/hall, source: ups }
tiers: { normal: { rto: 48 h, rpo: 24 h, mtpd: 7 d } }
policies: { none: { approach: none } }
products: { machine: { share: 100 %, serversEach: 1, data: 1 GB, tiers: { normal: 100 % }, policies: { none: 100 % } } }
population: { customers: 0, services: 0 }
`)
  const state = startFire(site, new Streams('aisle', 0))
  const supply = live(site)
  for (let t = 20; t <= 3000; t += 20) {
    stepFire(state, site, { until: t, supply }, silent)
    if (state.sources.stage[1] !== sourceStage.unlit) return t
  }
  return Infinity
}

test('a larger hall with the same aisles is no safer', () => {
  const small = racksLightAt([16, 12], 'aisle: 1.5 m, ')
  // 0.35 x 3 MW over 4 pi (1.5 m)^2 is 37 kW/m2, twice what ignites racks within minutes.
  expect(small).toBeLessThan(2000)
  expect(racksLightAt([40, 25], 'aisle: 1.5 m, ') / small).toBeLessThan(1.1)
})

test('wider aisles keep fire from the next racks', () => {
  // Over 4 pi (4 m)^2 it is 5 kW/m2, which ignites nothing.
  expect(racksLightAt([40, 25], 'aisle: 4 m, ')).toBe(Infinity)
  expect(racksLightAt([40, 25], 'aisle: 1.2 m, ')).toBeLessThan(racksLightAt([40, 25], 'aisle: 1.5 m, '))
})

test('where nothing is said, an aisle is as wide as those of most data centers', () => {
  expect(racksLightAt([40, 25], '')).toBe(racksLightAt([40, 25], 'aisle: 1.2 m, '))
})
