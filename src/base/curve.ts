import { invariant } from './invariant.ts'

/** A constant, or points (x, y) in order of x; two points at the same x are a jump. */
export type CurveSpec = number | readonly (readonly [number, number])[]

/**
 * Turns a number or points into a function: linear between points, flat outside. At a jump the later point
 * counts.
 */
export function curve(spec: CurveSpec): (x: number) => number {
  if (typeof spec === 'number') return () => spec
  invariant(spec.length > 0, 'a curve has at least one point')
  const xs = Float64Array.from(spec, point => point[0])
  const ys = Float64Array.from(spec, point => point[1])
  for (let i = 1; i < xs.length; i++)
    invariant(xs[i]! >= xs[i - 1]!, `the points of a curve are in order, ${xs[i]} is not`)
  return x => valueAt(xs, ys, x)
}

function valueAt(xs: Float64Array, ys: Float64Array, x: number): number {
  let low = 0
  let high = xs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (xs[middle]! <= x) low = middle + 1
    else high = middle
  }
  if (low === 0) return ys[0]!
  if (low === xs.length) return ys[low - 1]!
  const x0 = xs[low - 1]!
  const y0 = ys[low - 1]!
  return y0 + ((ys[low]! - y0) * (x - x0)) / (xs[low]! - x0)
}
