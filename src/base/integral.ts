import { exp } from './maths.ts'

const STEP = 1 / 32
/** Beyond this the weights are below 1e-80 of the largest. */
const REACH = 4.8

/**
 * The integral of f over (0, 1) by tanh-sinh quadrature (Takahasi and Mori 1974). It never evaluates f at 0
 * or 1 and tolerates an f that grows without bound towards them. If f is smooth between the corners, the
 * relative error is about 1e-12.
 */
export function integral(f: (u: number) => number, corners: readonly number[] = []): number {
  const ends = [0, ...corners, 1]
  let sum = 0
  for (let i = 1; i < ends.length; i++) sum += between(f, ends[i - 1]!, ends[i]!)
  return sum
}

function between(f: (u: number) => number, low: number, high: number): number {
  const width = high - low
  let sum = 0
  for (let i = -REACH / STEP; i <= REACH / STEP; i++) {
    const grown = exp(i * STEP)
    const share = 1 / (1 + exp((-Math.PI * (grown - 1 / grown)) / 2))
    const rest = 1 / (1 + exp((Math.PI * (grown - 1 / grown)) / 2))
    const u = low + width * share
    if (u <= low || u >= high) continue
    sum += f(u) * share * rest * (grown + 1 / grown)
  }
  return (sum * STEP * Math.PI * width) / 2
}
