/**
 * Radiation that a room receives from a burning one across a gap: through which openings, and from how much of the
 * wall.
 */
import { describe, expect, test } from 'vitest'
import { silent } from '../../src/base/ledger.ts'
import { Streams } from '../../src/base/streams.ts'
import { enterRooms } from '../../src/fire/compartments.ts'
import { startFire } from '../../src/fire/fire.ts'
import { stepFire } from '../../src/fire/step.ts'
import { acrossGaps } from '../../src/fire/spread/gaps.ts'
import { detect } from '../../src/fire/suppression/alarm.ts'
import { shutLeak } from '../../src/fire/traits.ts'
import { openingViewFactor } from '../../src/fire/spread/targets.ts'
import { room } from './smallSite.ts'
import { live, typicalSite } from './typicalSite.ts'

interface Across {
  /** Sides on which the two buildings face each other, and the place of the second one. */
  readonly sides: string
  readonly at: readonly [x: number, y: number]
  /** Openings and ventilation of the second building. */
  readonly openings?: string
  readonly ventilation?: string
  /** Openings from building to building, and further ones of the first; what burns there. */
  readonly links?: string
  readonly more?: string
  readonly source?: string
  /** Of the second building's facade; four hours by default. */
  readonly rating?: string
}

const facing: Across = { sides: '[east, west]', at: [9, 0] }

/** A building of 6 x 10 m with 12 m2 of louvres to the east, and one of 4 x 8 m whose walls resist for four hours. */
function across({ sides, at, ...rest }: Across) {
  const {
    openings = '[]',
    ventilation = '{}',
    links = '',
    more = '',
    source = 'cabinet',
    rating = 'REI 240',
  } = rest
  const site = typicalSite(`
schema: firebreak/1
name: Two buildings
horizon: 1 d
model: { exposure: 1 }
assemblies: { slab: [{ material: concrete, thickness: 20 cm }] }
buildings:
  one:
    plan: { width: 6 m, depth: 10 m }
    storeyHeight: 3 m
    walls: { assembly: slab, rating: REI 240, sound: 100 % }
    floors: { assembly: slab, rating: REI 240, sound: 100 % }
    facade: { assembly: slab, rating: REI 240, openShare: 0 % }
    rooms: [{ id: burns, kind: storage, at: [0 m, 0 m], size: [6 m, 10 m], fireLoad: 900 MJ/m2, sources: [${source}] }]
    openings: [{ between: [burns, outside], side: east, kind: louvre, width: 5 m, height: 2.4 m }${more}]
  two:
    plan: { x: ${at[0]} m, y: ${at[1]} m, width: 4 m, depth: 8 m }
    storeyHeight: 3 m
    walls: { assembly: slab, rating: REI 240, sound: 100 % }
    floors: { assembly: slab, rating: REI 240, sound: 100 % }
    facade: { assembly: slab, rating: ${rating}, openShare: 0 % }
    ventilation: ${ventilation}
    rooms: [{ id: store, kind: storage, at: [0 m, 0 m], size: [4 m, 8 m], fireLoad: 400 MJ/m2 }]
    openings: ${openings}
gaps: [{ between: [one, two], distance: 3 m, sides: ${sides}, overlap: 4 m, links: [${links}] }]
power: { units: { feed: { kind: feed } }, serves: { one: [feed], two: [feed] } }
ignition: { room: one/burns, source: cabinet }
tiers: { normal: { rto: 48 h, rpo: 24 h, mtpd: 7 d } }
policies: { none: { approach: none } }
products: { machine: { share: 100 %, serversEach: 1, data: 1 GB, tiers: { normal: 100 % }, policies: { none: 100 % } } }
population: { customers: 0, services: 0 }
`)
  const state = startFire(site, new Streams('across', 0))
  const [from, to] = [room(site, 'one/burns'), room(site, 'two/store')]
  state.compartments.active[from] = 1
  state.compartments.outsideFlux[from] = 168
  state.rooms.ignitedAt[from] = 0
  state.time = 60
  return { site, state, to }
}

/** Flux-time product of one minute behind the facade, and the flux received in front of it, kW/m2. */
function inAMinute(what: Across): { dose: number; received: number } {
  const { site, state, to } = across(what)
  acrossGaps(state, site, 60, silent)
  return { dose: state.facings.dose[to]!, received: state.facings.receivedKwM2[to]! }
}

const hole = (side: string) =>
  `[{ between: [store, outside], side: ${side}, kind: hole, width: 3 m, height: 2 m }]`

