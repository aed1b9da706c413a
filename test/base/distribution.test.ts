import * as simple from 'simple-statistics'
import { describe, expect, test } from 'vitest'
import { type Distribution, mean, median, quantile, sampler, variance } from '../../src/base/distribution.ts'
import { logGamma, normalCdf, normalQuantile } from '../../src/base/maths.ts'
import { Streams, uniform } from '../../src/base/streams.ts'
import { gumbelParameters, lognormal } from '../../src/base/variates.ts'

interface Case {
  readonly d: Distribution
  readonly mean: number
  readonly variance: number
  /** Pairs of u and its quantile. */
  readonly quantiles: readonly (readonly [number, number])[]
}

const sigma = Math.log(5) / 1.6448536269514722
const root6PerPi = Math.sqrt(6) / Math.PI

/** Closed forms; gamma quantiles from Poisson tails, pert from the beta (2, 4) and (1, 5) distributions. */
const cases: readonly Case[] = [
  {
    d: { kind: 'uniform', low: 2, high: 6 },
    mean: 4,
    variance: 16 / 12,
    quantiles: [
      [0.25, 3],
      [0.9, 5.6],
    ],
  },
  {
    d: { kind: 'triangular', low: 1, mode: 2, high: 5 },
    mean: 8 / 3,
    variance: 13 / 18,
    quantiles: [
      [0.25, 2],
      [0.0625, 1.5],
      [1 - 1 / 12, 4],
    ],
  },
  {
    // 1 - (1 - x)^5 for a mode at the low end.
    d: { kind: 'pert', low: 10, mode: 10, high: 20 },
    mean: 70 / 6,
    variance: (100 * 5) / (36 * 7),
    quantiles: [
      [1 - 0.8 ** 5, 12],
      [1 - 0.3 ** 5, 17],
    ],
  },
  {
    // The beta (3, 3) distribution: x^3 (10 - 15 x + 6 x^2).
    d: { kind: 'pert', low: 0, mode: 1, high: 2 },
    mean: 1,
    variance: 4 / 28,
    quantiles: [
      [0.5, 1],
      [0.2 ** 3 * (10 - 15 * 0.2 + 6 * 0.04), 0.4],
    ],
  },
  {
    d: { kind: 'normal', mean: 100, sd: 15 },
    mean: 100,
    variance: 225,
    quantiles: [
      [0.975, 100 + 15 * 1.959963984540054],
      [0.5, 100],
    ],
  },
  {
    d: { kind: 'lognormal', median: 10, p95: 50 },
    mean: 10 * Math.exp(sigma ** 2 / 2),
    variance: 100 * Math.exp(sigma ** 2) * (Math.exp(sigma ** 2) - 1),
    quantiles: [
      [0.5, 10],
      [0.95, 50],
      [0.05, 2],
    ],
  },
  {
    // Shape 3: 1 - e^-x (1 + x + x^2 / 2).
    d: { kind: 'gamma', shape: 3, scale: 2 },
    mean: 6,
    variance: 12,
    quantiles: [
      [1 - Math.exp(-2) * 5, 4],
      [1 - Math.exp(-5) * 18.5, 10],
    ],
  },
  {
    d: { kind: 'gumbel', mean: 30, sd: 8 },
    mean: 30,
    variance: 64,
    quantiles: [[Math.exp(-1), 30 - 0.5772156649015329 * 8 * root6PerPi]],
  },
  {
    d: { kind: 'weibull', shape: 2, scale: 3 },
    mean: (3 * Math.sqrt(Math.PI)) / 2,
    variance: 9 * (1 - Math.PI / 4),
    quantiles: [
      [1 - Math.exp(-1), 3],
      [1 - Math.exp(-4), 6],
    ],
  },
  {
    d: { kind: 'exponential', mean: 4 },
    mean: 4,
    variance: 16,
    quantiles: [
      [0.5, 4 * Math.LN2],
      [1 - Math.exp(-3), 12],
    ],
  },
  {
    d: {
      kind: 'discrete',
      values: [
        [5, 1],
        [1, 3],
      ],
    },
    mean: 2,
    variance: 3,
    quantiles: [
      [0.1, 1],
      [0.74, 1],
      [0.76, 5],
      [0.99, 5],
    ],
  },
  {
    d: { kind: 'empirical', values: [9, 1, 2, 4] },
    mean: 4,
    variance: 9.5,
    quantiles: [
      [0.1, 1],
      [0.3, 2],
      [0.6, 4],
      [0.9, 9],
    ],
  },
]

const name = ({ d }: Case) => JSON.stringify(d)
describe.each(cases.map(each => [name(each), each] as const))(
  '%s',
  (_, { d, mean: m, variance: v, quantiles }) => {
    test('moments and quantiles are those of the closed form', () => {
      expect(mean(d) / m).toBeCloseTo(1, 12)
      expect(variance(d) / v).toBeCloseTo(1, 12)
      for (const [u, x] of quantiles) expect(quantile(d, u) / x).toBeCloseTo(1, 11)
      expect(median(d)).toBe(quantile(d, 0.5))
    })

    test('a larger uniform never gives a smaller value', () => {
      const draw = sampler(d)
      let before = -Infinity
      for (let i = 1; i < 1000; i++) {
        const value = draw(i / 1000)
        expect(value).toBeGreaterThanOrEqual(before)
        before = value
      }
    })

    test('the mean of many draws is within 4 standard errors of the mean, their variance of the variance', () => {
      const n = 20_000
      const stream = new Streams('moments', 0).of(JSON.stringify(d))
      const draw = sampler(d)
      const values = Array.from({ length: n }, (_, key) => draw(uniform(stream, key)))
      const squares = values.map(x => (x - m) ** 2)
      expect(Math.abs(simple.mean(values) - m)).toBeLessThan(
        (4 * simple.sampleStandardDeviation(values)) / Math.sqrt(n),
      )
      expect(Math.abs(simple.mean(squares) - v)).toBeLessThan(
        (4 * simple.sampleStandardDeviation(squares)) / Math.sqrt(n),
      )
    })
  },
)

