/** A fire case, from either file format: a network, its schedules and what to report. */
import { curve } from '../../base/curve.ts'
import type { FuelSpec } from '../../fire/zone/fuel.ts'
import type { NetworkSpec } from '../../fire/zone/network.ts'
import { plumeImages } from '../../fire/zone/plume.ts'
import type { LinkSpec, SurfaceSpec } from '../../fire/zone/rooms.ts'
import { openings, type Schedule, type VentRecord } from './caseOpenings.ts'
import {
  ambientOf,
  roomsOf,
  rowOf,
  type AmbientRecord,
  type CompartmentRecord,
  type Materials,
  type NamedRoom,
} from './caseRooms.ts'
import { meanRelease, type Mean, type Points } from './meanRelease.ts'

export interface FireCase {
  readonly network: NetworkSpec
  readonly roomIds: readonly string[]
  readonly durationS: number
  /** Heat release, kW, of each burner: its mean from a time on; burning area, m2, at a time. */
  readonly hrr: readonly Mean[]
  readonly area: readonly ((time: number) => number)[]
  readonly openings: readonly Schedule[]
}

/** Fields that both formats share. */
export interface CaseRecord {
  readonly id: string
  readonly ambient?: AmbientRecord
  readonly duration_s: number
  readonly materials?: Materials
  readonly compartments: readonly CompartmentRecord[]
  readonly vents?: readonly VentRecord[]
}

export interface FuelRecord {
  readonly C?: number
  readonly H?: number
  readonly O?: number
  readonly N?: number
  readonly Cl?: number
  readonly heat_of_combustion_kJ_kg?: number
  readonly radiative_fraction?: number
  readonly soot_yield_kg_kg?: number
  readonly CO_yield_kg_kg?: number
  readonly lower_oxygen_limit_mass_fraction?: number
}

/** Surfaces of two compartments that are sides of one slab. */
export interface ConnectionRecord {
  readonly type: string
  readonly comp: string
  readonly to: string
}

export interface BurnerRecord {
  readonly compartment: string
  readonly fuel: FuelSpec
  readonly base_height_m?: number
  readonly location_xy_m?: readonly [number, number] | null
  readonly areaM2: number
  readonly hrr: Points
  readonly area: Points
}

export function fireCase(
  file: CaseRecord,
  fires: readonly BurnerRecord[],
  connections: readonly ConnectionRecord[] = [],
): FireCase {
  const single = roomsOf(file.compartments, file.materials)
  const links = linksOf(connections, id => rowOf(single, id))
  const rooms = stacked(single, links)
  const { schedule, ...open } = openings(file.vents, rooms)
  return {
    network: {
      ambient: ambientOf(file.ambient),
      rooms,
      ...open,
      links,
      burners: fires.map(fire => burnerOf(fire, rooms)),
    },
    roomIds: rooms.map(room => room.id),
    durationS: file.duration_s,
    hrr: fires.map(fire => meanRelease(fire.hrr)),
    area: fires.map(fire => curve(fire.area)),
    openings: schedule,
  }
}

/**
 * Floors joined to ceilings; other surfaces of two rooms are not joined. A surface has one other on its far side, that of
 * the last connection that names it.
 */
function linksOf(connections: readonly ConnectionRecord[], row: (id: string) => number): LinkSpec[] {
  const all = connections.flatMap(({ type, comp, to }) => {
    if (type === 'FLOOR') return [{ floorOf: row(comp), ceilingOf: row(to) }]
    return type === 'CEILING' ? [{ floorOf: row(to), ceilingOf: row(comp) }] : []
  })
  return all.filter(({ floorOf, ceilingOf }, at) =>
    all.slice(at + 1).every(later => later.floorOf !== floorOf && later.ceilingOf !== ceilingOf),
  )
}

/**
 * A floor that a case joins to a ceiling lies on it: CFAST puts the layers of both one upon the other. A link of ours is
 * one slab, of which each room has the near half, so each gives its own layers and their mirror image.
 */
function stacked(rooms: readonly NamedRoom[], links: readonly LinkSpec[]): readonly NamedRoom[] {
  return rooms.map((room, r) => ({
    ...room,
    ceiling: links.some(link => link.ceilingOf === r) ? mirrored(room.ceiling) : room.ceiling,
    floor: links.some(link => link.floorOf === r) ? mirrored(room.floor) : room.floor,
  }))
}

function mirrored(surface: SurfaceSpec): SurfaceSpec {
  return { ...surface, layers: [...surface.layers, ...surface.layers.toReversed()] }
}

/** Default values are CFAST's: methane, and its oxygen limit (mass fraction). */
export function fuelOf(fuel: FuelRecord = {}): FuelSpec {
  return {
    c: fuel.C ?? 1,
    h: fuel.H ?? 4,
    o: fuel.O ?? 0,
    n: fuel.N ?? 0,
    cl: fuel.Cl ?? 0,
    heatKJKg: fuel.heat_of_combustion_kJ_kg ?? 50_000,
    radiativeFraction: fuel.radiative_fraction ?? 0.35,
    sootYield: fuel.soot_yield_kg_kg ?? 0,
    monoxideYield: fuel.CO_yield_kg_kg ?? 0,
    oxygenLimit: fuel.lower_oxygen_limit_mass_fraction ?? 0.15,
  }
}

function burnerOf(fire: BurnerRecord, rooms: readonly NamedRoom[]): NetworkSpec['burners'][number] {
  const room = rowOf(rooms, fire.compartment)
  const { widthM, depthM } = rooms[room]!
  const [xM, yM] = fire.location_xy_m ?? [widthM / 2, depthM / 2]
  return {
    room,
    fuel: fire.fuel,
    baseM: fire.base_height_m ?? 0,
    xM,
    yM,
    images: plumeImages(widthM, depthM, xM, yM, fire.areaM2),
  }
}
