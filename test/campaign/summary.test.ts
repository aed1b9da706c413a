import { expect, test } from 'vitest'
import { sampleStandardDeviation } from 'simple-statistics'
import { summarise } from '../../src/campaign/summary.ts'

test('an event that does not happen is later than all others, and left out of mean and sd', () => {
  const summary = summarise(Float64Array.of(4, Infinity, 2, Infinity, 6))
  expect(summary).toMatchObject({ mean: 4, share: 0.6, p50: 6, p90: null, p95: null })
  expect(summary.sd).toBeCloseTo(sampleStandardDeviation([2, 4, 6]), 12)
})

test('of 0 to 100, each share is its own quantile', () => {
  expect(summarise(Float64Array.from({ length: 101 }, (_, at) => 100 - at))).toMatchObject({
    p05: 5,
    p10: 10,
    p50: 50,
    p90: 90,
    p95: 95,
  })
})

test('one replication is its own mean and quantiles', () => {
  const seven = { mean: 7, sd: 0, p05: 7, p10: 7, p50: 7, p90: 7, p95: 7, share: 1, applies: 1 }
  expect(summarise(Float64Array.of(7))).toEqual(seven)
})

test('what never happens and what has no meaning are not the same', () => {
  expect(summarise(Float64Array.of(Infinity, Infinity))).toMatchObject({
    mean: null,
    p05: null,
    share: 0,
    applies: 1,
  })
  expect(summarise(Float64Array.of(NaN, NaN))).toMatchObject({ mean: null, p05: null, share: 0, applies: 0 })
  expect(summarise(Float64Array.of(NaN, 3))).toMatchObject({ mean: 3, p50: 3, share: 0.5, applies: 0.5 })
})
