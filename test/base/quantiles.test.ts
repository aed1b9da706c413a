import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  BUCKETS,
  bucketOf,
  bucketValue,
  Histogram,
  quantileOf,
  quantileSorted,
} from '../../src/base/quantiles.ts'

test('quantiles are of type 7, as R gives them', () => {
  // R: quantile(c(15, 20, 35, 40, 50), c(0, .05, .3, .4, .5, 1), type = 7)
  const values = [15, 20, 35, 40, 50]
  expect([0, 0.05, 0.3, 0.4, 0.5, 1].map(p => quantileSorted(values, p))).toEqual([15, 16, 23, 29, 35, 50])
  expect(quantileOf([50, 15, 40, 20, 35], 0.5)).toBe(35)
  expect(quantileSorted([7], 0.3)).toBe(7)
})

test('a quantile between a time and never is never; between two nevers too', () => {
  expect(quantileSorted([1, 2, Infinity, Infinity], 0.5)).toBe(Infinity)
  expect(quantileSorted([1, 2, Infinity, Infinity], 1 / 3)).toBe(2)
  expect(quantileSorted([1, Infinity, Infinity], 0.9)).toBe(Infinity)
})

const whole = fc.integer({ min: 0, max: 0x7fffffff })

test('buckets are in order, exact below 256 and never off by more than 1 in 256', () => {
  for (let value = 0; value < 256; value++)
    expect([bucketOf(value), bucketValue(value)]).toEqual([value, value])
  expect(bucketOf(0x7fffffff)).toBe(BUCKETS - 1)
  fc.assert(
    fc.property(whole, value => {
      expect(bucketOf(Math.min(value + 1, 0x7fffffff)) - bucketOf(value)).toBeOneOf([0, 1])
      expect(Math.abs(bucketValue(bucketOf(value)) - value)).toBeLessThanOrEqual(value / 256)
    }),
  )
})

test('a histogram finds quantiles within 1 in 256, and merged in any order it is the same to the last bit', () => {
  const lists = fc.array(fc.array(whole, { maxLength: 50 }), { minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(lists, fc.double({ min: 0, max: 1, noNaN: true }), (parts, p) => {
      const all = new Histogram()
      for (const value of parts.flat()) all.add(value)
      const merged = new Histogram()
      for (const part of parts.toReversed()) {
        const some = new Histogram()
        for (const value of part) some.add(value)
        merged.merge(some)
      }
      expect(merged.counts).toEqual(all.counts)
      expect(merged.quantile(p)).toBe(all.quantile(p))
      expect(all.count).toBe(parts.flat().length)
      if (all.count === 0) return
      const exact = quantileOf(parts.flat(), p)
      expect(Math.abs(all.quantile(p) - exact)).toBeLessThanOrEqual(exact / 256 + 1e-6)
    }),
  )
})

test('an empty histogram has no quantile, and what does not fit is a bug', () => {
  expect(new Histogram().quantile(0.5)).toBeNaN()
  expect(() => new Histogram().add(-1)).toThrow('0 to 2^31 - 1')
  expect(() => quantileSorted([], 0.5)).toThrow('no values')
  expect(() => quantileSorted([1], 1.5)).toThrow('0 to 1')
})
