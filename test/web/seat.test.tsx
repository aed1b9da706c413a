// What the participants' window shows of the messages it gets.
import { render } from 'preact-render-to-string'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import {
  atTable,
  facilitatorView,
  namesIn,
  participantView,
  prepare,
  readScenario,
  Session,
} from '../../src/index.ts'
import { comingOf, stateOf, whenOf } from '../../web/exercise/coming.ts'
import type { ForSeats } from '../../web/exercise/protocol.ts'
import { seat } from '../../web/exercise/seat.ts'
import { nameBy } from '../../web/exercise/tableNames.ts'
import { look } from '../../web/view.ts'
import { Decide } from '../../web/views/exercise/exerciseDecide.tsx'
import { Console, Decided, Heard, Status } from '../../web/views/exercise/exerciseKnown.tsx'
import { Seat } from '../../web/views/exercise/exerciseSeat.tsx'
import { Log } from '../../web/views/exercise/exerciseLog.tsx'
import { Truth } from '../../web/views/exercise/exerciseTruth.tsx'
import { exerciseWords } from '../../web/words/exerciseWords.ts'
import { decisionWords } from '../../web/words/exerciseDecisions.ts'
import { speak } from '../../web/words/words.ts'
import { playHut, texts } from '../exercise/hut.ts'

beforeEach(() => speak('en'))

const labels = { policy: {}, tier: {}, pool: {}, building: {}, room: {} }
const table = { verbs: {}, offered: {}, buildings: [], rooms: [], policies: [], tiers: [], pools: [], labels }
const seatsOf = (session: Session): ForSeats => ({
  en: participantView(session, undefined, 'en'),
  fr: participantView(session, undefined, 'fr'),
})
const chief = { kind: 'decide', role: 'incident-commander', player: 'Ana' } as const

test('looking back is said at the table, and no longer on a course of its own', () => {
  const session = playHut()
  session.advance(60)
  session.mark('one')
  session.advance(300)
  const shown = (): string => {
    seat.set({ seats: seatsOf(session), table, refused: null })
    return render(<Seat />)
  }
  expect(shown()).not.toContain('looking back')
  session.rewind('one')
  expect(shown()).toContain('looking back')
  session.fork('other')
  expect(shown()).not.toContain('looking back')
})

test('whom to call in is asked by the label, which is French where it comes from a shipped scenario', async () => {
  const called = { ...table, labels: { ...labels, pool: { crew: 'technicians', night: 'engineers' } } }
  onTestFinished(() => nameBy(table))
  nameBy({ ...called, shipped: ['technicians'] })
  const form = (): string =>
    render(
      <Decide
        table={{ ...called, pools: ['crew', 'night'], verbs: { 'incident-commander': ['add-units'] } }}
        roles={['incident-commander']}
        over={false}
        decide={() => Promise.resolve(undefined)}
      />,
    )
  expect(form()).toMatch(/value="crew"[^>]*>technicians</)
  await speak('fr')
  look({ language: 'fr' })
  onTestFinished(() => look({ language: 'en' }))
  expect(form()).toMatch(/value="crew"[^>]*>techniciens</)
  expect(form()).toMatch(/value="night"[^>]*>engineers</)
})

test('a room and a building are asked by their labels, a room with its building', async () => {
  const known = {
    ...table,
    buildings: ['main', 'annex'],
    rooms: ['main/ups', 'main/hall'],
    verbs: { 'incident-commander': ['close-openings'] as const },
    labels: {
      ...labels,
      building: { main: 'Main building', annex: 'annex' },
      room: { 'main/ups': 'Plant room' },
    },
  }
  onTestFinished(() => nameBy(table))
  nameBy({ ...known, shipped: ['Main building', 'Plant room'] })
  const form = (): string =>
    render(
      <Decide
        table={known}
        roles={['incident-commander']}
        over={false}
        decide={() => Promise.resolve(undefined)}
      />,
    )
  expect(form()).toMatch(/value="main"[^>]*>Main building</)
  expect(form()).toMatch(/value="main\/ups"[^>]*>Plant room \(Main building\)</)
  expect(form()).toMatch(/value="main\/hall"[^>]*>main\/hall</)
  await speak('fr')
  look({ language: 'fr' })
  onTestFinished(() => look({ language: 'en' }))
  expect(form()).toMatch(/value="main\/ups"[^>]*>Local technique \(Bâtiment principal\)</)
})

