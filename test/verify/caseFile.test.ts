import { expect, test } from 'vitest'
import { parseCase } from '../../src/verify/caseFile.ts'

test.each([
  ['# a comment, as JSON has none', '1:1'],
  ['{"temperature": 1,\n "relative": tru, "humidity": 1}', '2:17'],
  ['{"cases":\n', '2:1'],
  ['{"cases": [],\r\n "relative": tru }', '2:17'],
  ['{"cases": [],\r "relative": tru }', '2:17'],
  ['{"a" 1}', '1:6'],
  ['{"a": [1, 2', '1:12'],
  // Too short to be quoted, so only the file is named.
  ['[1,x]', ':'],
])('%j is no JSON from there on', (text, place) => {
  const read = parseCase({ name: 'a.json', text })
  const { file, line = '', column = '', message } = 'issue' in read ? read.issue : { message: '' }
  expect([file, `${line}:${column}`]).toEqual(['a.json', place])
  expect(message).toMatch(/^not JSON: /)
})

test('a byte order mark before a case is no mistake, and none of its columns', () => {
  expect(parseCase({ name: 'a.json', text: '\uFEFF{"a": 1}' })).toEqual({ file: { a: 1 } })
  const read = parseCase({ name: 'a.json', text: '\uFEFF{"a" 1}' })
  expect('issue' in read && read.issue.column).toBe(6)
})
