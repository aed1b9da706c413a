import { expect, test } from 'vitest'
import { csv } from '../../src/report/csv.ts'

test('a cell that a reader of CSV would split is quoted, a lone carriage return too (RFC 4180)', () => {
  expect(csv(['name', 'hours'], [['a\rb', Infinity]])).toBe('name,hours\n"a\rb",inf\n')
  expect(csv(['name', 'hours'], [['a "b", c', NaN]])).toBe('name,hours\n"a ""b"", c",\n')
})
