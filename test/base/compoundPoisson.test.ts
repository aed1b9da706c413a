import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compoundPoisson, type Lattice, upperMean } from '../../src/base/compoundPoisson.ts'

const latticeMean = ({ step, chances }: Lattice): number =>
  chances.reduce((sum, chance, place) => sum + chance * place * step, 0)

/** Probability of each count, by the recurrence of its definition. */
const poisson = (rate: number, most: number): number[] =>
  Array.from({ length: most }).reduce<number[]>(
    (chances, _, k) => [...chances, (chances[k]! * rate) / (k + 1)],
    [Math.exp(-rate)],
  )

/** Probability of `k` by Stirling's series; `k` must be large (error below 1e-12 from 100 on). */
function stirling(rate: number, k: number): number {
  const off = 1 / (12 * k) - 1 / (360 * k ** 3)
  return Math.exp(k * Math.log(rate / k) + k - rate - off) / Math.sqrt(2 * Math.PI * k)
}

/** Mean of a Poisson count over its upper `tail`. */
function upperPoisson(rate: number, tail: number): number {
  let [sum, left] = [0, tail]
  for (const [k, chance] of [...poisson(rate, 200).entries()].reverse()) {
    const taken = Math.min(left, chance)
    sum += taken * k
    left -= taken
  }
  return sum / tail
}

describe('a Poisson number of amounts', () => {
  test.each([0.001, 0.03, 1, 3, 25])('that are all the same, at a rate of %f', rate => {
    const sum = compoundPoisson(Float64Array.of(7, 7), Float64Array.of(0.5, 0.5), rate)
    expect(latticeMean(sum)).toBeCloseTo(7 * rate, 9)
    expect(upperMean(sum, 0.05)).toBeCloseTo(7 * upperPoisson(rate, 0.05), 9)
  })

  // The mean over counts of k and more is the rate times the probability of k - 1 and more. Stirling's series gives
  // the probabilities, because e^-rate underflows.
  test.each([700, 1390, 1500, 3000, 20_000])('that are all the same, at a rate of %i', rate => {
    const sum = compoundPoisson(Float64Array.of(7, 7), Float64Array.of(0.5, 0.5), rate)
    const last = Math.ceil(rate + 12 * Math.sqrt(rate))
    let [below, k] = [0, last]
    while (below + stirling(rate, k) < 0.05) below += stirling(rate, k--)
    // `below` is the probability of more than k; the rest of the tail is k itself.
    const upper = (rate * (below + stirling(rate, k)) + k * (0.05 - below)) / 0.05
    expect(latticeMean(sum) / (7 * rate)).toBeCloseTo(1, 9)
    expect(upperMean(sum, 0.05) / (7 * upper)).toBeCloseTo(1, 9)
  })

  test('of which a part is nothing is one of a smaller number', () => {
    const part = compoundPoisson(Float64Array.of(0, 5), Float64Array.of(0.6, 0.3), 4)
    expect(upperMean(part, 0.05)).toBeCloseTo(5 * upperPoisson(1.2, 0.05), 9)
  })

  test('of two sizes is the sum of two numbers of one size each', () => {
    // Losses of 10 at rate 0.5 and of 20 at rate 0.25: both are on the lattice, so the convolution is exact.
    const [tens, twenties] = [poisson(0.5, 40), poisson(0.25, 40)]
    const chances = Array.from({ length: 60 }, (_, at) =>
      twenties.reduce((sum, chance, k) => sum + chance * (tens[at - 2 * k] ?? 0), 0),
    )
    const [sum, left] = chances.reduceRight(
      ([total, rest], chance, at) => {
        const taken = Math.min(rest, chance)
        return [total + taken * at * 10, rest - taken]
      },
      [0, 0.05],
    )
    expect(left).toBe(0)
    const found = compoundPoisson(Float64Array.of(10, 20), Float64Array.of(0.5, 0.25), 1)
    expect(upperMean(found, 0.05)).toBeCloseTo(sum / 0.05, 9)
  })

  test('has a tail that is no better than its mean, and the mean of the amounts', () =>
    fc.assert(
      fc.property(
        fc.array(fc.nat(1e9), { minLength: 1, maxLength: 12 }),
        fc.double({ min: 1e-4, max: 40, noNaN: true }),
        (amounts, rate) => {
          const shares = new Float64Array(amounts.length).fill(1 / amounts.length)
          const sum = compoundPoisson(Float64Array.from(amounts), shares, rate)
          const mean = (rate * amounts.reduce((all, amount) => all + amount, 0)) / amounts.length
          expect(Math.abs(latticeMean(sum) - mean)).toBeLessThanOrEqual(1e-9 * mean)
          expect(upperMean(sum, 0.05)).toBeGreaterThanOrEqual(mean * (1 - 1e-9))
        },
      ),
      { numRuns: 60 },
    ))

  test('is nothing where nothing comes, and where what comes is nothing', () => {
    expect(upperMean(compoundPoisson(Float64Array.of(7), Float64Array.of(1), 0), 0.05)).toBe(0)
    expect(upperMean(compoundPoisson(Float64Array.of(0), Float64Array.of(1), 2), 0.05)).toBe(0)
  })
})
