// Goal: an exercise is the same in both languages, and none of its text is left in the other one.
import { expect, test } from 'vitest'
import { choiceWords } from '../../src/exercise/told/choiceWords.ts'
import { verbWords } from '../../src/exercise/told/verbWords.ts'
import { findingWords } from '../../src/exercise/told/findingWords.ts'
import { facilitatorView } from '../../src/exercise/facilitatorView.ts'
import { participantView } from '../../src/exercise/participantView.ts'
import { refusals } from '../../src/exercise/told/refusals.ts'
import { playersVerbs } from '../../src/exercise/roles.ts'
import { wallClock } from '../../src/exercise/instant.ts'
import { openExercise, saveExercise } from '../../src/exercise/saved.ts'
import { readScript } from '../../src/exercise/script/script.ts'
import { methodWords, playerWords, seatWords } from '../../src/exercise/told/seatWords.ts'
import type { Session } from '../../src/exercise/session.ts'
import { afterActionWords as reportWords } from '../../src/report/afterAction/afterActionWords.ts'
import { fill } from '../../src/run/told/names.ts'
import { readScenario } from '../../src/scenario/read.ts'
import { methods } from '../../src/scenario/words/exercise.ts'
import { languages, type Said } from '../../src/scenario/words/language.ts'
import { afterActionWords as pageWords } from '../../web/words/afterActionWords.ts'
import { good, readFile } from '../scenario/read.ts'
import { playHut, texts } from './hut.ts'

const shippedExercises = ['night-shift', 'battery-room']

/** All bilingual texts in a value, with their paths. */
function saidIn(value: unknown, path = ''): [path: string, said: Said][] {
  if (typeof value !== 'object' || value === null) return []
  if ('en' in value && 'fr' in value) return [[path, value as Said]]
  return Object.entries(value).flatMap(([key, one]) => saidIn(one, `${path}.${key}`))
}

test.each(shippedExercises)('%s says everything in English and in French', name => {
  const { exercise } = good(readFile(`scenarios/exercises/${name}.yaml`))
  const all = saidIn(exercise)
  expect(all.length).toBeGreaterThan(50)
  for (const [path, { en, fr }] of all) {
    expect(en.trim(), path).not.toBe('')
    expect(fr, path).not.toBe(en)
    // A French text is about as long as its English one.
    expect(fr.length / en.length, path).toBeGreaterThan(0.5)
    // A facilitator may shift or hold an inject: then it is another time.
    expect(`${en} ${fr}`, path).not.toMatch(/\b(It is|It’s|Il est) \d/)
  }
})

test('the first exercise has an hour of nothing to learn: thirty minutes, no more than four seats, ten injects', () => {
  const { exercise } = good(readFile('scenarios/exercises/battery-room.yaml'))
  expect(exercise!.playing).toBe(30 * 60)
  expect(exercise!.roles.length).toBeLessThanOrEqual(4)
  expect(exercise!.injects.filter(({ contingency }) => !contingency)).toHaveLength(10)
  expect(good(readFile('scenarios/exercises/night-shift.yaml')).exercise!.playing).toBe(90 * 60)
})

function issuesOf(event: string): string[] {
  const text = `extends: two-rooms.yaml\nexercise: { injects: [{ id: A, at: 1 min, event: ${event} }] }\n`
  const { issues } = readScenario(text, { file: 'hut.yaml', load: name => texts.files[name]! })
  return issues.map(({ path, message, line }) => `${line} ${path}: ${message}`)
}

test.each([
  ['All quiet', []],
  ['{ en: All quiet, fr: Tout est calme }', []],
  ['{ en: All quiet }', ['2 exercise.injects.A.event.fr: is missing']],
  ['{ en: All quiet, fr: 12 }', ['2 exercise.injects.A.event.fr: must be text (write "12"), is 12']],
  [
    '{ en: All quiet, fr: Tout est calme, de: Alles ruhig }',
    ['2 exercise.injects.A.event.de: unknown language "de": there are en, fr'],
  ],
  ['[a, b]', ['2 exercise.injects.A.event: must be text, is a list']],
])('a text is one for all languages or one for each: %s', (event, expected) => {
  expect(issuesOf(event)).toEqual(expected)
})

const words: readonly [string, Readonly<Record<string, string>>, Readonly<Record<string, string>>][] = [
  ['seats', seatWords.en, seatWords.fr],
  ['methods', methodWords.en, methodWords.fr],
  [
    'decisions',
    Object.fromEntries(playersVerbs.map(verb => [verb, verbWords(verb, 'en')])),
    Object.fromEntries(playersVerbs.map(verb => [verb, verbWords(verb, 'fr')])),
  ],
]

test('every way a message comes has its words', () =>
  expect(Object.keys(methodWords.en)).toEqual([...methods]))

