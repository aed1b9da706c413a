import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clopperPearson, wilson } from '../../src/base/intervals.ts'
import { latin, permuted } from '../../src/base/latin.ts'
import { normalQuantile } from '../../src/base/maths.ts'
import { paretoFront } from '../../src/base/pareto.ts'
import { standardisedCoefficients } from '../../src/base/regression.ts'
import { estimateByBatches, estimateMean, estimateVariance, sampleMean } from '../../src/base/sample.ts'
import { sobolIndices } from '../../src/base/sensitivity.ts'
import { Streams, uniform } from '../../src/base/streams.ts'

const streams = new Streams('statistics', 0)

describe('intervals of a proportion', () => {
  /** Brown, Cai and DasGupta 2001 print them to four digits. */
  test('7 of 20 by Clopper and Pearson, and by Wilson', () => {
    clopperPearson(7, 20).forEach((end, at) => expect(end).toBeCloseTo([0.1539, 0.5922][at]!, 4))
    wilson(7, 20).forEach((end, at) => expect(end).toBeCloseTo([0.1812, 0.5671][at]!, 4))
  })
  test('of all and of none are mirror images', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(500), (runs, some) => {
        const hits = Math.min(runs, some)
        for (const interval of [wilson, clopperPearson]) {
          const [low, high] = interval(hits, runs)
          const [mirrored, other] = interval(runs - hits, runs)
          expect(low).toBeCloseTo(1 - other, 9)
          expect(high).toBeCloseTo(1 - mirrored, 9)
          expect(low).toBeLessThanOrEqual(hits / runs + 1e-12)
          expect(high).toBeGreaterThanOrEqual(hits / runs - 1e-12)
        }
      }),
    ))
})

test('of none and of all the known end of an interval is exact', () => {
  for (let runs = 1; runs <= 500; runs++) {
    expect(wilson(0, runs)[0]).toBe(0)
    expect(wilson(runs, runs)[1]).toBe(1)
  }
})

describe('estimates', () => {
  test('of mean and variance lie within four of their errors of the truth in nearly all of 200 samples', () => {
    const stream = streams.of('normal')
    let out = 0
    for (let sample = 0; sample < 200; sample++) {
      const values = Float64Array.from({ length: 400 }, (_, i) => normalQuantile(uniform(stream, sample, i)))
      const mean = estimateMean(values)
      const variance = estimateVariance(values)
      if (Math.abs(mean.value) > 2 * mean.error) out++
      expect(Math.abs(variance.value - 1)).toBeLessThan(5 * variance.error)
    }
    // Two standard errors are exceeded in 4.6 % of samples: 9 of 200, and 20 or more once in about 2,000 times.
    expect(out).toBeLessThan(20)
  })
  test('by batches see that neighbours are alike', () => {
    const stream = streams.of('walk')
    const values = new Float64Array(64_000)
    for (let i = 1; i < values.length; i++)
      values[i] = 0.99 * values[i - 1]! + normalQuantile(uniform(stream, i))
    const honest = estimateByBatches(values, 32, sampleMean).error
    // In such a chain the correlations sum to 1 / (1 - 0.99), so the mean has a standard error of 100 / sqrt(n).
    expect(honest).toBeGreaterThan(0.6 * (100 / Math.sqrt(values.length)))
    expect(honest).toBeGreaterThan(5 * estimateMean(values).error)
  })
})

test('a permutation hits each place once', () =>
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 300 }), fc.nat(), (count, key) => {
      const places = Array.from({ length: count }, (_, at) => permuted(streams.of('latin'), key, at, count))
      expect(places.sort((a, b) => a - b)).toEqual(places.map((_, at) => at))
    }),
  ))

