/** The fuel of a room's fire is what burns in it, not what is stored in it. */
import { expect, test } from 'vitest'
import { silent } from '../../src/base/ledger.ts'
import { Streams } from '../../src/base/streams.ts'
import { type FireState, startFire } from '../../src/fire/fire.ts'
import { stepFire } from '../../src/fire/step.ts'
import { live, typicalSite } from './typicalSite.ts'

/** An energy room short of air; a UPS of 24 MJ/kg burns in a load of 10 MJ/kg, which gives less soot. */
function room(load: string, louvreM2 = 1) {
  return typicalSite(`
schema: firebreak/1
name: Energy room
horizon: 1 d
assemblies: { slab: [{ material: concrete, thickness: 20 cm }] }
sources: { fire-load: { heatOfCombustion: 10, sootYield: 2 %, radiativeFraction: 25 % } }
buildings:
  b:
    plan: { width: 6 m, depth: 6 m }
    storeyHeight: 3.5 m
    walls: { assembly: slab, rating: REI 240, sound: 100 % }
    floors: { assembly: slab, rating: REI 240, sound: 100 % }
    facade: { assembly: slab, rating: REI 240 }
    rooms: [{ id: energy, kind: ups, at: [0 m, 0 m], size: [6 m, 6 m], fireLoad: ${load}, sources: [ups], detection: false }]
    openings: [{ between: [energy, outside], side: west, kind: louvre, width: ${louvreM2} m, height: 1 m, sill: 1 m }]
power: { units: { feed: { kind: feed } }, serves: { b: [feed] } }
ignition: { room: b/energy, source: ups }
tiers: { normal: { rto: 48 h, rpo: 24 h, mtpd: 7 d } }
policies: { none: { approach: none } }
products: { machine: { share: 100 %, serversEach: 1, data: 1 GB, tiers: { normal: 100 % }, policies: { none: 100 % } } }
population: { customers: 0, services: 0 }
`)
}

interface Moment {
  readonly kw: number
  readonly upperK: number
  readonly alight: number
}

function burn(site: ReturnType<typeof room>, seconds: number): { state: FireState; moments: Moment[] } {
  const state = startFire(site, new Streams('fuel mix', 0))
  const moments: Moment[] = []
  for (let t = 60; t <= seconds; t += 60) {
    stepFire(state, site, { until: t, supply: live(site) }, silent)
    const { hrrActualKw, upperK } = state.rooms
    const alight = state.sources.stage.reduce((sum, stage) => sum + (stage === 1 ? 1 : 0), 0)
    moments.push({ kw: hrrActualKw[0]!, upperK: upperK[0]!, alight })
  }
  return { state, moments }
}

test('a load that has not ignited changes nothing', () => {
  const little = burn(room('50 MJ/m2'), 1200).moments
  const much = burn(room('1000 MJ/m2'), 1200).moments
  expect(Math.max(...little.map(({ kw }) => kw))).toBeGreaterThan(500)
  expect(Math.max(...little.map(({ alight }) => alight))).toBe(1)
  expect(much).toEqual(little)
})

test('when it burns, kilograms of both make the fuel of the room', () => {
  const site = room('500 MJ/m2', 4)
  const { state, moments } = burn(site, 1200)
  expect(moments.at(-1)!.alight).toBe(2)
  const { zones } = state.compartments.networks[0]!.gas
  const heat = zones.fuelHeat[0]! / 1e6
  expect(heat).toBeGreaterThan(10)
  expect(heat).toBeLessThan(24)
  // Of a kilogram, x is that of the UPS: 24 x + 10 (1 - x) MJ, 0.1 x + 0.02 (1 - x) kg of soot.
  const x = (heat - 10) / 14
  expect(zones.sootYield[0]).toBeCloseTo(0.02 + 0.08 * x, 12)
  expect(zones.radiative[0]).toBeCloseTo((0.35 * 24 * x + 0.25 * 10 * (1 - x)) / heat, 12)
  // Huggett (1980): organic fuels give 13.1 MJ per kilogram of oxygen, whatever their heat per kilogram.
  expect(heat / zones.oxygenUse[0]!).toBeCloseTo(13.1, 9)
})
