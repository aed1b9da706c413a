// The parts of the exercise page that are plain functions.
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { wallClock } from '../../src/exercise/instant.ts'
import { refusals } from '../../src/exercise/told/refusals.ts'
import { verbWords } from '../../src/exercise/told/verbWords.ts'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { facilitatorView, prepare, readScenario, Session, verbsOf } from '../../src/index.ts'
import { choiceOf, fieldsOf, firstValue, isOpen, optionsOf } from '../../web/exercise/arguments.ts'
import { argumentsOffered, verbsOffered } from '../../src/exercise/offered.ts'
import { exercise } from '../../web/exercise/host.ts'
import type { ExerciseRequest } from '../../web/exercise/protocol.ts'
import { loadExercise, shippedExercises } from '../../web/exercise/shippedExercises.ts'
import { sinceReport } from '../../web/exercise/sinceReport.ts'
import { paceShown, paceTyped } from '../../web/exercise/typedPace.ts'
import { clockTime, withOffset } from '../../web/exercise/time.ts'
import { titleOf } from '../../web/shell/useTitle.ts'
import { look } from '../../web/view.ts'
import { choiceSaid, decisionWords, whoSaid } from '../../web/words/exerciseDecisions.ts'
import { exerciseWords } from '../../web/words/exerciseWords.ts'
import { spoken } from '../../web/words/words.ts'
import { texts } from '../exercise/hut.ts'

beforeEach(() => look({ language: 'en' }))

test('a time is that of the clock on the wall, the next day has its sign and its unit', () => {
  const start = '2021-03-10T00:35:00+01:00'
  expect(clockTime(start, 0)).toBe('00:35')
  expect(clockTime(start, 8350, { withSeconds: true })).toBe('02:54:10')
  expect(clockTime(start, 86_400)).toBe('00:35 +1\u00a0d')
  expect(clockTime('2021-03-10T20:15:00+01:00', 4 * 3600)).toBe('00:15 +1\u00a0d')
  expect(clockTime(undefined, 3240)).toBe('+54 min')
  look({ language: 'fr' })
  expect(clockTime(start, 86_400)).toBe('00:35 +1\u00a0j')
})

test('a pace has the comma of its language, and is typed as it is shown; where none is typed, the one before stays', () => {
  const strasbourg = 235 / 90
  expect(paceShown('fr', strasbourg)).toBe('2,61')
  expect(paceShown('en', strasbourg)).toBe('2.61')
  expect(paceTyped('fr', '2,61', 4)).toBe(2.61)
  expect([paceTyped('en', '2.61', 4), paceTyped('en', '2,6', 4)]).toEqual([2.61, 2.6])
  expect([paceTyped('en', '3,000', 4), paceTyped('fr', '3\u202f000', 4)]).toEqual([3000, 3000])
  expect(['', 'fast', '0'].map(typed => paceTyped('fr', typed, 4))).toEqual([4, 4, 4])
  expect([paceTyped('en', '0.5', 4), paceTyped('en', '20000', 4)]).toEqual([1, 10_000])
})

test('a moment on the reader’s own clock is the same moment, with the date of that clock', () => {
  for (const moment of ['2026-01-15T23:30:00Z', '2026-03-29T01:30:00Z', '2026-07-15T00:15:00Z'].map(
    each => new Date(each),
  )) {
    const said = withOffset(moment)
    expect(new Date(said)).toEqual(moment)
    expect(Number(said.slice(8, 10))).toBe(moment.getDate())
    expect(Number(said.slice(11, 13))).toBe(moment.getHours())
  }
})

