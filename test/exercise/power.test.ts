// Goal: power that was given back is back for the table as well: nothing is refused for a darkness that is over.
import { expect, test } from 'vitest'
import type { Choice } from '../../src/exercise/command.ts'
import { Session } from '../../src/exercise/session.ts'
import { glance } from '../../src/run/glance.ts'
import { shipped } from '../run/scenario.ts'

const minute = 60
const cut: Choice = { do: 'cut-power', building: undefined, where: 'switch' }
const copy: Choice = { do: 'emergency-copy', building: undefined, policy: undefined, to: undefined }
const restore: Choice = { do: 'restore-power', building: undefined }

test('after a cut and a fire that is out, power comes back, and what needs it can be ordered again', () => {
  const session = new Session(shipped('exercises/battery-room.yaml', ['exercise.until=8 h']), {
    seed: '169',
    replication: 0,
  })
  const ask = (choice: Choice) =>
    session.do({ kind: 'decide', role: 'incident-commander', player: 'Bo', choice })
  const powered = (): number => glance(session.world).buildings.find(({ name }) => name === 'center')!.powered
  const heard = (event: string): boolean => session.state.messages.some(one => one.event === event)
  const dark = { refused: 'the site is without power' }

  session.advance(2 * minute)
  ask({ do: 'call-brigade' })
  session.advance(8 * minute)
  ask(cut)
  session.advance(20 * minute)
  expect([heard('power-cut'), powered()]).toEqual([true, 0])
  expect(ask(copy)).toEqual(dark)
  while (!heard('fire-out') && session.now < 7 * 60 * minute) session.advance(session.now + minute)
  expect(ask(restore)).toHaveProperty('events')
  session.advance(session.now + 10 * minute)
  expect(powered()).toBeGreaterThan(0)

  expect(ask(copy)).toHaveProperty('events')
  expect(ask(cut)).toHaveProperty('events')
  expect(ask(cut)).toMatchObject({ refused: expect.stringContaining('was decided already') })
  session.advance(session.now + 10 * minute)
  expect(powered()).toBe(0)
})
