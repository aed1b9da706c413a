/**
 * The sum of a Poisson number of independent amounts, as chances on a lattice (Panjer, Recursive evaluation
 * of a family of compound distributions, ASTIN Bulletin 12, 1981). An amount between two points is divided
 * between them so that its mean is kept (Klugman, Panjer and Willmot, Loss Models, 9.6: local moment
 * matching); the largest amount lies on a point.
 */
import { exp } from './maths.ts'

/** Chances of the sums `step` times the position; they add up to one. */
export interface Lattice {
  readonly step: number
  readonly chances: Float64Array
}

/** Most points of a lattice. There are more only if a single step for the largest amount needs them. */
const mostPoints = 8192

/**
 * @param amounts at least 0
 * @param shares for each amount, its share of all; what the shares lack of one counts as an amount of 0
 * @param rate mean number of amounts
 */
export function compoundPoisson(amounts: Float64Array, shares: Float64Array, rate: number): Lattice {
  const largest = amounts.reduce((most, amount, row) => (shares[row]! > 0 ? Math.max(most, amount) : most), 0)
  if (!(largest > 0) || !(rate > 0)) return { step: 0, chances: Float64Array.of(1) }
  const most = mostIn(rate)
  const steps = Math.max(1, Math.floor(mostPoints / most))
  const step = largest / steps
  return { step, chances: summed(onLattice(amounts, shares, step, steps), rate, most * steps) }
}

/** A larger number has a chance below 1e-12, whatever the rate (Chernoff bound). */
const mostIn = (rate: number): number => Math.ceil(rate + 10 * Math.sqrt(rate) + 10)

/** Chance of one amount at each point, without the amounts of 0 that the shares leave out. */
function onLattice(amounts: Float64Array, shares: Float64Array, step: number, steps: number): Float64Array {
  const chances = new Float64Array(steps + 1)
  amounts.forEach((amount, row) => {
    const place = Math.min(steps, amount / step)
    const below = Math.min(steps - 1, Math.floor(place))
    chances[below]! += shares[row]! * (below + 1 - place)
    chances[below + 1]! += shares[row]! * (place - below)
  })
  return chances
}

/** Least chance to begin the recursion with: a smaller one would be 0, and so would all that follow. */
const leastBegun = 1e-300
/**
 * The recursion is linear, so everything found so far may be scaled at any point. It has to be, because
 * relative to its first value the likeliest sum of thousands of amounts exceeds any float64. The factor is a
 * power of two, which keeps every digit.
 */
const mostHeld = 2 ** 800

function summed(one: Float64Array, rate: number, last: number): Float64Array {
  const places = Array.from(one.keys()).filter(place => place > 0 && one[place]! > 0)
  const above = places.reduce((sum, place) => sum + one[place]!, 0)
  const sums = new Float64Array(last + 1)
  sums[0] = Math.max(leastBegun, exp(-rate * above))
  for (let at = 1; at <= last; at++) {
    let sum = 0
    for (const place of places) {
      if (place > at) break
      sum += place * one[place]! * sums[at - place]!
    }
    sums[at] = (rate / at) * sum
    if (sums[at]! > mostHeld) for (let before = 0; before <= at; before++) sums[before]! /= mostHeld
  }
  const all = sums.reduce((total, chance) => total + chance, 0)
  return sums.map(chance => chance / all)
}

/** Mean of the largest sums, those that together have the chance `tail` (conditional value at risk). */
export function upperMean({ step, chances }: Lattice, tail: number): number {
  let sum = 0
  let left = tail
  for (let place = chances.length - 1; place > 0 && left > 0; place--) {
    const taken = Math.min(left, chances[place]!)
    sum += taken * place * step
    left -= taken
  }
  return sum / tail
}
