// Mistakes that people can make in a scenario are reported in French to French readers.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { formatIssue, frenchIssue, readScenario } from '../../src/index.ts'
import { complaints, frenchComplaint } from '../../src/report/french/complaints.ts'
import { writtenIn } from '../../web/thread/reading.ts'

const sound = readFileSync(join(import.meta.dirname, '../../scenarios/two-rooms.yaml'), 'utf8')

/** A text, its wrong replacement, and one of the resulting complaints in French. */
const mistakes: readonly (readonly [written: string, instead: string, french: string])[] = [
  ['room: hut/left', 'room: hut/lefft', 'il n’y a pas de salle « hut/lefft »'],
  ['policies: { nightly', 'policies: { nihgtly', 'il n’y a pas de protection « nihgtly »'],
  ['tiers: { normal', 'tiers: { gold', 'il n’y a pas de classe « gold »'],
  [
    'customers: 12, services: 60',
    'customers: 12, services: 600',
    'serveurs demandés par machine : 600, dans les baies où il peut se trouver : ',
  ],
  ['id: right', 'id: left', 'le nom « left » est déjà pris (salle)'],
  ...['5 rooms', '[]', '{ hut: 1 }'].map(
    value =>
      [
        'products:',
        `observed: [{ key: roomsBurnt, value: ${value}, kind: emergent }]\nproducts:`,
        'doit être un nombre sans unité, ou une liste de nombres : 5, ou [4, 5], ou 0.5 pour la moitié',
      ] as const,
  ),
  [
    'products:',
    'observed: [{ key: curves.servicesUp.byTier, day: 2, value: { normal: 50 % }, kind: emergent }]\nproducts:',
    'doit être un nombre sans unité, ou une liste de nombres : 5, ou [4, 5], ou 0.5 pour la moitié',
  ],
  [
    'products:',
    'strategies: { sprinkled: { set: { money.frequency: { item: 80 %, room: 10 % } } } }\nproducts:',
    'les parts des gravités sont celles du site tel qu’il est',
  ],
  ['nightly: 100 %', 'nightly: 90 %', 'les parts des protections font 90 %, mais doivent faire 100 %'],
  [
    'at: [6 m, 0 m], size: [6 m, 6 m]',
    'at: [6 m, 0 m], size: [8 m, 6 m]',
    'dépasse de 2 m son bâtiment, large de 12 m',
  ],
  ['at: [6 m, 0 m], size: [6 m, 6 m]', 'at: [4 m, 0 m], size: [6 m, 6 m]', 'recouvre left au niveau 0'],
  ['id: right, kind', 'id: right, storey: 3, kind', 'est au niveau 3, mais son bâtiment n’a que le niveau 0'],
  ['between: [left, right]', 'between: [left, left]', 'relie une salle à elle-même'],
  ['id: right, kind', 'id: "right-{storey}", kind', 'il n’y a pas de salle « right »'],
  ['side: west, ', 'side: east, ', 'left n’a pas de mur extérieur du côté est'],
  [
    'at: [6 m, 0 m], size: [6 m, 6 m]',
    'at: [7 m, 0 m], size: [5 m, 6 m]',
    'left et right ne se touchent pas',
  ],
  ['side: west, ', '', 'a besoin du côté du bâtiment sur lequel elle s’ouvre'],
  ['width: 1 m, height: 2.1 m', 'width: 1 m', 'a besoin de width et height, ou d’une surface (area)'],
  ['setUp: 5 min', 'setUp: 5', 'a besoin d’une unité, comme '],
  ['setUp: 5 min', 'setUp: 5 MW', 'est une puissance, doit être une durée, comme "10 min"'],
  ['setUp: 5 min', 'setUp: 5 mun', 'a une unité inconnue : "mun"'],
  ['setUp: 5 min', 'setUp: soon', 'doit être une durée, comme '],
  ['hoses: 2', 'hoses: [2]', 'doit être un nombre, est une liste'],
  [
    'customers: 12, services: 60',
    'customers: 0, services: 0',
    'doit être au moins 1 puisque des salles ont des baies, est 0',
  ],
  ['hoses: 2', 'hoses: 2.5', 'doit être un nombre entier, est 2.5'],
  ['triangular: [8 min, 12 min, 20 min]', 'triangular: [8 min, 30 min, 20 min]', 'doit croître : '],
  [
    'triangular: [8 min, 12 min, 20 min]',
    'triangle: [8 min, 12 min, 20 min]',
    '« triangle » n’est pas une distribution',
  ],
  ['triangular: [8 min, 12 min, 20 min]', 'triangular: [8 min]', 'triangular est une liste : '],
  [
    'start: 2024-06-01T22:00+02:00',
    'start: tomorrow',
    'doit être une date et une heure, avec leur décalage horaire, comme ',
  ],
  [
    'start: 2024-06-01T22:00+02:00',
    'start: 2024-06-31T22:00+02:00',
    'est un jour qui n’existe pas dans ce mois',
  ],
  [
    'mtpd: 7 d',
    'mtpd: 7 h',
    'le délai de reprise visé (RTO), 2 j, dépasse la durée maximale d’interruption admissible',
  ],
  ['customers: 12, services: 60', 'customers: 90, services: 60', 'doit être au plus les 60 services, est 90'],
  ['retention: 14 d', 'retention: 1 h', 'est plus court que la période'],
  ['lag: 2 h', 'lag: 20 d', 'est plus court que le délai'],
  ['approach: backup-and-restore', 'approach: none', 'contredit l’approche, qui est none'],
  ['approach: backup-and-restore', 'approach: warm-standby', 'a besoin d’une copie replica et d’un failover'],
  [
    'approach: backup-and-restore',
    'approach: pilot-light\n    failover: {}',
    'a besoin d’une copie replica et d’un failover',
  ],
  [
    'approach: backup-and-restore\n    copies:\n      - { medium: backup',
    'approach: active-active\n    copies:\n      - { medium: replica',
    'a besoin d’un failover',
  ],
  ['approach: backup-and-restore', 'failover: {}', 'a besoin d’une copie replica'],
  ['place: same-building', 'place: another-building', 'le site n’a pas d’autre bâtiment'],
  ['event: alarm, delay', 'event: power-cut, in: hut/left, delay', 'doit être un bâtiment : power-cut'],
  ['event: brigade-arrived', 'event: brigade-arrived, in: hut', 'n’a pas de sens : brigade-arrived'],
  ['mains: { kind: feed }', 'mains: { kind: ups, from: [mains] }', 's’alimente elle-même : mains > mains'],
  [
    'mains: { kind: feed }',
    'mains: { kind: ups }',
    'est obligatoire pour une unité ups : rien ne l’alimente',
  ],
  [
    'mains: { kind: feed }',
    'mains: { kind: generator }',
    'est obligatoire pour un groupe électrogène : combien de temps dure son carburant',
  ],
]

