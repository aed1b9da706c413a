/** Buildings and rooms as tables. */
import { stableKey } from '../base/streams.ts'
import { table } from '../base/table.ts'
import type { Resolved } from '../scenario/resolve.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { roomKinds, suppressionKinds } from '../scenario/words/room.ts'
import { changed } from './barriers.ts'
import type { Layout } from './layout.ts'

export interface Buildings {
  readonly count: number
  readonly name: readonly string[]
  readonly key: Uint32Array
  /**
   * Plan position of the south-west corner, and size, m. For drawing; distances between buildings come from
   * `facings`.
   */
  readonly x: Float64Array
  readonly y: Float64Array
  readonly width: Float64Array
  readonly depth: Float64Array
  /** All storeys, and how many of them lie below the ground. */
  readonly storeys: Int32Array
  readonly basements: Int32Array
  /** 1 if fans stop on alarm, or the dampers of their ducts close then. */
  readonly fansStopOnAlarm: Uint8Array
  /** Rooms of building b are rows firstRoom[b] up to firstRoom[b + 1]; length count + 1. */
  readonly firstRoom: Int32Array
}

export interface Rooms {
  readonly count: number
  readonly name: readonly string[]
  readonly key: Uint32Array
  readonly building: Int32Array
  /** Lowest storey, counted from the lowest of the building; a shaft reaches up to topStorey. */
  readonly storey: Int32Array
  readonly topStorey: Int32Array
  /** Index into roomKinds. */
  readonly kind: Uint8Array
  /** Plan rectangle on the site (for drawing and adjacency), and height of the box that gas fills, m. */
  readonly x: Float64Array
  readonly y: Float64Array
  readonly width: Float64Array
  readonly depth: Float64Array
  readonly height: Float64Array
  /** Clear distance from one thing that can burn to the next, m. */
  readonly aisleM: Float64Array
  /** Height of the floor above the ground of the site, m. */
  readonly floorZ: Float64Array
  /** Assemblies (rows of `assemblies`) of the ceiling, the walls and the floor. */
  readonly ceiling: Int32Array
  readonly wall: Int32Array
  readonly floor: Int32Array
  /** Exposed structural timber: area m2 and thickness m; adds fuel while it chars. */
  readonly timberArea: Float64Array
  readonly timberThickness: Float64Array
  /** Electrical load of the computers in the room, kW: heats it when cooling is lost. */
  readonly itLoadKw: Float64Array
  /** Index into suppressionKinds; probability that it operates on demand, and that it is then effective. */
  readonly suppression: Uint8Array
  readonly suppressionOperates: Float64Array
  readonly suppressionEffective: Float64Array
  /** Smoke detection: 1 if there, and the probability that it works. */
  readonly detector: Uint8Array
  readonly detectorWorks: Float64Array
  /** Mechanical ventilation, air changes per hour. */
  readonly airChangesPerHour: Float64Array
}

export function compileBuildings({ buildings, firstRoom, scenario }: Layout): Buildings {
  const columns = table(buildings.length, {
    key: Uint32Array,
    x: Float64Array,
    y: Float64Array,
    width: Float64Array,
    depth: Float64Array,
    storeys: Int32Array,
    basements: Int32Array,
    fansStopOnAlarm: Uint8Array,
  })
  buildings.forEach((plan, row) => {
    columns.key[row] = stableKey(plan.name)
    columns.x[row] = plan.x
    columns.y[row] = plan.y
    columns.width[row] = plan.width
    columns.depth[row] = plan.depth
    columns.storeys[row] = plan.storeys
    columns.basements[row] = plan.basements
    const { stopsOnAlarm, closesOnAlarm } = scenario.buildings[plan.name]!.ventilation
    columns.fansStopOnAlarm[row] = stopsOnAlarm || closesOnAlarm ? 1 : 0
  })
  return { ...columns, name: buildings.map(({ name }) => name), firstRoom }
}

