// How far the mean loss of a year is uncertain where fires begin in places that were drawn: fires in one place are alike.
import { expect, test } from 'vitest'
import { sampleVariance } from '../../src/base/sample.ts'
import { costGap } from '../../src/campaign/costGap.ts'
import type { Fires } from '../../src/campaign/weighting.ts'
import { yearlyLoss } from '../../src/campaign/yearly.ts'

const rate = { fires: 2, interval: [2, 2], dataCenters: 1 } as const
const small = [1, 0, 0, 0, 0]

/** Small fires, all with the same weight. */
const fires = (drawn: readonly number[], severity = drawn.map(() => 0)): Fires => ({
  severity: Int8Array.from(severity),
  counts: new Float64Array(drawn.length).fill(1),
  drawn: Int32Array.from(drawn),
})
const errorOf = (losses: readonly number[], of: Fires, shares = small): number =>
  yearlyLoss(Float64Array.from(losses), of, shares, rate).error

test('places with equal fires tell no more than one fire of each', () => {
  const each = [3, 10, 14, 25]
  const once = 2 * Math.sqrt(sampleVariance(each) / 4)
  expect(errorOf(each, fires([0, 1, 2, 3]))).toBeCloseTo(once, 12)
  const thrice = each.flatMap(loss => [loss, loss, loss])
  expect(errorOf(thrice, fires([0, 1, 2, 3].flatMap(place => [place, place, place])))).toBeCloseTo(once, 12)
})

test('fires that differ as widely in one place as between places are not alike', () =>
  // 0 and 10 in each of two places: both means are 5, as far as two places tell.
  expect(errorOf([0, 10, 0, 10], fires([0, 0, 1, 1]))).toBe(0))

test('a severity that one place shows has no spread', () => {
  const shares = [0.5, 0.5, 0, 0, 0]
  expect(errorOf([1, 2, 30, 40], fires([0, 1, 2, 2], [0, 0, 1, 1]), shares)).toBeNaN()
})

test('a difference between strategies in two places is no surer with more fires in each', () => {
  const gap = (copies: number): readonly [number, number] => {
    const saved = [5, 9].flatMap(loss => Array.from({ length: copies }, () => loss))
    const of = (losses: readonly number[]) => ({ spent: 0, losses: Float64Array.from(losses), rate })
    return costGap(of(saved), of(saved.map(() => 0)), {
      dataCenters: 1,
      shares: small,
      fires: fires([0, 1].flatMap(place => Array.from({ length: copies }, () => place))),
    }).interval
  }
  // The mean is 7 and its error 2, times two fires a year. Student's quantile is 12.706 for two places: one degree of freedom.
  const [low, high] = gap(50)
  expect([low, high]).toEqual([expect.closeTo(14 - 4 * 12.7062, 3), expect.closeTo(14 + 4 * 12.7062, 3)])
})