describe('behind a wall that resists', () => {
  test('fuel sees the fire by an opening on that side, with all of its area', () => {
    const { dose, received } = inAMinute({ ...facing, openings: hole('west') })
    const { site } = across(facing)
    const seen = received * openingViewFactor(6)
    const rate = (seen - site.facings.criticalFluxKwM2[0]!) ** site.facings.ftpExponent[0]!
    expect(seen).toBeGreaterThan(site.facings.criticalFluxKwM2[0]!)
    expect(dose / (60 * rate)).toBeCloseTo(1, 9)
  })

  test.each(['north', 'east', 'south'])('and not by one on its %s side', side => {
    expect(inAMinute({ ...facing, openings: hole(side) }).dose).toBe(0)
  })

  test('fans end louvres in ducts, and leave a hole a hole', () => {
    const dose = (openings: string, ventilation: string) =>
      inAMinute({ ...facing, openings, ventilation }).dose
    const louvre = hole('west').replace('hole', 'louvre')
    expect(dose(hole('west'), '{ airChanges: 0.1 }')).toBe(dose(hole('west'), '{}'))
    expect(dose(louvre, '{}')).toBeGreaterThan(0)
    expect(dose(louvre, '{ airChanges: 0.1 }')).toBe(0)
  })
})

test('a wall resists the fire across the gap as long whether or not there is smoke behind it', () => {
  const failsAt = (smoky: boolean): number => {
    const { site, state, to } = across({ ...facing, rating: 'REI 15' })
    const { compartments, barriers, time } = state
    if (smoky) enterRooms(state, site, [to], time)
    const wall = site.barriers.roomA.indexOf(to)
    for (; state.time < 7200 && barriers.failedAt[wall] === Infinity; state.time += 60)
      acrossGaps(state, site, 60, silent)
    if (smoky) expect(compartments.networks[0]!.breached).toBe(1)
    return barriers.failedAt[wall]!
  }
  expect(failsAt(false)).toBeLessThan(7200)
  expect(failsAt(true)).toBe(failsAt(false))
})

test.each([
  { sides: '[east, west]', at: [9, 0] },
  { sides: '[east, south]', at: [9, 13] },
  { sides: '[east, north]', at: [9, -11] },
] as const)('of a wall of 30 m2 turned to the other building the louvre is 12: $sides', where => {
  const { site, state } = across(where)
  const f = site.facings.to.indexOf(room(site, 'two/store'))
  expect(f).toBeGreaterThanOrEqual(0)
  expect(state.facings.openPart[f]).toBeCloseTo(12 / 30, 9)
  expect(site.facings.toWallM2[f]).toBeCloseTo(3 * (where.sides === '[east, west]' ? 8 : 4), 9)
})

test('an opening from building to building shines with its hotter side, as one beside it to the outside does', () => {
  const size = 'kind: hole, width: 2 m, height: 2 m'
  const { site, to } = across({
    ...facing,
    links: `{ between: [one/burns, two/store], ${size} }`,
    source: '{ kind: cabinet, energy: 20 GJ, peak: 6 MW, growth: ultrafast }',
    more: `, { between: [burns, outside], side: north, ${size} }`,
  })
  const { roomA, roomB, side } = site.openings
  const link = roomB.indexOf(to)
  const beside = side.indexOf(0)
  expect(roomA[link]).toBe(roomA[beside])
  const state = startFire(site, new Streams('link', 0))
  let shared = 0
  for (let minute = 1; minute <= 15; minute++) {
    stepFire(state, site, { until: 60 * minute, supply: live(site) }, silent)
    const { active, networks, openingFlux } = state.compartments
    if (active[to] === 1 && networks.length === 2 && openingFlux[beside]! > 1) shared++
    expect(openingFlux[link]).toBe(openingFlux[beside])
  }
  expect(shared).toBeGreaterThan(0)
})

test.each(['one/burns', 'two/store'])('a door from building to building shuts on an alarm in %s', smoky => {
  const { site, state, to } = across({
    ...facing,
    links:
      '{ between: [one/burns, two/store], kind: door, width: 1 m, height: 2 m, open: 100 %, closesOnAlarm: true }',
  })
  const door = site.openings.roomB.indexOf(to)
  const at = room(site, smoky)
  state.compartments.active[at] = 1
  state.traits.detectorWorks[at] = 1
  state.rooms.sootKgM3[at] = 1
  expect(state.shares.opening[door]).toBe(1)
  detect(state, site, live(site), 10, silent)
  expect(state.shares.opening[door]).toBe(shutLeak)
})
