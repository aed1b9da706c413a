/** The window of a copy, as it is written and as it is refused. */
import { expect, test } from 'vitest'
import { timeOfDay } from '../../src/scenario/timeOfDay.ts'
import { good, over, read, sentences } from './read.ts'

const policy = (copies: string): string => `policies:\n  nightly:\n    copies:\n${copies}`
const copy = (fields: string): string => `      - { medium: backup, place: same-building, ${fields} }\n`
const start = 'start: 2024-03-01T00:47+01:00\n'

/** The issues without their places. */
const said = (text: string): string[] =>
  sentences(over(text)).map(sentence => sentence.replace(/^\S+:\d+:\d+ policies\.nightly\.copies\./, ''))
const windowOf = (written: string) =>
  good(over(start + policy(copy(`window: ${written}`)))).policies['nightly']!.copies[0]!.window

const hours = (opens: number, length: number) => ({ opens: 3600 * opens, length: 3600 * length })

test('two times of day, over midnight or not', () => {
  expect(windowOf('22:00-06:00')).toEqual(hours(22, 8))
  expect(windowOf('01:30-03:00')).toEqual(hours(1.5, 1.5))
  expect(windowOf('"22:00 – 6:00"')).toEqual(hours(22, 8))
  expect(windowOf('18:00-24:00')).toEqual(hours(18, 6))
  expect(windowOf('18:00-00:00')).toEqual(hours(18, 6))
  expect(windowOf('00:00-24:00')).toEqual(hours(0, 24))
})

const unlike = 'window: must be two times of day, such as "22:00-06:00", is'
test.each([
  ['22-6', `${unlike} "22-6" (nearest: "22:00-06:00")`],
  ['22h30-6h', `${unlike} "22h30-6h" (nearest: "22:30-06:00")`],
  ['22:00 to 06:00', `${unlike} "22:00 to 06:00" (nearest: "22:00-06:00")`],
  ['2200-0600', `${unlike} "2200-0600" (nearest: "22:00-06:00")`],
  ['10pm-6am', `${unlike} "10pm-6am" (nearest: "22:00-06:00")`],
  ['10:30 p.m. to 12 a.m.', `${unlike} "10:30 p.m. to 12 a.m." (nearest: "22:30-00:00")`],
  ['12 PM - 1 PM', `${unlike} "12 PM - 1 PM" (nearest: "12:00-13:00")`],
  ['[22:00, 06:00]', `${unlike} a list (nearest: "22:00-06:00")`],
  ['24:00-06:00', `${unlike} "24:00-06:00"`],
  ['22:60-06:00', `${unlike} "22:60-06:00"`],
  ['22:00-25:00', `${unlike} "22:00-25:00"`],
  ['at night', `${unlike} "at night"`],
  ['8', `${unlike} 8`],
  ['22:00-22:00', 'window: is empty: it closes when it opens'],
])('%s is refused with what was probably meant', (written, sentence) => {
  expect(said(start + policy(copy(`window: ${written}`)))).toEqual([`backup.${sentence}`])
})

test.each([
  ['period: 4 h', 'needs a period of at least a day: every 4 h there are jobs outside any window'],
  ['period: 36 h', 'needs a period of whole days: every 36 h jobs start at other times of day'],
  ['period: 1510 min', 'needs a period of whole days: every 25 h 10 min jobs start at other times of day'],
  ['period: 0 s', 'needs a period: the copy is made all the time'],
  ['period: { uniform: [24 h, 48 h] }', 'needs a period of whole days, not a distribution'],
])('a window does not go with %s', (period, sentence) => {
  expect(said(start + policy(copy(`window: 22:00-06:00, ${period}`)))).toEqual([`backup.window: ${sentence}`])
})

test('a window goes with any whole days, and with the period that is usual', () => {
  for (const period of ['period: 24 h', 'period: 7 d', 'lag: 1 h'])
    expect(said(start + policy(copy(`window: 22:00-06:00, ${period}`))), period).toEqual([])
})

test('without a start nobody knows the time of day, and all that is wrong is told at once', () => {
  const needsStart =
    'window: needs the start of the scenario: without it nobody knows at what time of day the fire begins'
  const copies =
    copy('window: 22:00-06:00') + copy('window: 1-2, period: 1 h') + copy('window: 20:00-21:00, period: 5 h')
  const bare = `extends: two-rooms.yaml\nstart: \n${policy(copies)}`
  expect(
    sentences(read(bare)).map(sentence => sentence.replace(/^\S+:\d+:\d+ policies\.nightly\.copies\./, '')),
  ).toEqual([
    `backup.${needsStart}`,
    'backup#2.window: must be two times of day, such as "22:00-06:00", is "1-2" (nearest: "01:00-02:00")',
    `backup#3.${needsStart}`,
    'backup#3.window: needs a period of at least a day: every 5 h there are jobs outside any window',
  ])
})

test('the time of day is that of the clock at the site, whatever its offset', () => {
  expect(timeOfDay('2021-03-10T00:35+01:00')).toBe(35 * 60)
  expect(timeOfDay('2021-12-31T23:59:58-09:30')).toBe(86_398)
  expect(timeOfDay('2024-02-29T12:00Z')).toBe(43_200)
})
