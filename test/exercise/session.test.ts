// Goal: whatever people do, going back and playing again gives the same night, and no course changes another. Method:
// random commands at random times on a small scenario, through the same interface that a shell uses.
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { participantView } from '../../src/exercise/participantView.ts'
import type { Session } from '../../src/exercise/session.ts'
import { playHut } from './hut.ts'

type Asked = Parameters<Session['do']>[0]

const seats = [
  'incident-commander',
  'facilities-liaison',
  'data-recovery-lead',
  'operations',
  'customer-liaison',
  'scribe',
] as const
const choices = [
  { do: 'call-brigade' },
  { do: 'evacuate' },
  { do: 'cut-power', where: 'upstream' },
  { do: 'cut-power', where: 'switch' },
  { do: 'cut-power', where: 'upstream', building: 'nowhere' },
  { do: 'orderly-shutdown', building: 'hut' },
  { do: 'preemptive-failover' },
  { do: 'emergency-copy', policy: 'nightly' },
  { do: 'open-hydrants' },
  { do: 'start-fireboat' },
  { do: 'declare-disaster' },
  { do: 'choose-point', point: 'reachable-first' },
  { do: 'set-dispatch', rule: 'spt' },
  { do: 'prioritise', tier: 'normal', weight: 3 },
  { do: 'add-units', pool: 'crew', units: 2 },
  { do: 'buy-servers', servers: 10 },
  { do: 'release-building', building: 'hut' },
  { do: 'communicate', to: 'customers' },
  { do: 'communicate', to: 'authorities' },
  { do: 'brigade-arrives' },
] as const

const asked: fc.Arbitrary<Asked> = fc.oneof(
  fc.record({
    kind: fc.constant('decide' as const),
    role: fc.constantFrom(...seats),
    player: fc.constantFrom('Ana', 'Bo'),
    confidence: fc.constantFrom(0, 0.5, 1, 2),
    choice: fc.constantFrom(...choices),
  }),
  fc.record({
    kind: fc.constantFrom('release' as const, 'hold' as const, 'resume' as const, 'skip' as const),
    by: fc.constant('controller'),
    inject: fc.constantFrom('I1', 'I2', 'I3', 'I4', 'I5', 'C1', 'I9'),
  }),
  fc.record({
    kind: fc.constant('shift' as const),
    by: fc.constant('controller'),
    inject: fc.constantFrom('I1', 'I2', 'I3', 'C1'),
    seconds: fc.constantFrom(-120, 60, 133.7),
  }),
  fc.record({
    kind: fc.constant('note' as const),
    role: fc.constant('scribe' as const),
    player: fc.constant('Cy'),
    text: fc.constantFrom('seen', ''),
  }),
)
const order = (verb: 'call-brigade' | 'cut-power'): Asked => ({
  kind: 'decide',
  role: 'incident-commander',
  player: 'Ana',
  choice: verb === 'cut-power' ? { do: verb, where: 'upstream' } : { do: verb },
})
const evening = fc.array(fc.record({ after: fc.double({ min: 0, max: 900, noNaN: true }), asked }), {
  maxLength: 12,
})

function play(session: Session, acts: readonly { after: number; asked: Asked }[]): void {
  for (const { after, asked } of acts) {
    session.advance(session.now + after)
    session.do(asked)
  }
}

test('every command is refused with a reason or changes the state, and both are written down', () => {
  fc.assert(
    fc.property(evening, acts => {
      const session = playHut()
      for (const { after, asked } of acts) {
        session.advance(session.now + after)
        const before = session.events.length
        const decided = session.do(asked)
        expect(session.events.length).toBeGreaterThan(before)
        if ('refused' in decided) {
          expect(decided.refused).not.toBe('')
          expect(session.state.refusals.at(-1)?.reason.en).toBe(decided.refused)
        } else expect(decided.events.length).toBeGreaterThan(0)
      }
    }),
    { numRuns: 40 },
  )
})

test('rewinding to a mark and playing again gives the same digest at every mark and at the end', () => {
  fc.assert(
    fc.property(evening, fc.nat(11), (acts, markAt) => {
      const session = playHut()
      play(session, acts.slice(0, markAt))
      session.mark('here')
      play(session, acts.slice(markAt))
      session.advance(session.now + 400)
      const ended = session.digest()
      const end = session.now
      const events = session.events
      expect(session.rewind('here')).toBe(true)
      session.advance(end)
      expect(session.digest()).toBe(ended)
      expect(session.events).toEqual(events)
      expect(session.divergences).toEqual([])
    }),
    { numRuns: 40 },
  )
})

