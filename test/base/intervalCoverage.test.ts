// Intervals at 95 % must contain the truth in 93 to 97 % of 1,000 small campaigns whose truth is known. With 1,000
// campaigns the share has a standard error of 0.7 %.
import { describe, expect, test } from 'vitest'
import { bootstrap } from '../../src/base/bootstrap.ts'
import { wilson } from '../../src/base/intervals.ts'
import { log, normalQuantile } from '../../src/base/maths.ts'
import { quantileInterval } from '../../src/base/orderInterval.ts'
import { rankCorrelation, ranks } from '../../src/base/ranks.ts'
import { sampleMean } from '../../src/base/sample.ts'
import { indicesFrom } from '../../src/base/sensitivity.ts'
import { Streams, uniform } from '../../src/base/streams.ts'
import { meanInterval, meanShareInterval, studentQuantile } from '../../src/base/student.ts'

const campaigns = 1000

function coverage(interval: (campaign: number) => readonly [number, number], truth: number): number {
  let held = 0
  for (let campaign = 0; campaign < campaigns; campaign++) {
    const [low, high] = interval(campaign)
    if (low <= truth && truth <= high) held++
  }
  return held / campaigns
}
const draws = (campaign: number, rows: number, of: (u: number) => number): Float64Array => {
  const stream = new Streams('coverage', campaign).of('rows')
  return Float64Array.from({ length: rows }, (_, row) => of(uniform(stream, row)))
}

test("Student's quantiles as tables print them", () => {
  expect(studentQuantile(0.975, 1)).toBeCloseTo(12.706, 3)
  expect(studentQuantile(0.975, 10)).toBeCloseTo(2.228, 3)
  expect(studentQuantile(0.95, 30)).toBeCloseTo(1.697, 3)
  expect(studentQuantile(0.025, 5)).toBeCloseTo(-2.571, 3)
  expect(studentQuantile(0.975, 1e6)).toBeCloseTo(normalQuantile(0.975), 4)
})

describe('95 % intervals hold the truth in 93 to 97 % of small campaigns', () => {
  test('the mean of 20 normal values', () => {
    const share = coverage(campaign => meanInterval(draws(campaign, 20, normalQuantile)), 0)
    expect(share).toBeGreaterThan(0.93)
    expect(share).toBeLessThan(0.97)
  })
  test('a paired difference of two losses that share their fire', () => {
    // Losses e and 2 e + noise of an exponential e: their difference has mean 1.
    const share = coverage(campaign => {
      const fires = draws(campaign, 200, u => -log(u))
      const noise = new Streams('noise', campaign).of('rows')
      return meanInterval(fires.map((fire, row) => 2 * fire + uniform(noise, row) - 0.5 - fire))
    }, 1)
    expect(share).toBeGreaterThan(0.93)
    expect(share).toBeLessThan(0.97)
  })
  test('the share of fires that exceed a limit (Wilson)', () => {
    const share = coverage(campaign => {
      const hits = draws(campaign, 150, u => (u < 0.3 ? 1 : 0)).reduce((sum, hit) => sum + hit, 0)
      return wilson(hits, 150)
    }, 0.3)
    expect(share).toBeGreaterThan(0.93)
    expect(share).toBeLessThan(0.97)
  })
  test('the median of values of which a tenth is never, by order', () => {
    const rate = (u: number): number => (u > 0.9 ? Infinity : -log(1 - u))
    const share = coverage(campaign => quantileInterval(draws(campaign, 101, rate).sort(), 0.5), -log(0.5))
    expect(share).toBeGreaterThan(0.93)
    expect(share).toBeLessThan(0.97)
  })
})

describe('means of what is rare are held as often as they say, once it is seen', () => {
  // Campaigns that show none are told as such elsewhere: an interval of what was never seen.
  const seenOnly = (values: Float64Array): boolean => values.some(value => value !== values[0])
  const among = (rows: number, of: (u: number) => number, truth: number, share = false): number => {
    const told = Array.from({ length: campaigns }, (_, campaign) => draws(campaign, rows, of)).filter(
      seenOnly,
    )
    const held = told.filter(values => {
      const [low, high] = share ? meanShareInterval(values) : meanInterval(values)
      return low <= truth && truth <= high
    })
    return held.length / told.length
  }
  test('data lost in 8 % of 40 fires, as much in each', () =>
    expect(among(40, u => (u < 0.08 ? 1000 : 0), 80)).toBeGreaterThan(0.94))
  test('90 services in 8 % of 40 fires, otherwise some 30', () =>
    expect(among(40, u => (u < 0.08 ? 90 : 30 + u), 0.92 * 30.54 + 0.08 * 90)).toBeGreaterThan(0.94))
  test('a paired difference that is there in 8 % of 40 fires', () =>
    expect(among(40, u => (u < 0.08 ? -5 : 5), 4.2)).toBeGreaterThan(0.94))
  test('an objective that all services meet, but half of them in 8 % of 40 fires, and any share of them in a tenth', () => {
    expect(among(40, u => (u < 0.08 ? 0.5 : 1), 0.96, true)).toBeGreaterThan(0.94)
    expect(among(40, u => (u < 0.1 ? 10 * u : 1), 0.95, true)).toBeGreaterThan(0.93)
  })
  test('shares near nothing, of no kind in particular (u to the power of 8), in 20 fires', () =>
    expect(among(20, u => u ** 8, 1 / 9, true)).toBeGreaterThan(0.9))
  test('the longer end is the one towards what is rare, and none is shorter than by Student', () => {
    const [low, high] = meanInterval(Float64Array.from({ length: 40 }, (_, row) => (row === 0 ? 1 : 0)))
    // Wilson's for 1 in 40 with Student's 2.0227 for 1.96, and the variance of a sample; Student's below: 0.025 - 0.0506.
    const part = (2.0227 * 2.0227) / 39
    const most = (0.025 + part / 2 + Math.sqrt(part * 0.024375 + (part * part) / 4)) / (1 + part)
    expect(high).toBeCloseTo(most, 4)
    expect(low).toBeCloseTo(0.025 - 2.0227 * 0.025, 4)
  })
})

