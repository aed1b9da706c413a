// Buckets find a quantile and their values decide it: against a sorted list.
import { expect, test } from 'vitest'
import { BUCKETS, bucketOf } from '../../src/base/quantiles.ts'
import { Streams, uniform } from '../../src/base/streams.ts'
import { never } from '../../src/damage/damage.ts'
import { exactHours } from '../../src/impact/exactHours.ts'
import { quantile } from './oracle/impact.ts'

function hoursOf(values: readonly number[], shares: readonly number[]): number[] {
  const buckets = new Int32Array(BUCKETS)
  for (const value of values) buckets[bucketOf(value)]!++
  return exactHours(buckets, shares, (wanted, found) => {
    let count = 0
    for (const value of values) if (wanted[bucketOf(value)] === 1) found[count++] = value
  })
}

const shares = [0, 0.5, 0.9, 0.95, 1]

test('are those of the sorted list, in one bucket or in many', () => {
  const stream = new Streams('exact', 0).of('values')
  for (let round = 0; round < 200; round++) {
    const spread = [10, 300, 40_000, 3_000_000][round % 4]!
    const values = Array.from({ length: 1 + (round % 57) }, (_, row) =>
      Math.floor(39_000 + spread * uniform(stream, round, row)),
    )
    expect(hoursOf(values, shares)).toEqual(shares.map(share => quantile(values, share) / 3600))
  }
})

test('are Infinity from the first that never ends on, and NaN of nothing', () => {
  const values = [...Array.from({ length: 9 }, () => 7200), never]
  expect(hoursOf(values, [0.5, 0.9, 0.95])).toEqual([2, 2, Infinity])
  expect(hoursOf([], [0.5, 0.95])).toEqual([NaN, NaN])
})
