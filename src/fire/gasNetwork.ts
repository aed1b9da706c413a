/**
 * The rooms of one building that heat has reached, as a two-zone network. Rooms beyond it are the outside to it: what flows out there
 * is taken up by smoke.ts. A room comes in when it lights, when hot gas reaches it, or when a barrier to a burning room gives way.
 */
import type { Site } from '../estate/site.ts'
import { barrierKinds, roomKinds } from '../estate/site.ts'
import {
  compileNetwork,
  type HoleSpec,
  type Network,
  type RoomSpec,
  type SurfaceSpec,
  type VentSpec,
} from './zone/network.ts'
import type { FuelSpec } from './zone/fuel.ts'
import type { LayerSpec } from './zone/slab.ts'
import { createZones, type Zones } from './zone/zones.ts'

/** Air and structure indoors before the fire, K: a heated or computing building. Assumption. */
export const indoorK = 295
const pressurePa = 101_325
const relativeHumidity = 0.5
/** Cracks of walls of average tightness, m2 a m2 (Klote and Milke, Principles of Smoke Management, exterior walls). */
const leakage = 0.17e-3
/** Height of burning racks, batteries and cables above the floor, m: assumption. */
export const fuelBaseM = 0.5
/** Holes that penetrations leave in a barrier that is not sound, share of its area: assumption, 0.1 m2 in 100 m2. */
export const unsoundLeak = 1e-3
/** Oxygen below which plastics do not burn, mass fraction at ambient temperature (CFAST: 0.15 by volume). */
const oxygenLimit = 0.15

const shaft = roomKinds.indexOf('shaft')
const floor = barrierKinds.indexOf('floor')

export interface GasNetwork {
  readonly building: number
  /** Rows of the site's rooms, rising; a position is a room of the network. */
  readonly rooms: Int32Array
  readonly network: Network
  readonly zones: Zones
  /** Opening or barrier (the other is -1) behind each vent and each hole of the network. */
  readonly ventOpening: Int32Array
  readonly ventBarrier: Int32Array
  readonly holeOpening: Int32Array
  readonly holeBarrier: Int32Array
  /** Burner of each room of the network, -1 none. */
  readonly burner: Int32Array
}

/** Shares of the area that are open now: by opening, and by barrier (holes and leaks). */
export interface OpenShares {
  readonly opening: Float64Array
  readonly barrier: Float64Array
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
    // Between two of its rooms a barrier may give way later; towards rooms beyond it counts once it has.
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
  const network = compileNetwork({
    ambient: { insideK: indoorK, outsideK: site.ambientK, pressurePa, relativeHumidity },
    rooms: Array.from(rooms, room => roomSpec(site, room)),
    vents,
    holes,
    burners: burners.map(({ at: room, fuel }) => ({ room, fuel, baseM: fuelBaseM })),
  })
  const burner = new Int32Array(rooms.length).fill(-1)
  burners.forEach(({ at: room }, b) => (burner[room] = b))
  return {
    building,
    rooms,
    network,
    zones: createZones(network),
    ventOpening: Int32Array.from(ventOpening),
    ventBarrier: Int32Array.from(ventBarrier),
    holeOpening: Int32Array.from(holeOpening),
    holeBarrier: Int32Array.from(holeBarrier),
    burner,
  }
}

/** Brings the shares that are open up to date. */
export function setShares(gas: GasNetwork, shares: OpenShares): void {
  const { zones, ventOpening, ventBarrier, holeOpening, holeBarrier } = gas
  for (let v = 0; v < ventOpening.length; v++) {
    const o = ventOpening[v]!
    zones.ventOpening[v] = o >= 0 ? shares.opening[o]! : shares.barrier[ventBarrier[v]!]!
  }
  for (let h = 0; h < holeOpening.length; h++) {
    const o = holeOpening[h]!
    zones.holeOpening[h] = o >= 0 ? shares.opening[o]! : shares.barrier[holeBarrier[h]!]!
  }
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

function roomSpec(site: Site, room: number): RoomSpec {
  const { rooms } = site
  const widthM = rooms.width[room]!
  const depthM = rooms.depth[room]!
  const heightM = rooms.height[room]!
  return {
    widthM,
    depthM,
    heightM,
    floorZ: rooms.floorZ[room]!,
    ceiling: surfaceOf(site, rooms.ceiling[room]!),
    wall: surfaceOf(site, rooms.wall[room]!),
    floor: surfaceOf(site, rooms.floor[room]!),
    shaft: rooms.kind[room] === shaft,
    leakWallM2: leakage * 2 * (widthM + depthM) * heightM,
  }
}

function surfaceOf({ assemblies }: Site, assembly: number): SurfaceSpec {
  const layers: LayerSpec[] = []
  if (assembly < 0) return { layers, emissivity: 0.9 }
  for (let l = assemblies.first[assembly]!; l < assemblies.first[assembly + 1]!; l++) {
    layers.push({
      kWMK: assemblies.conductivityWmK[l]!,
      rhoKgM3: assemblies.densityKgM3[l]!,
      cJKgK: assemblies.heatCapacityJKgK[l]!,
      thicknessM: assemblies.thicknessM[l]!,
    })
  }
  return { layers, emissivity: layers.length > 0 ? assemblies.emissivity[assemblies.first[assembly]!]! : 0.9 }
}

/** Rooms with something to burn and the mean of their fuels by energy; exposed timber counts as fuel of its own. */
function fuelRooms(site: Site, rooms: Int32Array): { at: number; fuel: FuelSpec }[] {
  const { sources } = site
  const found: { at: number; fuel: FuelSpec }[] = []
  rooms.forEach((room, at) => {
    let energy = 0
    let heat = 0
    let soot = 0
    let radiative = 0
    for (let s = 0; s < sources.count; s++) {
      if (sources.room[s] !== room) continue
      const weight = sources.energyMJ[s]!
      energy += weight
      heat += weight * sources.heatOfCombustionKjKg[s]!
      soot += weight * sources.sootYield[s]!
      radiative += weight * sources.radiativeFraction[s]!
    }
    if (energy > 0) found.push({ at, fuel: plastic(heat / energy, soot / energy, radiative / energy) })
    else if (site.rooms.timberArea[room]! > 0) found.push({ at, fuel: wood })
  })
  return found
}

/** Cable insulation C2H3.5Cl0.5 (NUREG-1934) with the heat and the yields of the room's own fuel; CO yield of PVC cable (Tewarson). */
function plastic(heatKJKg: number, sootYield: number, radiativeFraction: number): FuelSpec {
  return {
    c: 2,
    h: 3.5,
    o: 0,
    n: 0,
    cl: 0.5,
    heatKJKg,
    radiativeFraction,
    sootYield,
    monoxideYield: 0.063,
    oxygenLimit,
  }
}

/** Red oak CH1.7O0.74N0.002 (Tewarson, SFPE Handbook), heat as in timber.ts. */
const wood: FuelSpec = {
  c: 1,
  h: 1.7,
  o: 0.74,
  n: 0.002,
  cl: 0,
  heatKJKg: 13_200,
  radiativeFraction: 0.35,
  sootYield: 0.015,
  monoxideYield: 0.004,
  oxygenLimit,
}
