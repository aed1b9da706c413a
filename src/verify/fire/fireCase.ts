/** What both file formats of fire cases become: a network, its schedules and what to report. */
import { curve } from '../../base/curve.ts'
import { plumeImages } from '../../fire/zone/plume.ts'
import type { FuelSpec } from '../../fire/zone/fuel.ts'
import type { NetworkSpec } from '../../fire/zone/network.ts'
import type { SurfaceSpec } from '../../fire/zone/rooms.ts'
import type { LayerSpec } from '../../fire/zone/slab.ts'

type Points = readonly (readonly [number, number])[]

export interface FireCase {
  readonly network: NetworkSpec
  readonly roomIds: readonly string[]
  readonly durationS: number
  /** kW and m2 of each burner at a time. */
  readonly hrr: readonly ((time: number) => number)[]
  readonly area: readonly ((time: number) => number)[]
  /** Openings that change: position among the vents (or holes, fans) and the open share at a time. */
  readonly openings: readonly { kind: 'vent' | 'hole' | 'fan'; at: number; share: (time: number) => number }[]
}

export interface Material {
  readonly k_W_mK: number
  readonly rho_kg_m3: number
  readonly c_kJ_kgK: number
  readonly emissivity: number
}

export interface VentRecord {
  readonly type: string
  readonly between?: readonly [string, string]
  readonly width_m?: number
  readonly height_m?: number
  readonly sill_m?: number
  readonly top?: string
  readonly bottom?: string
  readonly area_m2?: number
  readonly shape?: string
  readonly from?: string
  readonly to?: string
  readonly flow_m3_s?: number
  readonly heights_m?: readonly number[]
  readonly areas_m2?: readonly number[]
  readonly cutoffs_Pa?: readonly [number, number] | null
  readonly role?: string
  readonly opens_at_s?: number
  readonly opening_ramp_s?: number
  readonly opening_fraction_vs_time?: { readonly t_s: readonly number[]; readonly f: readonly number[] }
}

export interface BurnerRecord {
  readonly compartment: string
  readonly fuel: FuelSpec
  readonly base_height_m: number
  readonly location_xy_m: readonly [number, number]
  readonly areaM2: number
  readonly hrr: Points
  readonly area: Points
}

/** Cut-off of fans whose file gives none, Pa (CFAST's defaults). */
const CUTOFF: readonly [number, number] = [200, 300]

/** A material that is 'OFF' conducts nothing: no layers, a surface that sends back what it receives. */
export function surface(
  layers: readonly { readonly material: string; readonly thickness_m: number | null }[],
  materials: Readonly<Record<string, Material>>,
): SurfaceSpec {
  const found: LayerSpec[] = []
  let emissivity = 0
  for (const layer of layers) {
    const m = materials[layer.material]
    if (!m || layer.thickness_m === null) continue
    if (found.length === 0) emissivity = m.emissivity
    found.push({
      kWMK: m.k_W_mK,
      rhoKgM3: m.rho_kg_m3,
      cJKgK: m.c_kJ_kgK * 1000,
      thicknessM: layer.thickness_m,
    })
  }
  return { layers: found, emissivity }
}

/** Sorts vents by kind and collects their schedules. Rooms are named; anything else is the outside. */
export function openings(
  vents: readonly VentRecord[],
  rooms: readonly { readonly id: string; readonly floorZ: number }[],
): Pick<NetworkSpec, 'vents' | 'holes' | 'fans'> & { schedule: FireCase['openings'] } {
  const place = (id: string | undefined) => rooms.findIndex(room => room.id === id)
  const wall: NetworkSpec['vents'][number][] = []
  const holes: NonNullable<NetworkSpec['holes']>[number][] = []
  const fans: NonNullable<NetworkSpec['fans']>[number][] = []
  const schedule: FireCase['openings'][number][] = []
  for (const vent of vents) {
    const kind = vent.type === 'wall' ? 'vent' : vent.type === 'ceiling_floor' ? 'hole' : 'fan'
    const at = kind === 'vent' ? wall.length : kind === 'hole' ? holes.length : fans.length
    if (kind === 'vent') {
      const a = place(vent.between![0])
      const b = place(vent.between![1])
      const sillZ = (vent.sill_m ?? 0) + rooms[a < 0 ? b : a]!.floorZ
      wall.push({ a, b, widthM: vent.width_m!, sillZ, soffitZ: sillZ + vent.height_m! })
    } else if (kind === 'hole')
      holes.push({
        upper: place(vent.top),
        lower: place(vent.bottom),
        areaM2: vent.area_m2!,
        shape: vent.shape?.toLowerCase() === 'round' ? 'round' : 'square',
      })
    else {
      const from = place(vent.from)
      const to = place(vent.to)
      const z = (room: number, side: number) => (room < 0 ? 0 : rooms[room]!.floorZ) + grille(vent, side)
      fans.push({
        from,
        to,
        flowM3S: vent.flow_m3_s!,
        fromZ: z(from, 0),
        toZ: z(to, 1),
        areaM2: vent.areas_m2?.[0] ?? vent.area_m2 ?? 0.1,
        cutoffPa: vent.cutoffs_Pa ?? CUTOFF,
      })
    }
    const points = schedulePoints(vent)
    if (points) schedule.push({ kind, at, share: curve(points) })
  }
  return { vents: wall, holes, fans, schedule }
}

function grille(vent: VentRecord, side: number): number {
  return vent.heights_m?.[side] ?? vent.height_m ?? 0
}

function schedulePoints(vent: VentRecord): Points | undefined {
  const table = vent.opening_fraction_vs_time
  if (table) return table.t_s.map((t, i) => [t, table.f[i]!])
  if (vent.opens_at_s === undefined) return undefined
  return [
    [vent.opens_at_s, 0],
    [vent.opens_at_s + (vent.opening_ramp_s ?? 0), 1],
  ]
}

export function burners(
  records: readonly BurnerRecord[],
  rooms: readonly { readonly id: string; readonly widthM: number; readonly depthM: number }[],
): Pick<FireCase, 'hrr' | 'area'> & Pick<NetworkSpec, 'burners'> {
  return {
    burners: records.map(fire => {
      const room = rooms.findIndex(r => r.id === fire.compartment)
      const [xM, yM] = fire.location_xy_m
      const { widthM, depthM } = rooms[room]!
      return {
        room,
        fuel: fire.fuel,
        baseM: fire.base_height_m,
        xM,
        yM,
        images: plumeImages(widthM, depthM, xM, yM, fire.areaM2),
      }
    }),
    hrr: records.map(fire => curve(fire.hrr)),
    area: records.map(fire => curve(fire.area)),
  }
}
