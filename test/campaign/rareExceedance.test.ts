// Whether the intervals of an exceedance curve, and of the worst years, hold what they are of.
import { describe, expect, test } from 'vitest'
import { clopperPearson } from '../../src/base/intervals.ts'
import { exp, normalQuantile } from '../../src/base/maths.ts'
import { Streams, uniform } from '../../src/base/streams.ts'
import type { Fires } from '../../src/campaign/weighting.ts'
import { type YearlyLoss, yearlyLoss } from '../../src/campaign/yearly.ts'

const rate = { fires: 0.03, interval: [0.03, 0.03], dataCenters: 1 } as const
const frequencies = [0.6, 0.25, 0.1, 0.04, 0.01]
const evenly = (count: number, severities: number): Fires => ({
  severity: Int8Array.from({ length: count }, (_, fire) => fire % severities),
  counts: new Float64Array(count).fill(1),
})

describe('on paper', () => {
  const losses = Float64Array.of(9, 7, 7, 0, 0, 0, 0, 0, 0, 0)
  const told = (
    often: typeof rate | { fires: number; interval: readonly [number, number]; dataCenters: 1 },
  ) => yearlyLoss(losses, evenly(10, 1), [1], often).exceedance
  const chance = (share: number, fires = 0.03): number => 1 - exp(-fires * share)

  test('fires of one severity that count equally have the interval of Clopper and Pearson', () => {
    const { euro, interval, largerAtMost } = told(rate)
    expect(euro).toEqual([9, 7, 0])
    for (const [row, hits] of [1, 3].entries())
      expect(interval[row]).toEqual(clopperPearson(hits, 10).map(end => expect.closeTo(chance(end), 12)))
    expect(largerAtMost).toBeCloseTo(chance(clopperPearson(0, 10)[1]), 12)
  })
  test('an uncertain rate makes it longer, as far as the squares of both on a scale of logarithms', () => {
    const { interval } = told({ fires: 0.03, interval: [0.01, 0.09], dataCenters: 1 })
    const [low, high] = clopperPearson(3, 10).map(end => Math.hypot(Math.log(end / 0.3), Math.log(3)))
    expect(interval[1]).toEqual([
      expect.closeTo(chance(0.3 * exp(-low!)), 12),
      expect.closeTo(chance(0.3 * exp(high!)), 12),
    ])
  })
  test('a loss larger than the largest is no likelier than the largest', () => {
    const { interval, largerAtMost } = told({ fires: 0.03, interval: [0.01, 0.09], dataCenters: 1 })
    expect(largerAtMost).toBeLessThanOrEqual(interval[0]![1])
  })
  test('fires of one drawn place count as one', () => {
    const drawn = Int32Array.from({ length: 10 }, (_, fire) => (fire < 3 ? 0 : fire))
    const places = yearlyLoss(losses, { ...evenly(10, 1), drawn }, [1], rate).exceedance
    expect(places.interval[1]![1]).toBeGreaterThan(told(rate).interval[1]![1])
    expect(places.interval[1]![0]).toBeLessThan(told(rate).interval[1]![0])
  })
  test('without fires there is no chance', () => {
    const { interval, largerAtMost } = told({ fires: 0, interval: [0, 0], dataCenters: 1 })
    expect(interval).toEqual(interval.map(() => [0, 0]))
    expect(largerAtMost).toBe(0)
  })
})

/** A loss from two draws between 0 and 1: lognormal with a sigma of 1 in this share of fires, otherwise none. */
const rare =
  (share: number) =>
  (chance: number, size: number): number =>
    chance < share ? exp(normalQuantile(size)) : 0

function studies(share: number, fires: number): YearlyLoss[] {
  return Array.from({ length: 300 }, (_, number) => {
    const stream = new Streams('rare exceedance', number).of('fires')
    const losses = Float64Array.from({ length: fires }, (__, fire) =>
      rare(share)(uniform(stream, fire, 0), uniform(stream, fire, 1)),
    )
    return yearlyLoss(losses, evenly(fires, 5), frequencies, rate)
  })
}

const heldIn = (intervals: readonly (readonly [number, number])[], truth: number): number =>
  intervals.filter(([low, high]) => low <= truth && truth <= high).length / intervals.length

