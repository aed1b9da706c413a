// The time left of a study is estimated from recent progress: warming threads and fires of other lengths do not
// mislead for long.
import { describe, expect, test } from 'vitest'
import { type Mark, paceOf, paceSeen } from '../../web/pace/pace.ts'
import { foresee, type Foretold, plainlyLeft, steadier, timeLeft } from '../../web/pace/timeLeft.ts'

/** Marks of a study whose runs take these milliseconds one after another, after a start-up time. */
function marksOf(runs: number, took: (run: number) => number, start = 0): Mark[] {
  const marks = [{ at: 0, done: 0 }]
  for (let run = 0, at = start; run < runs; run++) marks.push({ at: (at += took(run)), done: run + 1 })
  return marks
}

/** As measured on Strasbourg: a thread's first run takes about twenty times as long as its later ones. */
const warmingUp = (run: number): number => 200 * (1 + 20 / (1 + run) ** 1.5)

describe('under way', () => {
  const whole = marksOf(200, warmingUp)
  const total = whole.at(-1)!.at

  test.each([40, 100, 160])('after %i of 200 runs within a fifth of what it is', done => {
    const marks = whole.slice(0, done + 1)
    const { at } = marks.at(-1)!
    const truly = total - at
    const told = timeLeft(marks, { all: 200, steady: 20 }, at)!
    expect(Math.abs(told - truly) / truly).toBeLessThan(0.2)
    // The mean since the start is further off after the first forty.
    if (done === 40) expect(((at / done) * (200 - done) - truly) / truly).toBeGreaterThan(0.2)
  })

  test('fires that take longer than those before are noticed', () => {
    const marks = marksOf(60, run => (run < 20 ? 100 : 500))
    expect(timeLeft(marks, { all: 80, steady: 20 }, marks.at(-1)!.at)).toBeCloseTo(20 * 500)
  })

  test('it counts down while nothing is told, and never below nothing', () => {
    const marks = marksOf(10, () => 1000)
    expect(timeLeft(marks, { all: 20, steady: 5 }, 10_000)).toBe(10_000)
    expect(timeLeft(marks, { all: 20, steady: 5 }, 10_400)).toBe(9600)
    expect(timeLeft(marks, { all: 20, steady: 5 }, 60_000)).toBe(0)
  })

  test('what an earlier visit did takes no time', () => {
    const marks = [
      { at: 0, done: 900 },
      { at: 1000, done: 910 },
    ]
    expect(timeLeft(marks, { all: 1000, steady: 10 }, 1000)).toBe(9000)
  })

  test('of which nothing was expected: nothing is said until its first, slow runs no longer decide', () => {
    const toldAfter = (done: number): number | undefined =>
      timeLeft(whole.slice(0, done + 1), { all: 200, steady: 20 }, whole[done]!.at)
    for (let done = 0; done < 20; done++) expect(toldAfter(done)).toBeUndefined()
    for (let done = 20; done < 200; done++) {
      const truly = total - whole[done]!.at
      expect(Math.abs(toldAfter(done)! - truly) / truly).toBeLessThan(1 / 2)
    }
  })

  test('the first, cold runs alone do not decide', () => {
    const marks = marksOf(2, () => 4000)
    const pace = { start: 6000, each: 200 }
    const told = timeLeft(marks, { all: 100, steady: 20 }, 8000, pace)!
    expect(told).toBeGreaterThan(98 * 200)
    expect(told).toBeLessThan((98 * 4000) / 4)
  })
})

