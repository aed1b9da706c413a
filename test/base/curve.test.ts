import { expect, test } from 'vitest'
import { curve } from '../../src/base/curve.ts'

test('a number is a constant', () => {
  const constant = curve(500)
  expect([constant(-1), constant(0), constant(1e9)]).toEqual([500, 500, 500])
})

test('points are joined by lines and end flat', () => {
  const ramp = curve([
    [0, 0],
    [480, 5000],
    [600, 2000],
  ])
  expect([-5, 0, 120, 480, 540, 600, 9000].map(ramp)).toEqual([0, 0, 1250, 5000, 3500, 2000, 2000])
})

test('two points at one place are a jump, and the later counts there', () => {
  const step = curve([
    [0, 1],
    [10, 1],
    [10, 3],
    [20, 3],
  ])
  expect([9.999, 10, 15].map(step)).toEqual([1, 3, 3])
  expect(curve([[3, 7]])(-1)).toBe(7)
})

test('points out of order, and none, are a bug', () => {
  expect(() => curve([])).toThrow('at least one point')
  expect(() =>
    curve([
      [1, 0],
      [0, 0],
    ]),
  ).toThrow('in order')
})
