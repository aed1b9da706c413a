/** Text is refused before it is nested so deeply that the stack ends, which V8 does not always survive. */
import { expect, test } from 'vitest'
import { mostDepth } from '../../src/scenario/read/document.ts'
import { readScenario } from '../../src/scenario/read.ts'
import { parseYaml } from '../../src/scenario/read/yaml.ts'
import { sentences } from './read.ts'

/** Text in which a value is in so many collections, of one kind, one to a line or all on one. */
const nestings: Readonly<Record<string, (depth: number) => string>> = {
  'lists in brackets': depth => '['.repeat(depth) + '1' + ']'.repeat(depth),
  'lists in brackets that never end': depth => '['.repeat(depth),
  'maps in braces': depth => '{a: '.repeat(depth) + '1' + '}'.repeat(depth),
  'lists on one line': depth => '- '.repeat(depth) + '1',
  'indented lists': depth =>
    Array.from({ length: depth }, (_, level) => `${' '.repeat(level)}-`).join('\n') + ' 1',
  'indented maps': depth =>
    Array.from({ length: depth }, (_, level) => `${' '.repeat(level)}a:`).join('\n') + ' 1',
  'keys of keys': depth => '? '.repeat(depth) + '1',
  'maps on one line': depth => 'a: '.repeat(depth) + '1',
  'pairs in brackets': depth => `[${'a: '.repeat(depth)}1]`,
}
const saysTooDeep = / is nested too deeply$|: is nested too deeply$/

test.each(Object.keys(nestings))('%s: refused where they are one too many, whatever follows', kind => {
  const nest = nestings[kind]!
  const at = (depth: number) => sentences(readScenario(nest(depth), { file: 'deep.yaml' }))
  expect(at(mostDepth + 40)).toEqual([expect.stringMatching(saysTooDeep)])
  expect(at(2000)).toEqual(at(mostDepth + 40))
})

test.each(['lists in brackets', 'maps in braces', 'indented lists', 'indented maps'])(
  '%s: as deep as the limit they are read',
  kind => {
    const nest = nestings[kind]!
    expect(parseYaml(nest(mostDepth), 'deep.yaml').issues).toEqual([])
    expect(parseYaml(nest(mostDepth + 1), 'deep.yaml').issues).toHaveLength(1)
  },
)

test('the issue has the line and the column of the first that is too deep', () => {
  const brackets = '['.repeat(mostDepth + 1)
  expect(sentences(readScenario(`# [[[[\nname: "[[["\na: ${brackets}`, { file: 'deep.yaml' }))).toEqual([
    `deep.yaml:3:${4 + mostDepth}: is nested too deeply`,
  ])
})

test('brackets in texts and comments, and lists beside one another, are not nested', () => {
  const many = mostDepth + 40
  const text = [
    `a: "${'['.repeat(many)}"`,
    `b: '${'{'.repeat(many)}'`,
    `c: x${'['.repeat(many)}`,
    `d: [${'[], '.repeat(many)}]`,
    'e: |',
    `  ${'- '.repeat(many)}`,
    `# ${'['.repeat(many)}`,
  ].join('\n')
  expect(parseYaml(text, 'flat.yaml').issues).toEqual([])
})
