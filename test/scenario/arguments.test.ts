// Callers in plain JavaScript get no help from types: wrong arguments are reported in words, and nothing runs with
// them.
import { expect, test } from 'vitest'
import { prepare, replicate, simulate } from '../../src/index.ts'
import { applySet, readScenario } from '../../src/scenario/read.ts'
import { shipped } from '../run/scenario.ts'
import { good, over } from './read.ts'

test('a text that is none is an issue like any other', () => {
  for (const wrong of [new Uint8Array(3), undefined, 5, {}])
    expect(readScenario(wrong as never, { file: 'x.yaml' }).issues).toMatchObject([
      { file: 'x.yaml', message: 'must be text: the decoded content of a file' },
    ])
})

test('a text of no file is read as well, and its issues name one all the same', () => {
  expect(readScenario('schema: firebreak/2').issues).toContainEqual(
    expect.objectContaining({ path: 'schema', file: 'scenario.yaml', line: 1 }),
  )
  expect(readScenario(5 as never).issues).toMatchObject([{ file: 'scenario.yaml' }])
  expect(readScenario('extends: base.yaml', {}).issues).toMatchObject([
    { message: 'other files cannot be read here' },
  ])
})

test('what was read is not the scenario in it, and one setting is not a list of them', () => {
  const read = over('')
  expect(() => prepare(good(read))).not.toThrow()
  for (const wrong of [read, {}, undefined])
    expect(() => prepare(wrong as never)).toThrow(/^prepare takes a scenario: /)
  expect(() => applySet(read.source!, 'horizon=3 d' as never)).toThrow(/^settings must be a list: /)
})

test('a seed is text, of which a number would be another', () => {
  const prepared = shipped('two-rooms.yaml')
  const seed = 1 as never
  expect(() => simulate(prepared, { seed, replication: 0 })).toThrow('a seed is text: write "1"')
  expect(() => replicate(prepared, { seed, replications: 1 })).toThrow('a seed is text: write "1"')
})