/** The part of the rooms that the plan alone decides. */
export function planRooms({ rooms, scenario, buildings }: Layout) {
  const columns = table(rooms.length, {
    key: Uint32Array,
    building: Int32Array,
    storey: Int32Array,
    topStorey: Int32Array,
    kind: Uint8Array,
    x: Float64Array,
    y: Float64Array,
    width: Float64Array,
    depth: Float64Array,
    height: Float64Array,
    floorZ: Float64Array,
    aisleM: Float64Array,
    suppression: Uint8Array,
    detector: Uint8Array,
  })
  rooms.forEach((plan, row) => {
    const written = scenario.buildings[buildings[plan.building]!.name]!.rooms[plan.row]!
    columns.key[row] = stableKey(plan.name)
    columns.building[row] = plan.building
    columns.storey[row] = plan.storey
    columns.topStorey[row] = plan.topStorey
    columns.kind[row] = roomKinds.indexOf(written.kind)
    columns.x[row] = plan.x
    columns.y[row] = plan.y
    columns.width[row] = plan.width
    columns.depth[row] = plan.depth
    columns.height[row] = plan.height
    columns.floorZ[row] = plan.floorZ
    columns.aisleM[row] = written.aisle
    columns.suppression[row] = suppressionKinds.indexOf(written.suppression)
    columns.detector[row] = written.detection ? 1 : 0
  })
  return { ...columns, name: rooms.map(({ name }) => name) }
}

export function compileRooms(
  layout: Layout,
  plan: ReturnType<typeof planRooms>,
  assembly: ReadonlyMap<string, number>,
  values: Resolved<Scenario>,
): Rooms {
  const columns = table(plan.count, {
    ceiling: Int32Array,
    wall: Int32Array,
    floor: Int32Array,
    timberArea: Float64Array,
    timberThickness: Float64Array,
    itLoadKw: Float64Array,
    suppressionOperates: Float64Array,
    suppressionEffective: Float64Array,
    detectorWorks: Float64Array,
    airChangesPerHour: Float64Array,
  })
  const { detection, suppression } = values.intervention
  for (let row = 0; row < plan.count; row++) {
    const { building: at, row: written, topStorey, width, depth } = layout.rooms[row]!
    const plans = layout.buildings[at]!
    const building = values.buildings[plans.name]!
    const room = building.rooms[written]!
    const top = topStorey === plans.storeys - 1
    const ceiling = changed(top ? (building.roof ?? building.floors) : building.floors, room.ceiling)
    columns.ceiling[row] = assembly.get(ceiling.assembly)!
    columns.wall[row] = assembly.get(room.walls?.assembly ?? building.walls.assembly)!
    columns.floor[row] = assembly.get(room.floor?.assembly ?? building.floors.assembly)!
    // A timber floor feeds the fire from below, where it is exposed. Its upper face is the same wood and is
    // not counted again.
    columns.timberArea[row] = ceiling.timber > 0 && !room.openTop ? width * depth : 0
    columns.timberThickness[row] = ceiling.timber
    columns.itLoadKw[row] = room.itLoad
    if (room.suppression !== 'none') {
      columns.suppressionOperates[row] = suppression[room.suppression].operates
      columns.suppressionEffective[row] = suppression[room.suppression].effective
    }
    columns.detectorWorks[row] = room.detection ? detection.works : 0
    columns.airChangesPerHour[row] = building.ventilation.airChanges
  }
  // Written out: spreading would give the rooms of each replication a shape of their own, and code optimised
  // for the shape of one would be slow for the next.
  return {
    count: plan.count,
    name: plan.name,
    key: plan.key,
    building: plan.building,
    storey: plan.storey,
    topStorey: plan.topStorey,
    kind: plan.kind,
    x: plan.x,
    y: plan.y,
    width: plan.width,
    depth: plan.depth,
    height: plan.height,
    floorZ: plan.floorZ,
    aisleM: plan.aisleM,
    ceiling: columns.ceiling,
    wall: columns.wall,
    floor: columns.floor,
    timberArea: columns.timberArea,
    timberThickness: columns.timberThickness,
    itLoadKw: columns.itLoadKw,
    suppression: plan.suppression,
    suppressionOperates: columns.suppressionOperates,
    suppressionEffective: columns.suppressionEffective,
    detector: plan.detector,
    detectorWorks: columns.detectorWorks,
    airChangesPerHour: columns.airChangesPerHour,
  }
}
