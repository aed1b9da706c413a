import { expect, test } from 'vitest'
import { ranked } from '../../src/campaign/examples.ts'

const at = (...values: number[]): Record<string, number> =>
  Object.fromEntries(ranked(Float64Array.from(values)).map(({ rank, replication }) => [rank, replication]))

test('replications are ranked by their figure, and of equal ones the first made comes first', () => {
  expect(at(7, 3, 9, 3, 5)).toEqual({ mildest: 1, middle: 4, worst: 2 })
  expect(at(4, 4, 4)).toEqual({ mildest: 0, middle: 1, worst: 2 })
  // One in ten of eleven is worse.
  expect(at(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10)).toEqual({ mildest: 0, middle: 5, bad: 9, worst: 10 })
})

test('what never happens is the worst, and what has no meaning has no rank', () => {
  expect(at(NaN, Infinity, 2, Infinity, 1)).toEqual({ mildest: 4, middle: 1, worst: 3 })
  expect(ranked(Float64Array.of(Infinity)).map(({ value }) => value)).toEqual([null, null])
  expect(ranked(Float64Array.of(NaN))).toEqual([])
})

test('none of two is in the middle, and none of nine is worse than nine in ten', () => {
  expect(at(2, 1)).toEqual({ mildest: 1, worst: 0 })
  expect(at(0, 1, 2, 3, 4, 5, 6, 7, 8)).toEqual({ mildest: 0, middle: 4, worst: 8 })
  expect(at(0, 1, 2, 3, 4, 5, 6, 7, 8, 9)).toHaveProperty('bad', 8)
})
