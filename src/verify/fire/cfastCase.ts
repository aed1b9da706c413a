/** Turns a `firebreak-cfast-case/1` file into a fire case. */
import {
  fireCase,
  fuelOf,
  type BurnerRecord,
  type CaseRecord,
  type ConnectionRecord,
  type FireCase,
  type FuelRecord,
} from './fireCase.ts'
import type { Points } from './meanRelease.ts'

export interface FireRecord {
  readonly compartment: string
  readonly base_height_m?: number
  readonly hrr_per_area_kW_m2?: number
  readonly min_area_m2?: number
  readonly location_xy_m?: readonly [number, number]
  readonly fuel?: FuelRecord
  /** Absolute times, s. */
  readonly prescribed_hrr_points_s_kW: Points
}

export interface CfastCase extends CaseRecord {
  readonly schema: 'firebreak-cfast-case/1'
  readonly output_step_s?: number
  readonly surface_connections?: readonly ConnectionRecord[]
  readonly fire?: FireRecord | null
  readonly additional_fires?: readonly FireRecord[]
  readonly fuel?: FuelRecord
  readonly results?: Readonly<Record<string, Readonly<Record<string, number | boolean | null>>>>
}

export function firesOf(file: CfastCase): readonly FireRecord[] {
  return [...(file.fire ? [file.fire] : []), ...(file.additional_fires ?? [])]
}

export function cfastCase(file: CfastCase): FireCase {
  const fires = firesOf(file).map(fire => burnerRecord(file, fire))
  return fireCase(file, fires, file.surface_connections)
}

function burnerRecord(file: CfastCase, fire: FireRecord): BurnerRecord {
  const points = fire.prescribed_hrr_points_s_kW
  const least = fire.min_area_m2 ?? 0.2
  const perArea = fire.hrr_per_area_kW_m2 ?? Infinity
  return {
    ...fire,
    fuel: fuelOf(fire.fuel ?? file.fuel),
    areaM2: least,
    hrr: silentBefore(points),
    area: points.map(([t, kw]) => [t, Math.max(least, kw / perArea)]),
  }
}

/** Times are absolute: before the first point nothing burns. */
function silentBefore(points: Points): Points {
  const [start, kw] = points[0]!
  return start > 0 && kw > 0 ? [[start, 0], ...points] : points
}
