/** `firebreak-experiment/1` to a fire case. */
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

type Lining = readonly { readonly material: string; readonly thickness_m: number | null }[]

export interface Experiment {
  readonly schema: 'firebreak-experiment/1'
  readonly id: string
  readonly ventilation_class?: string
  readonly ambient: {
    readonly T_in_C: number
    readonly T_out_C: number
    readonly p_Pa: number
    readonly relative_humidity_pct: number
  }
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
    readonly shaft?: boolean
    readonly leak_area_ratio_wall_floor?: readonly [number, number] | null
    readonly cross_section_vs_height?: {
      readonly height_m: readonly number[]
      readonly area_m2: readonly number[]
    }
  }[]
  readonly vents: readonly VentRecord[]
  readonly connections: readonly { readonly type: string; readonly comp: string; readonly to: string }[]
  readonly fires: readonly {
    readonly compartment: string
    readonly location_xy_m: readonly [number, number]
    readonly ignition: { readonly setpoint: number }
    readonly fuel: {
      readonly C: number
      readonly H: number
      readonly O: number
      readonly N: number
      readonly Cl: number
      readonly heat_of_combustion_kJ_kg: number
      readonly radiative_fraction: number
    }
    readonly hrr_points_s_kW: readonly (readonly [number, number])[]
    readonly base_height_m: number
    readonly area_m2: number
    readonly soot_yield_kg_kg: number
    readonly CO_yield_kg_kg: number
  }[]
  readonly results: Readonly<Record<string, unknown>>
}

const KELVIN = 273.15
/** Mass fraction of oxygen below which nothing burns (CFAST's default). */
const OXYGEN_LIMIT = 0.15

export function experimentCase(file: Experiment): FireCase {
  const rooms = file.compartments.map(c => roomOf(c, file.materials))
  const { schedule, ...open } = openings(file.vents, rooms)
  const place = (id: string) => rooms.findIndex(room => room.id === id)
  const { hrr, area, burners: found } = burners(file.fires.map(burnerRecord), rooms)
  return {
    network: {
      ambient: {
        insideK: file.ambient.T_in_C + KELVIN,
        outsideK: file.ambient.T_out_C + KELVIN,
        pressurePa: file.ambient.p_Pa,
        relativeHumidity: file.ambient.relative_humidity_pct / 100,
      },
      rooms,
      ...open,
      links: file.connections.map(link =>
        link.type === 'FLOOR'
          ? { floorOf: place(link.comp), ceilingOf: place(link.to) }
          : { floorOf: place(link.to), ceilingOf: place(link.comp) },
      ),
      burners: found,
    },
    roomIds: rooms.map(room => room.id),
    durationS: file.duration_s,
    hrr,
    area,
    openings: schedule,
  }
}

function roomOf(
  c: Experiment['compartments'][number],
  materials: Readonly<Record<string, Material>>,
): RoomSpec & { id: string } {
  const section = c.cross_section_vs_height
  const [wall, floor] = c.leak_area_ratio_wall_floor ?? [0, 0]
  return {
    id: c.id,
    widthM: c.width_m,
    depthM: c.depth_m,
    heightM: c.height_m,
    floorZ: c.origin_m[2],
    ceiling: surface(c.ceiling, materials),
    wall: surface(c.wall, materials),
    floor: surface(c.floor, materials),
    shaft: c.shaft ?? false,
    ...(section && { section: section.height_m.map((z, i) => [z, section.area_m2[i]!] as const) }),
    leakWallM2: wall * 2 * (c.width_m + c.depth_m) * c.height_m,
    leakFloorM2: floor * c.width_m * c.depth_m,
  }
}

function burnerRecord(fire: Experiment['fires'][number]): BurnerRecord {
  const { fuel } = fire
  const start = fire.ignition.setpoint
  const shifted = fire.hrr_points_s_kW.map(([t, kw]) => [t + start, kw] as const)
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
      sootYield: fire.soot_yield_kg_kg,
      monoxideYield: fire.CO_yield_kg_kg,
      oxygenLimit: OXYGEN_LIMIT,
    },
    base_height_m: fire.base_height_m,
    location_xy_m: fire.location_xy_m,
    areaM2: fire.area_m2,
    hrr: start > 0 ? [[start, 0], ...shifted] : shifted,
    area: [[0, fire.area_m2]],
  }
}
