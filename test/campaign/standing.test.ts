// Which strategies are on the Pareto front for certain, which are undecided, and how many fires would decide.
import { describe, expect, test } from 'vitest'
import { costGap } from '../../src/campaign/costGap.ts'
import { type Gap, meanGap, medianGap, standingsOf } from '../../src/campaign/standing.ts'

const gap = (low: number, high: number, times = 1): Gap => ({
  value: (low + high) / 2,
  interval: [low, high],
  times,
})
const same = gap(0, 0)
const mirrored = ({ value, interval: [low, high], times }: Gap): Gap => ({
  value: -value,
  interval: [-high, -low],
  times,
})
/** Standings of two strategies, from the first less the second by criterion. */
const two = (...gaps: Gap[]) =>
  standingsOf(10, [
    [[], gaps],
    [gaps.map(mirrored), []],
  ])

describe('two strategies', () => {
  test('each is better in something for certain: none is beaten', () =>
    expect(two(gap(-2, -1), gap(3, 5)).map(({ verdict }) => verdict)).toEqual(['unbeaten', 'unbeaten']))
  test('one is worse in something and better in nothing', () =>
    expect(two(gap(1, 2), same, gap(0, 3)).map(({ verdict }) => verdict)).toEqual(['beaten', 'unbeaten']))
  test('two that are the same beat nobody', () =>
    expect(two(same, same).map(({ verdict }) => verdict)).toEqual(['unbeaten', 'unbeaten']))
  test('where chance may be all that tells them apart it is open, until the nearest difference is told', () =>
    // The first may be cheaper, or may lose more; the second is on the front as soon as either is decided.
    expect(two(gap(-3, 1, 4), gap(-1, 5, 2.25))).toEqual([
      { verdict: 'open', fires: 40 },
      { verdict: 'open', fires: 23 },
    ]))
  test('one that may be better in nothing is beaten as soon as every difference is told, or certain', () => {
    const first = (...gaps: Gap[]) => two(...gaps)[0]
    expect(first(gap(-1, 3, 4))).toEqual({ verdict: 'open', fires: 40 })
    expect(first(gap(-1, 3, 4), gap(-1, 5, 2.25))).toEqual({ verdict: 'open', fires: 40 })
    // What is the same, or no better for certain, waits for nothing.
    expect(first(same, gap(0, 3, 9), gap(-1, 5, 2.25))).toEqual({ verdict: 'open', fires: 23 })
  })
  test('what no number of fires tells has none', () =>
    expect(two(gap(-1, 1, Infinity)).map(({ fires }) => fires)).toEqual([null, null]))
})

test('of several, whoever is safe from one already waits for the other alone', () => {
  const [safe, open] = [[gap(-2, -1)], [gap(-3, 1, 1.21)]]
  const back = (gaps: Gap[]): Gap[] => gaps.map(mirrored)
  const three = [
    [[], safe, open],
    [back(safe), [], [same]],
    [back(open), [same], []],
  ]
  expect(standingsOf(10, three)[0]).toEqual({ verdict: 'open', fires: 13 })
})

test('the number of fires that tell a mean: as many as bring its interval to its size', () => {
  // Mean 0.01, standard deviation 0.02: with nine degrees of freedom the half-width is 2.262 * 0.02 / sqrt(10).
  const off = 0.02 * Math.sqrt(9 / 10)
  const one = Float64Array.from({ length: 10 }, (_, fire) => 0.01 + (fire % 2 === 0 ? off : -off))
  const { value, interval, times } = meanGap(one, new Float64Array(10))
  expect(value).toBeCloseTo(0.01, 12)
  const half = (2.2622 * 0.02) / Math.sqrt(10)
  expect(interval[0]).toBeCloseTo(0.01 - half, 5)
  expect(times).toBeCloseTo((half / 0.01) ** 2, 2)
})

