// What strategies set is told in the words of the form, in both languages, and what `check` notes of each is known.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { notOpened, readScenario, readWithNotes, scenarioForm } from '../../src/index.ts'
import { notedUnder } from '../../web/model/notedUnder.ts'
import { labelled } from '../../web/model/names.ts'
import { settingOf } from '../../web/model/settings.ts'
import type { ScenarioText } from '../../web/scenarioText.ts'
import { speak } from '../../web/words/words.ts'

beforeEach(() => speak('en'))

const textOf = (file: string): string =>
  readFileSync(join(import.meta.dirname, '../../scenarios', file), 'utf8')
const strasbourg = readScenario(textOf('strasbourg-2021.yaml'), { file: 'strasbourg-2021.yaml' }).scenario!

/** On one line, with any space as the plain one. */
function told(path: string, value: unknown): string {
  const { name, parts } = settingOf(scenarioForm, { scenario: strasbourg }, path, value)
  return `${name}: ${parts.join(' ')}`.replaceAll(/\s/g, ' ')
}

const set = Object.values(strasbourg.strategies).flatMap(({ set }) => Object.entries(set))

test('no setting of the shipped strategies goes by its path alone', () => {
  expect(set.length).toBeGreaterThan(5)
  for (const [path, value] of set) expect(told(path, value)).not.toMatch(/undefined|\w\.\w+\.\w/)
})

test('a policy that only a strategy has goes by its name, even one that every object has', () => {
  expect(told('products.vps.policies', { constructor: '100 %' })).toMatch(/: constructor: 100 %$/)
})

test('a group is named, and so are its fields', async () => {
  const opening = { kind: 'louvre', width: '3 m', open: '0 %' }
  const path = 'buildings.SBG2.rooms.courtyard-west.opening'
  expect(told(path, opening)).toBe(
    'SBG2, West courtyard: opening: Kind: louvre, width: 3 m, share open at the start: 0 %',
  )
  await speak('fr')
  expect(told(path, opening)).toMatch(/^SBG2, West courtyard : ouverture: .* : grille, largeur : 3 m, /)
})

test('shares of a product are told by what they are shares of', async () => {
  const mix = { 'ftp-backup': '60 %', none: '35 %', elsewhere: '5 %' }
  expect(told('products.vps.policies', mix)).toMatch(
    /: Backup Storage \(FTP\): 60 %, Nothing: 35 %, elsewhere: 5 %$/,
  )
  await speak('fr')
  expect(told('products.vps.policies', mix)).toMatch(/ : 60 %, .* : 35 %, elsewhere : 5 %$/)
})

test('a line does not break within a field', () =>
  expect(
    settingOf(scenarioForm, { scenario: strasbourg }, 'buildings.SBG2.floors', {
      assembly: 'concrete-floor',
      rating: 'REI 120',
    }).parts,
  ).toEqual(['Layers: concrete-floor,', 'fire resistance: REI 120']))

