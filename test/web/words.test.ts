import { expect, test } from 'vitest'
import { validityFlags } from '../../src/fire/validity.ts'
import { afterActionWords as reportWords } from '../../src/report/afterAction/afterActionWords.ts'
import { type FormNode, labelOf, scenarioForm } from '../../src/index.ts'
import { afterActionWords } from '../../web/words/afterActionWords.ts'
import { serviceWords } from '../../web/words/servicesWords.ts'
import { compareWords } from '../../web/words/compareWords.ts'
import { customerWords } from '../../web/words/customersWords.ts'
import { editWords } from '../../web/words/editWords.ts'
import { en } from '../../web/words/en.ts'
import { exerciseWords } from '../../web/words/exerciseWords.ts'
import { deskWords } from '../../web/words/exerciseDesk.ts'
import { decisionWords } from '../../web/words/exerciseDecisions.ts'
import { exerciseGuide } from '../../web/words/exerciseGuideWords.ts'
import { hostWords } from '../../web/words/exerciseHost.ts'
import { seatWords } from '../../web/words/exerciseSeatWords.ts'
import { line } from '../../web/words/entries.ts'
import { frenchFields } from '../../web/words/fields.ts'
import { serviceFields } from '../../src/report/french/serviceFields.ts'
import { siteFields } from '../../src/report/french/siteFields.ts'
import { flagName } from '../../src/report/french/flags.ts'
import { intervalWords } from '../../web/words/interval.ts'
import { sensitivityWords } from '../../web/words/sensitivityWords.ts'
import { strategyWords } from '../../web/words/strategiesWords.ts'
import { sourceWords } from '../../web/words/sourcesWords.ts'
import { fr } from '../../web/words/fr.ts'
import { speak } from '../../web/words/words.ts'
import { view } from '../../web/view.ts'

// First: once its words are loaded, no language is waited for.
test('of two languages chosen one after the other the later one stays, though the words of the first come after it', async () => {
  const french = speak('fr')
  await speak('en')
  await french
  expect(view.get().language).toBe('en')
})

const empty = (value: unknown): boolean => typeof value === 'string' && value.trim() === ''
function walk(one: object, other: object, path: string[] = []): string[] {
  return Object.entries(one).flatMap(([key, value]) => {
    const there = (other as Record<string, unknown>)[key]
    if (empty(value) || empty(there) || typeof there !== typeof value) return [[...path, key].join('.')]
    return typeof value === 'object' && value !== null
      ? walk(value as object, there as object, [...path, key])
      : []
  })
}

test.each([
  ['page', { en, fr }],
  ['edit', editWords],
  ['strategies', strategyWords],
  ['sensitivity', sensitivityWords],
  ['interval', intervalWords],
  ['sources', sourceWords],
  ['compare', compareWords],
  ['customers', customerWords],
  ['services', serviceWords],
  ['exercise', exerciseWords],
  ['desk', deskWords],
  ['guide', exerciseGuide],
  ['decisions', decisionWords],
  ['seats', seatWords],
  ['exercise’s thread', hostWords],
  ['after action', afterActionWords],
])('each language says all that the other says of the %s', (_, words) => {
  expect(walk(words.en, words.fr)).toEqual([])
  expect(walk(words.fr, words.en)).toEqual([])
})

test.each([
  ['English', en],
  ['French', fr],
])('a legend in %s names no two things alike', (_, { rooms, conditions, states }) => {
  for (const names of [Object.values({ ...rooms, ...prefixed(conditions) }), Object.values(states)])
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
})

const prefixed = (names: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(names).map(([key, name]) => [`glyph ${key}`, name]))

test('limits of validity are told in French too', () => {
  const flags = validityFlags(-1)
  expect(flags.length).toBeGreaterThan(5)
  for (const flag of flags) expect(flagName('fr', flag)).not.toBe(flag)
})

test('a line begins with a capital, a name keeps its own letters', () => {
  expect(line({ sentence: 'the fire began in hut/left' })).toBe('The fire began in hut/left')
  expect(line({ sentence: 'l’eau a atteint hut/left' })).toBe('L’eau a atteint hut/left')
  expect(line({ sentence: 'hut/left caught fire' })).toBe('hut/left caught fire')
  expect(line({ sentence: 'SBG1 was lost', times: 3 })).toBe('SBG1 was lost (×\u00a03)')
})

