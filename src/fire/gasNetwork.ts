/**
 * The rooms of one building that heat has reached, as a two-zone network. Gas to and from rooms beyond it is
 * exchanged with smoke.ts (outflow.ts). A room enters when it ignites, when hot gas reaches it, or when a
 * barrier to a burning room fails.
 */
import { ints } from '../base/columns.ts'
import type { Site } from '../estate/site.ts'
import { barrierKinds } from '../estate/barriers.ts'
import type { HoleSpec, VentSpec } from './zone/edges.ts'
import { compileNetwork, type Network } from './zone/network.ts'
import { fanSpecs } from './air/fans.ts'
import { fuelRooms, roomSpecs } from './gasRooms.ts'
import { createZones, type Zones } from './zone/zones.ts'

/** Air and structure indoors before the fire, K: a heated or computing building. Assumption. */
export const indoorK = 295

/**
 * Temperature of a room's air without a fire, K: on a hot day that of the outside, once its walls stand open.
 */
export function restK({ ambientK }: Pick<Site, 'ambientK'>): number {
  return Math.max(indoorK, ambientK)
}

const pressurePa = 101_325
const relativeHumidity = 0.5
/** Height of burning racks, batteries and cables above the floor, m: assumption. */
export const fuelBaseM = 0.5
/** Open share of the area of a barrier with unsealed penetrations: assumption, 0.1 m2 in 100 m2. */
export const unsoundLeak = 1e-3

const floor = barrierKinds.indexOf('floor')

/** A network of the zone model, its state, and what its rows stand for in the site. */
export interface GasNetwork {
  readonly building: number
  /** Rows of the site's rooms, ascending; the position in this list is the room of the network. */
  readonly rooms: Int32Array
  readonly network: Network
  readonly zones: Zones
  /**
   * Opening or barrier of the site behind each vent and each hole of the network; the other of the two is -1.
   */
  readonly ventOpening: Int32Array
  readonly ventBarrier: Int32Array
  readonly holeOpening: Int32Array
  readonly holeBarrier: Int32Array
  /** Edges (vents, then holes) that lead to a room of the site which is not in this network. */
  readonly outerEdge: Int32Array
  /** Room of the site behind each fan of the network. */
  readonly fanRoom: Int32Array
  /** Room of the site for each row of the rooms beside the network (zone/beside.ts). */
  readonly besideRoom: Int32Array
  /** Burner of each room of the network, -1 none. */
  readonly burner: Int32Array
}

/**
 * By opening and by barrier (holes and leaks), the share of the area that is open now; by room, 1 while its
 * fans run.
 */
export interface OpenShares {
  readonly opening: Float64Array
  readonly barrier: Float64Array
  readonly fan: Uint8Array
}

/** Compiles the network of rooms of a building, with the openings, barriers and fans they have. */
export function buildNetwork(
  site: Site,
  building: number,
  rooms: Int32Array,
  shares: OpenShares,
): GasNetwork {
  const { vents, holes } = passages(site, rooms, shares)
  const burners = fuelRooms(site, rooms)
  const fans = fanSpecs(site, rooms, shares.fan)
  const network = compileNetwork({
    ambient: { insideK: indoorK, outsideK: site.ambientK, pressurePa, relativeHumidity },
    rooms: roomSpecs(site, rooms),
    vents: vents.map(({ spec }) => spec),
    holes: holes.map(({ spec }) => spec),
    fans: fans.map(({ fan }) => fan),
    burners: burners.map(({ at: room, fuel }) => ({ room, fuel, baseM: fuelBaseM })),
  })
  const burner = new Int32Array(rooms.length).fill(-1)
  burners.forEach(({ at: room }, b) => (burner[room] = b))
  const behind = {
    ventOpening: ints(vents, vent => vent.opening),
    ventBarrier: ints(vents, vent => vent.barrier),
    holeOpening: ints(holes, hole => hole.opening),
    holeBarrier: ints(holes, hole => hole.barrier),
  }
  return {
    building,
    rooms,
    network,
    zones: createZones(network),
    ...behind,
    outerEdge: outerEdges(network, behind, site),
    fanRoom: Int32Array.from(fans, ({ room }) => room),
    besideRoom: new Int32Array(vents.length + holes.length),
    burner,
  }
}

/** A vent or a hole of a network, and the opening or barrier of the site that it is; the other of the two is -1. */
interface Passage<Spec> {
  readonly spec: Spec
  readonly opening: number
  readonly barrier: number
}

/** Lower walls between two rooms, m, are no way for gas. */
const leastWallM = 0.1

