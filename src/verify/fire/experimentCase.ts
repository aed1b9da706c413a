/** Turns a `firebreak-experiment/1` file into a fire case. */
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

interface FireRecord {
  readonly compartment: string
  readonly location_xy_m?: readonly [number, number]
  readonly ignition?: { readonly criterion?: string; readonly setpoint?: number }
  readonly fuel?: FuelRecord
  /** Times after ignition, s. */
  readonly hrr_points_s_kW: Points
  readonly base_height_m?: number
  readonly area_m2?: number
  readonly soot_yield_kg_kg?: number
  readonly CO_yield_kg_kg?: number
}

export interface Experiment extends CaseRecord {
  readonly schema: 'firebreak-experiment/1'
  readonly ventilation_class?: string
  readonly series?: string
  readonly connections?: readonly ConnectionRecord[]
  readonly fires?: readonly FireRecord[]
  readonly results?: Readonly<Record<string, unknown>>
}

export function experimentCase(file: Experiment): FireCase {
  return fireCase(file, (file.fires ?? []).map(burnerRecord), file.connections)
}

function burnerRecord(fire: FireRecord): BurnerRecord {
  const { setpoint = 0 } = fire.ignition ?? {}
  const shifted = fire.hrr_points_s_kW.map(([t, kw]) => [t + setpoint, kw] as const)
  const first = shifted[0]![0]
  const area = fire.area_m2 ?? 0.2
  const { soot_yield_kg_kg, CO_yield_kg_kg } = fire
  return {
    ...fire,
    fuel: fuelOf({
      ...fire.fuel,
      ...(soot_yield_kg_kg !== undefined && { soot_yield_kg_kg }),
      ...(CO_yield_kg_kg !== undefined && { CO_yield_kg_kg }),
    }),
    areaM2: area,
    // From nothing at its ignition to its first point, or at once where that is told as before it.
    hrr: first > 0 ? [[Math.min(setpoint, first), 0], ...shifted] : shifted,
    area: [[0, area]],
  }
}
