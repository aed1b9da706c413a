/**
 * View factors from a point of a receiving facade to a radiating rectangle, in closed form.
 * BRE report BR 187 (External fire spread), equations A4 (parallel) and A5 (perpendicular); the same expressions stand
 * in the SFPE Handbook. Exact for a diffuse rectangle of uniform emission, and any receiver that sees all of it.
 */
import { atan } from '../base/maths.ts'

const TWO_PI = 6.283185307179586

/** A radiating rectangle as the receiver sees it: lengths from the foot of the receiver's perpendicular, in m. */
export interface Radiator {
  readonly left: number
  readonly right: number
  readonly bottom: number
  readonly top: number
}

/** Corner function of A4, odd in both coordinates; x and y in units of the separation. */
function parallelCorner(x: number, y: number): number {
  const rootX = Math.sqrt(1 + x * x)
  const rootY = Math.sqrt(1 + y * y)
  return (x / rootX) * atan(y / rootX) + (y / rootY) * atan(x / rootY)
}

/** Corner function of A5, odd in both coordinates; y runs away from the receiver's plane. */
function perpendicularCorner(x: number, y: number): number {
  const root = Math.sqrt(1 + y * y)
  const value = atan(x) - atan(x / root) / root
  return y < 0 ? -value : value
}

/** View factor of a rectangle parallel to the receiver's surface at `separation` m (> 0): 0 to 1. */
export function parallelViewFactor({ left, right, bottom, top }: Radiator, separation: number): number {
  const l = left / separation
  const r = right / separation
  const b = bottom / separation
  const t = top / separation
  return (parallelCorner(r, t) - parallelCorner(l, t) - parallelCorner(r, b) + parallelCorner(l, b)) / TWO_PI
}

/**
 * View factor of a rectangle that stands perpendicular to the receiver's surface, whose plane crosses it (or its
 * extension) at height 0: 0 to 1. What lies on both sides of that plane is added, as for a thin sheet; for a wall,
 * which has one side, give only the part in front of it.
 */
export function perpendicularViewFactor({ left, right, bottom, top }: Radiator, separation: number): number {
  const l = left / separation
  const r = right / separation
  const b = bottom / separation
  const t = top / separation
  return (
    (perpendicularCorner(r, t) -
      perpendicularCorner(l, t) -
      perpendicularCorner(r, b) +
      perpendicularCorner(l, b)) /
    TWO_PI
  )
}
