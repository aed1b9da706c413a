import { expect, test } from 'vitest'
import { invariant, InvariantError } from '../../src/base/invariant.ts'
import { formatIssue } from '../../src/base/issue.ts'
import { nearestWord } from '../../src/base/nearest.ts'

test('an issue is one line with as much of its place as is known', () => {
  const issue = { path: 'a.b[1]', message: 'must be at least 0 m, is -2 m' }
  expect(formatIssue(issue)).toBe('a.b[1]: must be at least 0 m, is -2 m')
  expect(formatIssue({ ...issue, file: 'x.yaml', line: 3, column: 7, nearest: 'c' })).toBe(
    'x.yaml:3:7 a.b[1]: must be at least 0 m, is -2 m (nearest: "c")',
  )
  expect(formatIssue({ ...issue, path: '', file: 'x.yaml' })).toBe('x.yaml: must be at least 0 m, is -2 m')
  expect(formatIssue({ path: '', message: 'is empty' })).toBe('is empty')
})

test('an invariant throws what only a bug can cause', () => {
  expect(() => invariant(1, 'never')).not.toThrow()
  expect(() => invariant(0, 'row 3 of 2')).toThrow(new InvariantError('row 3 of 2'))
})

test.each([
  ['mins', ['s', 'min', 'h'], 'min'],
  ['hieght', ['width', 'height', 'depth'], 'height'],
  ['WIDTH', ['width', 'height'], 'width'],
  ['seperation', ['separation'], 'separation'],
  ['colour', ['rate', 'speed'], undefined],
  ['x', ['y'], undefined],
  ['ab', ['abcdef'], undefined],
  ['cat', ['bat', 'car'], 'bat'],
  ['', ['a'], undefined],
])('nearest to %j of %j is %j', (word, known, expected) => {
  expect(nearestWord(word, known)).toBe(expected)
})