test('messages and screens call rooms and buildings by their labels, as the form of a decision does', async () => {
  const session = playHut()
  session.advance(1200)
  const known = {
    ...labels,
    building: { hut: 'Main building' },
    room: { 'hut/left': 'Plant room', 'hut/right': 'Plant room' },
  }
  onTestFinished(() => nameBy(table))
  nameBy({ ...table, buildings: ['hut', 'annex'], labels: known, shipped: ['Main building', 'Plant room'] })
  const shown = (language: 'en' | 'fr'): string => {
    const view = participantView(session, undefined, language)
    const all = { ...facilitatorView(session), participants: view }
    const tables = [<Status view={view} />, <Console view={view} />, <Truth view={all} />]
    return [<Heard view={view} seat={undefined} />, <Log view={all} />, ...tables]
      .map(each => render(each))
      .join('\n')
  }
  const english = shown('en')
  expect(english.match(/Smoke alarm: Plant room \(Main building\)/g)!.length).toBeGreaterThan(1)
  expect(english.match(/<b>Main building<\/b>/g)).toHaveLength(1)
  expect(english.match(/<th scope="row">Main building<\/th>/g)).toHaveLength(2)
  expect(english).not.toMatch(/\bhut\b/)
  await speak('fr')
  look({ language: 'fr' })
  onTestFinished(() => look({ language: 'en' }))
  expect(shown('fr')).toContain('Alarme fumée\u00a0: Local technique (Bâtiment principal)')
  expect(shown('fr')).not.toMatch(/\bhut\b/)
})

