import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Streams, uniform } from '../../src/base/streams.ts'
import { worstLossByLevel } from '../../src/fate/outlook/levels.ts'
import {
  ageQuantile,
  lossWindow,
  lostWrites,
  meanAgeOfNewest,
  rpoMetProbability,
} from '../../src/fate/outlook/lossWindow.ts'
import { chainReadable, piecesNeeded, restoreSize, sinceFullDue } from '../../src/fate/schedule/chain.ts'
import { jobOutlook, newestGoodJob, threshold } from '../../src/fate/schedule/jobFailures.ts'
import { newestDurablePoint } from '../../src/fate/schedule/restorePoint.ts'

describe('the newest durable point', () => {
  test('is the one a search over all starts finds', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -100_000, max: 100_000 }),
        fc.integer({ min: 1, max: 5_000 }),
        fc.integer({ min: 0, max: 9_000 }),
        fc.integer({ min: 0, max: 5_000 }),
        (instant, period, lag, first) => {
          let found = first
          while (found + lag > instant) found -= period
          while (found + period + lag <= instant) found += period
          expect(newestDurablePoint(instant, period, lag, first)).toBe(found)
        },
      ),
    )
  })
  test('counts a copy that is finished at the very instant of the fire', () => {
    expect(newestDurablePoint(4, 24, 4, 0)).toBe(0)
    expect(newestDurablePoint(3.999, 24, 4, 0)).toBe(-24)
    // In binary 0.1 + 0.2 is more than 0.3, and 300,000.3 less 300,000 is less.
    expect(newestDurablePoint(0.3, 0.6, 0.1 + 0.2, 0)).toBe(0)
    expect(newestDurablePoint(300_000.3, 1, 0.3, 300_000)).toBe(300_000)
  })
  test('but none that lacks a visible part of its period, after however many', () => {
    // Two parts in 100,000 of a tenth, after 30 million of them.
    expect(newestDurablePoint(3e6 - 2e-6, 0.1, 0, 0)).toBeLessThan(3e6 - 0.05)
  })
  test('of a copy without a pause is behind by its lag alone', () => {
    expect(newestDurablePoint(100, 0, 3, 7)).toBe(97)
  })
})

describe('the window of loss', () => {
  test('has the moments and quantiles of ages at evenly spread phases', () => {
    const window = lossWindow(24, 4)
    const n = 20_000
    const ages = Float64Array.from({ length: n }, (_, i) => {
      const phase = (24 * (i + 0.5)) / n
      return 100 - newestDurablePoint(100, 24, 4, phase)
    }).sort()
    const mean = ages.reduce((sum, age) => sum + age, 0) / n
    expect(window.mean).toBeCloseTo(mean, 6)
    expect(window.variance).toBeCloseTo(
      ages.reduce((sum, age) => sum + (age - mean) * (age - mean), 0) / n,
      4,
    )
    for (const p of [0.05, 0.5, 0.95]) expect(ageQuantile(window, p)).toBeCloseTo(ages[Math.floor(p * n)]!, 2)
    expect(rpoMetProbability(window, 24)).toBeCloseTo(ages.filter(age => age <= 24).length / n, 3)
    expect(rpoMetProbability(window, 3)).toBe(0)
    expect(rpoMetProbability(window, 28)).toBe(1)
  })
  test('makes writes that arrive at random more spread than a Poisson number', () => {
    const { mean, variance } = lostWrites(lossWindow(24, 4), 120)
    expect(mean).toBe(1920)
    expect(variance).toBe(120 * 16 + 120 * 120 * 48)
  })
  test('of two copies is the mean of the newer one, windows overlapping or not', () => {
    const cases = [
      [
        { period: 1, lag: 0, survival: 0.3 },
        { period: 24, lag: 4, survival: 1 },
      ],
      [
        { period: 12, lag: 1, survival: 0.6 },
        { period: 24, lag: 4, survival: 0.8 },
      ],
      [
        { period: 0, lag: 2, survival: 0.5 },
        { period: 6, lag: 0, survival: 1 },
      ],
    ]
    for (const copies of cases) expect(meanAgeOfNewest(copies)).toBeCloseTo(byPhases(copies), 2)
    expect(meanAgeOfNewest([{ period: 24, lag: 4, survival: 0 }])).toBeNaN()
  })
})

/** The same age, from two evenly spaced phases and all patterns of survival. */
function byPhases(copies: readonly { period: number; lag: number; survival: number }[]): number {
  const n = 600
  const [a, b] = copies
  let sum = 0
  let weight = 0
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) {
      const ages = [a!.lag + (a!.period * (i + 0.5)) / n, b!.lag + (b!.period * (j + 0.5)) / n]
      for (const [alive, chance] of [
        [[ages[0]!, ages[1]!], a!.survival * b!.survival],
        [[ages[0]!], a!.survival * (1 - b!.survival)],
        [[ages[1]!], (1 - a!.survival) * b!.survival],
      ] as const) {
        sum += chance * Math.min(...alive)
        weight += chance
      }
    }
  return sum / weight
}

describe('jobs that fail', () => {
  test('leave nothing, and age the rest, as often as the outlook says', () => {
    const stream = new Streams('jobs', 0).of('job')
    const phases = new Streams('jobs', 0).of('phase')
    const kept = 3
    const n = 200_000
    let none = 0
    let age = 0
    let square = 0
    for (let key = 0; key < n; key++) {
      const job = newestGoodJob(stream, key, 0, 1 - kept, threshold(0.63))
      if (!(job >= 1 - kept)) {
        none++
        continue
      }
      const old = 4 + 24 * uniform(phases, key) - 24 * job
      age += old
      square += old * old
    }
    const outlook = jobOutlook(24, 4, 0.37, kept)
    expect(Math.abs(none / n - outlook.nothingUsable)).toBeLessThan(
      4 * Math.sqrt((outlook.nothingUsable * (1 - outlook.nothingUsable)) / n),
    )
    const found = n - none
    const error = Math.sqrt((square / found - (age / found) * (age / found)) / found)
    expect(Math.abs(age / found - outlook.meanAge)).toBeLessThan(4 * error)
  })
  test('fail for every loss alike: an older instant finds the same good jobs', () => {
    const stream = new Streams('jobs', 1).of('job')
    for (let key = 0; key < 200; key++) {
      const newest = newestGoodJob(stream, key, 50, -50, threshold(0.3))
      expect(newestGoodJob(stream, key, newest, -50, threshold(0.3))).toBe(newest)
      expect(newestGoodJob(stream, key, 60, -50, threshold(0.3))).toBeGreaterThanOrEqual(newest)
    }
  })
})

describe('a chain of increments', () => {
  test('needs the full and all of them, a differential two pieces', () => {
    expect([0, 1, 6].map(n => piecesNeeded(n, false))).toEqual([1, 2, 7])
    expect([0, 1, 6].map(n => piecesNeeded(n, true))).toEqual([1, 2, 2])
    expect(restoreSize(1000, 50, 6)).toBe(1300)
    expect(chainReadable(0.5, 7)).toBe(1 / 128)
  })
  test('begins anew with every full, before ignition as after', () => {
    expect([-8, -7, -1, 0, 6, 7].map(job => sinceFullDue(job, 0, 6))).toEqual([6, 0, 6, 0, 6, 0])
  })
})

describe('levels', () => {
  test('are behind by all that lies between them and the data', () => {
    expect(
      worstLossByLevel([
        { accumulation: 12, propagation: 0, hold: 0 },
        { accumulation: 168, propagation: 48, hold: 1 },
      ]),
    ).toEqual([12, 217])
  })
})
