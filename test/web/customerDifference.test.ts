// What customers lose in A and in B: a customer that only one of the two has loses nothing in the other.
import { expect, test } from 'vitest'
import { sumsOf } from '../../web/views/compare/customerDifference.tsx'

test('each customer loses less, more or as much in B', () =>
  expect(sumsOf([3, 1, 2, 0], [1, 4, 2])).toEqual({ a: 6, b: 7, better: 1, worse: 1, same: 2 }))

test('an hour that differs by a rounding is the same', () =>
  expect(sumsOf([0.1 + 0.2], [0.3])).toMatchObject({ better: 0, worse: 0, same: 1 }))

test('sums are those that are shown: whole, so that B less A is what a reader subtracts', () =>
  expect(sumsOf([1000.4, 7000.3], [11_000.4])).toMatchObject({ a: 8001, b: 11_000 }))
