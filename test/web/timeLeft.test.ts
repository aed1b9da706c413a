// What is left of a study is told from what it did last: threads that warm up and fires of other lengths mislead nobody for long.
import { describe, expect, test } from 'vitest'
import { foresee, type Mark, paceOf, paceSeen, timeLeft } from '../../web/timeLeft.ts'

/** Marks of a study whose runs take so many milliseconds each, one behind the other, after a start of its own. */
function marksOf(runs: number, took: (run: number) => number, start = 0): Mark[] {
  const marks = [{ at: 0, done: 0 }]
  for (let run = 0, at = start; run < runs; run++) marks.push({ at: (at += took(run)), done: run + 1 })
  return marks
}

/** As measured of Strasbourg: a thread's first run takes some twenty times as long as those it comes to. */
const warmingUp = (run: number): number => 200 * (1 + 20 / (1 + run) ** 1.5)

describe('under way', () => {
  const whole = marksOf(200, warmingUp)
  const total = whole.at(-1)!.at

  test.each([40, 100, 160])('after %i of 200 runs within a fifth of what it is', done => {
    const marks = whole.slice(0, done + 1)
    const { at } = marks.at(-1)!
    const truly = total - at
    const told = timeLeft(marks, 200, at, undefined, 20)!
    expect(Math.abs(told - truly) / truly).toBeLessThan(0.2)
    // The mean since the beginning says more than that after the first forty.
    if (done === 40) expect(((at / done) * (200 - done) - truly) / truly).toBeGreaterThan(0.2)
  })

  test('fires that take longer than those before are noticed', () => {
    const marks = marksOf(60, run => (run < 20 ? 100 : 500))
    expect(timeLeft(marks, 80, marks.at(-1)!.at, undefined, 20)).toBeCloseTo(20 * 500)
  })

  test('it counts down while nothing is told, and never below nothing', () => {
    const marks = marksOf(10, () => 1000)
    expect(timeLeft(marks, 20, 10_000, undefined, 5)).toBe(10_000)
    expect(timeLeft(marks, 20, 10_400, undefined, 5)).toBe(9600)
    expect(timeLeft(marks, 20, 60_000, undefined, 5)).toBe(0)
  })

  test('what an earlier visit did takes no time', () => {
    const marks = [
      { at: 0, done: 900 },
      { at: 1000, done: 910 },
    ]
    expect(timeLeft(marks, 1000, 1000, undefined, 10)).toBe(9000)
  })

  test('the first, cold runs alone do not decide', () => {
    const marks = marksOf(2, () => 4000)
    const pace = { start: 6000, each: 200 }
    const told = timeLeft(marks, 100, 8000, pace, 20)!
    expect(told).toBeGreaterThan(98 * 200)
    expect(told).toBeLessThan((98 * 4000) / 4)
  })
})

describe('before it begins', () => {
  test('nothing is known before the first run', () =>
    expect(timeLeft([], 10, 0, undefined, 5)).toBeUndefined())

  test('what is expected counts down until the first run is done, and not below what the runs take', () => {
    const marks = [{ at: 0, done: 0 }]
    const pace = { start: 3000, each: 100 }
    expect(timeLeft(marks, 20, 1000, pace, 20)).toBe(foresee(pace, 20) - 1000)
    expect(timeLeft(marks, 20, 60_000, pace, 20)).toBe(2000)
  })

  test.each([[[]], [[1, 2, 3, 4, 5].map(warmingUp)]])(
    'from the first run and %j: 20 and 200 runs, within a factor of two',
    rehearsed => {
      for (const runs of [20, 200]) {
        // Each of two threads warms up, and does half.
        const took = marksOf(runs / 2, warmingUp).at(-1)!.at
        const told = foresee(paceOf({ first: warmingUp(0), cold: true, rehearsed }, 2), runs) / took
        expect(told).toBeGreaterThan(1 / 2)
        expect(told).toBeLessThan(2)
      }
    },
  )

  test('of a scenario that a warm thread goes over to: what its runs take there', () => {
    const { each } = paceOf({ first: 90, cold: false, rehearsed: [50, 50, 50] }, 1)
    expect(each).toBe(50)
    expect(paceOf({ first: 90, cold: false, rehearsed: [] }, 1).each).toBe(90)
  })

  test('a study that was run foretells the next: its start and its later half', () => {
    const marks = marksOf(100, warmingUp, 700)
    const { at } = marks.at(-1)!
    const pace = paceSeen(marks, at)!
    expect(foresee(pace, 100)).toBeCloseTo(at)
    const longer = marksOf(400, warmingUp, 700).at(-1)!.at
    expect(Math.abs(foresee(pace, 400) - longer) / longer).toBeLessThan(0.05)
    expect(paceSeen([{ at: 0, done: 5 }], 10)).toBeUndefined()
  })
})
