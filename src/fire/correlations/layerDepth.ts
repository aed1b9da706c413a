/** Height of the smoke layer by hand, m (NIST SP 1169, chapter 3): closed room, steady fire. */
import { cbrt, pow } from '../../base/maths.ts'
import { GRAVITY, RHO_T } from './constants.ts'

export interface FillingRoom {
  readonly hrrKw: number
  readonly areaM2: number
  readonly heightM: number
  /** 1 free, 2 at a wall, 4 in a corner. */
  readonly location: number
  readonly fuelHeightM: number
  /** Share of the heat lost to the room's boundaries. */
  readonly lossShare: number
}

/** ASET (Zukoski's plume and expansion), stepped by `stepS`. */
export function asetHeight(room: FillingRoom, seconds: number, stepS = 1): number {
  const { hrrKw, areaM2, location } = room
  let z = room.heightM
  for (let t = 0; t < seconds - 1e-9; t += stepS) {
    const expansion = ((1 - room.lossShare) * hrrKw) / RHO_T
    const above = Math.max(0, z - room.fuelHeightM)
    const entrained =
      (0.21 / location) * cbrt(GRAVITY / RHO_T) * cbrt(location * hrrKw) * above * cbrt(above * above)
    z = Math.max(0, z - ((expansion + entrained) / areaM2) * stepS)
  }
  return z
}

/** Yamana and Tanaka; `k` is 0.076 over the density of the hot gas, or a given value. */
export function yamanaTanakaHeight(
  hrrKw: number,
  areaM2: number,
  heightM: number,
  k: number,
  seconds: number,
): number {
  const base = (2 * k * cbrt(hrrKw) * seconds) / (3 * areaM2) + pow(heightM, -2 / 3)
  return pow(base, -1.5)
}