test('cutting tails off spreads what is left over what remains', () => {
  const half: Distribution = { kind: 'normal', mean: 0, sd: 2, min: 0 }
  expect(mean(half)).toBeCloseTo(2 * Math.sqrt(2 / Math.PI), 9)
  expect(variance(half)).toBeCloseTo(4 * (1 - 2 / Math.PI), 9)
  expect(quantile(half, 0.5)).toBeCloseTo(2 * normalQuantile(0.75), 12)

  const late: Distribution = { kind: 'exponential', mean: 3, min: 5 }
  expect(mean(late)).toBeCloseTo(8, 8)
  expect(quantile(late, 0.5)).toBeCloseTo(5 + 3 * Math.LN2, 12)

  const part: Distribution = { kind: 'uniform', low: 0, high: 10, min: 2, max: 4 }
  expect([mean(part), variance(part), quantile(part, 0.25)].map(x => +x.toFixed(10))).toEqual([
    3, 0.3333333333, 2.5,
  ])

  // The rising side of a triangle, from 0 to 1, with density 2x.
  const rising: Distribution = { kind: 'triangular', low: 0, mode: 1, high: 4, max: 1 }
  expect([mean(rising), variance(rising)].map(x => +x.toFixed(10))).toEqual([0.6666666667, 0.0555555556])
})

test('every family keeps within its cuts, at the very ends of the uniforms too', () => {
  for (const { d } of cases) {
    const low = quantile(d, 0.3)
    const high = quantile(d, 0.8)
    const draw = sampler({ ...d, min: low, max: high })
    for (const u of [2 ** -53, 1e-9, 0.2, 0.5, 0.99, 1 - 2 ** -53]) {
      expect(draw(u)).toBeGreaterThanOrEqual(low)
      expect(draw(u)).toBeLessThanOrEqual(high)
    }
    const upper = sampler({ ...d, min: low })(1 - 2 ** -53)
    expect(Number.isFinite(upper) && upper >= low).toBe(true)
  }
})

test('values with no weight left are a bug, single values are themselves', () => {
  expect(() => quantile({ kind: 'empirical', values: [1, 2], min: 3 }, 0.5)).toThrow(
    'no empirical value lies from 3',
  )
  expect(() => quantile({ kind: 'uniform', low: 0, high: 1, min: 2 }, 0.5)).toThrow(
    'no uniform value lies from 2',
  )
  for (const d of [
    { kind: 'uniform', low: 3, high: 3 },
    { kind: 'triangular', low: 3, mode: 3, high: 3 },
    { kind: 'pert', low: 3, mode: 3, high: 3 },
    { kind: 'normal', mean: 3, sd: 0 },
    { kind: 'lognormal', median: 3, p95: 3 },
    { kind: 'gumbel', mean: 3, sd: 0 },
    {
      kind: 'discrete',
      values: [
        [3, 2],
        [8, 0],
      ],
    },
  ] as const satisfies Distribution[])
    expect([quantile(d, 0.2), mean(d), variance(d), quantile({ ...d, max: 5 }, 0.9)]).toEqual([3, 3, 0, 3])
})

test('a Gumbel distribution is at its location with probability 1/e', () => {
  const { location, scale } = gumbelParameters(30, 8)
  expect(quantile({ kind: 'gumbel', mean: 30, sd: 8 }, Math.exp(-Math.exp(-1)))).toBeCloseTo(
    location + scale,
    12,
  )
})

test('special functions agree with those of simple-statistics as far as it goes', () => {
  for (let i = 1; i < 60; i++) {
    expect(logGamma(i / 4 + 1)).toBeCloseTo(simple.gammaln(i / 4 + 1), 10)
    expect(normalQuantile(i / 60)).toBeCloseTo(simple.probit(i / 60), 2)
    expect(normalCdf(i / 20 - 1.5)).toBeCloseTo(
      simple.cumulativeStdNormalProbability(+(i / 20 - 1.5).toFixed(2)),
      4,
    )
  }
})

test('a lognormal draw is the same alone as from a sampler that has its spread worked out', () => {
  const draw = sampler({ kind: 'lognormal', median: 14, p95: 48 })
  for (let i = 1; i < 200; i++) expect(lognormal(i / 200, 14, 48)).toBe(draw(i / 200))
})

test('alternatives that meet the same uniforms keep their order draw by draw', () => {
  const stream = new Streams('pairs', 0).of('time')
  const short = sampler({ kind: 'lognormal', median: 10, p95: 30 })
  const long = sampler({ kind: 'lognormal', median: 12, p95: 36 })
  for (let key = 0; key < 1000; key++) {
    const u = uniform(stream, key)
    expect(long(u) / short(u)).toBeCloseTo(1.2, 12)
  }
})
