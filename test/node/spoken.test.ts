// With --language fr, what is wrong is said in French: a scenario in the page's own sentences, and the words of the command.
import { expect, test } from 'vitest'
import { speak, twoRooms } from './speak.ts'

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

test('an unknown language is told in English', async () => {
  const { err } = await speak('check', broken, '--language', 'fre')
  expect(err).toMatch(/^unknown --language "fre", did you mean "fr"\?\n/)
})
