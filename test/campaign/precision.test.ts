import { expect, test } from 'vitest'
import { checkpointAfter, halfWidths, preciseEnough } from '../../src/campaign/precision.ts'
import { summarise } from '../../src/campaign/summary.ts'
import { gatheredOf } from './gathered.ts'

/** Student's t with one degree of freedom, 97.5 %: the half-width for the mean of a and b is t |a - b| / 2. */
const t = 12.7062

test('of a share the half-width counts as it is, of another mean as a part of the mean', () => {
  const [down] = halfWidths(gatheredOf({ 'metrics.servicesDown': [100, 300] }), {
    halfWidth: 0.1,
    aims: ['servicesDown'],
  })
  // 200 services +- 635 %.
  expect(down).toBeCloseTo((t * 100) / 200, 3)
  const hundred = (low: number, high: number): number[] =>
    Array.from({ length: 100 }, (_, fire) => (fire % 2 === 0 ? low : high))
  const shares = halfWidths(
    gatheredOf({ 'metrics.rtoMetShare': hundred(0.2, 0.4), 'metrics.rpoMetShare': hundred(0.6, 0.8) }),
    { halfWidth: 0.1, aims: ['rtoMetShare', 'rpoMetShare'] },
  )
  // 30 % and 70 % +- 2 points: Student's 1.9842 with 99 degrees of freedom, of a standard deviation of 0.1 x sqrt(100 / 99).
  for (const share of shares) expect(share).toBeCloseTo((1.9842 * 0.1) / Math.sqrt(99), 3)
})

test('a rare success is known as well as a frequent one where the shares scatter alike', () => {
  const around = (share: number) =>
    gatheredOf({
      'metrics.rtoMetShare': Array.from(
        { length: 400 },
        (_, fire) => share + (fire % 2 === 0 ? 0.01 : -0.01),
      ),
    })
  for (const share of [0.02, 0.5, 0.98])
    expect(preciseEnough(around(share), { halfWidth: 0.0011, aims: ['rtoMetShare'] })).toBe(true)
})

test('"any" asks in which share of the fires it happens, with the interval of Wilson', () => {
  const gathered = gatheredOf({ 'metrics.servicesWithDataLost': [0, 3, 0, 1, 7, 0, 2, 0, 0, 9] })
  // Five of ten: the interval is 23.66 % to 76.34 %.
  expect(halfWidths(gathered, { halfWidth: 0.1, aims: ['any:servicesWithDataLost'] })[0]).toBeCloseTo(
    (0.7634 - 0.2366) / 2,
    4,
  )
})

test('fifty fires of equal figures do not tell a mean to one in a hundred', () => {
  const of = (fires: number, value: number) =>
    gatheredOf({ 'metrics.servicesWithDataLost': Array.from({ length: fires }, () => value) })
  const aims = ['servicesWithDataLost'] as const
  for (const value of [0, 10]) {
    // None of 50 is at most 7.1 %, none of 400 at most 0.95 %.
    expect(halfWidths(of(50, value), { halfWidth: 0.01, aims })[0]).toBeCloseTo(3.841459 / 53.841459, 6)
    expect(preciseEnough(of(50, value), { halfWidth: 0.07, aims })).toBe(false)
    expect(preciseEnough(of(50, value), { halfWidth: 0.08, aims })).toBe(true)
    expect(preciseEnough(of(400, value), { halfWidth: 0.01, aims })).toBe(true)
  }
})

test('a time happens if it comes, if only at once', () => {
  const gathered = gatheredOf({
    'metrics.groundFloorInvolvedMinutes': [0, 0, 0, 0, 0, Infinity, Infinity, Infinity, Infinity, Infinity],
  })
  // Five of ten: 23.66 % to 76.34 %.
  const aims = ['any:groundFloorInvolvedMinutes'] as const
  expect(halfWidths(gathered, { halfWidth: 0.1, aims })[0]).toBeCloseTo((0.7634 - 0.2366) / 2, 4)
})

test('a time of what was not hit does not come: the share is that of all fires, as the report has it', () => {
  const gathered = gatheredOf({
    'metrics.recoveryMedianHours': [5, 6, 7, 8, 9, NaN, NaN, NaN, NaN, NaN],
  })
  const aims = ['any:recoveryMedianHours'] as const
  expect(halfWidths(gathered, { halfWidth: 0.1, aims })[0]).toBeCloseTo((0.7634 - 0.2366) / 2, 4)
  expect(summarise(gathered.figure('metrics.recoveryMedianHours')).share).toBe(0.5)
})

test('checkpoints are a quarter further on each, rounded up, and the end is one', () => {
  const passed = [0]
  while (passed.at(-1)! < 250) passed.push(checkpointAfter(passed.at(-1)!, 250))
  // 125, 156.25, 196.25, 246.25 and 308.75.
  expect(passed).toEqual([0, 100, 125, 157, 197, 247, 250])
  expect(checkpointAfter(99, 1000)).toBe(100)
  expect(checkpointAfter(126, 1000)).toBe(157)
})
