// Goal: a report covers the whole course as played when it was asked for, and nothing that came later.
import { expect, test } from 'vitest'
import { type AfterAction, afterAction } from '../../src/exercise/debrief/afterAction.ts'
import { debrief } from '../../src/exercise/debrief/debrief.ts'
import type { Session } from '../../src/exercise/session.ts'
import { playHut } from './hut.ts'

/** @param meanwhile runs while the report is being computed */
function reportOf(session: Session, meanwhile: () => void = () => {}): AfterAction {
  const nights = debrief(session, 'en')
  let night = nights.next()
  meanwhile()
  while (night.done !== true) night = nights.next()
  return afterAction(night.value)
}

/** A call at two minutes, a mark at five, a copy at eight, played to twenty. */
function played(): Session {
  const session = playHut()
  session.advance(120)
  session.do({ kind: 'decide', role: 'operations', player: 'Bo', choice: { do: 'call-brigade' } })
  session.advance(300)
  session.mark('five')
  session.advance(480)
  session.do({
    kind: 'decide',
    role: 'data-recovery-lead',
    player: 'Di',
    choice: { do: 'emergency-copy', building: undefined, policy: undefined, to: undefined },
  })
  session.advance(1200)
  return session
}

const whole = reportOf(played())

test('who looks back at a mark and ends there is told of the whole course', () => {
  const session = played()
  session.rewind('five')
  expect(reportOf(session)).toEqual(whole)
  expect([session.now, session.lookingBack]).toEqual([1200, false])
})

test('what the table does while the night is gone over is no part of the report', () => {
  const session = played()
  const going = reportOf(session, () => {
    session.do({
      kind: 'decide',
      role: 'operations',
      player: 'Bo',
      choice: { do: 'evacuate', building: undefined },
    })
    session.advance(2400)
    session.fork('another')
  })
  expect(going).toEqual(whole)
  expect(session.state.decisions).toHaveLength(3)
})