describe.each([
  [0.05, 40],
  [0.05, 200],
  [0.01, 200],
  [0.002, 200],
])('losses in %d of all fires, of %i fires of five severities', (share, fires) => {
  const all = studies(share, fires)
  // Two standard errors of the share of 300 studies below 95 %.
  test('the chance of a loss of the median size and more, whether a fire shows one or not', () => {
    const band = ({ exceedance: { euro, interval, largerAtMost } }: YearlyLoss) => {
      const row = euro.findLastIndex(loss => loss >= 1)
      return row < 0 ? ([0, largerAtMost] as const) : interval[row]!
    }
    expect(heldIn(all.map(band), 1 - exp(-rate.fires * share * 0.5))).toBeGreaterThan(0.925)
  })
  test('the worst 5 % of years, likewise', () => {
    // At least 95 % of years are without a fire: the worst 5 % hold all that burns.
    const truth = (rate.fires * share * exp(0.5)) / 0.05
    expect(
      heldIn(
        all.map(each => each.cvar95Interval),
        truth,
      ),
    ).toBeGreaterThan(0.925)
  })
})

test('the worst years of many fires vary as a study of others does', () => {
  // One fire a year, uniform losses: the figure of each study against the interval of the others.
  const often = { fires: 1, interval: [1, 1], dataCenters: 1 } as const
  const found = Array.from({ length: 80 }, (_, number) => {
    const stream = new Streams('worst years', number).of('fires')
    return yearlyLoss(
      Float64Array.from({ length: 200 }, (__, fire) => uniform(stream, fire)),
      evenly(200, 1),
      [1],
      often,
    )
  })
  const truth = found.reduce((sum, { cvar95 }) => sum + cvar95, 0) / found.length
  const share = heldIn(
    found.map(each => each.cvar95Interval),
    truth,
  )
  expect(share).toBeGreaterThan(0.9)
})

test('the worst years of many fires are at most those in which every fire is the costliest', () => {
  // Five fires a year; the largest severity is a hundred times as costly as the others.
  const often = { fires: 5, interval: [5, 5], dataCenters: 1 } as const
  const told = (losses: Float64Array) => yearlyLoss(losses, evenly(40, 5), frequencies, often)
  const one = told(
    Float64Array.from({ length: 40 }, (_, fire) => (fire % 5 === 4 ? 100 - fire : 1 + fire / 40)),
  )
  expect(one.cvar95Interval[1]).toBeLessThan(told(new Float64Array(40).fill(100)).cvar95)
})

test('no fire with a loss: the worst years have no upper end, nor what is lost once in a thousand', () => {
  const { cvar95Interval, returnLevels } = yearlyLoss(new Float64Array(20), evenly(20, 1), [1], rate)
  expect(cvar95Interval).toEqual([0, Infinity])
  expect(returnLevels.at(-1)).toMatchObject({ euro: 0, range: [0, Infinity] })
})

test('a fire of a severity that never comes has no chance, and the others theirs', () => {
  const fires = { severity: Int8Array.of(1, 0, 0, 0), counts: new Float64Array(4).fill(1) }
  const both = yearlyLoss(Float64Array.of(9, 2, 1, 0), fires, [1, 0], rate).exceedance
  const alone = yearlyLoss(Float64Array.of(2, 1, 0), evenly(3, 1), [1], rate).exceedance
  expect(both.euro).toEqual([9, ...alone.euro])
  expect(both.chance).toEqual([0, ...alone.chance])
  expect(both.interval).toEqual([[0, alone.largerAtMost], ...alone.interval])
})

test.each([0.03, 0.1, 0.5])(
  'of more fires than the curve shows each rare loss is in its range: %d a year',
  fires => {
    const count = 10_000
    const losses = Float64Array.from({ length: count }, (_, fire) => fire + 1)
    const often = { fires, interval: [fires, fires], dataCenters: 1 } as const
    const { returnLevels } = yearlyLoss(losses, evenly(count, 1), [1], often)
    for (const { years, euro, range } of returnLevels) {
      // As many fires reach the loss as the interval of their number allows, of a probability of one in so many years.
      const hits = Math.round((-Math.log(1 - 1 / years) / fires) * count)
      const [fewest, most] = clopperPearson(hits, count).map(share => share * count)
      expect(range[0]).toBeLessThan(euro)
      expect(range[1]).toBeGreaterThan(count - fewest! - 1)
      expect(range[0]).toBeLessThan(count - hits - (most! - hits) / 2)
    }
  },
)

test('a single fire with a loss: how much worse the worst years are is not known', () => {
  const losses = new Float64Array(200)
  losses[3] = 1e6
  const { cvar95, cvar95Interval } = yearlyLoss(losses, evenly(200, 5), frequencies, rate)
  expect(cvar95).toBeGreaterThan(0)
  expect(cvar95Interval[0]).toBeLessThan(cvar95)
  expect(cvar95Interval[1]).toBe(Infinity)
})
