// Goal: the table also sees that power has been restored: nothing is refused because of an outage that is over, and
// power that is cut a second time is off a second time.
import { expect, test } from 'vitest'
import type { Choice } from '../../src/exercise/command.ts'
import { facilitatorView } from '../../src/exercise/facilitatorView.ts'
import { Session } from '../../src/exercise/session.ts'
import { truthOf } from '../../src/run/truth.ts'
import { saidDark } from '../../src/exercise/power.ts'
import { both } from '../../src/scenario/words/language.ts'
import { shipped } from '../run/scenario.ts'
import { playHut } from './hut.ts'

const minute = 60
const words = both('dark', 'noir')
const cut: Choice = { do: 'cut-power', building: undefined, where: 'switch' }
const copy: Choice = { do: 'emergency-copy', building: undefined, policy: undefined, to: undefined }
const failOver: Choice = { do: 'preemptive-failover', building: undefined, policy: undefined }
const restore: Choice = { do: 'restore-power', building: undefined }

test('after a cut and a fire that is out, power comes back, and what needs it can be ordered again', () => {
  const session = new Session(shipped('exercises/battery-room.yaml', ['exercise.until=8 h']), {
    seed: '169',
    replication: 0,
  })
  const ask = (choice: Choice) =>
    session.do({ kind: 'decide', role: 'incident-commander', player: 'Bo', choice })
  const powered = (): number =>
    truthOf(session.world).buildings.find(({ name }) => name === 'center')!.powered
  const heard = (event: string): boolean => session.state.messages.some(one => one.event === event)
  const knownDark = (): boolean =>
    facilitatorView(session).buildings.find(({ truth }) => truth.name === 'center')!.known.dark
  const dark = { refused: 'the site is without power' }

  session.advance(2 * minute)
  ask({ do: 'call-brigade' })
  session.advance(8 * minute)
  ask(cut)
  session.advance(20 * minute)
  expect([heard('power-cut'), powered(), knownDark()]).toEqual([true, 0, true])
  expect(ask(copy)).toMatchObject(dark)
  while (!heard('fire-out') && session.now < 7 * 60 * minute) session.advance(session.now + minute)
  expect(ask(restore)).toHaveProperty('events')
  session.advance(session.now + 10 * minute)
  expect(powered()).toBeGreaterThan(0)
  expect(knownDark()).toBe(false)

  expect(ask(copy)).toHaveProperty('events')
  expect(ask(cut)).toHaveProperty('events')
  expect(ask(cut)).toMatchObject({ refused: expect.stringContaining('was decided already') })
  expect(knownDark()).toBe(false)
  session.advance(session.now + 10 * minute)
  expect([powered(), knownDark()]).toEqual([0, true])
  expect(ask(failOver)).toMatchObject(dark)

  expect(ask(restore)).toHaveProperty('events')
  session.advance(session.now + 10 * minute)
  expect(powered()).toBeGreaterThan(0)
  expect(knownDark()).toBe(false)
  expect(ask(failOver)).toHaveProperty('events')
})

test('power given back to one building is back for that one alone', () => {
  const session = playHut()
  const told = {
    id: 'P',
    at: 60,
    from: words,
    to: [],
    method: 'phone',
    text: words,
    event: 'power-cut',
  } as const
  const lit = { number: 1, at: 90, effectAt: 120, role: 'operations', player: 'Bo' } as const
  const state = {
    ...session.state,
    messages: [told],
    decisions: [{ ...lit, choice: { do: 'restore-power', building: 'left' } as const }],
  }
  const dark = (at: number) => ['left', 'right'].map(building => saidDark(state, at, building))
  expect(dark(119)).toEqual([true, true])
  expect(dark(120)).toEqual([false, true])
  expect(saidDark(state, 120)).toBe(false)
})