test('of times that may be never, six fires on one side tell; two nevers are no difference', () => {
  const never = Float64Array.from([Infinity, Infinity, 5])
  expect(medianGap(never, never)).toEqual({ value: 0, interval: [-Infinity, Infinity], times: Infinity })
  const sooner = medianGap(Float64Array.from([1, 2, 3]), never)
  expect(sooner.times).toBe(2)
  const six = medianGap(new Float64Array(6), Float64Array.from([1, 2, 3, 4, 5, Infinity]))
  expect(six.interval[1]).toBeLessThan(0)
})

test('what two fires show alike is not certain, what six show alike is', () => {
  const fires = (count: number, value: number) => new Float64Array(count).fill(value)
  for (const value of [0, 0.1, -0.5]) {
    const told = meanGap(fires(2, value), fires(2, 0))
    expect(told).toEqual({ value, interval: [-Infinity, Infinity], times: 3 })
    expect(meanGap(fires(6, value), fires(6, 0)).interval[0]).toBeCloseTo(value, 9)
  }
  // Hours computed from seconds: equal but for rounding.
  expect(meanGap(Float64Array.of(0.3, 0.4), Float64Array.of(0.2, 0.3)).interval[0]).toBe(-Infinity)
})

describe('costs', () => {
  const rate = { fires: 0.1, interval: [0.05, 0.2] as const, dataCenters: 1 }
  const cost = (spent: number, ...losses: number[]) => ({ spent, rate, losses: Float64Array.from(losses) })
  const year = (shares: readonly number[], ...severity: number[]) => ({
    dataCenters: 1,
    shares,
    fires: { severity: Int8Array.from(severity), counts: Float64Array.from(severity, () => 1) },
  })
  const thousands = [1000, 1000, 1000, 1000, 1000, 1000]
  test('what is spent in any case is told whatever burns', () => {
    const losses = [10, 30, 20, 10, 40, 50]
    const told = costGap(cost(500, ...losses), cost(100, ...losses), year([1], 0, 0, 0, 0, 0, 0))
    expect(told).toEqual({ value: 400, interval: [400, 400], times: 1 })
    // Three fires that both lose the same in do not show that they always do.
    expect(costGap(cost(500, 10, 30, 20), cost(100, 10, 30, 20), year([1], 0, 0, 0))).toEqual({
      value: 400,
      interval: [-Infinity, Infinity],
      times: 2,
    })
  })
  test('a loss that would pay at one end of the rate of fires and not at the other is told by no number of them', () => {
    // 100 more a year and 1,000 less per fire: 50 dearer at 0.05 fires a year, 100 cheaper at 0.2.
    const told = costGap(cost(100, 0, 0, 0, 0, 0, 0), cost(0, ...thousands), year([1], 0, 0, 0, 0, 0, 0))
    expect(told.interval[0]).toBeCloseTo(-100, 9)
    expect(told.interval[1]).toBeCloseTo(50, 9)
    expect(told.times).toBe(Infinity)
  })
  test('each is counted as often as it burns under it, both at the same end of what is known of that', () => {
    const seldom = { fires: 0.05, interval: [0.025, 0.1] as const }
    const told = costGap(
      { ...cost(10, ...thousands), rate: seldom },
      cost(0, ...thousands),
      year([1], 0, 0, 0, 0, 0, 0),
    )
    expect(told.value).toBeCloseTo(10 - 50, 9)
    expect(told.interval[0]).toBeCloseTo(10 - 100, 9)
    expect(told.interval[1]).toBeCloseTo(10 - 25, 9)
  })
  test('a severity that one fire shows spreads as widely as what it shows', () => {
    const told = costGap(cost(0, 800, 1000, 900), cost(0, 0, 0, 0), year([0.5, 0.5], 0, 0, 1))
    // 450 from the pair and 450 from the lone fire: at the higher rate the spread of that one alone is 0.2 * 450 a
    // year.
    expect(told.value).toBeCloseTo(0.1 * 900, 9)
    expect((told.interval[1] - told.interval[0]) / 2).toBeGreaterThan(0.2 * 450)
  })
})
