/** Flame and radiation from a burning room to the next facade. */
import { describe, expect, test } from 'vitest'
import { courtFlame, courtFlux, startCourts } from '../../src/fire/courtyard.ts'
import { externalFlame, gather, heatFacade, shine, startFacings, wallM2 } from '../../src/fire/facade.ts'
import { acrossGaps } from '../../src/fire/gaps.ts'
import { validity, validityFlags } from '../../src/fire/validity.ts'
import { silent } from '../../src/base/ledger.ts'
import { burn, light, room, timberTower, usual } from './smallSite.ts'

const { site } = light(timberTower, 0)
const shed = room(site, 'shed/store')
const noFlame = { heightM: 0, fluxKwM2: 0 }
const toShed = Array.from({ length: site.facings.count }, (_, f) => f).filter(
  f => site.facings.to[f] === shed,
)

describe('external flame of EN 1991-1-2 annex B', () => {
  test('has the length of the worked example: 1.9 m for an opening of 1.82 by 1.1 m', () => {
    // D/W 3, O 0.03: the openings limit the release to 3.15 (1 - exp(-0.036 / 0.03)) A sqrt(h / (D / W)) MW.
    const area = 1.82 * 1.1
    const megawatt = 3.15 * (1 - Math.exp(-0.036 / 0.03)) * area * Math.sqrt(1.1 / 3)
    const { heightM } = externalFlame(1000 * megawatt, area, 1.1, 293.15)
    expect(heightM + 1.1 / 2).toBeCloseTo(1.9, 1)
  })

  test('grows with the fire and is none for a small one', () => {
    expect(externalFlame(500, 4, 2, 283).heightM).toBe(0)
    expect(externalFlame(20_000, 4, 2, 283).heightM).toBeGreaterThan(externalFlame(12_000, 4, 2, 283).heightM)
  })

  test('radiates less than a black body of its temperature', () => {
    const { fluxKwM2 } = externalFlame(20_000, 4, 2, 283)
    expect(fluxKwM2).toBeGreaterThan(10)
    expect(fluxKwM2).toBeLessThan(5.67e-11 * 1473 ** 4)
  })
})

describe('a facade across a gap', () => {
  test('gets the sum of what shines on it', () => {
    const states = startFacings(site)
    const emitter = { openingFlux: 100, flame: noFlame, unprotected: false }
    for (const f of toShed) shine(states, site, f, emitter, 1, 0)
    gather(states, site)
    const sum = toShed.reduce((total, f) => total + 100 * site.facings.viewFactor[f]!, 0)
    expect(toShed.length).toBeGreaterThan(1)
    expect(states.receivedKwM2[shed]).toBeCloseTo(sum, 9)
    expect(states.strongest[shed]).toBe(
      toShed.reduce((a, f) => (site.facings.viewFactor[f]! > site.facings.viewFactor[a]! ? f : a)),
    )
  })

  test('gets more from a wall that has no resistance left, and less when hoses keep it wet', () => {
    const flux = (unprotected: boolean, relief: number) => {
      const states = startFacings(site)
      for (const f of toShed)
        shine(states, site, f, { openingFlux: 100, flame: noFlame, unprotected }, 1, relief)
      gather(states, site)
      return states.receivedKwM2[shed]!
    }
    expect(flux(true, 0)).toBeGreaterThan(1.5 * flux(false, 0))
    expect(flux(false, 0.75)).toBeCloseTo(0.25 * flux(false, 0), 9)
  })

  test('lights by the flux-time product of what stands there: (q - 8.6351)^2 t = 41,209', () => {
    const states = startFacings(site)
    states.strongest[shed] = toShed[0]!
    states.receivedKwM2[shed] = 28.6351
    let t = 0
    while (!heatFacade(states, site, shed, 1, t, 1)) t++
    expect(t + 1).toBe(Math.ceil(41_209 / 400))
    states.receivedKwM2[shed] = 8
    states.litAt[shed] = Infinity
    states.dose[shed] = 0
    for (let s = 0; s < 10_000; s += 100) expect(heatFacade(states, site, shed, 1, s, 100)).toBe(false)
  })

  test('turns its own wall to the fire: 12 m of the shed, 3 m high', () => {
    expect(wallM2(site, toShed[0]!, shed)).toBeCloseTo(36, 9)
  })
})

describe('a courtyard', () => {
  const courts = startCourts(site)

  test('joins the halls that breathe into it, upwards', () => {
    const [one, two] = [room(site, 'tower/hall-1'), room(site, 'tower/hall-2')]
    const pairs = Array.from(courts.from, (_, p) => [courts.fromRoom[p], courts.toRoom[p]])
    expect(pairs).toContainEqual([one, two])
    expect(pairs).not.toContainEqual([two, one])
  })

  test('lets a big fire reach the storey above and not a small one', () => {
    const big = courtFlame(40_000, 12, 2, 4, 283)!
    expect(big.heightM).toBeGreaterThan(courts.riseM[0]!)
    expect(courtFlux(courts, 0, big, 2, 3).touches).toBe(true)
    expect(courtFlame(500, 12, 2, 4, 283)).toBeUndefined()
  })
})

test('every bit of validity has its sentence', () => {
  expect(validityFlags(0)).toEqual([])
  for (const [name, bit] of Object.entries(validity)) expect(validityFlags(bit), name).toHaveLength(1)
})

test('walls that are mostly opening raise the flag of the external flame', () => {
  const { state, site: own } = burn(timberTower, 2, { ...usual, hours: 2 })
  expect(state.incident.validity & validity.facadeOpenings).toBe(0)
  const open = {
    ...own,
    barriers: {
      ...own.barriers,
      areaM2: own.barriers.areaM2.map((m2, b) => (own.barriers.roomB[b] === -1 ? 0.1 * m2 : m2)),
    },
  }
  acrossGaps(state, open, 20, silent)
  expect(state.incident.validity & validity.facadeOpenings).toBe(validity.facadeOpenings)
})
