/**
 * Walls and floors as separations, from the plan and from what each room, pair of rooms and building states.
 */
import { stableKey } from '../base/streams.ts'
import { table } from '../base/table.ts'
import type { Resolved } from '../scenario/resolve.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { adjacencies, type Adjacency, envelopes } from './adjacency.ts'
import { type Layout, roomRows } from './layout.ts'

export const barrierKinds = ['wall', 'floor'] as const

/** Separations between two rooms, or between a room and outside (roomB -1). For floors roomA is below, roomB above. */
export interface Barriers {
  readonly count: number
  readonly key: Uint32Array
  readonly roomA: Int32Array
  readonly roomB: Int32Array
  readonly kind: Uint8Array
  readonly areaM2: Float64Array
  /** Nominal fire resistance, s (REI 60 is 3600); 0 is none. */
  readonly ratingSeconds: Float64Array
  /** 1 if the separating element is timber that chars and feeds the fire. */
  readonly timber: Uint8Array
  readonly timberThicknessM: Float64Array
  /**
   * Probability that it is sound as built (penetrations sealed, doors shut), and share of its life that is
   * left if it is not.
   */
  readonly soundProbability: Float64Array
  readonly unsoundFactor: Float64Array
}

type Building = Resolved<Scenario['buildings'][string]>
type Fabric = Building['walls']
type Change = NonNullable<Building['rooms'][number]['walls']>

const MINUTE_S = 60

/** Properties of one barrier, as its building and rooms state them. */
export interface Element extends Omit<Fabric, 'assembly'> {
  readonly assembly: string
}

/** The building's properties, with those that a room states for itself in their place. */
export function changed(fabric: Element, change: Change | undefined): Element {
  if (change === undefined) return fabric
  return {
    assembly: change.assembly ?? fabric.assembly,
    rating: change.rating ?? fabric.rating,
    timber: change.timber ?? fabric.timber,
    sound: change.sound ?? fabric.sound,
    unsoundFactor: change.unsoundFactor ?? fabric.unsoundFactor,
  }
}

export interface BarrierPlan extends Adjacency {
  readonly key: number
}

export function planBarriers(layout: Layout): BarrierPlan[] {
  const between = adjacencies(layout.rooms)
  // A basement stands in the ground: nothing there gives way to the outside. What is open to the sky has no roof.
  const outer = envelopes(layout.rooms, layout.buildings, between).filter(({ roomA, kind }) => {
    const { topStorey, building, row } = layout.rooms[roomA]!
    const { name, basements } = layout.buildings[building]!
    const { openTop } = layout.scenario.buildings[name]!.rooms[row]!
    return topStorey >= basements && !(kind === 'floor' && openTop)
  })
  return [...between, ...outer].map(adjacency => ({
    ...adjacency,
    key: stableKey(barrierName(layout, adjacency)),
  }))
}

/** A wall has no first and second room, so its rooms are named in the order of their names. */
function barrierName({ rooms }: Layout, { roomA, roomB, kind }: Adjacency): string {
  const one = rooms[roomA]!.name
  const other = rooms[roomB]?.name
  if (other === undefined) return `${kind}/${one}/outside`
  return kind === 'wall' && other < one ? `${kind}/${other}/${one}` : `${kind}/${one}/${other}`
}

export function compileBarriers(
  layout: Layout,
  plans: readonly BarrierPlan[],
  values: Resolved<Scenario>,
): Barriers {
  const columns = table(plans.length, {
    key: Uint32Array,
    roomA: Int32Array,
    roomB: Int32Array,
    kind: Uint8Array,
    areaM2: Float64Array,
    ratingSeconds: Float64Array,
    timber: Uint8Array,
    timberThicknessM: Float64Array,
    soundProbability: Float64Array,
    unsoundFactor: Float64Array,
  })
  const pairs = pairChanges(layout, values)
  for (let row = 0; row < plans.length; row++) {
    const plan = plans[row]!
    const element = elementOf(layout, plan, values, pairs)
    columns.key[row] = plan.key
    columns.roomA[row] = plan.roomA
    columns.roomB[row] = plan.roomB
    columns.kind[row] = barrierKinds.indexOf(plan.kind)
    columns.areaM2[row] = plan.areaM2
    columns.ratingSeconds[row] = element.rating * MINUTE_S
    columns.timber[row] = element.timber > 0 ? 1 : 0
    columns.timberThicknessM[row] = element.timber
    columns.soundProbability[row] = element.sound
    columns.unsoundFactor[row] = element.unsoundFactor
  }
  return columns
}

type Pairs = ReadonlyMap<string, Change>
const pairName = (a: number, b: number): string => (a < b ? `${a} ${b}` : `${b} ${a}`)

function pairChanges(layout: Layout, values: Resolved<Scenario>): Pairs {
  const pairs = new Map<string, Change>()
  for (const { name } of layout.buildings)
    for (const { between, change } of values.buildings[name]!.barriers) {
      const [these, those] = [roomRows(layout, between[0], name), roomRows(layout, between[1], name)]
      for (const one of these) for (const other of those) pairs.set(pairName(one, other), change)
    }
  return pairs
}

/**
 * What the pair itself states comes first. If both rooms describe their common wall, the better rating
 * counts: a fire wall is stated at the room it protects. For a floor, the ceiling of the room below comes
 * before the floor of the room above.
 */
function elementOf(
  layout: Layout,
  { roomA, roomB, kind }: BarrierPlan,
  values: Resolved<Scenario>,
  pairs: Pairs,
): Element {
  const a = layout.rooms[roomA]!
  const building = values.buildings[layout.buildings[a.building]!.name]!
  const ownA = building.rooms[a.row]!
  const ownB = roomB < 0 ? undefined : building.rooms[layout.rooms[roomB]!.row]
  if (roomB < 0) {
    if (kind === 'floor') return changed(building.roof ?? building.floors, ownA.ceiling)
    const { assembly, rating } = building.facade
    return {
      assembly,
      rating,
      timber: 0,
      sound: building.walls.sound,
      unsoundFactor: building.walls.unsoundFactor,
    }
  }
  const pair = pairs.get(pairName(roomA, roomB))
  if (kind === 'floor') return changed(changed(building.floors, ownA.ceiling ?? ownB?.floor), pair)
  const fromA = changed(building.walls, ownA.walls)
  const fromB = changed(building.walls, ownB?.walls)
  const spoken =
    ownB?.walls === undefined || (ownA.walls !== undefined && fromA.rating >= fromB.rating) ? fromA : fromB
  return changed(spoken, pair)
}
