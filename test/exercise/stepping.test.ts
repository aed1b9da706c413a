/** Stepping plays up to the next inject that goes out. */
import { expect, test } from 'vitest'
import type { Session } from '../../src/exercise/session.ts'
import { playHut } from './hut.ts'

const status = (session: ReturnType<typeof playHut>, id: string) =>
  session.state.injects.find(one => one.id === id)!

test('stepping stops whenever an inject goes out, be it for the clock, for a decision or for an event', () => {
  const called = (): Session => {
    const session = playHut()
    session.advance(100)
    session.do({ kind: 'decide', role: 'incident-commander', player: 'Ana', choice: { do: 'call-brigade' } })
    return session
  }
  const sentAt = ({ state }: Session): number[] => state.injects.flatMap(one => one.sentAt ?? [])
  const whole = called()
  whole.advance(Infinity)
  expect(status(whole, 'I5').sentAt).toBe(160)
  const stepped = called()
  const stops = new Set<number>()
  while (!stepped.over) {
    stepped.step()
    stops.add(stepped.now)
  }
  expect([...stops]).toEqual(expect.arrayContaining(sentAt(whole).filter(at => at > 100)))
  expect(sentAt(stepped)).toEqual(sentAt(whole))
})

test('stepping goes past an inject that has become needless', () => {
  const session = playHut()
  session.do({
    kind: 'decide',
    role: 'incident-commander',
    player: 'Ana',
    choice: { do: 'communicate', to: 'customers' },
  })
  session.advance(590)
  session.step()
  expect(status(session, 'I3')).toMatchObject({ status: 'skipped', sentAt: null })
  expect(session.now).toBe(status(session, 'I6').sentAt)
})
