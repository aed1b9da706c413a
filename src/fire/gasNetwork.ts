/**
 * The rooms of one building that heat has reached, as a two-zone network. Gas to and from rooms beyond it is
 * exchanged with smoke.ts (outflow.ts). A room enters when it ignites, when hot gas reaches it, or when a
 * barrier to a burning room fails.
 */
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

export function buildNetwork(
  site: Site,
  building: number,
  rooms: Int32Array,
  shares: OpenShares,
): GasNetwork {
  const position = new Int32Array(site.rooms.count).fill(-1)
  rooms.forEach((room, i) => (position[room] = i))
  const at = (room: number) => (room < 0 ? -1 : position[room]!)
  const vents: VentSpec[] = []
  const holes: HoleSpec[] = []
  const ventOpening: number[] = []
  const ventBarrier: number[] = []
  const holeOpening: number[] = []
  const holeBarrier: number[] = []
  const { openings, barriers } = site
  for (let o = 0; o < openings.count; o++) {
    const a = at(openings.roomA[o]!)
    const b = at(openings.roomB[o]!)
    if (a === b) continue
    const opening = shares.opening[o]!
    if (openings.horizontal[o] === 1) {
      holes.push({ lower: a, upper: b, areaM2: openings.areaM2[o]!, shape: 'square', opening })
      holeOpening.push(o)
      holeBarrier.push(-1)
    } else {
      vents.push({
        a,
        b,
        widthM: widthOf(site, o),
        sillZ: openings.sillZ[o]!,
        soffitZ: openings.soffitZ[o]!,
        opening,
      })
      ventOpening.push(o)
      ventBarrier.push(-1)
    }
  }
  for (let k = 0; k < barriers.count; k++) {
    const opening = shares.barrier[k]!
    const a = at(barriers.roomA[k]!)
    const b = at(barriers.roomB[k]!)
    // A barrier between two rooms of the network may fail later; one to a room beyond it counts once it is
    // open.
    if (a === b || ((a < 0 || b < 0) && opening <= 0)) continue
    if (barriers.kind[k] === floor) {
      holes.push({ lower: a, upper: b, areaM2: barriers.areaM2[k]!, shape: 'square', opening })
      holeOpening.push(-1)
      holeBarrier.push(k)
    } else {
      const { sillZ, soffitZ } = commonHeight(site, barriers.roomA[k]!, barriers.roomB[k]!)
      if (soffitZ - sillZ < 0.1) continue
      vents.push({ a, b, widthM: barriers.areaM2[k]! / (soffitZ - sillZ), sillZ, soffitZ, opening })
      ventOpening.push(-1)
      ventBarrier.push(k)
    }
  }
  const burners = fuelRooms(site, rooms)
  const fans = fanSpecs(site, rooms, shares.fan)
  const network = compileNetwork({
    ambient: { insideK: indoorK, outsideK: site.ambientK, pressurePa, relativeHumidity },
    rooms: roomSpecs(site, rooms),
    vents,
    holes,
    fans: fans.map(({ fan }) => fan),
    burners: burners.map(({ at: room, fuel }) => ({ room, fuel, baseM: fuelBaseM })),
  })
  const burner = new Int32Array(rooms.length).fill(-1)
  burners.forEach(({ at: room }, b) => (burner[room] = b))
  const behind = {
    ventOpening: Int32Array.from(ventOpening),
    ventBarrier: Int32Array.from(ventBarrier),
    holeOpening: Int32Array.from(holeOpening),
    holeBarrier: Int32Array.from(holeBarrier),
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
    sillZ: Math.max(floorZ[a]!, floorZ[other]!),
    soffitZ: Math.min(floorZ[a]! + height[a]!, floorZ[other]! + height[other]!),
  }
}
