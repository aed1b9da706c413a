import { describe, expect, test } from 'vitest'
import { siteCompiler } from '../../src/estate/compileSite.ts'
import { barrierKinds } from '../../src/estate/barriers.ts'
import { openingKinds, type Site, sourceKinds } from '../../src/estate/site.ts'
import { scenarioOf, shipped, valuesOf } from './estateOf.ts'

/** Two storeys, two rooms and a courtyard on each, and a shed across a gap of 6 m. */
const written = (house = '', rest = '') => `
schema: firebreak/1
name: test
assemblies: { plank: [{ material: timber, thickness: 45 mm }] }
buildings:
  house:
    plan: { width: 10 m, depth: 8 m }
    storeys: 2
    storeyHeight: 3 m
    walls: { rating: EI 30 }
    floors: { assembly: plank, rating: REI 60, timber: 45 mm }
    roof: { rating: REI 30 }
    facade: { rating: EI 15, openShare: 20 % }
    ventilation: { louvres: 5 % }
    rooms:
      - { id: "west-{storey}", kind: it, storey: 0..1, at: [0 m, 0 m], size: [4 m, 8 m], racks: { count: 2, serversEach: 5 }, fireLoad: 500 MJ/m2, sources: [{ kind: cabinet, count: 3, energy: 900 MJ, peak: 400 kW }] }
      - { id: "east-{storey}", kind: it, storey: 0..1, at: [6 m, 0 m], size: [4 m, 8 m], walls: { rating: EI 90 }, ceiling: { rating: REI 120 } }
      - { id: yard, kind: shaft, storey: 0..1, at: [4 m, 0 m], size: [2 m, 8 m], openTop: true, opensTo: ["west-{storey}", east-1], opening: { kind: louvre, width: 1 m, height: 1 m, sill: 0.5 m } }
    openings:
      - { between: ["west-{storey}", "west-{storey+1}"], storey: 0..0, horizontal: true, kind: duct, area: 0.25 m2 }
      - { between: [outside, east-0], side: east, kind: door, width: 1 m, height: 2 m, open: 10 %, rating: EI 30 }
    ${house}
  shed:
    plan: { x: 16 m, width: 4 m, depth: 8 m }
    facade: { target: plywood, openShare: 50 % }
    rooms: [{ id: store, kind: storage, at: [0 m, 0 m], size: [4 m, 8 m] }]
gaps: [{ between: [house, shed], distance: { uniform: [5 m, 7 m] }, sides: [east, west], overlap: 8 m }]
power:
  units:
    feed: { kind: feed }
    ups: { kind: ups, room: house/west-0, from: [feed, engine], store: 10 min }
    engine: { kind: generator, store: 1 d, start: 15 s, starts: 90 % }
  serves: { house: [ups], house/east-1: [feed, ups] }
ignition: { room: house/west-0, source: cabinet }
tiers: { one: { rto: 1 h, rpo: 1 h, mtpd: 2 h } }
policies: { none: { approach: none } }
products: { thing: { share: 1, serversEach: 1, data: 1 GB, tiers: { one: 1 }, policies: { none: 1 } } }
population: { customers: 1, services: 1 }
${rest}
`
const compiled = (house?: string, rest?: string): Site => {
  const scenario = scenarioOf(written(house, rest))
  return siteCompiler(scenario)(valuesOf(scenario))
}
const site = compiled()
const room = (name: string, of = site): number => (name === 'outside' ? -1 : of.rooms.name.indexOf(name))

function barrier(a: string, b: string, kind: (typeof barrierKinds)[number], of = site): number {
  const { count, roomA, roomB } = of.barriers
  for (let row = 0; row < count; row++)
    if (
      of.barriers.kind[row] === barrierKinds.indexOf(kind) &&
      ((roomA[row] === room(a, of) && roomB[row] === room(b, of)) ||
        (kind === 'wall' && roomA[row] === room(b, of) && roomB[row] === room(a, of)))
    )
      return row
  return -1
}

