/** Parametric temperature-time curve, EN 1991-1-2 annex A: rooms up to 500 m2 and 4 m, cellulosic loads. */
import { exp } from '../../base/maths.ts'

export interface ParametricRoom {
  /** All bounding surfaces with openings, openings, floor, m2; mean height of the openings, m. */
  readonly enclosureM2: number
  readonly openingM2: number
  readonly floorM2: number
  readonly openingHeightM: number
  readonly loadMJM2: number
  /** Thermal absorptivity of the linings, J/(m2 s^(1/2) K). */
  readonly absorptivity: number
  /** Shortest duration of a fuel-controlled fire, h: 25, 20 or 15 min for slow, medium, fast growth. */
  readonly shortestH: number
}

const COLD_C = 20

/** Gas temperature, degC, `hours` after the curve begins; before that it is cold. */
export function parametricTemperature(room: ParametricRoom, hours: number): number {
  if (hours <= 0) return COLD_C
  const factor = (room.openingM2 * Math.sqrt(room.openingHeightM)) / room.enclosureM2
  const load = (room.loadMJM2 * room.floorM2) / room.enclosureM2
  const byAir = (0.0002 * load) / factor
  const longest = Math.max(byAir, room.shortestH)
  const gamma = scale(factor, room.absorptivity)
  const fuelControlled = byAir <= room.shortestH
  const heating = fuelControlled ? limited(room, factor, load) : gamma
  if (hours <= longest) return rise(heating * hours)
  const scaledMost = byAir * gamma
  const from = fuelControlled ? room.shortestH * gamma : scaledMost
  const past = hours * gamma - from
  const slope = scaledMost <= 0.5 ? 625 : scaledMost < 2 ? 250 * (3 - scaledMost) : 250
  return Math.max(COLD_C, rise(heating * longest) - slope * past)
}

function scale(factor: number, absorptivity: number): number {
  const ratio = factor / absorptivity / (0.04 / 1160)
  return ratio * ratio
}

/** Time scale while a fuel-controlled fire heats. */
function limited(room: ParametricRoom, factor: number, load: number): number {
  const base = scale((0.0001 * load) / room.shortestH, room.absorptivity)
  if (factor > 0.04 && load < 75 && room.absorptivity < 1160)
    return base * (1 + ((factor - 0.04) / 0.04) * ((load - 75) / 75) * ((1160 - room.absorptivity) / 1160))
  return base
}

function rise(t: number): number {
  return COLD_C + 1325 * (1 - 0.324 * exp(-0.2 * t) - 0.204 * exp(-1.7 * t) - 0.472 * exp(-19 * t))
}
