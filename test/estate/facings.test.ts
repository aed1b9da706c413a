import { expect, test } from 'vitest'
import { siteCompiler } from '../../src/estate/compileSite.ts'
import { parallelViewFactor } from '../../src/estate/viewFactor.ts'
import { scenarioOf, valuesOf } from './estateOf.ts'

/** Two buildings of one room, with 10 m x 3 m of wall facing each other. */
function facing({
  distance = '6 m',
  overlap = '10 m',
  sides = 'east, west',
  y = 0,
  share = '50 %',
  depth = 10,
  length = 10,
  basements = 0,
  storey = '0',
} = {}) {
  const scenario = scenarioOf(`
schema: firebreak/1
name: test
buildings:
  a: { plan: { width: 10 m, depth: ${length} m }, basements: ${basements}, facade: { openShare: ${share} }, rooms: [{ id: r, kind: it, storey: ${storey}, at: [0 m, 0 m], size: [10 m, ${length} m], racks: { count: 1, serversEach: 1 } }] }
  b: { plan: { x: 16 m, y: ${y} m, width: 10 m, depth: ${depth} m }, facade: { target: plywood, openShare: ${share} }, rooms: [{ id: r, kind: it, at: [0 m, 0 m], size: [10 m, ${depth} m] }] }
gaps: [{ between: [a, b], distance: ${distance}, sides: [${sides}], overlap: ${overlap} }]
ignition: { room: a/r, source: cabinet }
tiers: { one: { rto: 1 h, rpo: 1 h, mtpd: 2 h } }
policies: { none: { approach: none } }
products: { thing: { share: 1, serversEach: 1, data: 1 GB, tiers: { one: 1 }, policies: { none: 1 } } }
population: { customers: 1, services: 1 }
`)
  const compile = siteCompiler(scenario)
  const values = valuesOf(scenario)
  const { facings, openings, barriers } = compile(values)
  const row = facings.from.indexOf(0)
  const { gaps, ...others } = values
  return {
    /** The same site with other measures of its gap. */
    measured: (gap: { distance?: number; overlap?: number }) =>
      compile({ ...others, gaps: [{ ...gaps[0]!, ...gap }] }).facings,
    count: facings.count,
    view: facings.viewFactor[row]!,
    edge: facings.edgeViewFactor[row]!,
    flame: facings.edgeFlameViewFactor[row]!,
    facings,
    row,
    openings,
    barriers,
  }
}

test('equal walls opposite each other: the closed form opposite the middle, and at the upper edge with the flame', () => {
  const { count, view, edge, flame, facings, row } = facing()
  expect(count).toBe(2)
  const [left, right] = [-5, 5]
  expect(view).toBeCloseTo(parallelViewFactor({ left, right, bottom: -1.5, top: 1.5 }, 6), 12)
  expect(edge).toBeCloseTo(parallelViewFactor({ left, right, bottom: -3, top: 0 }, 6), 12)
  // The flame is a third of the wall's height in front of it, and as wide as openings of half the wall's area.
  expect(flame).toBeCloseTo(Math.sqrt(0.5) * parallelViewFactor({ left, right, bottom: 0, top: 3 }, 5), 12)
  expect(facings.emitterAreaM2[row]).toBe(15)
  expect([facings.criticalFluxKwM2[row], facings.ftpExponent[row], facings.ftp[row]]).toEqual([
    7.3, 1.9, 39_663,
  ])
})

// BR 187 eq. A4, by hand: four quarters of 3 x 1.5 m seen from their corner at 2 m: x = 1.5, y = 0.75.
test('6 x 3 m at 2 m are seen as 0.543 from opposite their middle', () => {
  const quarter = (x: number, y: number) =>
    ((x / Math.hypot(1, x)) * Math.atan(y / Math.hypot(1, x)) +
      (y / Math.hypot(1, y)) * Math.atan(x / Math.hypot(1, y))) /
    (2 * Math.PI)
  expect(4 * quarter(1.5, 0.75)).toBeCloseTo(0.543, 3)
  expect(facing({ depth: 6, overlap: '6 m', distance: '2 m', length: 6 }).view).toBeCloseTo(0.543, 3)
})

test('each sees the other alike', () => {
  const { facings } = facing()
  expect(facings.viewFactor[1]).toBeCloseTo(facings.viewFactor[0]!, 12)
})

test('farther apart, less is seen', () => {
  const views = [1, 2, 4, 8, 16].map(metres => facing({ distance: `${metres} m` }).view)
  expect(views).toEqual(views.toSorted((a, b) => b - a))
  expect(new Set(views).size).toBe(5)
})

test('a wall slid aside until a fifth of it faces the other sees less, to either side alike', () => {
  const [whole, later, earlier] = [
    facing(),
    facing({ overlap: '2 m', y: 1 }),
    facing({ overlap: '2 m', y: -1 }),
  ]
  expect(later.view).toBeLessThan(whole.view)
  expect(earlier.view).toBeCloseTo(later.view, 12)
})

test('the plan says where a short building stands before a long one', () => {
  const at = (y: number) => facing({ depth: 4, overlap: '4 m', y }).view
  expect(at(3)).toBeGreaterThan(at(0))
  expect(at(0)).toBeCloseTo(at(6), 12)
})

test('walls at right angles see less than walls opposite each other', () => {
  const across = facing({ sides: 'east, south' })
  expect(across.view).toBeGreaterThan(0)
  expect(across.view).toBeLessThan(facing().view)
})

test('what nobody could feel is no row', () => {
  expect(facing({ distance: '300 m' }).count).toBe(0)
})

test('a louvred facade that is all open radiates with its whole wall', () => {
  const { facings, row } = facing({ share: '100 %' })
  expect(facings.emitterAreaM2[row]).toBe(30)
})

test('a replication with another gap sees across that one, whatever the replication before it saw', () => {
  const { measured, facings } = facing()
  const own = facing({ distance: '9 m' }).facings
  expect(measured({ distance: 9 })).toEqual(own)
  expect(own.viewFactor).not.toEqual(facings.viewFactor)
  expect(measured({ overlap: 4 })).toEqual(facing({ overlap: '4 m' }).facings)
  expect(measured({})).toEqual(facings)
})

test('a room whose ceiling is below the ground has no facade', () => {
  const { count, openings } = facing({ basements: 1, storey: '-1..0, height: 2.9 m' })
  expect(count).toBe(0)
  expect(openings.roomA).not.toContain(0)
})

test('of a room that reaches into the basement only the wall above the ground is facade', () => {
  const [deep, shallow] = [facing({ basements: 1, storey: '-1..0' }), facing()]
  expect(deep.view).toBe(shallow.view)
  expect(deep.facings.emitterAreaM2).toEqual(shallow.facings.emitterAreaM2)
  expect(deep.barriers.areaM2).toEqual(shallow.barriers.areaM2)
  for (const column of ['sillZ', 'soffitZ', 'areaM2'] as const)
    expect(deep.openings[column]).toEqual(shallow.openings[column])
})