test('shares that were all nothing, or all of it, may still be others: none of 20 is at most 16 %', () => {
  // z z / (n + z z) for none of n, with z = 1.959964.
  const most = 3.841459 / 23.841459
  const none = meanShareInterval(new Float64Array(20))
  const all = meanShareInterval(new Float64Array(20).fill(1))
  ;[none[0], none[1], all[0], all[1]].forEach((end, at) =>
    expect(end).toBeCloseTo([0, most, 1 - most, 1][at]!, 6),
  )
  // One value says nothing; several have Student's interval, limited to 0 to 1. His 12.7062 is for one degree of
  // freedom.
  for (const one of [0, 0.4, 1]) expect(meanShareInterval([one])).toEqual([0, 1])
  expect(meanShareInterval([])).toEqual([0, 1])
  expect(meanShareInterval([0.4, 0.6])).toEqual([0, 1])
  expect(meanShareInterval([0.49, 0.51])[0]).toBeCloseTo(0.5 - 12.7062 * 0.01, 5)
})

test('shares that were all alike, neither nothing nor all, may still be others too', () => {
  // 30 % of the services in nine fires of ten, all of them in the tenth: 37 % in the mean. Ten fires often show no such one.
  const share = coverage(campaign => meanShareInterval(draws(campaign, 10, u => (u < 0.9 ? 0.3 : 1))), 0.37)
  expect(share).toBeGreaterThan(0.93)
  const [low, high] = meanShareInterval(new Float64Array(10).fill(0.3))
  expect(low).toBeCloseTo(0.3 * (10 / 13.841459), 6)
  expect(high).toBeCloseTo(0.3 + 0.7 * (3.841459 / 13.841459), 6)
})

test('an interval of a quantile is as wide as the line where the sample is too small for it', () => {
  expect(quantileInterval([1, 2, 3], 0.5)).toEqual([-Infinity, Infinity])
  expect(quantileInterval([1, 2, 3, 4, 5, 6], 0.5)).toEqual([1, 6])
  expect(
    quantileInterval(
      Array.from({ length: 20 }, (_, at) => at),
      0.95,
    )[1],
  ).toBe(Infinity)
})

test("bootstrap intervals of the Ishigami function's indices hold them", () => {
  const rows = 2048
  const stream = new Streams('ishigami', 0).of('rows')
  const circle = (u: number): number => Math.PI * (2 * u - 1)
  const f = (u: readonly number[]): number => {
    const [x, y, z] = u.map(circle) as [number, number, number]
    return Math.sin(x) + 7 * Math.sin(y) ** 2 + 0.1 * z ** 4 * Math.sin(x)
  }
  const a = Array.from({ length: rows }, (_, row) => [0, 1, 2].map(input => uniform(stream, row, input)))
  const b = Array.from({ length: rows }, (_, row) => [3, 4, 5].map(input => uniform(stream, row, input)))
  const atA = a.map(f)
  const atB = b.map(f)
  const mixed = [0, 1, 2].map(input => a.map((row, at) => f(row.with(input, b[at]![input]!))))
  const intervals = bootstrap(
    rows,
    positions => indicesFrom(atA, atB, mixed, positions),
    new Streams('ishigami', 0).of('bootstrap'),
  )
  // Ishigami and Homma 1990, a = 7, b = 0.1.
  const v1 = 0.5 * (1 + (0.1 * Math.PI ** 4) / 5) ** 2
  const v2 = 49 / 8
  const v13 = (8 * 0.01 * Math.PI ** 8) / 225
  const whole = v1 + v2 + v13
  const truth = [whole, v1 / whole, v2 / whole, 0, (v1 + v13) / whole, v2 / whole, v13 / whole]
  intervals.forEach(([low, high], figure) => {
    // At least one of seven 95 % intervals misses in about a third of all cases, so each is tested at twice its width.
    const half = (high - low) / 2
    expect(truth[figure]!).toBeGreaterThanOrEqual(low - half)
    expect(truth[figure]!).toBeLessThanOrEqual(high + half)
  })
})

test('ranks share ties, and their correlation sees any rise', () => {
  expect([...ranks([5, Infinity, 5, 1, Infinity])]).toEqual([2.5, 4.5, 2.5, 1, 4.5])
  const x = [0.3, 0.1, 0.9, 0.5]
  expect(
    rankCorrelation(
      x,
      x.map(value => value ** 5),
    ),
  ).toBeCloseTo(1, 12)
  expect(
    rankCorrelation(
      x,
      x.map(value => -value),
    ),
  ).toBeCloseTo(-1, 12)
  expect(rankCorrelation(x, [2, 2, 2, 2])).toBe(0)
  expect(sampleMean(ranks(x))).toBe(2.5)
})
