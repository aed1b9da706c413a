/** What a scenario draws and what is said of it on average come from the same distribution. */
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Streams, uniform } from '../../src/base/streams.ts'
import { erlangB, erlangC } from '../../src/recovery/engine/erlang.ts'
import { attemptThatWorks, failoverOutlook, failoverTime } from '../../src/recovery/plan/failover.ts'
import { fewestLate, leastMakespan } from '../../src/recovery/engine/optimum.ts'
import { retryOutlook, triesNeeded } from '../../src/recovery/plan/retry.ts'

const draws = 200_000
const stream = new Streams('outlooks', 0).of('draws')

test('failovers that are drawn work as often, and take as long, as their outlook says', () => {
  const terms = { success: 0.6, attempts: 3, time: 0.25, wasted: 0.5 }
  const outlook = failoverOutlook(terms)
  const counts = [0, 0, 0, 0]
  let time = 0
  for (let key = 0; key < draws; key++) {
    const attempt = attemptThatWorks(terms, uniform(stream, key))
    counts[attempt]!++
    if (attempt > 0) time += failoverTime(terms, attempt)
  }
  const chances = [outlook.falls, ...outlook.attempts]
  chances.forEach((chance, attempt) =>
    expect(Math.abs(counts[attempt]! / draws - chance)).toBeLessThan(
      4 * Math.sqrt((chance * (1 - chance)) / draws),
    ),
  )
  expect(time / (draws - counts[0]!)).toBeCloseTo(outlook.meanTime, 2)
})

test('a failover takes the time of the attempt that works and of each that failed before, or of all where none does', () => {
  const terms = { success: 0.6, attempts: 3, time: 20, wasted: 30 }
  expect([1, 2, 3, 0].map(attempt => failoverTime(terms, attempt))).toEqual([20, 50, 80, 90])
})

test('a failover that cannot fail never does, one that cannot work never does', () => {
  const sure = { success: 1, attempts: 2, time: 1, wasted: 1 }
  expect([1e-9, 0.5, 1 - 1e-9].map(u => attemptThatWorks(sure, u))).toEqual([1, 1, 1])
  expect([1e-9, 0.5, 1 - 1e-9].map(u => attemptThatWorks({ ...sure, success: 0 }, u))).toEqual([0, 0, 0])
})

test.each([Infinity, 2])(
  'restores that are drawn are tried as often as the outlook says, with %d points',
  points => {
    const failure = 0.3
    const outlook = retryOutlook(failure, 6, 16, 24, points)
    let tries = 0
    let age = 0
    let none = 0
    for (let key = 0; key < draws; key++) {
      const needed = triesNeeded(failure, uniform(stream, key, 1), points)
      if (needed === Infinity) {
        tries += points
        none++
      } else {
        tries += needed
        age += 16 + 24 * (needed - 1)
      }
    }
    expect(tries / draws).toBeCloseTo(outlook.tries, 2)
    expect(none / draws).toBeCloseTo(outlook.nothingLeft, 2)
    expect(Math.abs(age / (draws - none) - outlook.age)).toBeLessThan(0.2)
  },
)

describe('Erlang', () => {
  test('one unit: waits with the share of time it is busy', () => {
    const queue = { arrivals: 0.7, service: 1, units: 1 }
    expect(erlangC(queue)).toBeCloseTo(0.7, 12)
  })
  test('the table of 1917: 10 trunks at 5 erlang lose 1.84 %', () =>
    expect(erlangB({ arrivals: 5, service: 1, units: 10 })).toBeCloseTo(0.018385, 6))
  test('what arrives as fast as it is served always waits', () =>
    expect(erlangC({ arrivals: 3, service: 1, units: 3 })).toBe(1))
})

describe('the best any order could reach', () => {
  const few = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 7 })
  test('is the makespan found by trying every crew for every task', () =>
    fc.assert(
      fc.property(few, fc.integer({ min: 1, max: 3 }), (durations, crews) => {
        let best = Infinity
        for (let code = 0; code < crews ** durations.length; code++) {
          const loads = Array.from({ length: crews }, () => 0)
          let rest = code
          for (const duration of durations) {
            loads[rest % crews]! += duration
            rest = Math.floor(rest / crews)
          }
          best = Math.min(best, Math.max(...loads))
        }
        expect(leastMakespan(durations, crews)).toBe(best)
      }),
    ))
  test('is found for dozens of tasks in tenths of an hour, or in minutes, that no schedule shares out evenly', () => {
    // Six crews of 100, 100, 100, 100, 100 and 99 parts: of 599 parts one crew has at least 99.8, so 100.
    const parts = [
      [31, 23, 17, 11, 9, 6, 3],
      [29, 21, 18, 13, 10, 5, 4],
      [33, 19, 16, 14, 8, 7, 3],
      [27, 22, 20, 12, 9, 6, 4],
      [35, 24, 13, 11, 8, 5, 4],
      [30, 25, 15, 12, 8, 6, 3],
    ].flat()
    for (const inAnHour of [1, 10, 60, 1000])
      expect(
        leastMakespan(
          parts.map(part => part / inAnHour),
          6,
        ),
      ).toBe(100 / inAnHour)
  })
  test('is given up after many tries, with what is known by then', () => {
    // 40 * 1000 + 39 * 40 * 79 / 6 parts in all, the sum of squares: 10,090 for each of six crews.
    const tasks = Array.from({ length: 40 }, (_, at) => (1000 + at * at) / 10)
    expect(() => leastMakespan(tasks, 6, 200)).toThrow(
      /^the least makespan of 40 tasks on 6 crews lies from 1009 to 1\d+(\.\d)? hours, and 200 tries do not tell where: give fewer tasks/,
    )
    // What is found to be enough needs no more tries: a task for each crew.
    expect(leastMakespan([3, 2, 1], 3, 1)).toBe(3)
  })
  test('is the number late found by trying every set of tasks in time', () =>
    fc.assert(
      fc.property(
        fc.array(fc.record({ duration: fc.integer({ min: 1, max: 9 }), due: fc.nat(30) }), { maxLength: 8 }),
        tasks => {
          let most = 0
          for (let set = 0; set < 2 ** tasks.length; set++) {
            const kept = tasks.filter((_, at) => (set >> at) & 1).sort((a, b) => a.due - b.due)
            let now = 0
            if (kept.every(task => (now += task.duration) <= task.due)) most = Math.max(most, kept.length)
          }
          expect(fewestLate(tasks)).toBe(tasks.length - most)
        },
      ),
    ))
})

test('a restore that can never pass is tried from every point, and leaves nothing', () => {
  const { tries, restoreTime, nothingLeft } = retryOutlook(1, 2, 0, 24, 3)
  expect({ tries, restoreTime, nothingLeft }).toEqual({ tries: 3, restoreTime: 6, nothingLeft: 1 })
})
