import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Load } from '../../src/scenario/read.ts'
import { readScenario } from '../../src/scenario/read.ts'
import { good, over, readFile, sentences } from './read.ts'

const below = good(readFile('scenarios/two-rooms.yaml'))

test('maps are merged: only what is said changes', () => {
  const scenario = good(over('buildings: { hut: { walls: { rating: REI 120 } } }\nname: Better walls\n'))
  expect(scenario.name).toBe('Better walls')
  expect(scenario.buildings['hut']!.walls).toEqual({ ...below.buildings['hut']!.walls, rating: 120 })
  expect({ ...scenario, name: below.name, buildings: below.buildings }).toEqual(below)
})

test('lists are replaced', () => {
  expect(good(over('decisions: [{ do: evacuate, at: 5 min }]\n')).decisions).toEqual([
    { do: 'evacuate', at: 300 },
  ])
})

test('an empty value takes away: back to the default', () => {
  expect(good(over('decisions:\nintervention: ~\n')).decisions).toEqual([])
  expect(good(over('intervention: ~\n')).intervention.brigade.hoses).toBe(4)
})

test('an empty name takes out what is below, and is refused with what was probably meant where nothing is', () => {
  const nothing = 'is empty and takes out nothing: write {} for'
  expect(sentences(over('policies:\n  nightli:\nstrategies:\n  any-time:\n'))).toEqual([
    expect.stringMatching(/:3:3 policies\.nightli: .* for one that is as by default \(nearest: "nightly"\)$/),
    expect.stringMatching(/:5:3 strategies\.any-time: .* for the scenario as it is$/),
  ])
  const base = readFileSync('scenarios/two-rooms.yaml', 'utf8') + 'strategies:\n  first: {}\n  second:\n'
  expect(sentences(readTree({ 'top.yaml': base }))).toEqual([
    expect.stringContaining(`strategies.second: ${nothing} the scenario as it is`),
  ])
  const under = { 'base.yaml': base }
  const layered = readTree({
    'top.yaml': 'extends: base.yaml\nstrategies: { first: , second: {} }\n',
    ...under,
  })
  expect(Object.keys(good(layered).strategies)).toEqual(['second'])
  // Taken out once, it cannot be again; nor can what the file below had left empty.
  const twice = { 'middle.yaml': 'extends: base.yaml\nstrategies: { first: , second: }\n', ...under }
  expect(
    sentences(readTree({ 'top.yaml': 'extends: middle.yaml\nstrategies:\n  first:\n', ...twice })),
  ).toEqual([
    expect.stringContaining(`middle.yaml:2:24 strategies.second: ${nothing}`),
    expect.stringContaining(`top.yaml:3:3 strategies.first: ${nothing}`),
  ])
})

test('what a strategy sets may be empty', () => {
  const text =
    'strategies: { unprotected: { set: { decisions: , "tiers.gold": } } }\ntiers: { gold: { rto: 1 h, rpo: 1 h, mtpd: 1 d } }\n'
  expect(sentences(over(text))).toEqual([])
})

function readTree(files: Readonly<Record<string, string>>, asked: string[] = []) {
  const load: Load = relative => {
    asked.push(relative)
    return files[relative] ?? { path: '', message: 'there is no such file' }
  }
  return readScenario(files['top.yaml']!, { file: 'work/top.yaml', load })
}

test('a chain of files is read from the folder of each, and an issue points into the right one', () => {
  const asked: string[] = []
  const result = readTree(
    {
      'top.yaml': 'extends: parts/middle.yaml\nhorizon: 1 kg\n',
      'parts/middle.yaml': 'extends: ../base.yaml\n\nhorizons: 3 d\n',
      'base.yaml': 'schema: firebreak/2\n',
    },
    asked,
  )
  expect(asked).toEqual(['parts/middle.yaml', 'base.yaml'])
  expect(sentences(result)).toEqual(
    expect.arrayContaining([
      'work/top.yaml:2:10 horizon: is a mass, must be a duration such as "10 min"',
      'work/parts/middle.yaml:3:1 horizons: unknown key "horizons" (nearest: "horizon")',
      'work/base.yaml:1:9 schema: must be one of firebreak/1, is "firebreak/2" (nearest: "firebreak/1")',
    ]),
  )
})

test('files that extend each other, themselves, or nothing', () => {
  const loop = { 'top.yaml': 'extends: a.yaml', 'a.yaml': 'name: a\nextends: ./top.yaml' }
  expect(sentences(readTree(loop))).toEqual([
    'work/a.yaml:2:10 extends: extends itself: top.yaml > a.yaml > top.yaml',
  ])
  expect(sentences(readTree({ 'top.yaml': 'extends: top.yaml' }))).toEqual([
    'work/top.yaml:1:10 extends: extends itself: top.yaml > top.yaml',
  ])
  expect(sentences(readTree({ 'top.yaml': 'extends: gone.yaml' }))).toEqual([
    'work/top.yaml:1:10 extends: cannot read work/gone.yaml: there is no such file',
  ])
  expect(sentences(readTree({ 'top.yaml': 'extends: [a, b]' }))).toEqual([
    'work/top.yaml:1:10 extends: must be the name of a file',
  ])
  for (const elsewhere of ['https://example.org/x.yaml', '/etc/x.yaml'])
    expect(sentences(readTree({ 'top.yaml': `extends: ${elsewhere}` }))).toEqual([
      `work/top.yaml:1:10 extends: must be a file, named from the folder of this one, is "${elsewhere}"`,
    ])
  expect(sentences(readScenario('extends: a.yaml', { file: 'x.yaml' }))).toEqual([
    'x.yaml:1:10 extends: other files cannot be read here',
  ])
})
