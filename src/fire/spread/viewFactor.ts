/**
 * View factors of rectangles in closed form (BR 187:2014 appendix A; Siegel and Howell, Thermal Radiation Heat
 * Transfer, appendix C; Howell's catalogue C-11 and C-14). Diffuse grey surfaces, nothing in between.
 */
import { atan, log } from '../../base/maths.ts'
import { parallelViewFactor } from '../../estate/viewFactor.ts'

const PI = Math.PI

/** From a small receiver perpendicular to a rectangle, below one of its corners (BR 187 eq. A5). */
function perpendicularCorner(width: number, height: number, separation: number): number {
  const x = width / separation
  const y = height / separation
  const r = Math.sqrt(1 + y * y)
  return (atan(x) - atan(x / r) / r) / (2 * PI)
}

/** Plates so far apart, as size over distance, that the terms of the closed form cancel to its rounding. */
const FAR = 0.02

/** The mean of 1 / (1 + d2)2 over pairs of points that lie d aside of each other, to the fourth power of d. */
function farPlates(x: number, y: number): number {
  const [xx, yy] = [x * x, y * y]
  const fourth = (xx * xx + yy * yy) / 15 + (xx * yy) / 18
  return ((x * y) / PI) * (1 - (xx + yy) / 3 + 3 * fourth)
}

/** Between two equal, opposite, parallel rectangles a distance apart. */
export function parallelPlates(width: number, depth: number, apart: number): number {
  if (apart <= 0) return 1
  const x = width / apart
  const y = depth / apart
  if (Math.max(x, y) < FAR) return farPlates(x, y)
  const rx = Math.sqrt(1 + x * x)
  const ry = Math.sqrt(1 + y * y)
  const corner = 0.5 * log(((1 + x * x) * (1 + y * y)) / (1 + x * x + y * y))
  return (
    (2 * (corner + x * ry * atan(x / ry) + y * rx * atan(y / rx) - x * atan(x) - y * atan(y))) / (PI * x * y)
  )
}

/**
 * From a plate to another of the same length at a right angle to it (Howell C-14): h/l and w/l, seen from the
 * w plate.
 */
export function adjacentPlates(h: number, w: number): number {
  const sum = h * h + w * w
  const diagonal = Math.sqrt(sum)
  const a = ((1 + w * w) * (1 + h * h)) / (1 + sum)
  const b = (w * w * (1 + sum)) / ((1 + w * w) * sum)
  const c = (h * h * (1 + sum)) / ((1 + h * h) * sum)
  const logs = log(a) + w * w * log(b) + h * h * log(c)
  return (w * atan(1 / w) + h * atan(1 / h) - diagonal * atan(1 / diagonal) + logs / 4) / (PI * w)
}

/**
 * From a small receiver parallel to a rectangle, at (x, y) from its corner and `separation` away: a sum of
 * signed corners.
 */
export function parallelPoint(
  width: number,
  height: number,
  x: number,
  y: number,
  separation: number,
): number {
  return parallelViewFactor({ left: -x, right: width - x, bottom: -y, top: height - y }, separation)
}

/** From a small receiver perpendicular to a rectangle, in the plane at height y: the sum over both faces. */
export function perpendicularPoint(
  width: number,
  height: number,
  x: number,
  y: number,
  separation: number,
): number {
  const above = rectangleAbove(width, x, height - y, separation) - rectangleAbove(width, x, -y, separation)
  const below = rectangleAbove(width, x, y, separation) - rectangleAbove(width, x, y - height, separation)
  return above + below
}

/**
 * View factor of the strip from the receiver's plane up to `top`, over the rectangle's width as seen at x.
 */
function rectangleAbove(width: number, x: number, top: number, separation: number): number {
  if (top <= 0) return 0
  const half = (side: number) =>
    Math.sign(side) * (side === 0 ? 0 : perpendicularCorner(Math.abs(side), top, separation))
  return half(x) + half(width - x)
}

/**
 * Distance from a rectangle at which a receiver opposite its centre has this view factor, m (bisection, to
 * well below a millimetre).
 */
export function separationOf(width: number, height: number, factor: number): number {
  let near = 1e-3
  let far = 1e4
  for (let i = 0; i < 80; i++) {
    const middle = (near + far) / 2
    if (parallelPoint(width, height, width / 2, height / 2, middle) > factor) near = middle
    else far = middle
  }
  return (near + far) / 2
}
