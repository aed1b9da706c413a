// With --language fr, what is wrong is said in French: a scenario in the page's own sentences, and the words of the command.
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { french } from '../../src/node/complaints.ts'
import { nameOf } from '../../src/node/files.ts'
import { issueLineIn } from '../../src/node/spoken.ts'
import { reportFrench } from '../../src/report/french/reports.ts'
import { alone, emptyFolder, speak, speakTo, twoRooms } from './speak.ts'

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
    expect.stringMatching(
      /^scenarios\/two-rooms\.yaml:42:3: remarque : policies\.nightly: juste avant .* \(1 j\)$/,
    ),
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

const registers = 'scenarios/registers/two-rooms'
const searched = (moved: string, until: string): string[] => [
  'sensitivity',
  twoRooms,
  '--language=fr',
  `--threshold=${moved}`,
  `--until=${until}`,
]
test.each([
  [
    searched('stock', 'permanentLoss<1%'),
    '--threshold doit être chemin=bas..haut, comme "gaps.a-b.distance=5 m..60 m", est "stock"',
  ],
  [searched('x=0..1', 'permanentLoss<1%'), '--threshold change {x}, qui n’est dans aucun --set'],
  [
    searched('horizon=5 d..9 d', 'blah'),
    '--until : doit être un résultat et une limite, comme "permanentLoss<1%", est "blah"',
  ],
  [
    searched('horizon=5 d..9 d', 'recoveryLastHours<5'),
    '--until : la limite : n’a pas d’unité, doit être une durée, comme "10 min"',
  ],
  [
    searched('horizon=5 d..9 d', 'costTotl<1 €'),
    '--until : il n’y a pas de résultat « costTotl » ; vouliez-vous dire « costTotal » ?',
  ],
  [
    ['export', 'cfast', twoRooms, '--room=hut/lef', '--language=fr'],
    '--room: il n’y a pas de salle « hut/lef » (vouliez-vous dire « hut/left » ?)',
  ],
  [
    ['import', 'csv', `${registers}-backups.csv`, '--into', twoRooms, '--out=no.yaml', '--language=fr'],
    'parmi les fichiers, il n’y a pas d’inventaire qui contienne un service',
  ],
  [
    ['import', 'csv', twoRooms, '--into', twoRooms, '--out=no.yaml', '--language=fr'],
    expect.stringMatching(
      /two-rooms\.yaml:1:1: la première ligne ne nomme ni les colonnes d’un inventaire \(/,
    ),
  ],
])('%j is refused in French', async (words, said) => {
  const { code, err } = await speak(...words)
  expect(code).toBe(2)
  expect(lines(err)[0]!.replaceAll('\u202f', ' ')).toEqual(said)
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

test('a queue that is not there is told in French, with what the system says of it', async () => {
  const { code, err } = await speak('worker', '--queue=redis://127.0.0.1:1', '--language=fr')
  expect(code).toBe(4)
  expect(err.replaceAll('\u00a0', ' ')).toMatch(/^firebreak: pas de file sur 127\.0\.0\.1:1 : .*ECONNREFUSED/)
})

test.each([
  ['injects.csv', 'number,event\n1,x\n', '--injects', 'a list of injects', 'une liste d’injects'],
  [
    'acts.yaml',
    'decisions: firebreak/1\nacts: []\n',
    '--decisions',
    'a file of decisions',
    'un fichier de décisions',
  ],
])('an exercise that is %s is told what it seems to be', async (name, text, option, en, fr) => {
  const file = join(mkdtempSync(join(tmpdir(), 'spoken-')), name)
  writeFileSync(file, text)
  const english = await speak('exercise', file)
  expect(english.code).toBe(2)
  expect(english.err).toMatch(
    new RegExp(`^${file}: seems to be ${en}: give the .*, and this with ${option}\n$`),
  )
  expect((await speak('exercise', file, '--language', 'fr')).err.replaceAll('\u00a0', ' ')).toMatch(
    new RegExp(`^${file}: semble être ${fr} : donnez .*, et ceci avec ${option}\n$`),
  )
})

test('a list of injects is refused in French, by its columns', async () => {
  const list = join(mkdtempSync(join(tmpdir(), 'spoken-')), 'list.csv')
  writeFileSync(list, 'number,time or condition,event,colour\n1,soon,x,\n2,1 min,,\n')
  const { err } = await speak('exercise', battery, '--injects', list, '--language', 'fr')
  expect(lines(err)).toEqual([
    `${list}:1: colonne inconnue : « colour »`,
    expect.stringMatching(
      /^.*:2 time or condition: doit être une durée, comme .*, ou une condition, .*« soon »$/,
    ),
    `${list}:3: l’événement (event) est vide : c’est ce qui est dit aux personnes`,
  ])
})

test('a campaign refuses its options in French', async () => {
  const { err } = await speak(
    'run',
    twoRooms,
    '--language',
    'fr',
    '--replications',
    '0',
    '--sampling',
    'latn',
  )
  expect(lines(err).map(line => line.replaceAll('\u202f', ' '))).toEqual([
    '--replications doit être un nombre entier de 1 à 1000000, est 0 ; le plus proche est 1',
    'valeur inconnue de --sampling : « latn » ; vouliez-vous dire « latin » ?',
  ])
})

test('the locale changes what is told, and --language goes before it', async () => {
  const french = { language: 'fr' } as const
  expect((await speakTo(french, 'frun')).err).toContain('commande inconnue')
  expect((await speakTo(french, 'frun', '--language', 'en')).err).toContain('unknown command')
  expect((await speakTo(french, 'help', 'run')).out).toContain('un incident')
  expect((await speakTo(french, 'run', twoRooms)).out).toContain('services arrêtés')
})

test.each([
  ['run', twoRooms],
  ['why', twoRooms, 'hut/left'],
  ['check', broken],
])('the JSON of %s has the same bytes whatever the locale', async (...words) => {
  const { out } = await speakTo({ language: 'fr' }, ...words, '--json')
  expect(out).toBe((await speak(...words, '--json')).out)
})

test.each([
  ['help', 'compare'],
  ['help', 'import'],
  ['run', twoRooms, '--replications', '3', ...alone],
  [
    'compare',
    'scenarios/backup-strategies.yaml',
    '--replications=2',
    '--places=1',
    // The same sentences as of 120,000 services, and sooner.
    '--set=population.services=6000',
    '--set=population.customers=700',
    ...alone,
  ],
  ['sensitivity', twoRooms, '--size', '2', ...alone],
  ['sensitivity', twoRooms, '--method', 'sobol', '--size', '4', ...alone],
  [
    'sensitivity',
    twoRooms,
    '--threshold=recovery.supply.stock=0..4',
    '--until=servicesDown<9',
    '--replications=2',
  ],
])('nothing of %s %s is told in English', async (...words) => {
  const { out } = await speak(...words, '--language', 'fr')
  expect(out).not.toBe('')
  const parts = Object.entries({ ...french, ...reportFrench })
    .filter(([sentence, told]) => sentence !== told)
    .flatMap(([sentence]) => sentence.split(/\{\}|\n/))
    .filter(part => part.length > 14 && !part.startsWith('  firebreak '))
  expect(parts.length).toBeGreaterThan(300)
  expect(parts.filter(part => out.includes(part))).toEqual([])
  // Its only word that is as short as a name.
  expect(out).not.toMatch(/^digest /m)
})

/** A sign with a blank before it at which a screen may break the line, or quotation marks with one inside. */
const loose = /\S [:;!?%»](?=\s|$)|« /m

test('in French no screen can break the line before a sign of two parts or the percent sign', async () => {
  const why = await speak('why', twoRooms, 'service 16', '--replication', '2', '--language', 'fr')
  expect(why.out).toContain('\u00a0:')
  expect(why.out).not.toMatch(loose)
  const table = await speakTo(
    { input: Readable.from(['help\n', 'nothing\n', 'quit\n']) },
    'exercise',
    battery,
    '--language=fr',
    '--out',
    emptyFolder(),
  )
  expect(table.err).toContain('\u202f;')
  expect(table.err).not.toMatch(loose)
})

test('a verdict calls its gates, its sets of cases and the ventilation of its rooms in French', async () => {
  const { out } = await speak('verify', 'test/validation/fire/experiments', '--language', 'fr')
  expect(out).toMatch(/^feux mesurés\u00a0: ln de /m)
  expect(out).toMatch(/^part éloignée de plus de 30\u00a0% +\d+ sur/m)
  expect(out).toMatch(/^naturelle +\d/m)
  expect(out).not.toMatch(/^(?:measured|share|mean|natural|its)\b/m)
})
