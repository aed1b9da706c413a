/** Flame outside an opening, EN 1991-1-2 annex B without forced draught. */
import { exp, pow } from '../../base/maths.ts'
import { GRAVITY } from './constants.ts'

/** Density of the gas in the flame, kg/m3. */
const FLAME_DENSITY = 0.45

export interface BurningRoom {
  readonly floorM2: number
  /** Design fire load, MJ/m2, and its free-burning duration, s. */
  readonly loadMJM2: number
  readonly freeBurningS: number
  /** Opening factor A_v sqrt(h) / A_t, m^(1/2). */
  readonly openingFactor: number
  /** Openings: total width and mean height, m. */
  readonly openingWidthM: number
  readonly openingHeightM: number
  /** Depth over width of the room. */
  readonly depthOverWidth: number
}

/** Heat release, MW: by the fuel or by the openings, whichever is less. */
function annexBRelease(room: BurningRoom): number {
  const area = room.openingWidthM * room.openingHeightM
  const byFuel = (room.floorM2 * room.loadMJM2) / room.freeBurningS
  const byAir =
    3.15 *
    (1 - exp(-0.036 / room.openingFactor)) *
    area *
    Math.sqrt(room.openingHeightM / room.depthOverWidth)
  return Math.min(byFuel, byAir)
}

/** Height of the flame above openings of an area and a mean height, m. */
export function flameAbove(megawatt: number, areaM2: number, heightM: number): number {
  const draught = areaM2 * FLAME_DENSITY * Math.sqrt(heightM * GRAVITY)
  return Math.max(0, heightM * (2.37 * pow(megawatt / draught, 2 / 3) - 1))
}

/** Length along the flame's axis, m; with a wall above and an opening not taller than 1.25 widths. */
export function annexBLength(room: BurningRoom): number {
  const h = room.openingHeightM
  return flameAbove(annexBRelease(room), room.openingWidthM * h, h) + h / 2
}
