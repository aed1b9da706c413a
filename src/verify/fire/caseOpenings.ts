/** Vents of a fire case by kind, with the times at which they open. */
import { curve } from '../../base/curve.ts'
import { invariant } from '../../base/invariant.ts'
import type { FanSpec, HoleSpec, VentSpec } from '../../fire/zone/edges.ts'
import { rowOf, type NamedRoom } from './caseRooms.ts'

export interface VentRecord {
  readonly type: 'wall' | 'ceiling_floor' | 'mechanical'
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
  readonly opens_at_s?: number | null
  readonly opening_ramp_s?: number | null
  readonly opening_fraction_vs_time?: {
    readonly t_s: readonly number[]
    readonly f: readonly number[]
  } | null
}

/** An opening that changes: its position among the vents, holes or fans, and its open share at a time. */
export interface Schedule {
  readonly kind: 'vent' | 'hole' | 'fan'
  readonly at: number
  readonly share: (time: number) => number
}

export interface Openings {
  readonly vents: readonly VentSpec[]
  readonly holes: readonly HoleSpec[]
  readonly fans: readonly FanSpec[]
  readonly schedule: readonly Schedule[]
}

/**
 * Cut-off pressures of fans whose file gives none, Pa, and the area of their grilles, m2 (CFAST's defaults).
 */
const CUTOFF: readonly [number, number] = [200, 300]
const GRILLE_M2 = 0.1

export function openings(records: readonly VentRecord[] = [], rooms: readonly NamedRoom[]): Openings {
  const vents: VentSpec[] = []
  const holes: HoleSpec[] = []
  const fans: FanSpec[] = []
  const schedule: Schedule[] = []
  for (const record of records) {
    const [kind, at] = place(record, rooms, { vents, holes, fans })
    const points = schedulePoints(record)
    if (points) schedule.push({ kind, at, share: curve(points) })
  }
  return { vents, holes, fans, schedule }
}

function place(
  record: VentRecord,
  rooms: readonly NamedRoom[],
  { vents, holes, fans }: { vents: VentSpec[]; holes: HoleSpec[]; fans: FanSpec[] },
): [Schedule['kind'], number] {
  const row = (id: string | undefined) => (id === undefined || /^outside$/i.test(id) ? -1 : rowOf(rooms, id))
  switch (record.type) {
    case 'wall': {
      const [a, b] = [row(record.between?.[0]), row(record.between?.[1])]
      const from = a < 0 ? b : a
      const sillZ = number(record, 'sill_m', 0) + floorOf(rooms, from)
      // A vent that reaches above the ceiling is cut there, see `wallVentWithin`.
      const soffitZ = Math.min(sillZ + number(record, 'height_m'), Math.max(sillZ, ceilingOf(rooms, from)))
      return ['vent', vents.push({ a, b, widthM: number(record, 'width_m'), sillZ, soffitZ }) - 1]
    }
    case 'ceiling_floor': {
      const shape = record.shape?.toLowerCase() === 'round' ? 'round' : 'square'
      const areaM2 = number(record, 'area_m2')
      return ['hole', holes.push({ upper: row(record.top), lower: row(record.bottom), areaM2, shape }) - 1]
    }
    case 'mechanical': {
      const [from, to] = [row(record.from), row(record.to)]
      const z = (room: number, side: number) =>
        floorOf(rooms, room) + (record.heights_m?.[side] ?? record.height_m ?? 0)
      const fan: FanSpec = {
        from,
        to,
        flowM3S: number(record, 'flow_m3_s'),
        fromZ: z(from, 0),
        toZ: z(to, 1),
        areaM2: record.areas_m2?.[0] ?? record.area_m2 ?? GRILLE_M2,
        cutoffPa: record.cutoffs_Pa ?? CUTOFF,
      }
      return ['fan', fans.push(fan) - 1]
    }
  }
}

function floorOf(rooms: readonly NamedRoom[], row: number): number {
  return row < 0 ? 0 : rooms[row]!.floorZ
}

function ceilingOf(rooms: readonly NamedRoom[], row: number): number {
  return row < 0 ? Infinity : rooms[row]!.floorZ + rooms[row]!.heightM
}

type Measure = 'width_m' | 'height_m' | 'sill_m' | 'area_m2' | 'flow_m3_s'

function number(record: VentRecord, key: Measure, otherwise?: number): number {
  const value = record[key] ?? otherwise
  invariant(value !== undefined, `a ${record.type} vent has ${key}`)
  return value
}

function schedulePoints(vent: VentRecord): [number, number][] | undefined {
  const table = vent.opening_fraction_vs_time
  if (table) return table.t_s.map((t, i) => [t, table.f[i]!])
  if (typeof vent.opens_at_s !== 'number') return undefined
  return [
    [vent.opens_at_s, 0],
    [vent.opens_at_s + (vent.opening_ramp_s ?? 0), 1],
  ]
}
