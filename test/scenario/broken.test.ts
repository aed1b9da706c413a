import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readScenario } from '../../src/scenario/read.ts'
import { readFile, sentences } from './read.ts'

/** Each file puts one mistake over scenarios/two-rooms.yaml; lines and columns were counted by hand. */
const broken: Readonly<Record<string, readonly string[]>> = {
  syntax: [
    '5:5: the indentation does not fit: flow map in block collection must be sufficiently indented and end with a }',
  ],
  'unknown-key': [
    '4:5 buildings.hut.storyHeight: unknown key "storyHeight" (nearest: "storeyHeight")',
    '6:30 intervention.brigade.hose: unknown key "hose" (nearest: "hoses")',
    '8:13 tiers.normal.sla: unknown key "sla", known: label, rto, rpo, mtpd, weight',
  ],
  'wrong-unit': [
    '2:10 horizon: is a mass, must be a duration such as "10 min"',
    '5:19 buildings.hut.storeyHeight: needs a unit, such as "3 m"',
    '7:31 recovery.access.triangular.1: has an unknown unit "hrs" (nearest: "2 h")',
  ],
  'negative-gap': ['10:15 gaps.hut-shed.distance: must be at least 0 m, is -2 m'],
  'rto-above-mtpd': [
    '5:10 tiers.normal.rto: the recovery time objective, 2 d, exceeds the maximum tolerable period of disruption, 1 d',
  ],
  'copy-nowhere': [
    '5:34 policies.nightly.copies.backup.place: the site has no other building',
    '6:34 policies.nightly.copies.backup#2.place: there is no building, room or other site "hutt" (nearest: "hut")',
    '7:60 policies.nightly.copies.archive.declared: there is no building, room or other site "cellar"',
  ],
  cyclic: [
    '5:37 power.units.ups.from.1: is fed by itself: board > ups > board',
    '10:96 population.named.identity.needs.0: needs itself: names > keys > identity > names',
  ],
  'duplicate-names': [
    '4:3: the key "fast" appears twice in one map',
    '8:15 population.named.shop 2.name: there is another service "shop 2"',
    '13:15 buildings.hut.rooms.left#2.id: there is another room "left"',
  ],
  'empty-site': ['3:3 buildings: the site is empty: it needs a building'],
}

test.each(Object.entries(broken))('%s: every issue with its place in the file', (name, expected) => {
  const file = `test/scenario/broken/${name}.yaml`
  const result = readFile(file)
  const here = sentences(result).filter(sentence => sentence.startsWith(file))
  expect(here).toEqual(expected.map(line => `${file}:${line}`))
  expect(result.scenario).toBeUndefined()
})

test('what an overlay breaks in the file below it points into that file', () => {
  expect(sentences(readFile('test/scenario/broken/empty-site.yaml'))[1]).toMatch(
    /^scenarios\/two-rooms\.yaml:\d+:\d+ ignition\.room: there is no room "hut\/left": there are none$/,
  )
})

test('50 MB are refused unread', () => {
  const row = '- { id: rack, count: 1 }\n'
  const text = `racks:\n${row.repeat(50_000_000 / row.length)}`
  const result = readScenario(text, { file: 'huge.yaml' })
  expect(sentences(result)).toEqual([
    'huge.yaml:1:1: is 50.0 MB, but a scenario may have at most 4 MB: give numbers and shares instead of listing them',
  ])
})

/** As Windows saves "Unicode": little-endian after its mark. */
function utf16(text: string): string {
  const units = Uint16Array.from(`\uFEFF${text}`, letter => letter.charCodeAt(0))
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(units)
}

test.each([
  ['zero bytes', 'name: x\nlogo: \u0000\u0001PNG', 'picture.png:2:7: is not a text file'],
  [
    'bytes that are no UTF-8',
    new TextDecoder().decode(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])),
    'picture.png:1:1: is not a text file',
  ],
  [
    'UTF-16 of Windows',
    utf16('schema: firebreak/1\n'),
    'picture.png:1:1: is UTF-16, but must be UTF-8: save it as that',
  ],
  [
    'UTF-16 without its mark',
    'schema'.split('').join('\0') + '\0',
    'picture.png:1:1: is UTF-16, but must be UTF-8: save it as that',
  ],
])('a binary file (%s) is refused', (_, text, sentence) => {
  expect(sentences(readScenario(text, { file: 'picture.png' }))).toEqual([sentence])
})

test.each([
  ['', 'x.yaml:1:1: is empty'],
  ['# only a comment\n', 'x.yaml:1:1: is empty'],
  ['just words', 'x.yaml:1:1: must be a map of keys and values'],
  ['- a\n- list', 'x.yaml:1:1: must be a map of keys and values'],
  ['a: 1\n---\nb: 2', 'x.yaml:2:1: must be one document: remove the second "---"'],
])('no scenario at all: %j', (text, sentence) => {
  expect(sentences(readScenario(text, { file: 'x.yaml' }))).toContain(sentence)
})

