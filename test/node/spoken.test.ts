// With --language fr, what is wrong is said in French: a scenario in the page's own sentences, and the words of the command.
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { nameOf } from '../../src/node/files.ts'
import { issueLineIn } from '../../src/node/spoken.ts'
import { speak, twoRooms } from './speak.ts'

const battery = 'scenarios/exercises/battery-room.yaml'
const broken = 'test/scenario/broken/wrong-unit.yaml'
const lines = (text: string): string[] => text.trimEnd().replaceAll('\u00a0', ' ').split('\n')

test('check tells of a scenario in French, at the same places', async () => {
  const { code, out } = await speak('check', broken, twoRooms, 'nowhere.yaml', '--language', 'fr')
  expect(code).toBe(2)
  expect(lines(out)).toEqual([
    `${broken}:2:10 horizon: est une masse, doit être une durée, comme "10 min"`,
    `${broken}:5:19 buildings.hut.storeyHeight: a besoin d’une unité, comme "3 m"`,
    `${broken}:7:31 recovery.access.triangular.1: a une unité inconnue : "hrs" (vouliez-vous dire « 2 h » ?)`,
    `${twoRooms}: correct`,
    expect.stringMatching(/^scenarios\/two-rooms\.yaml:42:3: remarque : policies\.nightly: juste avant /),
    'nowhere.yaml: ce fichier n’existe pas',
  ])
})

test.each(['why', 'exercise'])('%s refuses options and scenario in French', async command => {
  const name = command === 'why' ? ['web'] : []
  const { code, err } = await speak(command, broken, ...name, '--language=fr', '--sed=3')
  expect(code).toBe(2)
  const said = lines(err)
  expect(said).toHaveLength(4)
  expect(said[0]).toBe('option inconnue : « --sed » ; vouliez-vous dire « --seed » ?')
  expect(said[1]).toBe(`${broken}:2:10 horizon: est une masse, doit être une durée, comme "10 min"`)
})

test.each([
  [['why', twoRooms, '--language', 'fr'], 'il manque NAME : firebreak why FILE NAME'],
  [
    ['why', twoRooms, 'x', 'y', '--language', 'fr'],
    'mots en trop : y (la commande est firebreak why FILE NAME)',
  ],
  [['why', '--language', 'fr'], 'il manque FILE et NAME : firebreak why FILE NAME'],
  [
    ['exercise', battery, '--language=fr', '--out', twoRooms],
    `--out : ${resolve(twoRooms)} est un fichier, pas un dossier`,
  ],
  [['check', '--language=fr', '--json=yes'], '--json ne prend pas de valeur'],
  [['why', twoRooms, 'x', '--language=fr', '--seed='], '--seed demande une valeur : --seed TEXT'],
  [
    ['why', 'scenarios/backup-strategies.yaml', 'x', '--language=fr', '--strategy', 'wrm-standby'],
    '--strategy : il n’y a pas de stratégie « wrm-standby » ; vouliez-vous dire « warm-standby » ?',
  ],
])('%j', async (words, said) => {
  const { code, err } = await speak(...words)
  expect(code).toBe(2)
  expect(lines(err)[0]).toBe(said)
})

test('what an incident may be is told in French beside an unknown option', async () => {
  const { err } = await speak('why', twoRooms, 'x', '--language=fr', '--sed=3', '--replication=x')
  expect(lines(err)[1]).toBe('--replication doit être un nombre entier de 0 à 999999999, est x')
})

test('a file that a scenario extends, and standard input, are told of in French with the reason', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'spoken-'))
  const file = join(folder, 'night.yaml')
  writeFileSync(file, 'extends: nowhere.yaml\n')
  const { out } = await speak('check', file, '--language', 'fr')
  expect(lines(out)).toEqual([
    `${file}:1:10 extends: impossible de lire ${join(folder, 'nowhere.yaml')} : ce fichier n’existe pas`,
  ])
  expect(issueLineIn('fr', { path: '', message: 'is empty', file: nameOf('-') })).toBe(
    'entrée standard: est vide',
  )
})

test('a list of injects is refused in French, by its columns', async () => {
  const list = join(mkdtempSync(join(tmpdir(), 'spoken-')), 'list.csv')
  writeFileSync(list, 'number,time or condition,event,colour\n1,soon,x,\n2,1 min,,\n')
  const { err } = await speak('exercise', battery, '--injects', list, '--language', 'fr')
  expect(lines(err)).toEqual([
    `${list}:1: colonne inconnue : « colour »`,
    expect.stringMatching(/^.*:2 time or condition: doit être une durée, .*"soon"$/),
    `${list}:3: la colonne « event » est vide : c’est ce qui est dit aux personnes`,
  ])
})

test('a command without --language is refused in one language', async () => {
  const { err } = await speak('run', twoRooms, '--language', 'fr', '--replications', '0')
  expect(lines(err)).toEqual([
    expect.stringMatching(/^unknown option "--language"; known: /),
    '--replications must be a whole number from 1 to 1000000, is 0; the nearest is 1',
  ])
})

test('an unknown language is told in English', async () => {
  const { err } = await speak('check', broken, '--language', 'fre')
  expect(err).toMatch(/^unknown --language "fre", did you mean "fr"\?\n/)
})