describe('barriers', () => {
  const { areaM2, ratingSeconds, timberThicknessM, timber } = site.barriers

  test('a wall stands where two rooms of a storey share an edge, as long as the edge and as high as the room', () => {
    const wall = barrier('house/west-0', 'house/yard', 'wall')
    expect(areaM2[wall]).toBe(8 * 3)
    expect(ratingSeconds[wall]).toBe(30 * 60)
    expect(barrier('house/west-0', 'house/east-0', 'wall')).toBe(-1)
  })

  test('of two rooms the one that speaks of its walls decides', () => {
    expect(ratingSeconds[barrier('house/east-1', 'house/yard', 'wall')]).toBe(90 * 60)
  })

  test('a floor lies where rooms overlap in plan; the ceiling of the lower room decides', () => {
    const plain = barrier('house/west-0', 'house/west-1', 'floor')
    expect(areaM2[plain]).toBe(4 * 8)
    expect(ratingSeconds[plain]).toBe(3600)
    expect([timber[plain], timberThicknessM[plain]]).toEqual([1, 0.045])
    expect(ratingSeconds[barrier('house/east-0', 'house/east-1', 'floor')]).toBe(7200)
    expect(barrier('house/west-1', 'house/west-0', 'floor')).toBe(-1)
  })

  test('the words of a pair stand above those of its rooms', () => {
    const special = compiled(
      'barriers: [{ between: [yard, east-1], change: { rating: EI 120, sound: 10 % } }]',
    )
    const wall = barrier('house/east-1', 'house/yard', 'wall', special)
    expect(special.barriers.ratingSeconds[wall]).toBe(7200)
    expect(special.barriers.soundProbability[wall]).toBe(0.1)
  })

  test('(found) the words of a pair may be those of a row of rooms, for each wall that any of them share', () => {
    const all = compiled('barriers: [{ between: [yard, "west-{storey}"], change: { rating: EI 120 } }]')
    const rated = (of: string): number => all.barriers.ratingSeconds[barrier(of, 'house/yard', 'wall', all)]!
    expect(['west-0', 'west-1', 'east-0'].map(name => rated(`house/${name}`))).toEqual([7200, 7200, 5400])
  })

  test('facade and roof are separations to the outside', () => {
    const facade = barrier('house/west-1', 'outside', 'wall')
    expect(areaM2[facade]).toBe((8 + 4 + 4) * 3)
    expect(ratingSeconds[facade]).toBe(15 * 60)
    expect(areaM2[barrier('house/west-1', 'outside', 'floor')]).toBe(4 * 8)
    expect(ratingSeconds[barrier('house/west-1', 'outside', 'floor')]).toBe(30 * 60)
    expect(barrier('house/west-0', 'outside', 'floor')).toBe(-1)
  })

  test('what is open to the sky has no roof that could give way', () => {
    expect(barrier('house/yard', 'outside', 'floor')).toBe(-1)
  })
})

describe('rooms and sources', () => {
  test('a shaft is one tall room over its storeys', () => {
    const yard = room('house/yard')
    expect([site.rooms.storey[yard], site.rooms.topStorey[yard], site.rooms.height[yard]]).toEqual([0, 1, 6])
  })

  test('a timber ceiling feeds the room below it, a roof of concrete does not', () => {
    expect(site.rooms.timberArea[room('house/west-0')]).toBe(32)
    expect(site.rooms.timberThickness[room('house/west-0')]).toBe(0.045)
    expect(site.rooms.timberArea[room('house/west-1')]).toBe(0)
  })

  test('items multiply energy and peak; the fire load spreads over the floor', () => {
    const { count, kind, energyMJ, peakKw, ignitionK, heatOfCombustionKjKg } = site.sources
    const rows = [...Array(count).keys()].filter(row => site.sources.room[row] === room('house/west-1'))
    expect(rows.map(row => sourceKinds[kind[row]!])).toEqual(['cabinet', 'racks'])
    expect(rows.map(row => energyMJ[row])).toEqual([2700, 500 * 32])
    expect(rows.map(row => peakKw[row])).toEqual([1200, 250 * 32])
    expect(ignitionK[rows[0]!]).toBeCloseTo(350 + 273.15, 9)
    expect(heatOfCombustionKjKg[rows[0]!]).toBe(24_000)
  })
})