// Pearson's statistic over studies, against its mean and five of its standard deviations.
test.each([3, 5, 6, 10, 20])(
  'of %i points each is in any stratum as often, whatever the stratum of another',
  count => {
    const studies = 20_000
    const pairs = new Float64Array(count * count)
    for (let study = 0; study < studies; study++) {
      const stream = new Streams(`study ${study}`, 0).of('latin')
      const [one, other] = [permuted(stream, 1, 0, count), permuted(stream, 1, 1, count)]
      pairs[one * count + other]!++
    }
    const expected = studies / (count * (count - 1))
    let statistic = 0
    pairs.forEach((seen, at) => {
      if (at % (count + 1) === 0) expect(seen).toBe(0)
      else statistic += (seen - expected) ** 2 / expected
    })
    const freedom = count * (count - 1) - 1
    expect(statistic).toBeLessThan(freedom + 5 * Math.sqrt(2 * freedom))
  },
)

// With four rounds such a distance of points was that of their strata twice as often: for one pair in eight, not in sixteen.
test.each([
  [64, 8],
  [256, 16],
  [1024, 32],
])(
  'of %i points two that are %i apart are in strata as far apart no more often than others',
  (count, apart) => {
    const studies = 20_000
    let seen = 0
    for (let study = 0; study < studies; study++) {
      const stream = new Streams(`study ${study}`, 0).of('latin')
      const strata = permuted(stream, 1, 0, count) ^ permuted(stream, 1, apart, count)
      if (Math.floor(strata / apart) === 1) seen++
    }
    // Of the strata but its own, `apart` are this far from any.
    const expected = (studies * apart) / (count - 1)
    expect(Math.abs(seen - expected)).toBeLessThan(5 * Math.sqrt(expected))
  },
)

test('a Latin hypercube has one point in each stratum', () =>
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100 }), fc.nat(), (count, key) => {
      const strata = Array.from({ length: count }, (_, at) =>
        Math.floor(count * latin(streams.of('latin'), key, at, count)),
      )
      expect(strata.sort((a, b) => a - b)).toEqual(strata.map((_, at) => at))
    }),
  ))

test('indices of a product of inputs (g-function with a = 0, 1, 9): first order and total as in closed form', () => {
  const a = [0, 1, 9]
  const found = sobolIndices(
    point => a.reduce((value, each, at) => (value * (Math.abs(4 * point[at]! - 2) + each)) / (1 + each), 1),
    3,
    64_000,
    streams.of('product'),
  )
  const parts = a.map(each => 1 / (3 * (1 + each) * (1 + each)))
  const variance = parts.reduce((product, part) => product * (1 + part), 1) - 1
  expect(Math.abs(found.variance.value - variance)).toBeLessThan(4 * found.variance.error)
  parts.forEach((part, at) => {
    const total = (part * (1 + variance)) / (1 + part) / variance
    expect(Math.abs(found.first[at]!.value - part / variance)).toBeLessThan(4 * found.first[at]!.error)
    expect(Math.abs(found.total[at]!.value - total)).toBeLessThan(4 * found.total[at]!.error)
  })
})

test('coefficients of a plane are found exactly, in units of spread', () => {
  const stream = streams.of('plane')
  const inputs = [0, 1].map(input => Float64Array.from({ length: 50 }, (_, i) => uniform(stream, i, input)))
  const output = Float64Array.from({ length: 50 }, (_, i) => 3 + 2 * inputs[0]![i]! - 5 * inputs[1]![i]!)
  const spread = (of: Float64Array): number => Math.sqrt(estimateVariance(of).value)
  const found = standardisedCoefficients(inputs, output)
  expect(found[0]).toBeCloseTo((2 * spread(inputs[0]!)) / spread(output), 9)
  expect(found[1]).toBeCloseTo((-5 * spread(inputs[1]!)) / spread(output), 9)
})

test('on the front nobody is beaten, off it somebody on it is at least as good', () =>
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(5), fc.nat(5), fc.nat(5)), { maxLength: 15 }), points => {
      const front = paretoFront(points)
      const beats = (a: readonly number[], b: readonly number[]): boolean =>
        a.every((x, i) => x <= b[i]!) && a.some((x, i) => x < b[i]!)
      points.forEach((point, at) => {
        const beaten = front.some(on => beats(points[on]!, point))
        expect(front.includes(at)).toBe(!beaten)
      })
    }),
  ))
