/** Describes rooms, surfaces and fuels of the site as the two-zone network takes them. */
import { kept } from '../base/kept.ts'
import type { Site } from '../estate/site.ts'
import { roomKinds } from '../estate/site.ts'
import { RADIATIVE_FRACTION } from './zone/constants.ts'
import type { FuelSpec } from './zone/fuel.ts'
import type { RoomSpec, SurfaceSpec } from './zone/rooms.ts'
import type { LayerSpec } from './zone/slab.ts'

/**
 * Leakage area of walls of average tightness, m2/m2 (Klote and Milke, Principles of Smoke Management,
 * exterior walls).
 */
const leakage = 0.17e-3
/** Oxygen below which plastics do not burn, mass fraction: what CFAST compares its limit of 0.15 with. */
const oxygenLimit = 0.15
const shaft = roomKinds.indexOf('shaft')

/** Rooms of the site as the zone model takes them. */
export function roomSpecs(site: Site, rows: Int32Array): RoomSpec[] {
  const known = described(site)
  return Array.from(rows, room => known[room]!)
}

/**
 * Rooms of a site by row; rooms share the surface of an assembly. Kept, because a network is compiled many
 * times.
 */
const described = kept((site: Site): RoomSpec[] => {
  const surfaces = new Map<number, SurfaceSpec>()
  const surface = (assembly: number): SurfaceSpec => {
    const known = surfaces.get(assembly) ?? surfaceOf(site, assembly)
    surfaces.set(assembly, known)
    return known
  }
  return Array.from({ length: site.rooms.count }, (_, room) => roomSpec(site, room, surface))
})

export function roomSpec(
  site: Site,
  room: number,
  surface = (assembly: number): SurfaceSpec => surfaceOf(site, assembly),
): RoomSpec {
  const { rooms } = site
  const widthM = rooms.width[room]!
  const depthM = rooms.depth[room]!
  const heightM = rooms.height[room]!
  return {
    widthM,
    depthM,
    heightM,
    floorZ: rooms.floorZ[room]!,
    ceiling: surface(rooms.ceiling[room]!),
    wall: surface(rooms.wall[room]!),
    floor: surface(rooms.floor[room]!),
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

/**
 * Rooms with fuel and the mean of their fuels, weighted by energy, until mixFuels.ts takes what burns. Exposed
 * timber is the fuel of rooms without sources.
 */
export function fuelRooms(site: Site, rooms: Int32Array): { at: number; fuel: FuelSpec }[] {
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

/**
 * Cable insulation C2H3.5Cl0.5 (NUREG-1934) with the heat and yields of the room's own fuel; CO yield of PVC
 * cable (Tewarson).
 */
export function plastic(heatKJKg: number, sootYield: number, radiativeFraction: number): FuelSpec {
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
  radiativeFraction: RADIATIVE_FRACTION,
  sootYield: 0.015,
  monoxideYield: 0.004,
  oxygenLimit,
}