test.each(mistakes)('“%s” as “%s”: %s', (written, instead, french) => {
  expect(sound).toContain(written)
  const { issues } = readScenario(sound.replace(written, instead), { file: 'two-rooms.yaml' })
  const told = issues.map(issue => frenchComplaint(issue).replaceAll('\u00a0', ' '))
  expect(told.join('\n')).toContain(french)
  // All other complaints are translated as well.
  for (const [nth, { message }] of issues.entries()) expect(told[nth]).not.toBe(message)
})

test('a decision to shut down the computers of a room that has none', () => {
  const { issues } = readScenario(
    sound
      .replace(
        'id: right, kind: it, at: [6 m, 0 m], size: [6 m, 6 m], racks: { count: 3, serversEach: 10 }',
        'id: right, kind: storage, at: [6 m, 0 m], size: [6 m, 6 m]',
      )
      .replace('decisions:\n', 'decisions:\n  - { do: orderly-shutdown, room: hut/right }\n'),
    { file: 'two-rooms.yaml' },
  )
  const told = issues.map(issue => frenchComplaint(issue).replaceAll('\u00a0', ' '))
  expect(told).toContain('n’a pas d’ordinateurs à arrêter : hut/right')
})

test.each([
  ['@48', 'une valeur sans guillemets ne peut pas commencer par @'],
  ['{ a: 1,, }', 'inattendu ici : ,'],
  ['{ a: 1 }}', 'inattendu ici : "}"'],
  ['- 1', 'une liste ne peut pas suivre une clé sur la même ligne'],
  ['!!js 4', 'les étiquettes ne sont pas acceptées ici : étiquette inconnue : tag:yaml.org,2002:js'],
  ['"\\q"', 'séquence d’échappement inconnue : \\q'],
  ['*', 'une référence (*) n’a pas de nom'],
  ['& 1', 'une ancre (&) n’a pas de nom'],
  ['[1] 2', 'ceci suit une valeur déjà finie'],
  ['"x" "y"', 'ceci suit une valeur déjà finie'],
  ['!x!y 1', 'les étiquettes ne sont pas acceptées ici : étiquette inconnue : !x!y'],
  ['&x &y 1', 'une valeur ne peut avoir qu’une ancre (&)'],
  ['*x:', 'une référence (*) ne peut pas finir par « : »'],
  ['> y\n  z', 'inattendu ici : y'],
  ['>x', 'caractères en trop devant un texte : >x'],
])('a slip of the pen in YAML: horizon: %s', (written, french) => {
  const { issues } = readScenario(sound.replace(/^horizon: .*/m, `horizon: ${written}`), {
    file: 'two-rooms.yaml',
  })
  const told = issues.map(issue => frenchComplaint(issue).replaceAll('\u00a0', ' '))
  expect(told).toContain(french)
})