test('the sentence of the brief follows what happened', () => {
  const nothing = {
    buildings: [] as { name: string; share: string | null }[],
    seldom: false,
    rare: null,
    burnt: 0,
    rooms: '0',
    racksBurnt: 0,
    racks: '0',
    down: 0,
    services: '0',
    customers: '0',
    gone: 0,
    lost: '0',
    median: null,
    looked: '12\u00a0h',
  }
  expect(en.brief.sentence(nothing)).toBe('No building is lost; no room burns out. No service stops.')
  // One rack alone: its building is partly destroyed, but no room of it.
  const rack = { ...nothing, racksBurnt: 1, racks: '1' }
  expect(en.brief.sentence(rack)).toBe(
    'No building is lost; no room burns out; 1 rack burns. No service stops.',
  )
  expect(fr.brief.sentence(rack)).toBe(
    'Aucun bâtiment n’est perdu\u202f; aucune salle ne brûle entièrement\u202f; 1 baie brûle. Aucun service ne s’arrête.',
  )
  expect(en.brief.sentence({ ...rack, burnt: 1, rooms: '1' })).toBe(
    'No building is lost; 1 room burns out. No service stops.',
  )
  const all = {
    ...nothing,
    buildings: ['SBG1', 'SBG2'].map(name => ({ name, share: null })),
    down: 10,
    services: '10',
    customers: '3',
    gone: 2,
    lost: '2',
    median: '4\u00a0d',
  }
  expect(en.brief.sentence(all)).toBe(
    'SBG1 and SBG2 are destroyed. 10 services of 3 customers stop, half of them are back within 4\u00a0d, and the data of 2 is gone for good.',
  )
  expect(fr.brief.sentence(all)).toBe(
    'SBG1 et SBG2 sont détruits. 10 services de 3 clients s’arrêtent, la moitié est de retour en 4\u00a0d, et les données de 2 sont perdues pour de bon.',
  )
  const one = { ...all, down: 1, services: '1', customers: '1' }
  expect(en.brief.sentence(one)).toContain('1 service of 1 customer stops, it is back within 4\u00a0d, and')
  expect(fr.brief.sentence(one)).toContain('1 service de 1 client s’arrête, il est de retour en 4\u00a0d, et')
  // What is not back by then may be back later.
  expect(en.brief.sentence({ ...all, median: null })).toContain(
    'half of them are not back within 12\u00a0h, and',
  )
  expect(fr.brief.sentence({ ...all, median: null })).toContain(
    'la moitié n’est pas de retour au bout de 12\u00a0h, et',
  )
})

test('one customer alone carries its loss', () => {
  const of = (count: string, half: string) => ({ count, half, share: '1%' })
  expect(customerWords.en.rankedTakeaway(of('9', '1'))).toContain(
    '9 customers lose something; 1 of them carries',
  )
  expect(customerWords.en.rankedTakeaway(of('9', '2'))).toContain('2 of them carry')
  expect(customerWords.en.rankedTakeaway(of('1', '1'))).toContain('1 customer loses')
  expect(customerWords.fr.rankedTakeaway(of('9', '1'))).toContain('1 d’entre eux porte au moins la moitié')
  expect(customerWords.fr.rankedTakeaway(of('9', '2'))).toContain('2 d’entre eux portent')
})

/** Labels of all fields at any depth, as the form shows them in English. */
function labelsIn(node: FormNode): string[] {
  switch (node.type) {
    case 'group':
      return Object.entries(node.fields).flatMap(([key, field]) => [labelOf(key, field), ...labelsIn(field)])
    case 'list':
      return labelsIn(node.item)
    case 'map':
      return labelsIn(node.value)
    case 'tuple':
      return node.items.flatMap(labelsIn)
    case 'variants':
      return Object.values(node.options).flatMap(labelsIn)
    default:
      return []
  }
}

test('every field of the scenario has a French label, and no label is of a field that is gone', () => {
  const labels = [...new Set(labelsIn(scenarioForm))].sort()
  expect(labels.length).toBeGreaterThan(300)
  expect(Object.keys(frenchFields).sort()).toEqual(labels)
  expect(Object.values(frenchFields).filter(empty)).toEqual([])
  expect(Object.keys(siteFields).filter(label => label in serviceFields)).toEqual([])
})

test('the page and the report of an exercise say the same', () => {
  const small = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)
  const smallIn = (words: Readonly<Record<string, string>>): string[] => Object.values(words).map(small)
  for (const language of ['en', 'fr'] as const) {
    const page = afterActionWords[language]
    const report = reportWords[language]
    expect(page.notStated).toBe(report.notStated)
    expect(smallIn(page.outcomeNames)).toEqual(smallIn(report.outcomes))
    expect(page.outcomeHead.slice(1).map(small)).toEqual(report.outcomeHead)
    expect(page.heard).toBe(report.heardShort)
    const times = { until: '02:00', end: '06:00' }
    expect(page.stopped(times).replaceAll('\u00a0', ' ')).toBe(report.stopped(times))
  }
})

test('the day of an exercise is written as its readers write days', () => {
  const held = { scenario: undefined, seed: '1', course: 'main', held: '2026-11-28' }
  for (const words of [afterActionWords.fr, reportWords.fr]) {
    expect(words.subtitle(held)).toMatch(/tenu le 28\/11\/2026\.$/)
    expect(words.day('2026-12-05')).toBe('05/12/2026')
  }
  for (const words of [afterActionWords.en, reportWords.en]) {
    expect(words.subtitle(held)).toMatch(/held on 2026-11-28\.$/)
    expect(words.day('2026-12-05')).toBe('2026-12-05')
  }
})

test('no French number is broken at the end of a line', () => {
  const said = (value: unknown): string[] =>
    typeof value === 'string'
      ? [value]
      : typeof value === 'object' && value !== null
        ? Object.values(value).flatMap(said)
        : []
  const flags = validityFlags(-1).map(flag => flagName('fr', flag))
  const all = [
    fr,
    editWords.fr,
    strategyWords.fr,
    sensitivityWords.fr,
    intervalWords.fr,
    sourceWords.fr,
    exerciseWords.fr,
    deskWords.fr,
    exerciseGuide.fr,
    flags,
  ]
  const words = all.flatMap(said)
  expect(words.length).toBeGreaterThan(300)
  expect(words.filter(each => /\d \d{3}(?!\d)/.test(each))).toEqual([])
})
