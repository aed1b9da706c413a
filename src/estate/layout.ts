/**
 * What the plan alone decides: buildings, rooms, racks and their names. It is the same for every replication,
 * so it is made once for each scenario.
 */
import { namesInOrder } from '../base/inOrderOfNames.ts'
import { invariant } from '../base/invariant.ts'
import { stableKey } from '../base/streams.ts'
import { table } from '../base/table.ts'
import { type PlacedRoom, roomsMeant, roomsOf } from '../scenario/expand.ts'
import { roomsInOrder } from '../scenario/roomsInOrder.ts'
import type { Scenario } from '../scenario/scenario.ts'
import type { Placed } from './adjacency.ts'
import type { Rectangle } from './plan.ts'

/** Racks, sorted by room; racks of room r are rows firstOfRoom[r] up to firstOfRoom[r + 1]. */
export interface Racks {
  readonly count: number
  readonly key: Uint32Array
  readonly room: Int32Array
  readonly firstOfRoom: Int32Array
  /** Servers of rack k are firstServer[k] up to firstServer[k + 1], numbered through the site. */
  readonly firstServer: Int32Array
}

export interface BuildingPlan extends Rectangle {
  readonly name: string
  /** All storeys; the lowest `basements` of them lie below the ground. */
  readonly storeys: number
  readonly basements: number
}

export interface RoomPlan extends Placed {
  /** Name within its building. */
  readonly id: string
  /** Position of its row in the building's `rooms`. */
  readonly row: number
}

/** All parts of a scenario that the layout and whatever the plan alone decides are made of. */
const planParts = [
  'buildings',
  'gaps',
  'assemblies',
  'power',
  'cooling',
  'network',
  'otherSites',
] as const satisfies readonly (keyof Scenario)[]

export type Planned = Pick<Scenario, (typeof planParts)[number]>

/** Equal texts mean equal layouts, and equal compilers of the site. */
export function planKey(scenario: Planned): string {
  return JSON.stringify(planParts.map(part => scenario[part]))
}

export interface Layout {
  readonly scenario: Planned
  readonly buildings: readonly BuildingPlan[]
  readonly building: ReadonlyMap<string, number>
  /** Building by building, which are in the order of their names; of each by their places, see `roomsInOrder`. */
  readonly rooms: readonly RoomPlan[]
  /** Rows of rooms, by `building/room`. */
  readonly room: ReadonlyMap<string, number>
  readonly firstRoom: Int32Array
  readonly racks: Racks
  readonly servers: number
}

export function layOut(scenario: Planned): Layout {
  const names = namesInOrder(Object.keys(scenario.buildings))
  const buildings = names.map((name): BuildingPlan => {
    const { plan, storeys, basements } = scenario.buildings[name]!
    const { x, y, width, depth } = plan
    return { name, x, y, width, depth, storeys: basements + storeys, basements }
  })
  const rooms: RoomPlan[] = []
  const firstRoom = new Int32Array(names.length + 1)
  buildings.forEach(({ name }, building) => {
    for (const placed of roomsInOrder(roomsOf(scenario.buildings[name]!)))
      rooms.push(placeRoom(scenario, buildings, building, placed))
    firstRoom[building + 1] = rooms.length
  })
  return {
    scenario,
    buildings,
    building: new Map(names.map((name, row) => [name, row])),
    rooms,
    room: new Map(rooms.map(({ name }, row) => [name, row])),
    firstRoom,
    ...standRacks(scenario, buildings, rooms),
  }
}

function placeRoom(
  scenario: Planned,
  buildings: readonly BuildingPlan[],
  building: number,
  { id, storey, row }: PlacedRoom,
): RoomPlan {
  const plan = buildings[building]!
  const { storeyHeight, rooms } = scenario.buildings[plan.name]!
  return {
    name: `${plan.name}/${id}`,
    id,
    row: rooms.indexOf(row),
    building,
    storey: plan.basements + storey.first,
    topStorey: plan.basements + storey.last,
    floorZ: storey.first * storeyHeight,
    height: row.height ?? (storey.last - storey.first + 1) * storeyHeight,
    x: plan.x + row.at[0],
    y: plan.y + row.at[1],
    width: row.size[0],
    depth: row.size[1],
  }
}

function standRacks(
  scenario: Planned,
  buildings: readonly BuildingPlan[],
  rooms: readonly RoomPlan[],
): Pick<Layout, 'racks' | 'servers'> {
  const stand = rooms.map(
    ({ building, row }) => scenario.buildings[buildings[building]!.name]!.rooms[row]!.racks,
  )
  const count = stand.reduce((sum, racks) => sum + (racks?.count ?? 0), 0)
  const { key, room } = table(count, { key: Uint32Array, room: Int32Array })
  const firstOfRoom = new Int32Array(rooms.length + 1)
  const firstServer = new Int32Array(count + 1)
  let rack = 0
  rooms.forEach(({ name }, row) => {
    const racks = stand[row]
    for (let nth = 1; nth <= (racks?.count ?? 0); nth++) {
      key[rack] = stableKey(`${name}/rack-${nth}`)
      room[rack] = row
      firstServer[rack + 1] = firstServer[rack]! + racks!.serversEach
      rack++
    }
    firstOfRoom[row + 1] = rack
  })
  return { racks: { count, key, room, firstOfRoom, firstServer }, servers: firstServer[count]! }
}

/** Row of the room called `building/room`, or `room` within a building; -1 for `outside`. */
export function roomRow(layout: Layout, reference: string, within?: string): number {
  if (reference === 'outside') return -1
  const name = reference.includes('/') || within === undefined ? reference : `${within}/${reference}`
  const row = layout.room.get(name)
  invariant(row !== undefined, `no room is called ${name}`)
  return row
}

/** Rows of the rooms a reference stands for, ascending: all of a building, one room, or one on each storey. */
export function roomRows(layout: Layout, reference: string, within?: string): number[] {
  return roomsMeant(layout.scenario.buildings, reference, within)
    .map(({ building, room }) => layout.room.get(`${building}/${room}`)!)
    .sort((a, b) => a - b)
}

/** Rows of the rooms that several references stand for, each once, ascending. */
export function roomsOfAll(layout: Layout, references: readonly string[]): number[] {
  const rows = new Set(references.flatMap(reference => roomRows(layout, reference)))
  return [...rows].sort((a, b) => a - b)
}
