// What a sensitivity analysis is told of a time that never comes, and of a figure without a value.
import { expect, test } from 'vitest'
import { outputOf, valuelessShare } from '../../src/campaign/sensitivity/output.ts'
import { gatheredOf } from './gathered.ts'

const day = 86_400

test.each([
  // 60 days are 1440 hours; a fire is watched for a day, which has 1440 minutes.
  ['h', 60 * day, 1440],
  ['d', 60 * day, 60],
  ['min', 60 * day, 1440],
  ['min', 7200, 120],
])('in %s, over %d s, it counts as the end of observation: %d', (unit, horizon, last) => {
  const gathered = gatheredOf({ late: [1, Infinity] }, { late: unit })
  expect([...outputOf(gathered, 'late', horizon)]).toEqual([1, last])
})

test('a figure that is no time stays as large as it is', () =>
  expect([...outputOf(gatheredOf({ lost: [5e6] }, { lost: 'EUR' }), 'lost', day)]).toEqual([5e6]))

test('where no rack is waited for, the first is not back at once: the mean of the others stands in for it', () => {
  const column = 'metrics.firstServersBackDays'
  const gathered = gatheredOf({ [column]: [2, NaN, 4, Infinity] }, { [column]: 'd' })
  expect([...outputOf(gathered, column, 30 * day)]).toEqual([2, 12, 4, 30])
  expect(valuelessShare(gathered, column)).toBe(0.25)
})

test('where nothing was hit there was no outage and no loss', () => {
  const column = 'groups.vps.recoveryMedianHours'
  const gathered = gatheredOf({ [column]: [NaN, 8] }, { [column]: 'h' })
  expect([...outputOf(gathered, column, day)]).toEqual([0, 8])
  expect(valuelessShare(gathered, column)).toBe(0)
})