describe('ends of lines', () => {
  const text = readFileSync(new URL('../../scenarios/two-rooms.yaml', import.meta.url), 'utf8')
  const written = (end: string): string => text.replaceAll('\n', end)
  const file = 'x.yaml'

  test.each([
    ['of Windows', '\r\n'],
    ['of the old Mac', '\r'],
  ])('%s are read as others are', (_, end) => {
    const { scenario, issues } = readScenario(written(end), { file })
    expect(issues).toEqual([])
    expect(scenario).toEqual(readScenario(text, { file }).scenario)
  })

  test('of the old Mac count in the place of a mistake, and among the lines that a file may have', () => {
    expect(sentences(readScenario('# One\rschema: firebreak/1\r\rhorison: 3 d\r', { file }))).toContain(
      'x.yaml:4:1 horison: unknown key "horison" (nearest: "horizon")',
    )
    expect(sentences(readScenario('# One\rname: caf\uFFFD', { file }))).toEqual([
      'x.yaml:2:10: is not UTF-8: save it as that',
    ])
    expect(sentences(readScenario('a:\r'.repeat(100_001), { file }))[0]).toMatch(
      /^x\.yaml:1:1: has 100001 lines/,
    )
  })
})

const top = 'schema: firebreak/1\n'
const tabs = `${top}a:\n\tb: 1\n\tc: 2\nd: 3\n`
const keyFollows =
  'a key follows where a value should end: quote a value that has ": " in it, or indent like the line above'
test.each([
  ['a letter of Latin-1', `${top}name: Le caf\uFFFD\n`, ['2:13: is not UTF-8: save it as that']],
  ['a quote without its end', `${top}name: "Two\na: 1\n`, ['2:7: a quote is opened here and never closed']],
  ['two keys on a line', `${top}name: Note: a fire\n`, [`2:7: ${keyFollows}`]],
  [
    'no comma between keys',
    `${top}a: { b: c d: e }\n`,
    ['2:9: a comma is missing between two keys, or quotes around a value that has ": " in it'],
  ],
  [
    'tabs, and not what follows from them',
    tabs,
    [3, 4].map(line => `${line}:1: the indentation does not fit: tabs are not allowed as indentation`),
  ],
])('the first slip of a hand is told where it is: %s', (_, text, expected) => {
  expect(sentences(readScenario(text, { file: 'x' }))).toEqual(expected.map(each => `x:${each}`))
})

test.each([
  ['yes', 'must be true or false, is "yes" (nearest: "true")'],
  ['Off', 'must be true or false, is "Off" (nearest: "false")'],
  ['"true"', 'must be true or false without quotes, is "true"'],
  ['maybe', 'must be true or false, is "maybe"'],
])('a flag written %s', (written, expected) => {
  const { issues } = readScenario(`power: { cutOff: { exists: ${written} } }`, { file: 'x' })
  expect(sentences({ issues })).toContain(`x:1:28 power.cutOff.exists: ${expected}`)
})

test('of a part that is written twice only that is told, not what one of the two is without', () => {
  const text = readFileSync('scenarios/two-rooms.yaml', 'utf8').replace(
    '\nrecovery:\n',
    '\nrecovery: { pools: { crew: { units: [{ from: 0 h, units: 2 }] } } }\nrecovery:\n',
  )
  expect(sentences(readScenario(text, { file: 'x' }))).toEqual([
    'x:56:1: the key "recovery" appears twice in one map',
  ])
})

test('a word for no where a map is asked for is not taken for a flag', () => {
  const { issues } = readScenario('power: { cutOff: no }', { file: 'x' })
  expect(sentences({ issues }).filter(each => each.includes('power.cutOff'))).toEqual([
    'x:1:18 power.cutOff: must be a map with exists, works, is "no"',
  ])
})

test('a word where a map of chosen words is asked for: the least such map is given as an example', () => {
  const { issues } = readScenario('decisions: [{ do: evacuate, after: smoke }]', { file: 'x' })
  expect(sentences({ issues }).filter(each => each.includes('after'))).toEqual([
    'x:1:36 decisions.evacuate.after: must be a map with event, in, delay, such as "{ event: alarm }", is "smoke"',
  ])
})

test('a word where a list or a longer word is asked for: the nearest is told', () => {
  const issues = (text: string) => readScenario(text, { file: 'x' }).issues
  const nearest = (text: string, path: string) => issues(text).find(issue => issue.path === path)?.nearest
  expect(nearest('power: { units: { ups: { kind: ups, from: grid } } }', 'power.units.ups.from')).toBe(
    '[grid]',
  )
  const approach = (word: string) =>
    nearest(`policies: { nightly: { approach: ${word} } }`, 'policies.nightly.approach')
  expect(approach('backup')).toBe('backup-and-restore')
  expect(approach('pilot')).toBe('pilot-light')
})
