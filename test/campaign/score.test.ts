import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type Forecast,
  intervalScore,
  levels,
  scoreOf,
  type Seen,
  weightedIntervalScore,
} from '../../src/campaign/score.ts'
import { scoreboard, scoreRatio } from '../../src/campaign/scoreboard.ts'
import { targetsOf } from '../../src/campaign/targets.ts'

const horizon = 80 * 86_400
const minutes = (...quantiles: (number | null)[]): Forecast => ({ unit: 'min', quantiles })
const exactly = (value: number): Seen => ({ low: value, high: value })
const score = (forecast: Forecast, seen: Seen): number => scoreOf(forecast, seen, horizon)!.score

test('an interval costs its width, and a miss 2 / alpha times its distance', () => {
  expect(intervalScore(2, 4, 0.5, 3)).toBe(2)
  expect(intervalScore(2, 4, 0.5, 6)).toBe(2 + 4 * 2)
  expect(intervalScore(2, 4, 0.1, 1)).toBeCloseTo(2 + 20, 12)
})

// Median 3 / 2; 50 % interval (2 + 4 * 2) / 4; 90 % interval (4 + 20 * 1) / 20: 1.5 + 2.5 + 1.2, over 2.5.
test('the weighted interval score by hand', () => {
  expect(weightedIntervalScore([1, 2, 3, 4, 5], 6)).toBeCloseTo(5.2 / 2.5, 12)
  expect(weightedIntervalScore([1, 2, 3, 4, 5], 3)).toBeCloseTo((0 + 0.5 + 0.2) / 2.5, 12)
  expect(weightedIntervalScore([7, 7, 7, 7, 7], 4)).toBeCloseTo(3, 12)
})

test('it is twice the mean quantile loss of its levels', () => {
  const value = fc.double({ min: -100, max: 100, noNaN: true })
  fc.assert(
    fc.property(fc.tuple(value, value, value, value, value), value, (five, seen) => {
      const quantiles = five.toSorted((a, b) => a - b) as typeof five
      const losses = levels.map((level, at) => {
        const q = quantiles[at]!
        return seen >= q ? level * (seen - q) : (1 - level) * (q - seen)
      })
      const mean = losses.reduce((sum, loss) => sum + loss, 0) / levels.length
      expect(weightedIntervalScore(quantiles, seen)).toBeCloseTo(2 * mean, 9)
    }),
  )
})

test('the true distribution scores best in expectation, whatever else is forecast', () => {
  const time = fc.oneof(
    { weight: 4, arbitrary: fc.double({ min: 2, max: 1000, noNaN: true }) },
    { weight: 1, arbitrary: fc.constant(Infinity) },
  )
  const rising = (a: number, b: number): number => (a < b ? -1 : a > b ? 1 : 0)
  const told = (value: number): number | null => (value === Infinity ? null : value)
  fc.assert(
    fc.property(
      fc.array(time, { minLength: 20, maxLength: 20 }),
      fc.array(time, { minLength: 5, maxLength: 5 }),
      (outcomes, other) => {
        const sorted = outcomes.toSorted(rising)
        // Of twenty equally likely outcomes, the 1st, 5th, 10th, ... are the quantiles at the levels.
        const truth = minutes(...levels.map(level => told(sorted[Math.round(20 * level) - 1]!)))
        const guess = minutes(...other.toSorted(rising).map(told))
        const expected = (forecast: Forecast): number =>
          outcomes.reduce((sum, outcome) => sum + score(forecast, exactly(outcome)), 0) / 20
        expect(expected(truth)).toBeLessThanOrEqual(expected(guess) + 1e-9)
      },
    ),
  )
})

test('twice too late costs as much as twice too early, at any time', () => {
  const sure = (at: number): Forecast => minutes(at, at, at, at, at)
  for (const at of [20, 200]) {
    expect(score(sure(2 * at), exactly(at))).toBeCloseTo(Math.LN2, 12)
    expect(score(sure(at / 2), exactly(at))).toBeCloseTo(Math.LN2, 12)
  }
})

test('never counts as a day for a fire and as the horizon for what comes after', () => {
  const never = [null, null, null, null, null]
  expect(score({ unit: 'min', quantiles: never }, exactly(144))).toBeCloseTo(Math.log(1440 / 144), 12)
  expect(score({ unit: 'd', quantiles: never }, exactly(8))).toBeCloseTo(Math.log(80 / 8), 12)
  expect(score({ unit: 'min', quantiles: never }, exactly(Infinity))).toBe(0)
})

test('had happened when first seen: any earlier time is as good, a later one is counted from then', () => {
  const seen: Seen = { low: -Infinity, high: 15 }
  expect(score(minutes(2, 4, 8, 12, 14), seen)).toBe(0)
  expect(score(minutes(30, 30, 30, 30, 30), seen)).toBeCloseTo(Math.LN2, 12)
  expect(scoreOf(minutes(2, 4, 8, 12, 40), seen, horizon)).toMatchObject({ in50: true, in90: true })
  expect(scoreOf(minutes(10, 16, 20, 30, 40), seen, horizon)).toMatchObject({ in50: false, in90: true })
})

