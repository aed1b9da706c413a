// Whether a text is a file of decisions is told from its keys, whatever else it is.
import { expect, test } from 'vitest'
import { isScript } from '../../src/exercise/script/isScript.ts'

test.each([
  'decisions: firebreak/1\nacts: []\n',
  '\uFEFFdecisions: firebreak/1',
  '# A night\n\n  acts:\n',
  '{ "decisions": "firebreak/1", "acts": [] }',
  '{\r\n\t"acts": []\r\n}',
])('it is: %j', text => expect(isScript(text)).toBe(true))

test.each([
  '',
  'schema: firebreak/1',
  'extends: two-rooms.yaml',
  'name: facts: none',
  'number,time,acts\n1,2,3',
])('it is not: %j', text => expect(isScript(text)).toBe(false))

test('a million empty lines are no file of decisions, and take no longer than they are', () => {
  const began = performance.now()
  expect(isScript('\n'.repeat(1_000_000))).toBe(false)
  // Read from each of them to the last they take many minutes.
  expect(performance.now() - began).toBeLessThan(60_000)
})