test('the log has what was entered at one moment of the clock in the order in which it was, latest first', () => {
  const session = playHut()
  session.advance(300)
  const decided = (choice: { do: 'call-brigade' } | { do: 'evacuate' }): void => {
    session.do({ ...chief, choice })
  }
  const noted = (text: string): void => {
    session.do({ kind: 'note', role: 'incident-commander', player: 'Ana', text })
  }
  noted('first')
  decided({ do: 'call-brigade' })
  decided({ do: 'call-brigade' })
  noted('second')
  decided({ do: 'evacuate' })
  const kinds = (): string[] =>
    [...render(<Log view={facilitatorView(session)} />).matchAll(/is-(\w+)">/g)].map(([, kind]) => kind!)
  const latest = ['decision', 'note', 'refusal', 'decision', 'note']
  expect(kinds().slice(0, 5)).toEqual(latest)
  const earlier = kinds().length - 5
  // Another moment stands above, a rewind takes it away again.
  session.mark('here')
  session.advance(301)
  noted('third')
  expect(kinds().slice(0, 6)).toEqual(['note', ...latest])
  session.rewind('here')
  expect(kinds()).toHaveLength(5 + earlier)
  expect(kinds().slice(0, 5)).toEqual(latest)
})

test('when the time is over, the form says so and decides nothing', () => {
  const form = (over: boolean): string =>
    render(
      <Decide
        table={{ ...table, verbs: { 'incident-commander': ['cut-power'] } }}
        roles={['incident-commander']}
        over={over}
        decide={() => Promise.resolve(undefined)}
      />,
    )
  expect(form(false)).not.toContain('aria-disabled="true"')
  expect(form(false)).not.toContain('over')
  // Not disabled outright: that would take the focus from whoever stands on it.
  expect(form(true)).toMatch(/<button[^>]* aria-disabled="true"/)
  expect(form(true)).not.toMatch(/<button[^>]* disabled/)
  expect(form(true)).toContain('The exercise is over: nothing more can be decided.')
  // Cutting the power in the wrong place is an answer of the exercise: the player chooses.
  expect(form(false)).toMatch(/<select required><option selected value>choose/)
})

test('what the projector has no room for is told in a line', () => {
  const session = playHut()
  session.advance(300)
  const choices = [
    { do: 'call-brigade' },
    { do: 'communicate', to: 'customers' },
    { do: 'communicate', to: 'authorities' },
  ] as const
  for (const choice of choices) session.do({ ...chief, choice })
  expect(render(<Decided view={participantView(session)} />)).not.toContain('class="earlier"')
  session.advance(360)
  session.do({ ...chief, choice: { do: 'evacuate', building: undefined } })
  const html = render(<Decided view={participantView(session)} />)
  expect(html).toMatch(/class="earlier">1 earlier: 22:05[^<]* Call the fire brigade</)
  // Nobody stated a confidence.
  expect(html).not.toContain('sure')
})

test('the brigade that has just been called is ordered, not “not yet”', () => {
  const session = playHut()
  session.advance(300)
  const called = (): string => {
    const text = render(<Truth view={facilitatorView(session)} />)
    return text.match(/Brigade called<\/th><td class="words">([^<]*)/)![1]!
  }
  expect(called()).toBe('not yet')
  session.do({ ...chief, choice: { do: 'call-brigade' } })
  expect(called()).toMatch(/^ordered at 22:05/)
  session.advance(400)
  expect(called()).toMatch(/^22:0/)
  // Where services burnt, that nothing burns is not said as if nothing had.
  const view = facilitatorView(session)
  const [hut] = view.buildings
  const burnt = (destroyed: number) => ({
    ...hut!,
    truth: { ...hut!.truth, destroyed, burning: [], lost: false },
  })
  const told = (destroyed: number): string =>
    render(<Truth view={{ ...view, buildings: [burnt(destroyed)] }} />)
  expect(told(0)).toContain('<li>no fire</li>')
  expect(told(3)).toContain('<li>no fire any more</li>')
})

test('the next inject is named by its time, and one that waits for an event by that and what its room is called, until it is out', () => {
  const session = playHut()
  const said = (language: 'en' | 'fr' = 'en'): string[] => {
    const [w, d] = [exerciseWords[language].injects, decisionWords[language]]
    const called = namesIn(
      { ...atTable(session), labels: { ...labels, room: { 'hut/left': 'Archive' } } },
      label => label,
    )
    const view = facilitatorView(session)
    return comingOf(view).map(
      each => `${each.id}, ${whenOf(each, view.participants.start, { w, d, called })}`,
    )
  }
  session.advance(60)
  expect(said()).toEqual(['I2, 22:04', 'I4, after the first alarm (Archive) + 2 min'])
  expect(said('fr')[1]).toBe('I4, après la première alarme (Archive) + 2 min')
  const waits = comingOf(facilitatorView(session))[1]!
  const soon = { ...waits, comes: { after: { ...waits.spec.after!, delay: 20 } } }
  const wording = {
    w: exerciseWords.en.injects,
    d: decisionWords.en,
    called: (_: string, name: string) => name,
  }
  expect(whenOf(soon, undefined, wording)).toBe('after the first alarm (hut/left) + 20 s')
  session.do({ ...chief, choice: { do: 'call-brigade' } })
  session.advance(80 * 60)
  expect(said()).toEqual([])
})

test('an inject that waits for a decision has its clock time once that is taken, and is not named when it is needless', () => {
  const text = `extends: two-rooms.yaml
exercise:
  until: 60 min
  roles: [incident-commander]
  injects:
    - { id: fence, after: { decision: call-brigade, delay: 34 min }, unless: cut-power, event: I am at the fence }
    - { id: roof, at: 45 min, event: The roof is open }
    - { id: late, after: { decision: call-brigade, delay: 58 min }, event: Nobody will hear this }
    - { id: there, at: 2 min, given: { event: brigade-arrived }, event: We are here }
    - { id: dark, at: 3 min, unlessHappened: { event: alarm }, event: Nothing to be heard }
`
  const files: Readonly<Record<string, string>> = texts.files
  const { scenario, issues } = readScenario(text, { file: 'fence.yaml', load: name => files[name]! })
  expect(issues).toEqual([])
  const session = new Session(prepare(scenario!), { seed: 'hut', replication: 0 })
  const said = (language: 'en' | 'fr' = 'en'): string[] => {
    const [w, d] = [exerciseWords[language].injects, decisionWords[language]]
    const called = namesIn(
      { ...atTable(session), labels: { ...labels, room: { 'hut/left': 'Archive' } } },
      label => label,
    )
    const view = facilitatorView(session)
    return comingOf(view).map(
      each => `${each.id}, ${whenOf(each, view.participants.start, { w, d, called })}`,
    )
  }
  const idle = (): string[] =>
    facilitatorView(session).injects.flatMap(each => (stateOf(each) === 'idle' ? [each.id] : []))
  expect(said()).toEqual(['there, 22:02', 'fence, after “Call the fire brigade” + 34 min'])
  expect(idle()).toEqual([])
  session.advance(130)
  // One is due, but nobody speaks before they are there; another is untrue, for the alarm has rung.
  expect(session.world.fire.rooms.alarmAt[0]).toBeLessThan(130)
  expect(said()).toEqual(['roof, 22:45', 'fence, after “Call the fire brigade” + 34 min'])
  session.advance(230)
  session.do({ ...chief, choice: { do: 'call-brigade' } })
  // 22:03:50 + 34 min, looked at every twenty seconds.
  expect(said()).toEqual(['fence, 22:38', 'there, after the arrival of the brigade'])
  expect(said('fr')).toEqual(['fence, 22:38', 'there, après l’arrivée des sapeurs-pompiers'])
  const twin = new Session(prepare(scenario!), { seed: 'hut', replication: 0 })
  twin.advance(230)
  twin.do({ ...chief, choice: { do: 'call-brigade' } })
  twin.advance(Infinity)
  const sentAt = twin.state.injects.find(({ id }) => id === 'fence')!.sentAt
  expect(sentAt).toBe(2280)
  session.do({ ...chief, choice: { do: 'cut-power', building: 'hut', where: 'upstream' } })
  expect(said()).toEqual(['roof, 22:45', 'there, after the arrival of the brigade'])
  // Each goes out only by hand now: one is needless, one would come after the end of play.
  expect(idle()).toEqual(['fence', 'late'])
  session.advance(50 * 60)
  // What would come after the end of play does not come.
  expect(said()).toEqual([])
})
