// Every parameter in effect: written, changed, or the default.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type FormNode, meanings, scenarioForm } from '../../src/index.ts'
import { parametersInEffect } from '../../web/model/inEffect.ts'
import { groupsOf, type ParameterGroup } from '../../web/model/parameterGroups.ts'
import { Glossary } from '../../web/model/parameterWords.ts'
import type { ScenarioText } from '../../web/scenarioText.ts'
import { defaultSources } from '../../web/words/defaultSources.ts'
import { frenchMeanings } from '../../web/words/meaning/meaning.ts'

const root = join(import.meta.dirname, '../..')
const read = (file: string): string => readFileSync(join(root, 'scenarios', file), 'utf8')
const shipped = (file: string): ScenarioText => ({
  file,
  text: read(file),
  beside: { 'strasbourg-2021.yaml': read('strasbourg-2021.yaml') },
})
const inEffect = (source: ScenarioText, set: readonly string[] = [], strategy: string | null = null) =>
  new Map(parametersInEffect({ source, set, strategy }).map(each => [each.path, each]))

const twoRooms = shipped('two-rooms.yaml')

test('what nobody wrote is listed with the schema’s own value, and what is written is no default', () => {
  const text = twoRooms.text.replace(/^intervention:$/m, 'intervention:\n  staff: 7')
  expect(text).not.toBe(twoRooms.text)
  const all = inEffect({ ...twoRooms, text })
  expect(all.get('intervention.detection.toPerson')).toMatchObject({
    written: '{ triangular: [ 1.2 min, 4.8 min, 30 min ] }',
    interval: '1.2 min – 30 min',
    standing: 'default',
    file: '',
  })
  expect(all.get('intervention.staff')).toMatchObject({ written: '7', file: 'two-rooms.yaml' })
  expect(inEffect(twoRooms).get('intervention.staff')).toMatchObject({ written: '2', standing: 'default' })
})

test('of a row of a list, too; what may be left out and stands for nothing is not listed', () => {
  const all = inEffect(twoRooms)
  const room = [...all.keys()].find(path => /^buildings\.\w+\.rooms\.\w+\.openTop$/.test(path))!
  expect(all.get(room)).toMatchObject({ written: 'false', standing: 'default' })
  expect(all.has(room.replace('openTop', 'height'))).toBe(false)
  expect(all.has(room.replace('openTop', 'needs'))).toBe(false)
})

test('what bears the name of a distribution is none where the form has parts', () => {
  const all = inEffect(twoRooms)
  for (const [path, written] of Object.entries({
    'tiers.normal.rto': '48 h',
    'tiers.normal.rpo': '24 h',
    'tiers.normal.mtpd': '7 d',
    'products.machine.tiers.normal': '100 %',
  }))
    expect(all.get(path), path).toMatchObject({ written, file: 'two-rooms.yaml', standing: 'unsaid' })
  expect(all.has('tiers')).toBe(false)
  expect(all.has('products.machine.tiers')).toBe(false)
  const said = twoRooms.text.replace('  normal: { rto', '  # [S3]\n  uniform: { rto')
  const other = inEffect({ ...twoRooms, text: said.replace('normal: 100 %', 'uniform: 100 %') })
  expect(other.get('tiers.uniform.rto')).toMatchObject({ written: '48 h', comment: '[S3]' })
  expect(other.get('intervention.brigade.travel')).toMatchObject({ interval: '8 min – 20 min' })
})

test('what the inputs or the strategy changed says so, all else is as before', () => {
  const path = 'intervention.brigade.setUp'
  const [before, after] = [inEffect(twoRooms), inEffect(twoRooms, [`${path}=3 min`])]
  expect(after.get(path)).toMatchObject({ written: '3 min', standing: 'changed' })
  expect([...after.values()].filter(({ standing }) => standing === 'changed')).toHaveLength(1)
  expect(new Set(after.keys())).toEqual(new Set(before.keys()))
  const strategies = shipped('backup-strategies.yaml')
  const chosen = [...inEffect(strategies).values()].find(({ segments }) => segments[2] === 'set')!
    .segments[1]!
  const under = [...inEffect(strategies, [], chosen).values()].filter(
    ({ standing }) => standing === 'changed',
  )
  expect(under.length).toBeGreaterThan(0)
})

test('of a list that is laid over another, only the rows that stand', () => {
  const base = `${twoRooms.text}\n`
  const verbs = [...inEffect(twoRooms).keys()].filter(path => /^decisions\.[^.]+\.do$/.test(path))
  expect(verbs.length).toBeGreaterThan(0)
  const over = {
    file: 'over.yaml',
    text: 'extends: base.yaml\ndecisions: []\n',
    beside: { 'base.yaml': base },
  }
  expect([...inEffect(over).keys()].filter(path => path.startsWith('decisions'))).toEqual(['decisions'])
})

