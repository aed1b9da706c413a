import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { quantileOf } from '../../src/base/quantiles.ts'
import { Gathering } from '../../src/campaign/gathering.ts'
import { ShareHistograms, shareSteps, stepOf } from '../../src/campaign/histogram.ts'

const share = fc.double({ min: 0, max: 1, noNaN: true })

test('a quantile read from the counts is within 1/1000 of the one of the shares themselves', () =>
  fc.assert(
    fc.property(fc.array(share, { minLength: 1, maxLength: 200 }), share, (shares, p) => {
      const histograms = new ShareHistograms(1)
      for (const each of shares) histograms.add(Uint16Array.of(stepOf(each)))
      expect(Math.abs(histograms.quantile(0, p) - quantileOf(shares, p))).toBeLessThanOrEqual(
        1 / shareSteps + 1e-12,
      )
    }),
  ))

test('none and all are told apart from nearly none and nearly all', () => {
  expect([0, 1e-9, 0.5, 1 - 1e-9, 1].map(stepOf)).toEqual([0, 1, 500, 999, 1000])
})

test('counts do not depend on the order, and cells do not meet', () =>
  fc.assert(
    fc.property(
      fc
        .array(fc.tuple(share, share, share), { minLength: 1, maxLength: 60 })
        .chain(rows => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }))),
      ([rows, shuffled]) => {
        const quantiles = (of: readonly (readonly number[])[]): number[] => {
          const histograms = new ShareHistograms(3)
          for (const row of of) histograms.add(Uint16Array.from(row, stepOf))
          return [0, 1, 2].flatMap(cell => [0, 0.05, 0.5, 0.95, 1].map(p => histograms.quantile(cell, p)))
        }
        const steps = rows.map(row => stepOf(row[1]) / shareSteps)
        expect(quantiles(shuffled)).toEqual(quantiles(rows))
        expect(quantiles(rows).slice(5, 10)).toEqual(
          [0, 0.05, 0.5, 0.95, 1].map(p => expect.closeTo(quantileOf(steps, p), 12)),
        )
      },
    ),
  ))

test('more rows than sixteen bits count are counted', () => {
  const histograms = new ShareHistograms(1)
  const [low, high] = [Uint16Array.of(10), Uint16Array.of(900)]
  for (let row = 0; row < 70_000; row++) histograms.add(low)
  for (let row = 0; row < 70_000; row++) histograms.add(high)
  expect([0, 0.49, 0.51, 1].map(p => histograms.quantile(0, p))).toEqual([0.01, 0.01, 0.9, 0.9])
})

test('a single row takes no memory for counts', () => {
  const cells = 10_000
  const histograms = new ShareHistograms(cells)
  const empty = histograms.bytes
  histograms.add(new Uint16Array(cells).fill(700))
  expect(histograms.bytes - empty).toBe(2 * cells)
  histograms.add(new Uint16Array(cells).fill(900))
  expect(histograms.bytes - empty).toBeGreaterThan(100 * cells)
  expect([0, 0.5, 1].map(p => histograms.quantile(cells - 1, p))).toEqual([0.7, 0.8, 0.9])
})

test('a row has services up hour by hour, then data restored, then servers up building by building', () => {
  const gathered = new Gathering({
    names: [],
    units: [],
    buildings: ['a', 'b'],
    groups: ['all', 'byTier.gold', 'byTier.silver'],
    activities: [],
    bottlenecks: [],
    hours: Float64Array.of(0, 24),
  })
  // Three groups at two hours are six cells a curve, and each building has two.
  const steps = [11, 12, 13, 21, 22, 23, 111, 112, 113, 121, 122, 123, 211, 212, 221, 222]
  for (const digest of ['one', 'other'])
    gathered.add({ digest, figures: new Float64Array(0), steps: Uint16Array.from(steps), flags: [] })
  const middle = (shares: readonly number[]): number[] => shares.map(share => Math.round(1000 * share))
  expect(middle(gathered.groupBands('servicesUp', 1).p50)).toEqual([12, 22])
  expect(middle(gathered.groupBands('dataRestored', 2).p50)).toEqual([113, 123])
  expect([0, 1].map(building => middle(gathered.buildingBands(building).p50))).toEqual([
    [211, 212],
    [221, 222],
  ])
})