test('a report shows a moment as the page does: both cut off what is left of a second', () => {
  const start = '2024-09-26T20:15:00+02:00'
  for (const seconds of [0, 59.6, 899.4, 899.6, 900, 0.1 + 0.2 + 899.7, 900.3]) {
    for (const began of [start, '2024-09-26T20:15+02:00', '2024-09-26T18:15:40Z'])
      expect(wallClock(began, seconds, 'en'), `${began} ${seconds}`).toBe(clockTime(began, seconds))
    expect(`+${wallClock(undefined, seconds, 'en')}`, String(seconds)).toBe(clockTime(undefined, seconds))
  }
  expect(clockTime(start, 899.6)).toBe('20:29')
  expect(clockTime('2024-09-26T18:15:40Z', 30, { withSeconds: true })).toBe('18:16:10')
})

const scenarios = join(import.meta.dirname, '../../scenarios')
const session = (name = 'battery-room.yaml'): Session => {
  const file = `exercises/${name}`
  // A tenth of Strasbourg's services: what the site has does not depend on them.
  const load = (relative: string): string =>
    readFileSync(join(scenarios, 'exercises', relative), 'utf8')
      .replace('services: 120000', 'services: 12000')
      .replace('customers: 14000', 'customers: 1400')
  const { scenario, issues } = readScenario(load(name), { file, load })
  expect(issues).toEqual([])
  return new Session(prepare(scenario!), { seed: '1', replication: 0 })
}

test('where an answer must be chosen, none is chosen for the player', () => {
  const { setting } = session()
  const { buildings, rooms, policies, tiers, pools } = setting
  const table = { offered: argumentsOffered(setting), buildings, rooms, policies, tiers, pools }
  const [where] = fieldsOf('cut-power')
  const options = optionsOf('cut-power', 'where', table, decisionWords.en)
  expect(options).toEqual(['switch', 'upstream'])
  expect(firstValue(where!, options)).toBe('')
  expect(firstValue(where!, ['switch'])).toBe('switch')
})

test.each(['battery-room.yaml', 'night-shift.yaml'])(
  'nothing is offered that the site of %s has not',
  name => {
    const { setting, prepared } = session(name)
    const { buildings, rooms, policies, tiers, pools } = setting
    const table = { offered: argumentsOffered(setting), buildings, rooms, policies, tiers, pools }
    const hasNot = ['noSwitch', 'noFireboat', 'noGas', 'nothingToClose', 'noFailover'] as const
    const said = hasNot.map(key => {
      const reason = refusals[key]
      return (typeof reason === 'function' ? reason('') : reason).en.trim()
    })
    for (const verb of verbsOffered('incident-commander', setting)) {
      const first = Object.fromEntries(
        fieldsOf(verb).map(asked => {
          const options = optionsOf(verb, asked.field, table, decisionWords.en)
          return [asked.field, firstValue(asked, options) || (asked.optional ? '' : options[0]!)]
        }),
      )
      const each = fieldsOf(verb).flatMap(({ field }) =>
        optionsOf(verb, field, table, decisionWords.en).map(option => ({ ...first, [field]: option })),
      )
      for (const values of [first, ...each]) {
        const choice = choiceOf(verb, values)
        const decided = new Session(prepared, { seed: '1', replication: 0 }).do({
          kind: 'decide',
          role: 'incident-commander',
          player: 'Ada',
          choice,
        })
        const reason = 'refused' in decided ? decided.refused : ''
        expect(
          said.filter(words => reason.startsWith(words)),
          JSON.stringify(choice),
        ).toEqual([])
      }
    }
  },
)

test('where emergency copies go is a choice among the sites there are, under the names of the scenario', () => {
  const { setting } = session()
  const { buildings, rooms, policies, tiers, pools } = setting
  const table = { offered: argumentsOffered(setting), buildings, rooms, policies, tiers, pools }
  const sites = optionsOf('emergency-copy', 'site', table, decisionWords.en)
  expect(sites).toEqual(['twin', 'cloud'])
  expect(choiceOf('emergency-copy', { site: 'cloud' })).toEqual({ do: 'emergency-copy', to: 'cloud' })
  expect(choiceOf('emergency-copy', { site: '' })).toEqual({ do: 'emergency-copy' })
  expect(isOpen('site', ['twin'])).toBe(false)
})

