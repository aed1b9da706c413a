// The data of a chart as a download: a spreadsheet can calculate with it, in the reader's own notation.
import { csvParseRows, dsvFormat } from 'd3'
import { expect, test } from 'vitest'
import { exact, inHours, inPercent, interval } from '../../web/charts/table.ts'
import { elapsed, percent, span, whole } from '../../web/format.ts'
import { spreadsheet } from '../../web/files/spreadsheet.ts'

const table = (language: 'en' | 'fr') => ({
  head: ['customer', 'outage', 'rank', 'share', 'from'],
  rows: [
    [
      '=cmd()',
      inHours(span(language, 5.93 * 86_400), 5.93 * 86_400),
      whole(language, 47_182),
      inPercent(percent(language, 0.0375), 0.0375),
      inHours(elapsed(language, 1026), 1026),
    ],
    [
      'b; "c", d',
      inHours('never', Infinity),
      whole(language, -1234),
      inPercent(percent(language, 0), 0),
      '–',
    ],
  ],
})

test('numbers stand alone in their cells, as exact as they are known, under the unit of their column', () => {
  const text = spreadsheet(table('en'), 'en')
  // Without it some spreadsheets misread UTF-8 as a code page.
  expect(text.charCodeAt(0)).toBe(0xfeff)
  expect(csvParseRows(text.slice(1))).toEqual([
    ['customer', 'outage (h)', 'rank', 'share (%)', 'from (h)'],
    ["'=cmd()", '142.32', '47182', '3.75', '0.285'],
    ['b; "c", d', 'never', '-1234', '0', '–'],
  ])
})

test('a French one counts with commas, and parts its columns with semicolons', () => {
  expect(dsvFormat(';').parseRows(spreadsheet(table('fr'), 'fr').slice(1))).toEqual([
    ['customer', 'outage (h)', 'rank', 'share (%)', 'from (h)'],
    ["'=cmd()", '142,32', '47182', '3,75', '0,285'],
    ['b; "c", d', 'never', '-1234', '0', '–'],
  ])
})

test('a figure without a unit has none in its head, and a word with digits in it stays one', () => {
  expect(spreadsheet({ head: ['n', 'room'], rows: [[exact('2', 2), 'hall-1,200']] }, 'en').slice(1)).toBe(
    'n,room\n2,"hall-1,200"',
  )
})

test('figures that are held as 32-bit floats are written as they were, and whole numbers whole', () => {
  const rows = [Math.fround(21.85), Math.fround(0.0123), Math.fround(-812.25), 1234567890, 12345678.4]
  const table = { head: ['x'], rows: rows.map(value => [exact('', value)]) }
  expect(spreadsheet(table, 'en').slice(1).split('\n')).toEqual([
    'x',
    '21.85',
    '0.0123',
    '-812.25',
    '1234567890',
    '12345678',
  ])
})

test('the ends of an interval have a column each, also where some row has none', () => {
  const share = (value: number) => inPercent(percent('en', value), value)
  const of = interval([0.1, 0.25], ['share, low', 'share, high'], share)
  expect(of.said).toMatch(/^10.?% – 25.?%$/)
  const head = ['name', 'interval', 'n']
  const rows = [
    ['a', '–', 1],
    ['b', of, 2],
    ['c', interval([0, Infinity], ['', ''], value => inHours('never', value * 3600)), 3],
  ]
  expect(csvParseRows(spreadsheet({ head, rows }, 'en').slice(1))).toEqual([
    ['name', 'share, low (%)', 'share, high (%)', 'n'],
    ['a', '–', '', '1'],
    ['b', '10', '25', '2'],
    ['c', '0', 'never', '3'],
  ])
})
