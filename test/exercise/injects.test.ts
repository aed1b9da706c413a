import { expect, test } from 'vitest'
import { Session } from '../../src/exercise/session.ts'
import { prepare } from '../../src/run/prepare.ts'
import { readScenario } from '../../src/scenario/read.ts'
import { both } from '../../src/scenario/words/language.ts'
import { shipped } from '../run/scenario.ts'
import { playHut, texts } from './hut.ts'

const status = (session: ReturnType<typeof playHut>, id: string) =>
  session.state.injects.find(one => one.id === id)!
const by = 'controller'

test('injects go out at their time, and stepping stops there', () => {
  const session = playHut()
  session.step()
  expect(session.now).toBe(60)
  expect(status(session, 'I1')).toMatchObject({ status: 'sent', sentAt: 60 })
  expect(session.state.messages.find(({ id }) => id === 'I1')).toMatchObject({
    text: both('A caller smells smoke', 'A caller smells smoke'),
    to: ['incident-commander'],
  })
  session.step()
  expect(session.now).toBe(240)
})

test('a held inject waits for its release, a skipped one never comes, a contingency only when released', () => {
  const session = playHut()
  session.do({ kind: 'hold', by, inject: 'I1' })
  session.do({ kind: 'skip', by, inject: 'I2' })
  session.advance(900)
  expect(status(session, 'I1').status).toBe('held')
  expect(status(session, 'I2').status).toBe('skipped')
  expect(status(session, 'C1').status).toBe('waiting')
  session.do({ kind: 'resume', by, inject: 'I1' })
  expect(status(session, 'I1')).toMatchObject({ status: 'sent', sentAt: 900 })
  session.do({ kind: 'release', by, inject: 'C1' })
  expect(status(session, 'C1')).toMatchObject({ status: 'sent', sentAt: 900 })
  expect(session.do({ kind: 'release', by, inject: 'C1' })).toHaveProperty('refused')
})

test('a shift moves all that follows and keeps its spacing', () => {
  const session = playHut()
  session.advance(100)
  session.do({ kind: 'shift', by, inject: 'I2', seconds: 90 })
  expect([status(session, 'I1').due, status(session, 'I2').due, status(session, 'I3').due]).toEqual([
    60, 330, 690,
  ])
  expect(session.do({ kind: 'shift', by, inject: 'I2', seconds: -300 })).toHaveProperty('refused')
})

test('a condition is an event of the incident or a decision, and what was done is not asked for again', () => {
  const session = playHut()
  session.advance(300)
  session.do({
    kind: 'decide',
    role: 'incident-commander',
    player: 'Ana',
    confidence: 1,
    choice: { do: 'call-brigade' },
  })
  session.do({
    kind: 'decide',
    role: 'customer-liaison',
    player: 'Di',
    confidence: 1,
    choice: { do: 'communicate', to: 'customers' },
  })
  session.advance(1200)
  const called = status(session, 'I5').sentAt!
  expect(called).toBeGreaterThanOrEqual(360)
  expect(called).toBeLessThanOrEqual(380)
  expect(status(session, 'I3').status).toBe('skipped')
  const alarmAt = session.world.fire.rooms.alarmAt[0]!
  expect(status(session, 'I4').sentAt! - alarmAt).toBeGreaterThanOrEqual(120)
  expect(status(session, 'I4').sentAt! - alarmAt).toBeLessThan(160)
})

test('what is due waits for whoever says it, and is not said where it is not so', () => {
  const text = `extends: two-rooms.yaml
exercise:
  until: 60 min
  roles: [incident-commander]
  injects:
    - { id: there, at: 1 min, given: { event: brigade-arrived }, event: We are here }
    - { id: never, at: 1 min, given: { event: access }, event: Come in }
    - { id: quiet, at: 59 min, unlessHappened: { event: alarm }, event: Nothing to be heard }
`
  const { scenario } = readScenario(text, { file: 'here.yaml', load: name => texts.files[name]! })
  const session = new Session(prepare(scenario!), { seed: 'hut', replication: 0 })
  const statusOf = (id: string) => session.state.injects.find(one => one.id === id)!
  session.advance(180)
  expect(statusOf('there').status).toBe('waiting')
  session.do({
    kind: 'decide',
    role: 'incident-commander',
    player: 'Ana',
    confidence: 1,
    choice: { do: 'call-brigade' },
  })
  session.advance(Infinity)
  const arrived = session.world.fire.incident.brigadeArrivedAt
  expect(statusOf('there').sentAt).toBeGreaterThanOrEqual(arrived)
  expect(statusOf('there').sentAt).toBeLessThanOrEqual(arrived + 20)
  expect(statusOf('never').status).toBe('waiting')
  expect(statusOf('quiet').status).toBe('skipped')
})

test.each(['night-shift', 'battery-room'])(
  '%s: nobody speaks for a brigade that nobody called',
  name => {
    const prepared = shipped(`exercises/${name}.yaml`)
    const session = new Session(prepared, { seed: prepared.scenario.exercise!.seed!, replication: 0 })
    session.advance(Infinity)
    const speakers = session.state.messages.map(({ from }) => from.en)
    expect(speakers.length).toBeGreaterThan(10)
    expect(speakers).not.toContain('officer in charge')
    expect(session.state.messages.map(({ text }) => text.en).join('\n')).not.toMatch(/officer|at your fence/)
  },
  120_000,
)
