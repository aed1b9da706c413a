/**
 * View factors of rectangles in closed form (BR 187:2014 appendix A; Siegel and Howell, Thermal Radiation Heat
 * Transfer, appendix C; Howell's catalogue C-11 and C-14). Diffuse grey surfaces, nothing in between.
 */
import { atan, log } from '../base/maths.ts'

const PI = Math.PI

/** From a small receiver parallel to a rectangle, opposite one of its corners (BR 187 eq. A4). */
export function parallelCorner(width: number, height: number, separation: number): number {
  const x = width / separation
  const y = height / separation
  const rx = Math.sqrt(1 + x * x)
  const ry = Math.sqrt(1 + y * y)
  return ((x / rx) * atan(y / rx) + (y / ry) * atan(x / ry)) / (2 * PI)
}

/** From a small receiver perpendicular to a rectangle, below one of its corners (BR 187 eq. A5). */
export function perpendicularCorner(width: number, height: number, separation: number): number {
  const x = width / separation
  const y = height / separation
  const r = Math.sqrt(1 + y * y)
  return (atan(x) - atan(x / r) / r) / (2 * PI)
}

/** Between two equal, opposite, parallel rectangles a distance apart. */
export function parallelPlates(width: number, depth: number, apart: number): number {
  if (apart <= 0) return 1
  const x = width / apart
  const y = depth / apart
  const rx = Math.sqrt(1 + x * x)
  const ry = Math.sqrt(1 + y * y)
  const corner = 0.5 * log(((1 + x * x) * (1 + y * y)) / (1 + x * x + y * y))
  return (
    (2 * (corner + x * ry * atan(x / ry) + y * rx * atan(y / rx) - x * atan(x) - y * atan(y))) / (PI * x * y)
  )
}