describe('openings', () => {
  const { count, roomA, roomB, kind, areaM2, widthM, sillZ, soffitZ, horizontal, side, openAtStart, failsK } =
    site.openings
  const between = (a: string, b: string): number[] =>
    [...Array(count).keys()].filter(row => roomA[row] === room(a) && roomB[row] === room(b))

  test('a shaft opens to the rooms it names on their storeys, and to the sky', () => {
    const [upper] = between('house/west-1', 'house/yard')
    expect([sillZ[upper!], soffitZ[upper!], areaM2[upper!]]).toEqual([3.5, 4.5, 1])
    expect(between('house/east-0', 'house/yard')).toEqual([])
    const [sky] = between('house/yard', 'outside')
    expect([horizontal[sky!], areaM2[sky!], sillZ[sky!]]).toEqual([1, 16, 6])
  })

  test('a hole in a floor leads from the lower room to the upper one, at the height of the floor', () => {
    const [duct] = between('house/west-0', 'house/west-1')
    expect([horizontal[duct!], sillZ[duct!], soffitZ[duct!], areaM2[duct!]]).toEqual([1, 3, 3, 0.25])
  })

  test('outside always comes second', () => {
    const doors = between('house/east-0', 'outside').filter(row => kind[row] === openingKinds.indexOf('door'))
    expect(doors).toHaveLength(1)
    expect([side[doors[0]!], areaM2[doors[0]!], openAtStart[doors[0]!], failsK[doors[0]!]]).toEqual([
      1,
      2,
      0.1,
      Infinity,
    ])
    expect(site.openings.ratingSeconds[doors[0]!]).toBe(1800)
  })

  test('louvres are open for their share of the facade, panes shut for the rest of the open share', () => {
    const facadeM2 = 16 * 3
    const rows = between('house/west-0', 'outside')
    expect(rows.map(row => openingKinds[kind[row]!])).toEqual(['louvre', 'window'])
    expect(areaM2[rows[0]!]).toBeCloseTo(0.05 * facadeM2, 12)
    expect(areaM2[rows[1]!]).toBeCloseTo(0.15 * facadeM2, 12)
    for (const row of rows) expect(widthM[row]! * (soffitZ[row]! - sillZ[row]!)).toBeCloseTo(areaM2[row]!, 12)
    expect(rows.map(row => openAtStart[row])).toEqual([1, 0])
  })
})

test('a basement stands in the ground: under the ground floor, without a facade, a louvre or an outer wall', () => {
  const cellar =
    '  - { id: cellar, kind: battery, storey: -1, at: [0 m, 0 m], size: [10 m, 8 m] }\n    openings:'
  const text = written()
    .replace('    storeys: 2', '    storeys: 2\n    basements: 1')
    .replace('openings:', cellar)
  const scenario = scenarioOf(text)
  const deep = siteCompiler(scenario)(valuesOf(scenario))
  const below = room('house/cellar', deep)
  expect(deep.rooms.floorZ[below]).toBe(-3)
  expect(deep.rooms.floorZ[room('house/west-0', deep)]).toBe(0)
  expect(deep.openings.roomA).not.toContain(below)
  expect(deep.facings.from).not.toContain(below)
  expect(barrier('house/cellar', 'house/west-0', 'floor', deep)).toBeGreaterThanOrEqual(0)
  expect(barrier('house/cellar', 'outside', 'wall', deep)).toBe(-1)
  // The storeys above ground are unchanged by the basement.
  expect(deep.openings.count).toBe(site.openings.count)
  expect(deep.barriers.ratingSeconds[barrier('house/west-1', 'outside', 'floor', deep)]).toBe(1800)
})

