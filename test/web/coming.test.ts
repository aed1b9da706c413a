// What the facilitator is told of the injects to come.
import { expect, test } from 'vitest'
import { atTable, facilitatorView, namesIn, prepare, readScenario, Session } from '../../src/index.ts'
import { comingOf, stateOf, whenOf } from '../../web/exercise/coming.ts'
import { decisionWords } from '../../web/words/exerciseDecisions.ts'
import { exerciseWords } from '../../web/words/exerciseWords.ts'
import { playHut, texts } from '../exercise/hut.ts'

const chief = { kind: 'decide', role: 'incident-commander', player: 'Ana' } as const
const labels = { policy: {}, tier: {}, pool: {}, building: {}, room: { 'hut/left': 'Archive' } }

/** The injects to come, each with when it comes. */
function saidOf(session: Session, language: 'en' | 'fr' = 'en'): string[] {
  const [w, d] = [exerciseWords[language].injects, decisionWords[language]]
  const called = namesIn({ ...atTable(session), labels }, label => label)
  const view = facilitatorView(session)
  return comingOf(view).map(each => `${each.id}, ${whenOf(each, view.participants.start, { w, d, called })}`)
}

test('the next inject is named by its time, and one that waits for an event by that and what its room is called, until it is out', () => {
  const session = playHut()
  const said = (language?: 'en' | 'fr'): string[] => saidOf(session, language)
  session.advance(60)
  expect(said()).toEqual(['I2, 22:04', 'I4, after the first alarm (Archive) + 2 min'])
  expect(said('fr')[1]).toBe('I4, après la première alarme (Archive) + 2 min')
  const waits = comingOf(facilitatorView(session))[1]!
  const delayed = (delay: number) => ({ ...waits, comes: { after: { ...waits.spec.after!, delay } } })
  const wording = {
    w: exerciseWords.en.injects,
    d: decisionWords.en,
    called: (_: string, name: string) => name,
  }
  expect(whenOf(delayed(20), undefined, wording)).toBe('after the first alarm (hut/left) + 20 s')
  expect(whenOf(delayed(90), undefined, wording)).toBe('after the first alarm (hut/left) + 1 min 30 s')
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
  const said = (language?: 'en' | 'fr'): string[] => saidOf(session, language)
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
