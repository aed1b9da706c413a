/** Flame outside an opening, EN 1991-1-2 annex B without forced draught. */
import { exp, pow } from '../../base/maths.ts'
import { GRAVITY } from './constants.ts'

/** Density of the gas inside the room, kg/m3: EN 1991-1-2 B.1. */
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
  /** Whether the facade goes on above the openings. */
  readonly wallAbove: boolean
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

/**
 * Length along the flame's axis, m (B.4.1 (8) and (10), B.8 to B.13); 0: no flame leaves the opening. Without a wall above,
 * the axis leaves the facade further the higher the flame is (B.11).
 */
export function annexBLength(room: BurningRoom): number {
  const { openingWidthM: w, openingHeightM: h, wallAbove } = room
  const above = flameAbove(annexBRelease(room), w * h, h)
  if (above === 0) return 0
  const beside = (wallAbove ? projection(w, h) : 0.6 * h * pow(above / h, 1 / 3)) - h / 3
  return Math.sqrt(above * above + beside * beside) + h / 2
}

/** Distance of the flame's axis from a facade that goes on above it, m, of a window far from others (B.8, B.9). */
function projection(w: number, h: number): number {
  return h <= 1.25 * w ? h / 3 : 0.3 * h * pow(h / w, 0.54)
}