describe('under load', () => {
  /** Other programs take most of the machine now and then: fires of one second take up to four. */
  const took = (fire: number): number => (fire % 7 < 3 ? 4000 : 1000)
  const whole = marksOf(60, took)
  const total = whole.at(-1)!.at
  const [steady, second] = [8, 1000]

  /** Once a second: the raw estimate and the one shown. */
  function watched(): { at: number; raw: number; told: number }[] {
    let foretold: Foretold | undefined
    return Array.from({ length: Math.floor(total / second) }, (_, nth) => {
      const at = nth * second
      const marks = whole.filter(mark => mark.at <= at)
      const raw = timeLeft(marks, { all: 60, steady }, at, { start: 0, each: 2000 })!
      foretold = steadier(foretold, at, raw)
      return { at, raw, told: Math.max(plainlyLeft(marks, 60, at, steady), foretold.end - at) }
    })
  }
  /** The largest increase of the estimate within a second, as a share of the time left. */
  const jumps = (of: readonly { at: number; left: number }[]): number =>
    Math.max(...of.slice(1).map(({ at, left }, nth) => (left - of[nth]!.left) / Math.max(10_000, total - at)))

  test('what is told rises by little where what is seen jumps', () => {
    const seen = watched().slice(steady)
    expect(jumps(seen.map(({ at, raw }) => ({ at, left: raw })))).toBeGreaterThan(0.2)
    expect(jumps(seen.map(({ at, told }) => ({ at, left: told })))).toBeLessThan(0.08)
  })

  test('it is never far from what is left', () => {
    for (const { at, told } of watched().filter(({ at }) => at > total / 4 && at < 0.9 * total))
      expect(told / (total - at)).toBeGreaterThan(0.6)
    for (const { at, told } of watched().filter(({ at }) => at > total / 4 && at < 0.9 * total))
      expect(told / (total - at)).toBeLessThan(1.5)
  })

  test('it comes to what is seen where that stays', () => {
    let foretold = steadier(undefined, 0, 100_000)
    for (let at = 1000; at <= 60_000; at += 1000) foretold = steadier(foretold, at, 80_000 - at)
    expect(foretold.end).toBeGreaterThan(80_000)
    expect(foretold.end).toBeLessThan(82_000)
  })

  test('of what is not done no less is told than it takes at the quickest pace that was seen', () => {
    const marks = marksOf(30, fire => (fire < 10 ? 3000 : fire < 20 ? 500 : 2000))
    const { at } = marks.at(-1)!
    expect(plainlyLeft(marks, 40, at, 8)).toBe(10 * 500)
    // The next one takes longer, but the nine after it are still left.
    expect(plainlyLeft(marks, 40, at + 60_000, 8)).toBe(9 * 500)
    expect(plainlyLeft(marks.slice(0, 16), 40, at, 8)).toBe(0)
    expect(plainlyLeft([], 40, 0, 8)).toBe(0)
  })
})

describe('before it begins', () => {
  test('nothing is known before the first run', () =>
    expect(timeLeft([], { all: 10, steady: 5 }, 0)).toBeUndefined())

  test('what is expected counts down until the first run is done, and not below what the runs take', () => {
    const marks = [{ at: 0, done: 0 }]
    const pace = { start: 3000, each: 100 }
    expect(timeLeft(marks, { all: 20, steady: 20 }, 1000, pace)).toBe(foresee(pace, 20) - 1000)
    expect(timeLeft(marks, { all: 20, steady: 20 }, 60_000, pace)).toBe(2000)
  })

  test.each([[[]], [[1, 2, 3, 4, 5].map(warmingUp)]])(
    'from the first run and %j: 20 and 200 runs, within a factor of two',
    rehearsed => {
      for (const runs of [20, 200]) {
        // Two threads warm up and do half of the runs each.
        const took = marksOf(runs / 2, warmingUp).at(-1)!.at
        const told = foresee(paceOf({ first: warmingUp(0), cold: true, rehearsed }, 2), runs) / took
        expect(told).toBeGreaterThan(1 / 2)
        expect(told).toBeLessThan(2)
      }
    },
  )

  test('of one whose first run met its fire: the same, though that run took two thirds as long', () => {
    const first = warmingUp(0)
    const computed = paceOf({ first, cold: true, rehearsed: [] }, 2)
    const met = paceOf({ first: (2 / 3) * first, cold: true, met: true, rehearsed: [] }, 2)
    expect(met.each).toBeCloseTo(computed.each)
    expect(met.start).toBeCloseTo(computed.start)
  })

  test('of a scenario that a warm thread goes over to: what its runs take there; from the first alone roughly', () => {
    expect(paceOf({ first: 90, cold: false, rehearsed: [50, 50, 50] }, 1)).toEqual({ start: 1000, each: 50 })
    expect(paceOf({ first: 90, cold: false, rehearsed: [] }, 1)).toMatchObject({ each: 90, rough: true })
    expect(paceOf({ first: 90, cold: true, rehearsed: [] }, 1).rough).toBeUndefined()
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
