/** Compartments, linings and air of a fire case; both file formats use the same words for them. */
import { zeroCelsiusK } from '../../base/celsius.ts'
import { invariant } from '../../base/invariant.ts'
import type { AmbientSpec } from '../../fire/zone/network.ts'
import type { RoomSpec, SurfaceSpec } from '../../fire/zone/rooms.ts'
import type { LayerSpec } from '../../fire/zone/slab.ts'

export interface AmbientRecord {
  readonly T_C?: number
  readonly T_in_C?: number
  readonly T_out_C?: number
  readonly p_Pa?: number
  readonly relative_humidity_pct?: number
}

export interface Material {
  readonly k_W_mK: number
  readonly rho_kg_m3: number
  readonly c_kJ_kgK: number
  readonly thickness_m?: number
  readonly emissivity?: number
}

interface LayerRecord {
  readonly material: string
  /** Default: the material's own thickness. */
  readonly thickness_m?: number | null
}

type Lining = LayerRecord | readonly LayerRecord[] | null

export interface CompartmentRecord {
  readonly id: string
  readonly width_m: number
  readonly depth_m: number
  readonly height_m: number
  readonly origin_m?: readonly number[]
  readonly ceiling?: Lining
  readonly wall?: Lining
  readonly floor?: Lining
  readonly shaft?: boolean | null
  /** Cracks as a ratio to the area of wall and floor, or in m2; one number means the walls. */
  readonly leak_area_ratio_wall_floor?: readonly number[] | number | null
  readonly leak_area_m2?: readonly number[] | number | null
  readonly cross_section_vs_height?: {
    readonly height_m: readonly number[]
    readonly area_m2: readonly number[]
  } | null
}

export type NamedRoom = RoomSpec & { readonly id: string }
export type Materials = Readonly<Record<string, Material>>

/** Temperature of the rooms at the start, degC; default 20, as in CFAST. */
export function insideC(air: AmbientRecord = {}): number {
  return air.T_in_C ?? air.T_C ?? 20
}

export function ambientOf(air: AmbientRecord = {}): AmbientSpec {
  return {
    insideK: insideC(air) + zeroCelsiusK,
    outsideK: (air.T_out_C ?? insideC(air)) + zeroCelsiusK,
    pressurePa: air.p_Pa ?? 101_325,
    relativeHumidity: (air.relative_humidity_pct ?? 50) / 100,
  }
}

export function roomsOf(compartments: readonly CompartmentRecord[], materials: Materials = {}): NamedRoom[] {
  return compartments.map(c => {
    const section = c.cross_section_vs_height
    const wallM2 = 2 * (c.width_m + c.depth_m) * c.height_m
    const floorM2 = c.width_m * c.depth_m
    const [wallRatio = 0, floorRatio = 0] = [c.leak_area_ratio_wall_floor ?? []].flat()
    const [wallLeak = 0, floorLeak = 0] = [c.leak_area_m2 ?? []].flat()
    return {
      id: c.id,
      widthM: c.width_m,
      depthM: c.depth_m,
      heightM: c.height_m,
      floorZ: c.origin_m?.[2] ?? 0,
      ceiling: surface(c.ceiling, materials),
      wall: surface(c.wall, materials),
      floor: surface(c.floor, materials),
      shaft: c.shaft ?? false,
      ...(section && { section: sectionOf(section, c.height_m) }),
      leakWallM2: wallLeak || wallRatio * wallM2,
      leakFloorM2: floorLeak || floorRatio * floorM2,
    }
  })
}

/**
 * Horizontal section from floor to ceiling, (height m, area m2): cut at the ceiling, and extended with its
 * end values where the file does not reach.
 */
function sectionOf(
  { height_m: heights, area_m2: areas }: NonNullable<CompartmentRecord['cross_section_vs_height']>,
  ceiling: number,
): (readonly [number, number])[] {
  const inside = heights.flatMap((z, i) => (z > 0 && z < ceiling ? [[z, areas[i]!] as const] : []))
  return [[0, areaAt(heights, areas, 0)], ...inside, [ceiling, areaAt(heights, areas, ceiling)]]
}

/** Linear between points, constant beyond them. */
function areaAt(heights: readonly number[], areas: readonly number[], z: number): number {
  const above = heights.findIndex(height => height >= z)
  if (above < 0) return areas.at(-1)!
  if (above === 0) return areas[0]!
  const [z0, z1] = [heights[above - 1]!, heights[above]!]
  const [a0, a1] = [areas[above - 1]!, areas[above]!]
  return a0 + ((a1 - a0) * (z - z0)) / (z1 - z0)
}

/** Row of the compartment with an id. */
export function rowOf(rooms: readonly NamedRoom[], id: string): number {
  const row = rooms.findIndex(room => room.id === id)
  invariant(row >= 0, `compartment ${id} is one of the case`)
  return row
}

/** CFAST's word for an adiabatic surface. */
const NOTHING = 'OFF'
/** CFAST's default. */
const EMISSIVITY = 0.9

/** Layers from the room outwards. Without layers, or with OFF: a surface that reflects all it receives. */
function surface(lining: Lining | undefined, materials: Materials): SurfaceSpec {
  const layers: LayerSpec[] = []
  let emissivity = 0
  for (const { material, thickness_m } of lining ? [lining].flat() : []) {
    if (material === NOTHING) continue
    const m = materials[material]
    invariant(m !== undefined, `material ${material} is one of the case`)
    const thicknessM = thickness_m ?? m.thickness_m
    if (!thicknessM) continue
    if (layers.length === 0) emissivity = m.emissivity ?? EMISSIVITY
    layers.push({ kWMK: m.k_W_mK, rhoKgM3: m.rho_kg_m3, cJKgK: m.c_kJ_kgK * 1000, thicknessM })
  }
  return { layers, emissivity }
}
