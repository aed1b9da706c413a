/** A louvre that shuts on an alarm: its blades melt in a hall that flashes over, and not in a small fire. */
import { expect, test } from 'vitest'
import { silent } from '../../src/base/ledger.ts'
import { Streams } from '../../src/base/streams.ts'
import { startFire } from '../../src/fire/fire.ts'
import { stepFire } from '../../src/fire/step.ts'
import { shutLeak } from '../../src/fire/traits.ts'
import { live, typicalSite } from './typicalSite.ts'

function hallWith(peak: string) {
  return typicalSite(`
schema: firebreak/1
name: Hall
horizon: 1 d
assemblies: { slab: [{ material: concrete, thickness: 20 cm }] }
buildings:
  hut:
    plan: { width: 6 m, depth: 6 m }
    storeyHeight: 3 m
    walls: { assembly: slab, rating: REI 240, sound: 100 % }
    floors: { assembly: slab, rating: REI 240, sound: 100 % }
    facade: { assembly: slab, rating: REI 240, openShare: 0 % }
    rooms:
      - { id: hall, kind: storage, at: [0 m, 0 m], size: [6 m, 6 m], detection: true, sources: [{ kind: cabinet, energy: 20 GJ, peak: ${peak} }] }
    openings:
      - { between: [hall, outside], side: north, kind: hole, width: 2 m, height: 2.1 m }
      - { between: [hall, outside], side: south, kind: louvre, width: 2 m, height: 1 m, sill: 1 m, closesOnAlarm: true }
power: { units: { feed: { kind: feed } }, serves: { hut: [feed] } }
intervention: { detection: { works: 100 % } }
ignition: { room: hut/hall, source: cabinet }
tiers: { normal: { rto: 48 h, rpo: 24 h, mtpd: 7 d } }
policies: { none: { approach: none } }
products: { machine: { share: 100 %, serversEach: 1, data: 1 GB, tiers: { normal: 100 % }, policies: { none: 100 % } } }
population: { customers: 0, services: 0 }
`)
}

/** Of the openings, the second. */
const louvre = 1

/** Share of the louvre's face that is open, each minute, and the hottest the layer was. */
function burnt(peak: string): { readonly open: number[]; readonly hottestK: number } {
  const site = hallWith(peak)
  const state = startFire(site, new Streams('louvre', 0))
  const open = [state.shares.opening[louvre]!]
  let hottestK = 0
  for (let minute = 1; minute <= 60; minute++) {
    stepFire(state, site, { until: 60 * minute, supply: live(site) }, silent)
    open.push(state.shares.opening[louvre]!)
    hottestK = Math.max(hottestK, state.rooms.upperK[0]!)
  }
  return { open, hottestK }
}

test('shuts on the alarm, and is open as before once its blades have melted', () => {
  const { open, hottestK } = burnt('6 MW')
  expect(hottestK).toBeGreaterThan(933.47)
  expect(open[0]).toBe(0.5)
  expect(open).toContain(shutLeak)
  expect(open.at(-1)).toBe(0.5)
})

test('stays shut where the layer is never that hot', () => {
  const { open, hottestK } = burnt('500 kW')
  expect(hottestK).toBeLessThan(873)
  expect(open.at(-1)).toBe(shutLeak)
})