describe('power', () => {
  test('any input of a unit suffices; isolation leaves stored charge and fuel', () => {
    const { name, firstInput, inputs, cutOff, storeSeconds } = site.power
    expect(name).toEqual(['feed', 'ups', 'engine'])
    expect([...inputs.subarray(firstInput[1], firstInput[2])]).toEqual([0, 2])
    expect([...cutOff]).toEqual([1, 0, 0])
    expect([...storeSeconds]).toEqual([Infinity, 600, 86_400])
  })

  test('what a room says of its supply stands above its building', () => {
    const { firstPower, power } = site.needs
    const of = (name: string) => [...power.subarray(firstPower[room(name)], firstPower[room(name) + 1])]
    expect(of('house/west-1')).toEqual([1])
    expect(of('house/east-1')).toEqual([0, 1])
    expect(of('shed/store')).toEqual([])
  })

  test.each([
    'house/east-1: [feed], "house/east-{storey}": [engine], house: [ups]',
    '"house/east-{storey}": [engine], house/east-1: [feed], house: [ups]',
  ])('what is said of one room stands above what is said of one on each storey: %s', serves => {
    const scenario = scenarioOf(written().replace(/serves: .*/, `serves: { ${serves} }`))
    const { needs, power, rooms } = siteCompiler(scenario)(valuesOf(scenario))
    const of = (name: string) => {
      const row = rooms.name.indexOf(name)
      return [...needs.power.subarray(needs.firstPower[row], needs.firstPower[row + 1])].map(
        unit => power.name[unit],
      )
    }
    expect(of('house/east-1')).toEqual(['feed'])
    expect(of('house/east-0')).toEqual(['engine'])
    expect(of('house/west-0')).toEqual(['ups'])
  })
})

describe('replications', () => {
  const scenario = shipped('strasbourg-2021')
  const compile = siteCompiler(scenario)
  const [one, two] = [1, 2].map(replication => compile(valuesOf(scenario, { seed: 'a', replication }))) as [
    Site,
    Site,
  ]

  test('have the same rows with the same keys', () => {
    for (const part of ['rooms', 'sources', 'barriers', 'openings', 'facings', 'power', 'racks'] as const)
      expect(two[part].key, part).toEqual(one[part].key)
  })

  test('differ in what is uncertain and in nothing else', () => {
    expect(two.facings.gapM).not.toEqual(one.facings.gapM)
    expect(two.sources.energyMJ).not.toEqual(one.sources.energyMJ)
    expect(two.barriers.areaM2).toEqual(one.barriers.areaM2)
    expect(two.openings.soffitZ).toEqual(one.openings.soffitZ)
  })

  test('keys are unique within each table', () => {
    for (const part of [
      'rooms',
      'sources',
      'barriers',
      'openings',
      'facings',
      'power',
      'racks',
      'otherSites',
    ] as const)
      expect(new Set(one[part].key).size, part).toBe(one[part].count)
  })
})

test('a room more moves no key of the others', () => {
  const more = scenarioOf(
    written()
      .replace(
        'kind: storage, at: [0 m, 0 m], size: [4 m, 8 m] }',
        'kind: storage, at: [0 m, 0 m], size: [4 m, 8 m] }, { id: loft, kind: storage, at: [0 m, 0 m], size: [4 m, 8 m], storey: 1 }',
      )
      .replace('    plan: { x: 16 m', '    storeys: 2\n    plan: { x: 16 m'),
  )
  const grown = siteCompiler(more)(valuesOf(more))
  for (const part of ['rooms', 'sources', 'openings', 'facings'] as const)
    for (const key of site[part].key) expect(grown[part].key.includes(key), part).toBe(true)
})
