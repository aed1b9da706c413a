// What people at the table hear, and what the status page says of it.
import { render } from 'preact-render-to-string'
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { facilitatorView, participantView } from '../../src/index.ts'
import { desk, nothing, put } from '../../web/exercise/desk.ts'
import { readOutAt } from '../../web/exercise/readOut.ts'
import { Heard } from '../../web/views/exercise/exerciseKnown.tsx'
import { ReadAloud } from '../../web/views/exercise/readAloud.tsx'
import { exerciseWords } from '../../web/words/exerciseWords.ts'
import { speak } from '../../web/words/words.ts'
import { playHut } from '../exercise/hut.ts'

beforeEach(() => speak('en'))

test('what others wrote keeps its French signs on the line of the word before', () => {
  const session = playHut()
  session.advance(300)
  const view = participantView(session)
  const message = { ...view.messages[0]!, text: 'Vos « secours » ; oui ou non ?' }
  const html = render(<Heard view={{ ...view, messages: [message] }} seat={undefined} />)
  expect(html).toContain('Vos «\u00a0secours\u00a0»\u202f; oui ou non\u202f?')
})

test('at a very fast pace what was just heard is new, until the exercise is over', () => {
  const session = playHut()
  session.advance(300)
  const view = participantView(session)
  const marked = (now: number): boolean =>
    render(<Heard view={{ ...view, now, pace: 3600 }} seat={undefined} />).includes('is-new')
  expect(marked(view.until - 1)).toBe(true)
  expect(marked(view.until)).toBe(false)
})

test('the status page that is silent says nothing, in French with its “ne”', () => {
  const known = { down: '12', known: null }
  expect(exerciseWords.en.truth.takeaway(known)).toMatch(/the status page says nothing\.$/)
  expect(exerciseWords.fr.truth.takeaway(known)).toMatch(/la page d’état ne dit rien\.$/)
  expect(exerciseWords.fr.truth.takeaway({ down: '12', known: '3' })).toMatch(/la page d’état dit 3\.$/)
})

test('alarms of a panel in a row stand together, each with its time, and what people say parts them', () => {
  const session = playHut()
  session.advance(300)
  const view = participantView(session)
  const [one] = view.messages
  const alarm = (id: string, at: number) => ({
    ...one!,
    id,
    at,
    from: 'panel',
    to: [],
    text: `smoke in ${id}`,
  })
  const said = { ...one!, id: 'guard', at: 120, from: 'guard', to: ['scribe' as const], text: 'I see flames' }
  const messages = [alarm('a', 60), alarm('b', 90), said, alarm('c', 150), alarm('d', 180), alarm('e', 240)]
  const shown = (heard: typeof messages): string[] =>
    [...render(<Heard view={{ ...view, messages: heard }} seat={undefined} />).matchAll(/<li.*?<\/li>/g)].map(
      ([item]) => item.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' '),
    )
  const items = shown(messages)
  expect(items).toHaveLength(3)
  const [latest, between, first] = items
  expect(latest).toMatch(/panel.* \S+ smoke in e \S+ smoke in d \S+ smoke in c/)
  expect(between).toContain('I see flames')
  expect(first).toMatch(/panel.* \S+ smoke in b \S+ smoke in a/)
  // A source speaks once for all that it tells in a row.
  expect(latest!.match(/panel/g)).toHaveLength(1)
})

test('what waits for an event, which may never happen, is not said to be next', async () => {
  vi.stubGlobal('addEventListener', () => undefined)
  onTestFinished(() => void vi.unstubAllGlobals())
  const { Injects } = await import('../../web/views/exercise/exerciseInjects.tsx')
  const session = playHut()
  session.advance(60)
  const view = facilitatorView(session)
  expect(render(<Injects view={view} />)).toMatch(
    /out\. Next: I2, 22:04\. May come: I4, after [^<]*\+ 2 min\.</,
  )
  const alone = render(<Injects view={{ ...view, next: undefined }} />)
  expect(alone).toMatch(/out\. May come: I4, after [^<]*\.</)
  expect(alone).not.toContain('aria-current')
})

test('the facilitator is told of an inject to a seat that nobody has, before and when it comes', async () => {
  vi.stubGlobal('addEventListener', () => undefined)
  onTestFinished(() => void vi.unstubAllGlobals())
  const { Injects } = await import('../../web/views/exercise/exerciseInjects.tsx')
  const session = playHut()
  session.mark('start')
  const view = facilitatorView(session)
  // I1 is for the incident commander.
  const without = (of: typeof view): typeof view => ({
    ...of,
    participants: { ...of.participants, roles: ['operations'] },
  })
  expect(render(<Injects view={view} />)).not.toContain('Nobody sits')
  expect(render(<Injects view={without(view)} />)).toContain(
    'Nobody sits at Incident commander: read I1 aloud.',
  )
  expect(render(<ReadAloud view={without(view)} />)).not.toContain('Nobody sits')
  session.advance(60)
  const then = facilitatorView(session)
  expect(render(<ReadAloud view={then} />)).not.toContain('Nobody sits')
  expect(render(<ReadAloud view={without(then)} />)).toMatch(/read I1 aloud.*A caller smells smoke/)
  // Whoever looks at another view meanwhile, and comes back, still finds it, until it is read out.
  put({ readOut: readOutAt(readOutAt(null, without(view)), without(then)) })
  onTestFinished(() => desk.set(nothing))
  session.advance(180)
  const later = without(facilitatorView(session))
  const told = (at: typeof view): readonly string[] => {
    put({ readOut: readOutAt(desk.get().readOut, at) })
    return [...render(<ReadAloud view={at} />).matchAll(/read (\w+) aloud/g)].map(([, id]) => id!)
  }
  expect(told(later)).toEqual(['I1'])
  put({ readOut: { ...desk.get().readOut!, read: ['I1'] } })
  expect(told(later)).toEqual([])
  // In another course it is said again, not what that has told before it is gone to.
  session.rewind('start')
  expect(told(without(facilitatorView(session)))).toEqual([])
  session.fork('other')
  expect(told(without(facilitatorView(session)))).toEqual([])
  session.advance(70)
  expect(told(without(facilitatorView(session)))).toEqual(['I1'])
  session.switchTo(view.branch)
  expect(told(without(facilitatorView(session)))).toEqual([])
  // What is for everybody, or out, is not named.
  expect(render(<Injects view={without(then)} />)).not.toContain('Nobody sits')
})