test('the cut-off switch is a choice only where there is one', () => {
  const where = (name: string) => argumentsOffered(session(name).setting)['cut-power']!['where']
  expect(where('battery-room.yaml')).toEqual(['switch', 'upstream'])
  // Strasbourg had none: "choice of economic strategy".
  expect(where('night-shift.yaml')).toEqual(['upstream'])
})

test('whatever a seat may decide, its form makes a choice that is refused for what people know, never for its words', () => {
  const { setting } = session()
  const { buildings, rooms, policies, tiers, pools } = setting
  const verbs = verbsOf('incident-commander')
  const table = { offered: argumentsOffered(setting), buildings, rooms, policies, tiers, pools }
  expect(verbs.length).toBeGreaterThan(15)
  for (const verb of verbs) {
    const values = Object.fromEntries(
      fieldsOf(verb).map(asked => {
        const options = optionsOf(verb, asked.field, table, decisionWords.en)
        return [asked.field, firstValue(asked, options) || (asked.optional ? '' : options[0]!)]
      }),
    )
    const choice = choiceOf(verb, values)
    const playing = session()
    const decided = playing.do({
      kind: 'decide',
      role: 'incident-commander',
      player: 'Ada',
      confidence: 0.5,
      choice,
    })
    if ('refused' in decided)
      expect(decided.refused).not.toMatch(/there is no (?:building|room|policy|tier|pool) "/)
    for (const language of ['en', 'fr'] as const)
      expect(choiceSaid(decisionWords[language], choice)).not.toMatch(/undefined|null|NaN/)
    // The decision must not stop the world from running to its end.
    playing.advance(3600)
  }
})

test('a report is out of date once its course has gone on, be it within a second, or another one is on show', () => {
  const playing = session()
  playing.mark('start')
  playing.advance(600)
  const report = { branch: playing.branch.name, until: playing.now, events: playing.events }
  const since = () => sinceReport(facilitatorView(playing), report)
  expect(since()).toBeUndefined()
  playing.rewind('start')
  expect(since()).toBeUndefined()
  playing.switchTo('main')
  playing.fork('another')
  expect(since()).toBe('otherCourse')
  playing.switchTo('main')
  playing.do({ kind: 'decide', role: 'incident-commander', player: 'Bo', choice: { do: 'call-brigade' } })
  expect([playing.now, since()]).toEqual([600, 'goneOn'])
  playing.advance(700)
  playing.rewind('start')
  expect(since()).toBe('goneOn')
})

test('the title names the exercise in its own views, and the scenario in the others', () => {
  const { words } = spoken()
  const of = { file: 'two-rooms.yaml', exercise: 'Night shift' }
  expect(titleOf(words, 'exercise', of)).toBe('Exercise · Night shift · Firebreak')
  expect(titleOf(words, 'after-action', of)).toBe('After action · Night shift · Firebreak')
  expect(titleOf(words, 'site', of)).toBe('Site · two rooms · Firebreak')
  expect(titleOf(words, 'exercise', { ...of, exercise: undefined })).toBe('Exercise · two rooms · Firebreak')
  expect(titleOf(words, 'site', { file: undefined, exercise: undefined })).toBe('Site · Firebreak')
})

test('a clock that is stopped while a beat of it is under way stands where the page showed it', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] })
  onTestFinished(() => void vi.useRealTimers())
  const told: number[] = []
  const ask = async (request: ExerciseRequest): Promise<number> => {
    const { view } = await exercise({ do: 'exercise', id: 1, language: 'en', request }, ({ view }) =>
      told.push(view!.participants.now),
    )
    return view!.participants.now
  }
  const { files } = texts
  const source = { file: 'hut.yaml', text: files['hut.yaml']!, beside: files }
  const begin = { set: [], strategy: null, seed: null, pageSeed: 'hut', list: null, decisions: null }
  await ask({ to: 'begin', source, ...begin })
  await ask({ to: 'pace', pace: 3000 })
  await ask({ to: 'pause', paused: false })
  vi.advanceTimersByTime(500)
  expect(told).toEqual([750, 1500])
  expect(await ask({ to: 'pause', paused: true, shown: 750 })).toBe(750)
  await ask({ to: 'pause', paused: false })
  vi.advanceTimersByTime(250)
  expect(told.at(-1)).toBe(1500)
  // No page is late by the fifty beats of half a minute that follow: they are not taken back.
  await ask({ to: 'pace', pace: 120 })
  vi.advanceTimersByTime(50 * 250)
  expect(await ask({ to: 'pause', paused: true, shown: 1530 })).toBe(3000)
  // A machine that takes a twentieth of a second for 20 s of the night plays five times as much in a beat, however fast
  // the clock; one that is late makes up for a second.
  let clock = 0
  let took = 0
  vi.spyOn(performance, 'now').mockImplementation(() => (clock += took))
  onTestFinished(() => void vi.restoreAllMocks())
  const late = async (pace: number): Promise<number> => {
    const from = await ask({ to: 'pause', paused: true })
    await ask({ to: 'pace', pace })
    took = 0
    await ask({ to: 'pause', paused: false })
    clock += 2000
    took = 50
    vi.advanceTimersByTime(250)
    return told.at(-1)! - from
  }
  expect([await late(3000), await late(60)]).toEqual([100, 60])
  // Somebody did something since: that is not taken back.
  await ask({ to: 'mark', name: 'seen' })
  expect(await ask({ to: 'pause', paused: true, shown: 3100 })).toBe(3160)
})