test('a text that cannot be read tells what is written in it', () =>
  expect([...inEffect({ file: 'f.yaml', text: 'name: x\nname: [', beside: {} }).keys()]).toContain('name'))

test.each(['', 'a word', '- 1\n- 2', '[]', '- name: of a list'])(
  'a text that is no map has no parameters: %j',
  text => expect([...inEffect({ ...twoRooms, text }).keys()]).toEqual([]),
)

test('at Strasbourg every row is in one group, and no list of rooms stands open as a whole', () => {
  const all = [...inEffect(shipped('strasbourg-2021.yaml')).values()]
  const groups = groupsOf(all)
  const rowsIn = ({ rows, parts }: ParameterGroup): readonly string[] => [
    ...rows.map(({ path }) => path),
    ...parts.flatMap(rowsIn),
  ]
  for (const group of groups) {
    expect(rowsIn(group)).toHaveLength(group.count)
    expect(Object.values(group.standings).reduce((sum, rows) => sum + rows)).toBe(group.count)
  }
  expect(new Set(groups.flatMap(rowsIn))).toEqual(new Set(all.map(({ path }) => path)))
  const building = groups.find(({ path }) => path[0] === 'buildings')!
  expect(building.rows).toEqual([])
  const rooms = building.parts.flatMap(({ parts }) => parts).find(({ path }) => path.at(-1) === 'rooms')!
  expect(rooms.parts.length).toBeGreaterThan(5)
  expect(rooms.rows).toEqual([])
})

test('every parameter the schema knows has words, and its sentence; a plain number its unit', () => {
  const glossary = new Glossary(scenarioForm, null, {})
  const all = [...inEffect(shipped('strasbourg-2021.yaml')).values()]
  const free = /^(?:strategies|observed)\.|\.(?:en|fr)$/
  const silent = all.filter(
    ({ path, segments }) => !free.test(path) && glossary.of(segments, []).meaning === '',
  )
  expect(silent.map(({ path }) => path)).toEqual([])
  expect(glossary.of(['intervention', 'detection', 'toPerson'], ['intervention'])).toEqual({
    name: 'Detection: from alarm to a person',
    meaning: expect.stringContaining('Time from an alarm to a person who acts on it') as string,
    unit: '',
  })
  expect(glossary.of(['timber', 'heatOfCombustion'], []).unit).toBe('MJ/kg')
})

test('every sentence of the schema has its French, and no French is left over', () => {
  const sentences = new Set<string>()
  const collect = (all: typeof meanings): void => {
    for (const meaning of Object.values(all))
      if (typeof meaning === 'string') sentences.add(meaning)
      else {
        sentences.add(meaning[0])
        collect(meaning[1])
      }
  }
  collect(meanings)
  expect([...sentences].filter(sentence => !(sentence in frenchMeanings))).toEqual([])
  expect(Object.keys(frenchMeanings).filter(sentence => !sentences.has(sentence))).toEqual([])
})

test('a source that is told of a default stands beside it in the schema, and is of one', () => {
  const spec = ['intervention', 'barrier', 'fuel', 'model', 'money']
    .map(name => readFileSync(join(root, `src/scenario/spec/${name}.ts`), 'utf8').replace(/\s+\*?\s*/g, ' '))
    .join('\n')
  const usual = defaultPaths(scenarioForm, '')
  for (const { at, en } of defaultSources) {
    expect(
      usual.some(path => at.test(path)),
      String(at),
    ).toBe(true)
    for (const [name] of en.matchAll(/[A-Z]{2,}[-/ ][\w/-]*\d|FLASH-CAT|Warrington|Ahrens \d+|Yonhap/g))
      expect(spec).toContain(name)
  }
})

function defaultPaths(node: FormNode, path: string): string[] {
  if (node.type === 'group')
    return Object.entries(node.fields).flatMap(([key, field]) =>
      defaultPaths(field, path ? `${path}.${key}` : key),
    )
  if (node.type === 'map') return defaultPaths(node.value, `${path}.x`)
  return node.default === undefined ? [] : [path]
}

test('no meaning has two spaces in a row, of whatever kind', () => {
  const told = Object.entries(frenchMeanings).flat()
  expect(told.length).toBeGreaterThan(300)
  expect(told.filter(meaning => /\s{2}/.test(meaning))).toEqual([])
})
