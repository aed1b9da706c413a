import { expect, test } from 'vitest'
import { ranked } from '../../web/views/brief/runsRanked.tsx'

const runsOf = (...values: number[]): Record<string, number> =>
  Object.fromEntries(ranked(Float64Array.from(values)).map(({ rank, run }) => [rank, run]))

test('runs are ranked by their figure, and of equal ones the first made comes first', () => {
  expect(runsOf(7, 3, 9, 3, 5)).toEqual({ mildest: 2, middle: 5, bad: 3, worst: 3 })
  expect(runsOf(4, 4, 4)).toEqual({ mildest: 1, middle: 2, bad: 3, worst: 3 })
  // One in ten of eleven runs is worse.
  expect(runsOf(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10)).toEqual({ mildest: 1, middle: 6, bad: 10, worst: 11 })
})

test('what never happens is the worst, and what has no meaning has no rank', () => {
  expect(runsOf(NaN, Infinity, 2, Infinity, 1)).toEqual({ mildest: 5, middle: 2, bad: 4, worst: 4 })
  expect(ranked(Float64Array.of(NaN))).toEqual([])
})
