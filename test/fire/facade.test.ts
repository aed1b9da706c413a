/** Flame and radiation from a burning room to the opposite facade. */
import { describe, expect, test } from 'vitest'
import { courtFlame, courtFlux, startCourts } from '../../src/fire/spread/courtyard.ts'
import {
  externalFlame,
  gather,
  heatFacade,
  noFlame,
  shine,
  startFacings,
} from '../../src/fire/spread/facade.ts'
import { acrossGaps } from '../../src/fire/spread/gaps.ts'
import { validity, validityFlags } from '../../src/fire/validity.ts'
import { silent } from '../../src/base/ledger.ts'
import { openingKinds, roomKinds, type Site } from '../../src/estate/site.ts'
import { burn, light, room, timberTower, usual } from './smallSite.ts'

const { site } = light(timberTower, 0)
const shed = room(site, 'shed/store')
const toShed = Array.from({ length: site.facings.count }, (_, f) => f).filter(
  f => site.facings.to[f] === shed,
)

describe('external flame of EN 1991-1-2 annex B', () => {
  test('has the length of the worked example: 1.9 m for an opening of 1.82 by 1.1 m', () => {
    // D/W = 3 and O = 0.03: the openings limit the release to 3.15 (1 - exp(-0.036 / 0.03)) A sqrt(h / (D / W)) MW.
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

  test('of a slot is as hot as flames get: B.14 has no temperature from 0.4725 L w / Q = 1 on', () => {
    // Just short of and beyond 0.4725 L w / Q = 1, for 1 m2 in slots of 46 and of 10 cm.
    const [slot, low] = [externalFlame(900, 1, 0.46, 283), externalFlame(400, 1, 0.1, 283)]
    const black = (flameK: number, heightM: number) =>
      (1 - Math.exp((-0.3 * 2 * heightM) / 3)) * 5.67e-11 * flameK ** 4
    expect(slot.fluxKwM2 / black(1473, 0.46)).toBeCloseTo(1, 3)
    expect(low.fluxKwM2 / black(1473, 0.1)).toBeCloseTo(1, 3)
    expect(low.contactKwM2).toBeGreaterThan(low.fluxKwM2)
  })
})

describe('a facade across a gap', () => {
  test('gets the sum of what shines on it', () => {
    const states = startFacings(site)
    const emitter = { openingFlux: 100, flame: noFlame, unprotected: false }
    for (const f of toShed) shine(states, site, f, emitter, 1)
    gather(states, site)
    const seen = (f: number) => site.facings.viewFactor[f]! * states.openPart[f]!
    const sum = toShed.reduce((total, f) => total + 100 * seen(f), 0)
    expect(toShed.length).toBeGreaterThan(1)
    expect(states.receivedKwM2[shed]).toBeCloseTo(sum, 9)
    expect(states.strongest[shed]).toBe(toShed.reduce((a, f) => (seen(f) > seen(a) ? f : a)))
  })

  test('gets more from a wall that has no resistance left', () => {
    const flux = (unprotected: boolean) => {
      const states = startFacings(site)
      for (const f of toShed) shine(states, site, f, { openingFlux: 100, flame: noFlame, unprotected }, 1)
      gather(states, site)
      return states.receivedKwM2[shed]!
    }
    expect(flux(true)).toBeGreaterThan(1.5 * flux(false))
  })

  test('gets all of a wall that has given way and had no opening', () => {
    const states = startFacings(site)
    states.openPart.fill(0)
    const [f] = toShed
    const emitter = { openingFlux: 100, flame: noFlame, unprotected: false }
    shine(states, site, f!, emitter, 1)
    expect(states.fluxKwM2[f!]).toBe(0)
    shine(states, site, f!, { ...emitter, unprotected: true }, 1)
    expect(states.fluxKwM2[f!]).toBeCloseTo(100 * site.facings.viewFactor[f!]!, 9)
  })

  test('a windowless room shines through the wall that it has lost, by what strikes it from inside', () => {
    const { site: own, state } = light(timberTower, 0)
    const from = room(own, 'tower/hall-1')
    state.compartments.active[from] = 1
    state.compartments.wallFlux[from] = 100
    state.rooms.ignitedAt[from] = 0
    state.time = 60
    acrossGaps(state, own, 20, silent)
    expect(Math.max(...state.facings.receivedKwM2)).toBe(0)
    for (let b = 0; b < own.barriers.count; b++)
      if (own.barriers.roomA[b] === from && own.barriers.roomB[b] === -1) state.barriers.failedAt[b] = 30
    acrossGaps(state, own, 20, silent)
    expect(Math.max(...state.facings.receivedKwM2)).toBeGreaterThan(1)
  })

  test('lights by the flux-time product of what stands there: (q - 8.6351)^2 t = 41,209', () => {
    const states = startFacings(site)
    states.strongest[shed] = toShed[0]!
    let t = 0
    while (!heatFacade(states, site, shed, { passedKwM2: 28.6351, time: t, seconds: 1 })) t++
    expect(t + 1).toBe(Math.ceil(41_209 / 400))
    states.litAt[shed] = Infinity
    states.dose[shed] = 0
    for (let s = 0; s < 10_000; s += 100)
      expect(heatFacade(states, site, shed, { passedKwM2: 8, time: s, seconds: 100 })).toBe(false)
  })

  test('shows what stands behind an open louvre, and nothing behind ducts, while it resists', () => {
    const lit = (louvres: number, airChanges: number): boolean => {
      const { site: own, state } = light(timberTower, 0)
      const to = room(own, 'shed/store')
      const behind = {
        ...own,
        rooms: { ...own.rooms, airChangesPerHour: own.rooms.airChangesPerHour.slice().fill(airChanges) },
        openings: { ...own.openings, kind: own.openings.kind.slice().fill(openingKinds.indexOf('louvre')) },
        barriers: { ...own.barriers, ratingSeconds: own.barriers.ratingSeconds.slice().fill(7200) },
      }
      state.barriers.lifeMJm2.fill(Infinity)
      const from = room(own, 'tower/hall-1')
      state.compartments.active[from] = 1
      state.compartments.outsideFlux[from] = 168
      state.rooms.ignitedAt[from] = 0
      state.time = 60
      for (let i = state.adjacency.firstOpening[to]!; i < state.adjacency.firstOpening[to + 1]!; i++)
        state.shares.opening[state.adjacency.opening[i]!] = louvres
      for (let f = 0; f < own.facings.count; f++)
        if (own.facings.to[f] === to) own.facings.viewFactor[f] = 0.5 / state.facings.openPart[f]!
      for (let t = 0; t < 60 && state.rooms.ignitedAt[to] === Infinity; t++)
        acrossGaps(state, behind, 60, silent)
      return state.rooms.ignitedAt[to]! < Infinity
    }
    expect(lit(1, 0)).toBe(true)
    expect(lit(0, 0)).toBe(false)
    expect(lit(1, 6)).toBe(false)
  })

  test('turns its own wall to the fire: 12 m of the shed, 3 m high', () => {
    expect(site.facings.toWallM2[toShed[0]!]).toBeCloseTo(36, 9)
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

  test('a draught carries its flame out, and the slower it is the higher', () => {
    const [slow, fast] = [courtFlame(40_000, 6, 2, 2, 283)!, courtFlame(40_000, 6, 2, 6, 283)!]
    expect(slow.heightM).toBeGreaterThan(fast.heightM)
    // EN 1991-1-2 B.4.2 by hand for a wind of 6 m/s that enters by as much area again: 1.366 (1/6)^0.43 40 / sqrt(12)
    // from the sill of the opening, times (0.63 / 0.40)^0.4 between walls; it leans out by 0.605 (36/2)^0.22 of that.
    const stretch = (0.63 / 0.4) ** 0.4
    const length = stretch * 1.366 * (1 / 6) ** 0.43 * (40 / Math.sqrt(12))
    expect(fast.heightM).toBeCloseTo(length - 2, 6)
    expect(fast.reachM).toBeCloseTo(0.605 * 18 ** 0.22 * length, 6)
  })

  test('a flame in a draught has the temperature of B.4.2 half-way along its axis, and the film of what it touches', () => {
    const flame = courtFlame(40_000, 6, 2, 6, 283)!
    const axis = Math.hypot(flame.heightM, flame.reachM)
    const along = (lengthM: number) => (0.3325 * lengthM * Math.sqrt(12)) / 40
    const opening = 520 / (1 - along(axis))
    const flameK = (1 - along(axis / 2)) * opening + 283
    expect(flameK).toBeLessThan(1473)
    expect(flame.fluxKwM2).toBeCloseTo((1 - Math.exp(-0.3 * 2)) * 5.67e-11 * flameK ** 4, 1)
    const film = 9.8 * (40 / (17.5 * 12) + 6 / 1.6) ** 0.6
    expect(flame.contactKwM2 - flame.fluxKwM2).toBeCloseTo((film / 1000) * (flameK - 283), 6)
  })

  test('is as wide for a flame as it is between walls that face each other, half its diagonal round a corner', () => {
    // Courts of 6 by 4 m and of 3 by 3 m, and rooms on their four sides; the last two openings lead to the sky and outdoors.
    const plan = {
      kind: ['shaft', 'it', 'it', 'it', 'it', 'shaft', 'it'].map(kind => roomKinds.indexOf(kind as 'it')),
      x: [0, 0, 6, 0, -5, 20, 20],
      y: [0, 4, 0, -5, 0, 0, 3],
      width: [6, 6, 5, 6, 5, 3, 3],
      depth: [4, 5, 4, 5, 4, 3, 5],
    }
    const onto = [1, 2, 3, 4, 1, 6, 2, 4]
    const openings = {
      count: onto.length,
      roomA: onto,
      roomB: [0, 0, 0, 0, 0, 5, 0, -1],
      horizontal: [0, 0, 0, 0, 0, 0, 1, 0],
      sillZ: onto.map(() => 1),
      soffitZ: onto.map(() => 3),
    }
    const court = startCourts({ openings, rooms: { count: 7, ...plan } } as unknown as Site)
    const wide = new Map(
      Array.from(court.from, (_, p) => [`${court.fromRoom[p]}-${court.toRoom[p]}`, court.acrossM[p]!]),
    )
    expect([...wide.keys()].toSorted()).toEqual([
      '1-2',
      '1-3',
      '1-4',
      '2-1',
      '2-3',
      '2-4',
      '3-1',
      '3-2',
      '3-4',
      '4-1',
      '4-2',
      '4-3',
    ])
    expect([wide.get('1-3'), wide.get('2-4')]).toEqual([4, 6])
    expect(wide.get('1-2')).toBeCloseTo(Math.sqrt(52) / 2, 9)
    expect(wide.get('3-4')).toBeCloseTo(Math.sqrt(52) / 2, 9)
  })

  test('without a draught its openings count once, as those of a facade', () => {
    const stretch = (0.63 / 0.4) ** 0.4
    const still = externalFlame(40_000, 12, 2, 283).heightM
    expect(courtFlame(40_000, 12, 2, 0, 283)!.heightM).toBeCloseTo(stretch * (still + 2) - 2, 6)
  })

  test('lets a big fire reach the storey above and not a small one', () => {
    const big = courtFlame(40_000, 6, 2, 4, 283)!
    expect(big.heightM).toBeGreaterThan(courts.riseM[0]!)
    expect(courtFlux(courts, 0, big, 2, 3).touches).toBe(true)
    expect(courtFlame(500, 6, 2, 4, 283)).toBeUndefined()
  })
})

test('every bit of validity has its sentence', () => {
  expect(validityFlags(0)).toEqual([])
  for (const [name, bit] of Object.entries(validity)) expect(validityFlags(bit), name).toHaveLength(1)
})

test('walls that are mostly opening raise the flag of the external flame', () => {
  const { state, site: own } = burn(timberTower, 2, { ...usual, hours: 1 })
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