test('every shipped exercise has its card, and brings the files it extends', async () => {
  expect(shippedExercises.length).toBeGreaterThanOrEqual(2)
  for (const file of shippedExercises) {
    expect(Object.keys(exerciseWords.en.exercises)).toContain(file)
    expect(Object.keys(exerciseWords.fr.exercises)).toContain(file)
    const { text, beside } = await loadExercise(file)
    const load = (name: string): string => beside[name] ?? ''
    const { scenario, issues } = readScenario(text, { file, load })
    expect(issues).toEqual([])
    expect(scenario?.exercise?.injects.length).toBeGreaterThan(5)
  }
})

test('the page calls a decision what its report calls it', () => {
  for (const language of ['en', 'fr'] as const)
    for (const [verb, told] of Object.entries(decisionWords[language].verbs))
      expect(told, verb).toBe(told.charAt(0).toUpperCase() + verbWords(verb, language).slice(1))
  expect(decisionWords.fr.verbs.evacuate).toBe('Évacuer')
})

test('nought and one are singular in French', () => {
  const { truth } = exerciseWords.fr
  expect(truth.powered({ on: '0', rooms: '11' })).toBe('courant dans 0 salle sur 11')
  expect(truth.powered({ on: '1', rooms: '11' })).toBe('courant dans 1 salle sur 11')
  expect(truth.powered({ on: '2', rooms: '11' })).toBe('courant dans 2 salles sur 11')
  expect([truth.down('1'), truth.destroyed('1')]).toEqual(['1 arrêté', '1 détruit'])
  expect([truth.down('2'), truth.destroyed('2')]).toEqual(['2 arrêtés', '2 détruits'])
})

test('who decided has a name and a seat, and one who gave no name the seat alone', () => {
  const said = (player: string, language: 'en' | 'fr'): string =>
    whoSaid(decisionWords[language], { player, role: 'operations' })
  const seat = decisionWords.fr.roles.operations
  expect(said('Ana', 'fr')).toBe(`Ana, ${seat}`)
  // Whoever gave no name is recorded by the seat, in the language of that moment.
  expect(said('operations', 'fr')).toBe(seat)
})
