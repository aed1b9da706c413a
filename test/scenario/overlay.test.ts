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
