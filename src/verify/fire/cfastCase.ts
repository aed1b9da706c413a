/** `firebreak-cfast-case/1` to a fire case. */
import type { RoomSpec } from '../../fire/zone/rooms.ts'
import {
  burners,
  openings,
  surface,
  type BurnerRecord,
  type FireCase,
  type Material,
  type VentRecord,
} from './fireCase.ts'

interface Lining {
  readonly material: string
  readonly thickness_m: number
}

interface FireRecord {
  readonly compartment: string
  readonly base_height_m: number
  readonly hrr_per_area_kW_m2: number
  readonly min_area_m2: number
  readonly location_xy_m: readonly [number, number]
  readonly prescribed_hrr_points_s_kW: readonly (readonly [number, number])[]
}

export interface CfastCase {
  readonly schema: 'firebreak-cfast-case/1'
  readonly id: string
  readonly ambient: { readonly T_C: number; readonly p_Pa: number; readonly relative_humidity_pct: number }
  readonly duration_s: number
  readonly materials: Readonly<Record<string, Material>>
  readonly compartments: readonly {
    readonly id: string
    readonly width_m: number
    readonly depth_m: number
    readonly height_m: number
    readonly origin_m: readonly [number, number, number]
    readonly ceiling: Lining
    readonly wall: Lining
    readonly floor: Lining
  }[]
  readonly vents: readonly VentRecord[]
  readonly surface_connections: readonly {
    readonly type: string
    readonly comp: string
    readonly to: string
  }[]
  readonly fire: FireRecord
  readonly additional_fires?: readonly FireRecord[]
  readonly fuel: {
    readonly C: number
    readonly H: number
    readonly O: number
    readonly N: number
    readonly Cl: number
    readonly heat_of_combustion_kJ_kg: number
    readonly radiative_fraction: number
    readonly soot_yield_kg_kg: number
    readonly CO_yield_kg_kg: number
    readonly lower_oxygen_limit_mass_fraction: number
  }
  readonly results: Readonly<Record<string, Readonly<Record<string, number | boolean | null>>>>
}

const KELVIN = 273.15

export function cfastCase(file: CfastCase): FireCase {
  const rooms = file.compartments.map((c): RoomSpec & { id: string } => ({
    id: c.id,
    widthM: c.width_m,
    depthM: c.depth_m,
    heightM: c.height_m,
    floorZ: c.origin_m[2],
    ceiling: surface([c.ceiling], file.materials),
    wall: surface([c.wall], file.materials),
    floor: surface([c.floor], file.materials),
  }))
  const { schedule, ...open } = openings(file.vents, rooms)
  const place = (id: string) => rooms.findIndex(room => room.id === id)
  const fires = [file.fire, ...(file.additional_fires ?? [])].map(fire => burnerRecord(file, fire))
  const { hrr, area, burners: found } = burners(fires, rooms)
  return {
    network: {
      ambient: {
        insideK: file.ambient.T_C + KELVIN,
        outsideK: file.ambient.T_C + KELVIN,
        pressurePa: file.ambient.p_Pa,
        relativeHumidity: file.ambient.relative_humidity_pct / 100,
      },
      rooms,
      ...open,
      links: file.surface_connections.map(link => ({ floorOf: place(link.comp), ceilingOf: place(link.to) })),
      burners: found,
    },
    roomIds: rooms.map(room => room.id),
    durationS: file.duration_s,
    hrr,
    area,
    openings: schedule,
  }
}

function burnerRecord(file: CfastCase, fire: FireRecord): BurnerRecord {
  const { fuel } = file
  const points = fire.prescribed_hrr_points_s_kW
  return {
    compartment: fire.compartment,
    fuel: {
      c: fuel.C,
      h: fuel.H,
      o: fuel.O,
      n: fuel.N,
      cl: fuel.Cl,
      heatKJKg: fuel.heat_of_combustion_kJ_kg,
      radiativeFraction: fuel.radiative_fraction,
      sootYield: fuel.soot_yield_kg_kg,
      monoxideYield: fuel.CO_yield_kg_kg,
      oxygenLimit: fuel.lower_oxygen_limit_mass_fraction,
    },
    base_height_m: fire.base_height_m,
    location_xy_m: fire.location_xy_m,
    areaM2: fire.min_area_m2,
    hrr: points,
    area: points.map(([t, kw]) => [t, Math.max(fire.min_area_m2, kw / fire.hrr_per_area_kW_m2)]),
  }
}
