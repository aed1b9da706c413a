import { describe, expect, test } from 'vitest'
import { dataCentersOf, fireRateOf, severityOf, severityShares } from '../../src/campaign/severity.ts'
import { buildingStates } from '../../src/scenario/words/figures.ts'
import { scenarioOf } from '../estate/estateOf.ts'
import { gatheredOf } from './gathered.ts'

/** The hall is on the ground floor; what other rooms there are stands in `rest`. */
const building = (x: number, storeys: number, rest = ''): string => `
    plan: { x: ${x} m, width: 10 m, depth: 10 m }
    storeys: ${storeys}
    walls: { assembly: block }
    floors: { assembly: block }
    facade: { assembly: block }
    rooms: [{ id: hall, kind: it, at: [0 m, 0 m], size: [10 m, 10 m], racks: { count: 1, serversEach: 1 }, sources: [cabinet] }${rest}]`

const scenarioWith = (buildings: string): ReturnType<typeof scenarioOf> =>
  scenarioOf(`
schema: firebreak/1
name: Tower and shed
assemblies: { block: [{ material: concrete, thickness: 20 cm }] }
buildings:
  tower: ${buildings}
ignition: { room: tower/hall, source: cabinet }
tiers: { normal: { rto: 48 h, rpo: 24 h, mtpd: 7 d } }
policies: { bare: { copies: [] } }
products: { machine: { share: 100 %, serversEach: 1, data: 1 GB, tiers: { normal: 100 % }, policies: { bare: 100 % } } }
population: { customers: 1, services: 1, servicesPerCustomer: 1 }
`)

const room = (id: string, storey: string, x = 0): string =>
  `, { id: "${id}", kind: it, storey: ${storey}, at: [${x} m, 0 m], size: [2 m, 10 m] }`
const four = (storeys: string): string =>
  [2, 4, 6, 8].map(x => room(`room-{storey}-${x}`, storeys, x)).join('')
const besideTheHall = [12, 14, 16].map(x => room(`room-${x}`, '0', x)).join('')

/** Twenty rooms on five of six storeys: the one on top has none. */
const tower = building(0, 6, besideTheHall + four('1..4')).replace('width: 10 m', 'width: 18 m')
const scenario = scenarioWith(`${tower}\n  shed: ${building(40, 1)}`)

/** Severity in a tower of twenty rooms (four on each storey that has rooms, on average) and a shed of one room. */
const severity = (
  tower: number,
  shed: number,
  state: (typeof buildingStates)[number],
  ofShed: (typeof buildingStates)[number] = 'intact',
): number =>
  severityOf(
    scenario,
    gatheredOf({
      'buildings.tower.roomsBurnt': [tower],
      'buildings.tower.state': [buildingStates.indexOf(state)],
      'buildings.shed.roomsBurnt': [shed],
      'buildings.shed.state': [buildingStates.indexOf(ofShed)],
    }),
  )[0]!

test.each([
  ['the item alone', 0, 0, 'sooted', 0],
  ['one room', 1, 0, 'partly', 1],
  ['a few rooms of a storey', 2, 0, 'partly', 2],
  ['as many rooms as a storey has', 4, 0, 'partly', 2],
  ['a room more than a storey has', 5, 0, 'partly', 3],
  ['all rooms', 20, 0, 'destroyed', 3],
  ['few rooms of a building that is destroyed', 4, 0, 'destroyed', 3],
  ['one large room of a building that is destroyed by it', 1, 0, 'destroyed', 3],
  ['a room of each of two buildings', 1, 1, 'partly', 4],
] as const)('%s', (_said, tower, shed, state, place) => {
  // In increasing order: item, room, storey, building, beyond.
  expect(severity(tower, shed, state)).toBe(place)
})

test('a destroyed building of one room is a room that burnt', () =>
  expect(severity(0, 1, 'intact', 'destroyed')).toBe(1))

describe('the share of a severity that no fire on the site can have is that of the next smaller', () => {
  // By default 70 % item, 20 % room, 6 % storey, 3 % building, 1 % beyond.
  const shares = (buildings: string): number[] =>
    severityShares(scenarioWith(buildings)).map(share => Number(share.toFixed(9)))
  const twoRooms = (x: number, storeys: number, storey = '0'): string =>
    building(x, storeys, room('side', storey, 10)).replace('width: 10 m', 'width: 15 m')

  test('a fire in the only room of the only building goes no further', () =>
    expect(shares(building(0, 1))).toEqual([0.7, 0.3, 0, 0, 0]))
  test('none goes beyond the only building', () =>
    expect(shares(twoRooms(0, 1))).toEqual([0.7, 0.2, 0.06, 0.04, 0]))
  test('a storey with one room on average is a room', () =>
    expect(shares(twoRooms(0, 2, '1'))).toEqual([0.7, 0.26, 0, 0.04, 0]))
  test('storeys without rooms do not count', () =>
    expect(shares(twoRooms(0, 2))).toEqual([0.7, 0.2, 0.06, 0.04, 0]))
  test('of two buildings of one room both may burn', () =>
    expect(shares(`${building(0, 1)}\n  shed: ${building(40, 1)}`)).toEqual([0.7, 0.29, 0, 0, 0.01]))
})

test('fires are counted by buildings with racks in any of their rooms, at both ends of the rate that is stated', () => {
  const office = ', { id: office, kind: it, storey: 0, at: [10 m, 0 m], size: [5 m, 10 m] }]'
  const mixed = building(0, 1).replace('width: 10 m', 'width: 15 m').replace(/]$/, office)
  const bare = building(80, 1).replace(/racks: {[^}]*}, /, '')
  const site = scenarioWith(`${mixed}\n  shed: ${building(40, 1)}\n  lodge: ${bare}`)
  expect(dataCentersOf(site)).toBe(2)
  const firesPerYear = { kind: 'uniform', low: 0.01, high: 0.05 } as const
  const frequency = { ...site.money.frequency, firesPerYear }
  const { fires, interval } = fireRateOf({ ...site, money: { ...site.money, frequency } }, 2)
  expect(fires).toBeCloseTo(2 * 0.03, 12)
  // The middle 95 % of what is uniform.
  expect(interval[0]).toBeCloseTo(2 * 0.011, 12)
  expect(interval[1]).toBeCloseTo(2 * 0.049, 12)
})