test('numbers of a strategy have the decimal mark of the language, and so have those of a list, with other marks between', async () => {
  const sill = 'buildings.SBG2.rooms.courtyard-west.opening.sill'
  const stock = (value: unknown): string => told('recovery.restoring.start', value)
  expect(told(sill, '0.7 m')).toMatch(/: 0\.7 m$/)
  expect(stock({ empirical: ['1.5 h', '2.5 h'] })).toMatch(/: 1\.5 h, 2\.5 h \(/)
  await speak('fr')
  expect(told(sill, '0.7 m')).toMatch(/: 0,7 m$/)
  expect(told(sill, 0.25)).toMatch(/: 0,25$/)
  expect(told(sill, '2.5%')).toMatch(/: 2,5%$/)
  expect(told(sill, { uniform: ['0.5 MJ/m2', '1.5 MJ/m2'] })).toMatch(/: 0,5 MJ\/m2 – 1,5 MJ\/m2 \(/)
  expect(stock({ empirical: ['1.5 h', '2.5 h'] })).toMatch(/: 1,5 h ; 2,5 h \(/)
  // Not numbers.
  expect(told(sill, 'hall-1.2')).toMatch(/: hall-1\.2$/)
  expect(told(sill, '1.2.3')).toMatch(/: 1\.2\.3$/)
})

test('a distribution is a value, not a group', async () => {
  const louvres = ['buildings.SBG2.ventilation.louvres', { uniform: ['19 %', '34 %'] }] as const
  expect(told(...louvres)).toMatch(/: 19 % – 34 % \(uniform\)$/)
  expect(told('money.x', { lognormal: { median: '3 h', p95: '9 h' }, max: '1 d' })).toMatch(
    /: median 3 h, p95 9 h, max 1 d \(lognormal\)$/,
  )
  expect(told('money.x', { max: '1 d', lognormal: { median: '3 h', p95: '9 h' } })).toMatch(
    /: median 3 h, p95 9 h, max 1 d \(lognormal\)$/,
  )
  await speak('fr')
  expect(told('money.x', { normal: { mean: '3 h', sd: '1 h' }, min: '1 h' })).toMatch(
    /: moyenne 3 h, écart-type 1 h, min 1 h \(loi normale\)$/,
  )
  expect(told(...louvres)).toMatch(/^SBG2, ventilation : .*: 19 % – 34 % \(loi uniforme\)$/)
})

test('of values with weights each has its share, and values that were met are listed', async () => {
  const stock = (of: object): string => told('recovery.supply.stock', of)
  expect(
    stock({
      discrete: [
        ['10 %', 1],
        ['25 %', 3],
      ],
    }),
  ).toMatch(/: 10 %: 25 %, 25 %: 75 % \(discrete\)$/)
  expect(stock({ empirical: ['2 h', '3 h', '5 h'] })).toMatch(/: 2 h, 3 h, 5 h \(empirical\)$/)
  await speak('fr')
  expect(
    stock({
      discrete: [
        [1, 1],
        [3, 1],
      ],
    }),
  ).toMatch(/: 1 : 50 %, 3 : 50 % \(loi discrète\)$/)
})

test('a protection that is replaced is called by its label before, not by its key nor by what a strategy calls it', () => {
  const next = { label: 'Nightly, next door', copies: [] }
  const [key, { label }] = Object.entries(strasbourg.policies)[0]! as [string, { readonly label?: string }]
  expect(told(`policies.${key}`, next)).toBe(`Policies: ${label}: Nightly, next door`)
  // Under the strategy that sets it, its label is that of the strategy.
  const path = `policies.${key}`
  const strategies = { ...strasbourg.strategies, near: { set: { [path]: next } } }
  const name = settingOf(
    scenarioForm,
    { scenario: { ...strasbourg, strategies }, strategy: 'near' },
    path,
    next,
  ).name
  expect(name).toBe('Policies')
  // An entry that is new with the strategy has only its key.
  expect(told('policies.next-door', next)).toMatch(/next-door: Nightly, next door$/)
})

test('of each strategy is noted what `check` notes of it', async () => {
  const source: ScenarioText = {
    file: 'backup-strategies.yaml',
    text: textOf('backup-strategies.yaml'),
    beside: { 'strasbourg-2021.yaml': textOf('strasbourg-2021.yaml') },
  }
  const { scenario, notes } = readWithNotes(source.text, {
    file: source.file,
    load: name => source.beside[name] ?? notOpened,
  })
  const checked = notes.filter(({ path }) => path.startsWith('strategies.'))
  expect(checked.length).toBeGreaterThan(0)
  // Both sides of a comparison ask at once; a side that asks anew wants no more of what it asked before.
  const asked = { source, set: [] }
  const [left, noted, beside] = await Promise.all(
    (['a', 'a', 'b'] as const).map(side => notedUnder({ ...asked, side })),
  )
  expect(left).toEqual({})
  expect(beside).toEqual(noted)
  const all = Object.entries(noted!).flatMap(([name, { notes, promises }]) =>
    [...notes, ...promises].map(({ path, message }) => `strategies.${name}.${path} ${message}`),
  )
  expect(all.toSorted()).toEqual(checked.map(({ path, message }) => `${path} ${message}`).toSorted())
  // An edit that makes the objectives loose leaves nothing to note.
  const tiers = Object.keys(scenario!.tiers).map(tier => `tiers.${tier}.rpo=30 d`)
  expect(await notedUnder({ source, set: tiers, side: 'a' })).toEqual({})
})

test('what is chosen among words of the schema is told in the language, and a word of the reader as written', async () => {
  const floors = (assembly: string): string => told('buildings.SBG2.floors', { assembly })
  expect(floors('concrete-floor')).toMatch(/: concrete-floor$/)
  await speak('fr')
  expect(floors('concrete-floor')).toMatch(/ : plancher en béton$/)
  expect(floors('my-own-floor')).toMatch(/ : my-own-floor$/)
  expect(told('buildings.SBG2.rooms.energy-2.suppression', 'sprinkler')).toMatch(/: sprinkleur$/)
})

test('a number of a label stays beside its unit', () =>
  expect(labelled(strasbourg, 'Wrong on purpose: gaps of 60 m')).toBe('Wrong on purpose: gaps of 60\u00a0m'))
