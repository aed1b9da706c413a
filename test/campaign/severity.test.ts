import { expect, test } from 'vitest'
import { severityOf } from '../../src/campaign/severity.ts'
import { buildingStates } from '../../src/impact/metrics.ts'
import { scenarioOf } from '../estate/estateOf.ts'
import { gatheredOf } from './gathered.ts'

const building = (x: number, storeys: number): string => `
    plan: { x: ${x} m, width: 10 m, depth: 10 m }
    storeys: ${storeys}
    walls: { assembly: block }
    floors: { assembly: block }
    facade: { assembly: block }
    rooms: [{ id: hall, kind: it, at: [0 m, 0 m], size: [10 m, 10 m], racks: { count: 1, serversEach: 1 }, sources: [cabinet] }]`

const scenario = scenarioOf(`
schema: firebreak/1
name: Tower and shed
assemblies: { block: [{ material: concrete, thickness: 20 cm }] }
buildings:
  tower: ${building(0, 5)}
  shed: ${building(40, 1)}
ignition: { room: tower/hall, source: cabinet }
tiers: { normal: { rto: 48 h, rpo: 24 h, mtpd: 7 d } }
policies: { bare: { copies: [] } }
products: { machine: { share: 100 %, serversEach: 1, data: 1 GB, tiers: { normal: 100 % }, policies: { bare: 100 % } } }
population: { customers: 1, services: 1, servicesPerCustomer: 1 }
`)

/** Severity in a tower of five storeys with twenty rooms (four on each, on average) and a shed of one room. */
const severity = (tower: number, shed: number, state: (typeof buildingStates)[number]): number =>
  severityOf(
    scenario,
    gatheredOf({
      'buildings.tower.rooms': [20],
      'buildings.tower.roomsBurnt': [tower],
      'buildings.tower.state': [buildingStates.indexOf(state)],
      'buildings.shed.rooms': [1],
      'buildings.shed.roomsBurnt': [shed],
      'buildings.shed.state': [buildingStates.indexOf('intact')],
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
  ['a room of each of two buildings', 1, 1, 'partly', 4],
] as const)('%s', (_said, tower, shed, state, place) => {
  // In increasing order: item, room, storey, building, beyond.
  expect(severity(tower, shed, state)).toBe(place)
})