test('known as an interval: nothing inside it counts, what lies outside is counted from the nearer end', () => {
  const seen: Seen = { low: 180, high: 285 }
  expect(score(minutes(180, 200, 214, 250, 285), seen)).toBe(0)
  expect(score(minutes(90, 90, 90, 90, 90), seen)).toBeCloseTo(Math.LN2, 12)
  expect(score(minutes(570, 570, 570, 570, 570), seen)).toBeCloseTo(Math.LN2, 12)
  // Only the 5th percentile is outside, by a factor of two: a width of (0.1 / 2) * ln 2, over 2.5.
  expect(score(minutes(90, 200, 214, 250, 285), seen)).toBeCloseTo((0.05 * Math.LN2) / 2.5, 12)
})

test('counts are scored by the logarithm of one more, shares by their odds, states by the square of the rest', () => {
  const sure = (unit: string, at: number): Forecast => ({ unit, quantiles: [at, at, at, at, at] })
  expect(score(sure('rooms', 0), exactly(4))).toBeCloseTo(Math.log(5), 12)
  expect(score(sure('share', 0.8), exactly(0.5))).toBeCloseTo(Math.log(4), 12)
  expect(score(sure('share', 1), exactly(1))).toBe(0)
  const ends = { shares: { destroyed: 0.6, partly: 0.4 } }
  expect(score(ends, { state: 'destroyed' })).toBeCloseTo(0.16, 12)
  expect(score(ends, { state: 'sooted' })).toBe(1)
  // No quantity foretells a state, and no state a quantity.
  expect(scoreOf(sure('rooms', 1), { state: 'destroyed' }, horizon)).toBeUndefined()
  expect(scoreOf(ends, exactly(1), horizon)).toBeUndefined()
})

test('sharpness is the 95th over the 5th percentile of a time', () => {
  expect(scoreOf(minutes(50, 60, 80, 120, 150), exactly(70), horizon)?.sharpness).toBe(3)
  expect(scoreOf(minutes(50, 60, 80, 120, null), exactly(70), horizon)?.sharpness).toBe(Infinity)
  expect(
    scoreOf({ unit: 'share', quantiles: [0.1, 0.2, 0.3, 0.4, 0.5] }, exactly(0.3), horizon)?.sharpness,
  ).toBeUndefined()
})

const observed: Parameters<typeof targetsOf>[0] = [
  { key: 'a', value: 15, seen: 'at-most', kind: 'emergent' },
  { key: 'b', value: [90, 95, 102], seen: 'exact', kind: 'emergent' },
  { key: 'c', value: { x: 0.5, y: 0.6 }, day: 3, seen: 'exact', kind: 'emergent' },
  { key: 'd', value: 'destroyed', seen: 'exact', kind: 'emergent' },
  { key: 'e', value: 7, seen: 'exact', kind: 'echo' },
  { key: 'f', value: 'unknown', seen: 'exact', kind: 'unknown' },
]

test('echoes and the unknown are no targets; the parts of one observation share one weight', () => {
  expect(targetsOf(observed)).toMatchObject([
    { id: 'a', seen: { low: -Infinity, high: 15 }, weight: 1 },
    { id: 'b', seen: { low: 90, high: 102 }, weight: 1 },
    { id: 'c.x on day 3', key: 'c.x', day: 3, seen: { low: 0.5, high: 0.5 }, weight: 0.5 },
    { id: 'c.y on day 3', key: 'c.y', seen: { low: 0.6, high: 0.6 }, weight: 0.5 },
    { id: 'd', seen: { state: 'destroyed' }, weight: 1 },
  ])
})

test('totals add the scores by weight, coverage counts them, and a wrong model is told by its ratio', () => {
  const targets = targetsOf(observed).slice(0, 4)
  const share = (at: number): Forecast => ({ unit: 'share', quantiles: [at, at, at, at, at] })
  const told: Record<string, Forecast> = {
    a: minutes(30, 30, 30, 30, 30),
    b: minutes(90, 91, 95, 100, 102),
    'c.x on day 3': share(0.8),
    'c.y on day 3': share(0.6),
  }
  const board = scoreboard(targets, ({ id }) => told[id], horizon)
  expect(board.total).toBeCloseTo(Math.LN2 + 0 + Math.log(4) / 2, 12)
  expect(board.coverage90).toBeCloseTo(1.5 / 3, 12)
  const wide = scoreboard(targets, ({ id }) => (id === 'a' ? minutes(10, 16, 20, 30, 40) : told[id]), horizon)
  expect(wide.coverage50).toBeCloseTo(1.5 / 3, 12)
  expect(wide.coverage90).toBeCloseTo(2.5 / 3, 12)
  const wrong = scoreboard(
    targets,
    ({ id }) => (id === 'a' ? minutes(120, 120, 120, 120, 120) : told[id]),
    horizon,
  )
  expect(scoreRatio(wrong, board)).toBeCloseTo((3 + 1) / (1 + 1), 12)
  const silent = scoreboard(targets, ({ id }) => (id === 'b' ? undefined : told[id]), horizon)
  expect(silent.missing).toEqual(['b'])
})
