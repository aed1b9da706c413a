import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { formatIssue } from '../../src/base/issue.ts'
import { isMsel } from '../../src/exercise/msel/isMsel.ts'
import { mselCsv, readMselCsv } from '../../src/exercise/msel/mselCsv.ts'
import { belowMsel, withMsel } from '../../src/exercise/msel/withMsel.ts'
import { frenchComplaint } from '../../src/report/french/complaints.ts'
import { both, languages } from '../../src/scenario/words/language.ts'
import { readScenario } from '../../src/scenario/read.ts'
import { playHut } from './hut.ts'

const folder = new URL('../../scenarios/', import.meta.url)
const load = (name: string): string => readFileSync(new URL(name, folder), 'utf8')
const nightShift = readScenario(load('exercises/night-shift.yaml'), {
  file: 'exercises/night-shift.yaml',
  load: name => load(`exercises/${name}`),
}).scenario!
const { injects, until, expected, objectives } = nightShift.exercise!

test('the night of Strasbourg has twenty injects and contingencies, each traceable to a source', () => {
  expect(injects.filter(({ contingency }) => !contingency).length).toBeGreaterThanOrEqual(20)
  expect(injects.filter(({ contingency }) => contingency).length).toBeGreaterThanOrEqual(5)
  const sources = new Set(
    [...load('strasbourg-2021.yaml').matchAll(/^# {2,}(S\d+) /gm)].map(([, name]) => name),
  )
  expect(sources.size).toBeGreaterThan(70)
  for (const { id, source } of injects)
    for (const name of source?.split(', ') ?? ['no source']) expect(sources, `inject ${id}`).toContain(name)
  for (const { at } of injects) if (at !== undefined) expect(at).toBeLessThan(until)
  for (const { id } of objectives)
    expect(
      expected.some(({ objective }) => objective === id),
      id,
    ).toBe(true)
})

test('a list of injects comes back from CSV as it went', () => {
  for (const list of [injects, playHut().setting.spec.injects])
    for (const language of languages) {
      const read = readMselCsv(mselCsv(list, language), 'injects.csv')
      expect(read.issues).toEqual([])
      expect(read.injects).toEqual(list)
    }
})

test('in French, the heads are French and what Excel expects there parts the columns', () => {
  const wrong = [{ ...injects[0]!, id: 'I1', wrong: true, event: both('smoke', 'fumée') }]
  const [head, row] = mselCsv(wrong, 'fr').split('\r\n')
  expect(head).toMatch(/^\uFEFFn°;heure ou condition;événement;.*;volontairement faux;source;event;/)
  expect(row).toMatch(/^I1;[^;]*;fumée;.*;oui;.*;smoke;/)
})

test('a list that a spread sheet wrote with semicolons is the same list', () => {
  const commas = 'number,time or condition,event,to\n1,2 min,"Smoke, says the guard",operations; scribe\n'
  const semicolons = 'number;time or condition;event;to\n1;2 min;Smoke, says the guard;operations, scribe\n'
  const read = readMselCsv(semicolons, 'injects.csv')
  expect(read.issues).toEqual([])
  expect(read.injects).toEqual(readMselCsv(commas, 'injects.csv').injects)
  const told = 'Smoke, says the guard'
  expect(read.injects[0]).toMatchObject({ event: both(told, told), to: ['operations', 'scribe'] })
})

test('a list from a French spreadsheet has the heads of the printed list, names of seats and ways, and numbers as they are written there', () => {
  const french =
    '\uFEFF"N°";"Heure ou condition";"Événement";"De";"À";"Moyen";"Sauf si décidé";"À condition de";"Volontairement faux";""\r\n' +
    '"1";"1,5 min";"Fumée ; dit le gardien";"gardien";"Directeur de crise; secrétaire";"téléphone";"communicate à customers";"alarm dans SBG2";"VRAI";""\r\n' +
    '"2";"après décision cut-power + 1 j";"x";"";"exploitation";"Par radio";"";"";"non";""\r\n' +
    '"3";"en réserve";"y";"";"";"";"";"";"";""\r\n;;;;;;;;;\r\n'
  const english =
    'number,time or condition,event,from,to,method,unless decided,given,wrong on purpose\n' +
    '1,90 s,Fumée ; dit le gardien,gardien,incident-commander; scribe,phone,communicate to customers,alarm in SBG2,yes\n' +
    '2,after decision cut-power + 1 d,x,,operations,radio,,,no\n3,contingency,y\n'
  const read = readMselCsv(french, 'injects.csv')
  expect(read.issues).toEqual([])
  expect(read.injects).toEqual(readMselCsv(english, 'injects.csv').injects)
})

test('a French head beside the English one is the French text; a second one of a column is refused', () => {
  const both2 = 'number,time or condition,event,événement\n1,1 min,smoke,fumée\n'
  expect(readMselCsv(both2, 'injects.csv').injects[0]!.event).toEqual(both('smoke', 'fumée'))
  const twice = readMselCsv('n°,number,time or condition,event\n1,1,1 min,x\n', 'injects.csv')
  expect(twice.issues.map(({ message }) => message)).toEqual(['the column "number" stands twice'])
})

test('what is wrong in a French list is told by its own heads, and a list in another encoding by that', () => {
  const { issues } = readMselCsv('n°;heure ou condition;événement\n1;1,500 min;x\n', 'injects.csv')
  expect(issues[0]).toMatchObject({ path: 'heure ou condition', line: 2 })
  const wide = 'number,event\n'.replace(/./gs, '$&\0')
  expect(readMselCsv(`\uFFFD\uFFFD${wide}`, 'injects.csv').issues.map(formatIssue)).toEqual([
    'injects.csv:1:1: is UTF-16, but must be UTF-8: save it as that',
  ])
})

test('a column that a list lacks is called as its other heads are, in French where these are', () => {
  const missing = (head: string): string[] =>
    readMselCsv(`${head}\n`, 'injects.csv').issues.map(({ complaint }) => complaint!.values.join())
  expect(missing('n°;source')).toEqual(['heure ou condition', 'événement'])
  expect(missing('Événement'.normalize('NFD'))).toEqual(['n°', 'heure ou condition'])
  expect(missing('number;événement')).toEqual(['time or condition'])
  expect(missing('source')).toEqual(['number', 'time or condition', 'event'])
  const [issue] = readMselCsv('n°;heure ou condition\n', 'injects.csv').issues
  expect(frenchComplaint(issue!)).toMatch(/^il manque la colonne «\sévénement\s»$/)
})

test('a list is known by its heads, however its accents are written, and no scenario is one', () => {
  const heads = '"N°";"Heure ou condition";"Événement"\r\n'
  for (const form of ['NFC', 'NFD']) expect(isMsel(heads.normalize(form)), form).toBe(true)
  expect(isMsel('number,time or condition,event\n')).toBe(true)
  expect(isMsel('\uFEFFsep=;\r\nnumber;time or condition;event\r\n')).toBe(true)
  expect(isMsel('\r\n\r\nnumber;time or condition;event\r\n')).toBe(true)
  expect(isMsel('name: number, event\n')).toBe(false)
})

test('what is wrong with a list as a whole names the list', () => {
  const many = `number,time or condition,event\n${'I,1 min,x\n'.repeat(1001)}`
  const { text, inList } = withMsel(many, 'many.csv', 'night.yaml')
  const { issues } = readScenario(text!, { file: 'some/many.csv over night.yaml', load: () => 'name: Night' })
  const told = issues.map(inList).map(formatIssue)
  expect(told).toContain('many.csv: must have at most 1000 rows')
  expect(told.join()).not.toContain('many.csv over')
})

test('what only the scenario can refuse of a list is told by the heads of its columns', () => {
  const { text, inList } = withMsel(
    'N°;heure ou condition;événement;objectif;sauf si décidé;à condition de\n' +
      '1;5 h;x;;evacuate in barn;\n1;1 min;x;power;;alarm in hut/lift\n',
    'mine.csv',
    'night.yaml',
  )
  const below = (name: string): string =>
    name === 'night.yaml' ? 'extends: two-rooms.yaml\nexercise: { until: 2 h }\n' : load(name)
  const { issues } = readScenario(text!, { file: 'mine.csv over night.yaml', load: below })
  expect(
    issues
      .map(inList)
      .map(({ line, path }) => `${line} ${path}`)
      .sort(),
  ).toEqual(['2 heure ou condition', '2 sauf si décidé', '3 N°', '3 objectif', '3 à condition de: in'])
})

test('a list that is too long is refused in words of its own, also where only its injects as a scenario are', () => {
  const told = (text: string): string[] => readMselCsv(text, 'long.csv').issues.map(formatIssue)
  const head = 'number,time or condition,event\n'
  expect(told(head + 'x'.repeat(4_500_000))).toEqual([
    'long.csv:1:1: is 4.5 MB, but a list of injects may have at most 4 MB',
  ])
  const rows = readMselCsv(head + '\n'.repeat(100_000), 'long.csv').issues
  expect(rows.map(formatIssue)).toEqual([
    'long.csv:1:1: has 100001 lines or values, but a list of injects may have at most 100000',
  ])
  expect(frenchComplaint(rows[0]!)).toMatch(/mais une liste d’événements .* en a au plus 100/)
  // Each event is written in every language.
  const row = (nth: number): string => `${nth},1 min,${'x'.repeat(3000)}\n`
  const { text, inList } = withMsel(
    head + Array.from({ length: 900 }, (_, nth) => row(nth)).join(''),
    'l.csv',
    'n.yaml',
  )
  const { issues } = readScenario(text!, { file: 'l.csv over n.yaml', load: () => 'name: Night' })
  expect(issues.map(inList).map(formatIssue)).toEqual([
    expect.stringMatching(/^l\.csv: is \d\.\d MB, but a list of injects may have at most 4 MB$/),
  ])
})

test('all that is wrong is told at once, in the words of the columns: an unknown column, an unknown verb, a yes that is none', () => {
  const { issues } = readMselCsv(
    'number,time or condition,event,unless decided,wrong on purpose,colour\n' +
      '1,1 min,x,evacuat,maybe,red\n2,soon,,,,\n3,after alrm,x,,yes,\n',
    'injects.csv',
  )
  expect(
    issues.map(({ line, path, message, nearest }) => [
      line,
      `${path} ${message.replace(/ of .*(?=, is )/, '')}`.trim(),
      nearest,
    ]),
  ).toEqual([
    [1, 'unknown column "colour"', undefined],
    [2, 'wrong on purpose must be yes, no or empty, is "maybe"', undefined],
    [2, 'unless decided must be one, is "evacuat"', 'evacuate'],
    [3, 'the event is empty: it is what people are told', undefined],
    [
      3,
      expect.stringMatching(
        /^time or condition must be a time such as .* or a condition such as .*, is "soon"$/,
      ),
      undefined,
    ],
    [4, 'time or condition: event must be one, is "alrm"', 'alarm'],
  ])
})

test.each([
  ['', 1, 'is empty'],
  ['number,event\n1,x', 1, 'the column "time or condition" is missing'],
  ['number,time or condition,event,metod\n', 1, 'unknown column "metod"'],
  ['number,time or condition,event\n1,12 mins ago,x', 2, 'at'],
  ['number,time or condition,event\n1,12,x', 2, 'has no unit'],
  ['number,time or condition,event\n1,after alarms,x', 2, 'must be one of'],
  ['number,time or condition,event,method\n1,1 min,x,pigeon', 2, 'must be one of'],
  ['number,time or condition,event\n1,1 min,"x', 2, 'never closed'],
  ['number,time or condition,event\n1,1 min,x,y', 2, 'quote cells that hold what parts them'],
  ['number,time or condition,event\n1,1 min', 2, 'the event is empty'],
])('a list that cannot be read is refused with its line: %j', (text, line, words) => {
  const { issues } = readMselCsv(text, 'injects.csv')
  expect(issues.map(({ message }) => message).join()).toContain(words)
  expect(issues[0]).toMatchObject({ file: 'injects.csv', line })
})

test('the scenario below a list of injects is found again, and one that has no list over it is its own', () => {
  const below = {
    file: 'night.yaml',
    text: 'extends: ../center.yaml\n',
    beside: { '../center.yaml': 'name: C\n' },
  }
  const { text = '', suffix } = withMsel(
    'number,time or condition,event\n1,2 min,Smoke\n',
    'own.csv',
    'night.yaml',
  )
  const over = { file: `own.csv${suffix}`, text, beside: { ...below.beside, [below.file]: below.text } }
  expect(belowMsel(over)).toEqual(below)
  expect(belowMsel(below)).toEqual(below)
})

test('a list whose accents stand apart from their letters is the same list', () => {
  const list = 'n°;heure ou condition;événement;à\n1;en réserve;Fumée;secrétaire\n'
  const apart = list.normalize('NFD')
  expect(apart).not.toBe(list)
  expect(readMselCsv(apart, 'injects.csv')).toEqual(readMselCsv(list, 'injects.csv'))
  expect(readMselCsv(list, 'injects.csv')).toMatchObject({
    issues: [],
    injects: [{ id: '1', to: ['scribe'] }],
  })
})

test.each(['contingency', 'off the timeline', 'en réserve', 'Hors chronologie'])('%s is no time', word => {
  const list = `number,time or condition,event\nC1,${word},Smoke\n`
  expect(readMselCsv(list, 'injects.csv')).toMatchObject({ issues: [], injects: [{ contingency: true }] })
})
