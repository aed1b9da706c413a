// What the participants' window shows of the messages it gets.
import { render } from 'preact-render-to-string'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { facilitatorView, participantView, Session } from '../../src/index.ts'
import type { ForSeats } from '../../web/exercise/protocol.ts'
import { seat } from '../../web/exercise/seat.ts'
import { nameBy } from '../../web/exercise/tableNames.ts'
import { look } from '../../web/view.ts'
import { Decide } from '../../web/views/exercise/exerciseDecide.tsx'
import { Console, Decided, Heard, Status } from '../../web/views/exercise/exerciseKnown.tsx'
import { Seat } from '../../web/views/exercise/exerciseSeat.tsx'
import { Log } from '../../web/views/exercise/exerciseLog.tsx'
import { Truth } from '../../web/views/exercise/exerciseTruth.tsx'
import { speak } from '../../web/words/words.ts'
import { playHut } from '../exercise/hut.ts'

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
  // Smoke that could explode is a matter of the facilitator: nothing at the table smells it.
  session.world.fire.explosive[0] = 2
  const after = facilitatorView(session)
  expect(render(<Truth view={after} />)).toContain(
    '<li>smoke that could explode, now or earlier: 1 room</li>',
  )
  expect(after.buildings[0]!.truth.explosive).toEqual(['hut/left'])
  expect(after.participants).toEqual(view.participants)
})