/** Where gas passes into and out of the rooms of a network: their openings, then their barriers. */
function passages(
  site: Site,
  rooms: Int32Array,
  shares: OpenShares,
): { vents: Passage<VentSpec>[]; holes: Passage<HoleSpec>[] } {
  const position = new Int32Array(site.rooms.count).fill(-1)
  rooms.forEach((room, i) => (position[room] = i))
  const at = (room: number) => (room < 0 ? -1 : position[room]!)
  const { openings, barriers } = site
  const vents: Passage<VentSpec>[] = []
  const holes: Passage<HoleSpec>[] = []
  for (let o = 0; o < openings.count; o++) {
    const a = at(openings.roomA[o]!)
    const b = at(openings.roomB[o]!)
    if (a === b) continue
    const opening = shares.opening[o]!
    const behind = { opening: o, barrier: -1 }
    if (openings.horizontal[o] === 1)
      holes.push({ spec: holeSpec(a, b, openings.areaM2[o]!, opening), ...behind })
    else {
      const sillZ = openings.sillZ[o]!
      const soffitZ = openings.soffitZ[o]!
      vents.push({ spec: { a, b, widthM: widthOf(site, o), sillZ, soffitZ, opening }, ...behind })
    }
  }
  for (let k = 0; k < barriers.count; k++) {
    const opening = shares.barrier[k]!
    const a = at(barriers.roomA[k]!)
    const b = at(barriers.roomB[k]!)
    // A barrier between two rooms of the network may fail later; one to a room beyond it counts once it is
    // open.
    if (a === b || ((a < 0 || b < 0) && opening <= 0)) continue
    const areaM2 = barriers.areaM2[k]!
    const behind = { opening: -1, barrier: k }
    if (barriers.kind[k] === floor) {
      holes.push({ spec: holeSpec(a, b, areaM2, opening), ...behind })
      continue
    }
    const { sillZ, soffitZ } = commonHeight(site, barriers.roomA[k]!, barriers.roomB[k]!)
    if (soffitZ - sillZ < leastWallM) continue
    vents.push({ spec: { a, b, widthM: areaM2 / (soffitZ - sillZ), sillZ, soffitZ, opening }, ...behind })
  }
  return { vents, holes }
}

function holeSpec(lower: number, upper: number, areaM2: number, opening: number): HoleSpec {
  return { lower, upper, areaM2, shape: 'square', opening }
}

type Behind = Pick<GasNetwork, 'ventOpening' | 'ventBarrier' | 'holeOpening' | 'holeBarrier'>

function outerEdges(network: Network, behind: Behind, { openings, barriers }: Site): Int32Array {
  const found: number[] = []
  for (let e = 0; e < network.vents + network.holes; e++) {
    if (network.edgeA[e]! >= 0 && network.edgeB[e]! >= 0) continue
    const { opening, barrier } = behindEdge(network, behind, e)
    const roomB = opening >= 0 ? openings.roomB[opening]! : barrier >= 0 ? barriers.roomB[barrier]! : -1
    if (roomB >= 0) found.push(e)
  }
  return Int32Array.from(found)
}

/** Opening or barrier of the site behind an edge of the network; the other of the two, or for a crack both, -1. */
export function behindEdge(
  { vents }: Network,
  { ventOpening, ventBarrier, holeOpening, holeBarrier }: Behind,
  e: number,
): { readonly opening: number; readonly barrier: number } {
  if (e >= vents) return { opening: holeOpening[e - vents]!, barrier: holeBarrier[e - vents]! }
  return { opening: ventOpening[e] ?? -1, barrier: ventBarrier[e] ?? -1 }
}

/** Updates the open shares of the network. */
export function setShares(gas: GasNetwork, shares: OpenShares): void {
  const { zones, ventOpening, ventBarrier, holeOpening, holeBarrier, fanRoom } = gas
  for (let v = 0; v < ventOpening.length; v++) {
    const o = ventOpening[v]!
    zones.ventOpening[v] = o >= 0 ? shares.opening[o]! : shares.barrier[ventBarrier[v]!]!
  }
  for (let h = 0; h < holeOpening.length; h++) {
    const o = holeOpening[h]!
    zones.holeOpening[h] = o >= 0 ? shares.opening[o]! : shares.barrier[holeBarrier[h]!]!
  }
  for (let f = 0; f < fanRoom.length; f++) zones.fanOpening[f] = shares.fan[fanRoom[f]!]!
}

/** Width that gives a wall opening its area. */
function widthOf(site: Site, o: number): number {
  const { areaM2, sillZ, soffitZ } = site.openings
  return areaM2[o]! / Math.max(1e-3, soffitZ[o]! - sillZ[o]!)
}

function commonHeight(site: Site, a: number, b: number): { sillZ: number; soffitZ: number } {
  const { floorZ, height } = site.rooms
  const other = b < 0 ? a : b
  return {
    sillZ: Math.max(floorZ[a]!, b < 0 ? 0 : floorZ[b]!),
    soffitZ: Math.min(floorZ[a]! + height[a]!, floorZ[other]! + height[other]!),
  }
}