test.each(words)('%s have a word of their own in each language', (_, en, fr) => {
  expect(Object.keys(fr)).toEqual(Object.keys(en))
  for (const [key, word] of Object.entries(en)) {
    expect(word, key).not.toBe('')
    expect(fr[key], key).not.toBe(word)
    expect(fr[key], key).not.toMatch(/^(?:de |d’)/)
  }
})

test('whom a file of decisions does not name goes by the seat, in each language', () => {
  const { acts } = readScript(
    'decisions: firebreak/1\nacts: [{ at: 3 min, do: declare-disaster, role: scribe }]\n',
    'acts.yaml',
  )
  const { command } = acts[0] as unknown as { command: { player: string } }
  const { player } = command
  expect(playerWords(player, 'scribe', 'en')).toBe('scribe')
  expect(playerWords(player, 'scribe', 'fr')).toBe('secrétaire')
})

test('a refusal is told in each language', () => {
  for (const [name, refusal] of Object.entries(refusals)) {
    const of = name === 'notYours' ? [['scribe']] : ['room', name === 'unknown' ? 'X' : ['scribe'], ['Y']]
    const told = typeof refusal === 'function' ? (refusal as (...of: unknown[]) => Said)(...of) : refusal
    expect(told.fr, name).not.toBe(told.en)
  }
})

test('sentences of findings are other sentences in French', () => {
  const of = { what: 'x', at: '1', by: '2', minutes: 3, number: 4, who: 'y', sure: 5, duty: 'z', due: '6' }
  const more = { ...of, count: 7, reason: 'r', effect: 'e' }
  for (const [name, english] of Object.entries(findingWords.en)) {
    const french = findingWords.fr[name as keyof typeof findingWords.fr]
    const say = (one: unknown): string =>
      typeof one === 'function'
        ? (one as (...all: unknown[]) => string)(more, 'b')
        : JSON.stringify(one, (_, part: unknown) =>
            typeof part === 'function' ? (part as (amount: string) => string)('2') : part,
          )
    expect(say(french), name).not.toBe(say(english))
  }
  expect(choiceWords({ do: 'evacuate', building: undefined }, 'fr')).toBe('évacuer tout le site')
  const bought = (servers: number) =>
    languages.map(language => choiceWords({ do: 'buy-servers', servers }, language))
  expect(bought(1)).toEqual(['buy 1 server', 'acheter 1 serveur'])
  expect(bought(1200)).toEqual(['buy 1,200 servers', 'acheter 1\u202f200 serveurs'])
})

test.each(languages)(
  'what was not decided as expected is told in the same words in findings, report and page: %s',
  language => {
    const { amiss } = reportWords[language].verdicts
    expect(pageWords[language].verdicts.amiss).toBe(amiss)
    expect(findingWords[language].amiss({ what: 'x', by: '22:05' })).toContain(amiss)
  },
)

test('French joins its articles, and counts days as jours', () => {
  expect(fill('les données de {} ont disparu', 'le service 2')).toBe('les données du service 2 ont disparu')
  expect(fill('les données de {} ont disparu', 'les services')).toBe('les données des services ont disparu')
  expect(fill('les ouvertures de {}', 'la salle')).toBe('les ouvertures de la salle')
  expect(fill('de donner la priorité à {}', 'le niveau $& 1')).toBe('de donner la priorité au niveau $& 1')
  expect(fill('de donner la priorité à {}', 'La plateforme')).toBe('de donner la priorité à la plateforme')
  expect(fill('de donner la priorité à {}', 'L’usage interne')).toBe(
    'de donner la priorité à l’usage interne',
  )
  expect(fill('de couper le courant de {}', 'La Rochelle')).toBe('de couper le courant de La Rochelle')
  expect(fill('fail {} over', 'le Mans')).toBe('fail le Mans over')
  expect(wallClock('2021-03-10T00:35+01:00', 90_000, 'fr')).toBe('+1 j 01:35')
})

function evening(language: 'en' | 'fr'): Session {
  const session = playHut()
  session.language = language
  session.advance(300)
  session.do({ kind: 'decide', role: 'scribe', player: 'Ed', confidence: 1, choice: { do: 'call-brigade' } })
  session.mark('five')
  session.advance(1500)
  return session
}

test('the language changes what is read and nothing that happened', () => {
  const english = evening('en')
  const french = evening('fr')
  expect(french.digest()).toBe(english.digest())
  expect(saveExercise(french, texts)).toBe(saveExercise(english, texts))
  const { session: again } = openExercise(saveExercise(french, texts), 'night.json')
  expect(again!.divergences).toEqual([])
  const heard = participantView(french).messages.map(({ text }) => text)
  expect(heard).toContain('Alarme fumée : hut/left')
  expect(participantView(english).messages.map(({ text }) => text)).toContain('Smoke alarm: hut/left')
  expect(facilitatorView(french).refusals[0]!.reason).toContain('cette décision revient à')
  expect(participantView(french).clocks.map(({ duty }) => duty)).toContain('Alerte précoce NIS2')
  expect(languages).toHaveLength(2)
})