test('where the shell stops the clock has no effect on what happens', () => {
  fc.assert(
    fc.property(
      evening,
      fc.array(fc.double({ min: 1, max: 400, noNaN: true }), { minLength: 1, maxLength: 5 }),
      (acts, stops) => {
        const whole = playHut()
        const stopped = playHut()
        for (const { after, asked } of acts) {
          const until = whole.now + after
          whole.advance(until)
          for (let turn = 0; stopped.now < Math.min(until, 5400); turn++)
            stopped.advance(Math.min(until, stopped.now + stops[turn % stops.length]!))
          whole.do(asked)
          stopped.do(asked)
        }
        expect(stopped.events).toEqual(whole.events)
        expect(stopped.digest()).toBe(whole.digest())
      },
    ),
    { numRuns: 25 },
  )
})

test('a branch never changes the one it came from', () => {
  fc.assert(
    fc.property(evening, evening, (acts, others) => {
      const session = playHut()
      play(session, acts.slice(0, 4))
      session.mark('fork')
      play(session, acts.slice(4))
      const { name, events, marks, until } = session.branch
      const kept = JSON.stringify({ name, events, marks, until })
      const ended = session.digest()
      expect(session.fork('other', 'fork')).toBe(true)
      play(session, others)
      session.advance(session.now + 300)
      expect(session.branch.name).toBe('other')
      expect(session.switchTo('main')).toBe(true)
      const after = session.branch
      expect(
        JSON.stringify({ name: after.name, events: after.events, marks: after.marks, until: after.until }),
      ).toBe(kept)
      expect(session.digest()).toBe(ended)
    }),
    { numRuns: 25 },
  )
})

test('what is looked back at can not be decided anew', () => {
  const session = playHut()
  session.advance(120)
  session.mark('early')
  session.advance(1200)
  session.rewind('early')
  const before = session.branch.events
  const decided = session.do({
    kind: 'decide',
    role: 'operations',
    player: 'Bo',
    confidence: 1,
    choice: { do: 'call-brigade' },
  })
  expect(decided).toMatchObject({ refused: expect.stringContaining('branch') })
  expect(session.branch.events).toBe(before)
  session.fork('otherwise')
  expect(
    session.do({
      kind: 'decide',
      role: 'operations',
      player: 'Bo',
      confidence: 1,
      choice: { do: 'call-brigade' },
    }),
  ).toHaveProperty('events')
})

test('the shell passes the time in: a pause is a pause, and the pace is what it is set to', () => {
  const session = playHut()
  // Ninety minutes of the night take ninety minutes at the table.
  expect(session.pace).toBe(1)
  session.elapse(50)
  expect(session.now).toBe(0)
  session.paused = false
  session.elapse(50)
  expect(session.now).toBe(50)
  session.pace = 10_000
  session.elapse(0.1)
  expect(session.now).toBe(1050)
  session.elapse(1000)
  expect(session.now).toBe(5400)
  expect(session.over).toBe(true)
})

test('a clock that ran on unseen is set back as if it had been stopped there, unless somebody has done something since', () => {
  const session = playHut()
  const stopped = playHut()
  for (const each of [session, stopped]) play(each, [{ after: 130, asked: order('call-brigade') }])
  stopped.advance(200)
  session.advance(900)
  session.takeBack(200, 200)
  expect([session.now, session.lookingBack, session.branch.until]).toEqual([200, false, 200])
  expect(session.digest()).toBe(stopped.digest())
  expect(session.branch.snapshots.length).toBe(stopped.branch.snapshots.length)
  for (const each of [session, stopped]) {
    each.do(order('cut-power'))
    each.advance(900)
  }
  // The status page shows late what was true before: here with the power cut, which it was not at first.
  expect(participantView(session).statusPage).toEqual(participantView(stopped).statusPage)
  for (const each of [session, stopped]) each.advance(1000)
  expect(session.digest()).toBe(stopped.digest())
  expect(session.divergences).toEqual([])
  expect(session.events).toEqual(stopped.events)
  // The power was cut since.
  session.takeBack(150, 150)
  expect(session.now).toBe(1000)
  // What had been played before, and is looked back at, stays.
  session.mark('here')
  session.advance(1100)
  session.rewind('here')
  session.advance(1200)
  session.takeBack(1050, 1100)
  expect([session.now, session.lookingBack, session.branch.until]).toEqual([1050, true, 1100])
})

test('a skipped inject may be brought back, and goes out when it is due', () => {
  const session = playHut()
  session.do({ kind: 'skip', by: 'controller', inject: 'I2' })
  expect(session.do({ kind: 'release', by: 'controller', inject: 'I2' })).toHaveProperty('refused')
  session.do({ kind: 'resume', by: 'controller', inject: 'I2' })
  session.advance(300)
  expect(session.state.injects.find(({ id }) => id === 'I2')).toMatchObject({ status: 'sent', sentAt: 240 })
})
