/**
 * Air entrained by a fire plume, kg/s: Heskestad (SFPE Handbook; CFAST Technical Reference), linear in height
 * below the mean flame height. At a wall, entrainment is as in the open (CFAST validation); in a corner it is
 * a quarter of that of a fire four times larger (reflection). Range: Q* from 0.1 to 10^4. The air has the
 * density of the place: CFAST takes that of one atmosphere, which draws a third too much at 65 kPa, 3,600 m above the sea.
 */
import { cbrt, pow } from '../../base/maths.ts'
import { CP, GRAVITY, RHO_T } from './constants.ts'

/** Specific heat of air, kJ/kgK. */
const CP_KJ = CP / 1000

/** Non-dimensional heat release Q* of a fire of `totalW` on a circle of `diameter`. */
export function qStar(totalW: number, diameter: number, ambientK: number, atmospheres = 1): number {
  const density = (RHO_T / ambientK) * atmospheres
  return (
    totalW /
    1000 /
    (density * CP_KJ * ambientK * Math.sqrt(GRAVITY) * diameter * diameter * Math.sqrt(diameter))
  )
}

/** Mean flame height above the base, m (Heskestad). */
export function flameHeight(totalKw: number, areaM2: number, atmospheres = 1): number {
  const diameter = Math.sqrt((4 * areaM2) / Math.PI)
  return Math.max(0, 0.235 * pow(totalKw / atmospheres, 0.4) - 1.02 * diameter)
}

/** Where a plume rises, and from what. */
export interface PlumeBase {
  /** Burning area, taken as a circle. */
  readonly areaM2: number
  /** See `plumeImages`. */
  readonly images: number
  readonly ambientK: number
  readonly atmospheres: number
}

/** Air drawn into a plume up to a height, m, above the base of the fire, kg/s. */
export function entrainment(
  totalW: number,
  convectiveW: number,
  height: number,
  { areaM2, images, ambientK, atmospheres }: PlumeBase,
): number {
  if (height <= 0 || totalW <= 0 || convectiveW <= 0) return 0
  const density = (RHO_T / ambientK) * atmospheres
  const diameter = Math.sqrt((4 * areaM2 * images) / Math.PI)
  const star = pow(qStar(totalW * images, diameter, ambientK, atmospheres), 0.4)
  const origin = diameter * (-1.02 + 1.4 * star)
  const flame = Math.max(1e-4, diameter * (-1.02 + 3.7 * star))
  const q = (convectiveW * images) / 1000
  const root = cbrt(q)
  const rise = Math.max(1e-4, (height > flame ? height : flame) - origin)
  const rise53 = rise * cbrt(rise * rise)
  const c1 = 0.196 * cbrt((GRAVITY * density * density) / (CP_KJ * ambientK))
  const scale = cbrt(Math.sqrt(GRAVITY) * CP_KJ * density * ambientK)
  const c2 = 2.9 / (scale * scale)
  const reached = height > flame ? 1 : height / flame
  return (c1 * root * (rise53 + c2 * root * root) * reached) / images
}

/**
 * Mirror images of a plume by its position: 4 if both walls are nearer than half the burner's side, else 1
 * (CFAST).
 */
export function plumeImages(width: number, depth: number, x: number, y: number, areaM2: number): number {
  const reach = Math.sqrt(areaM2) / 2
  return Math.min(x, width - x) <= reach && Math.min(y, depth - y) <= reach ? 4 : 1
}