test('a translation has the values of its sentence, and the engine says every sentence that has one', () => {
  const root = join(import.meta.dirname, '../../src')
  const said = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.ts') && !file.endsWith('sentence.ts'))
    .map(file => readFileSync(join(root, file), 'utf8'))
    .join('\n')
  for (const [english, french] of Object.entries(complaints)) {
    expect(said).toContain(`'${english}'`)
    if (typeof french === 'string')
      expect(french.split('{}'), english).toHaveLength(english.split('{}').length)
  }
})

test('a file that was not opened with the one that extends it is told with what to open instead', () => {
  const { issues } = writtenIn({ file: 'mine.yaml', text: 'extends: lyon.yaml', beside: {} })
  expect(issues.map(formatIssue)).toEqual([
    'mine.yaml:1:10 extends: cannot read lyon.yaml: it is not here: "firebreak run --out" puts all files into as-run.yaml',
  ])
  expect(issues.map(issue => frenchIssue(issue).replaceAll('\u00a0', ' '))).toEqual([
    'mine.yaml:1:10 extends: impossible de lire lyon.yaml : il n’est pas ici : « firebreak run --out » met tous les fichiers dans as-run.yaml',
  ])
})

test('why a file cannot be read is told in French as well, in the words of whoever read it if there are no others', () => {
  const { issues } = readScenario('extends: gone.yaml', {
    file: 'mine.yaml',
    load: () => ({ path: '', message: 'the archive is locked' }),
  })
  expect(issues.map(issue => frenchIssue(issue).replaceAll('\u00a0', ' '))).toEqual([
    'mine.yaml:1:10 extends: impossible de lire gone.yaml : the archive is locked',
  ])
})

test('there may be none of a thing of either gender', () => {
  const none = (thing: string): string =>
    frenchComplaint({
      message: '',
      complaint: { sentence: 'there is no {} "{}": there are none', values: [thing, 'x'] },
    })
  expect(none('pool').replaceAll('\u00a0', ' ')).toBe(
    'il n’y a pas d’équipe « x » : le scénario n’en contient pas',
  )
})

test('what the reader has never said stays as it is', () => {
  expect(frenchComplaint({ message: 'the moon is full' })).toBe('the moon is full')
})
