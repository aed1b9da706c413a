// Goal: no report says it would have been better to order something at a time when nobody could have ordered it.
import { expect, test } from 'vitest'
import type { Choice } from '../../src/exercise/command.ts'
import { debrief } from '../../src/exercise/debrief/debrief.ts'
import { orderableAt } from '../../src/exercise/debrief/orderable.ts'
import { Session } from '../../src/exercise/session.ts'
import { shipped } from '../run/scenario.ts'

const minute = 60
const early = 3 * minute

test('people let into a building under control, hydrants opened by the brigade and power given back are not judged as if before the brigade', () => {
  const prepared = shipped('exercises/battery-room.yaml', ['exercise.moments=[2 min]', 'exercise.until=8 h'])
  const session = new Session(prepared, { seed: '169', replication: 0 })
  const ask = (choice: Choice): void => {
    expect(
      session.do({ kind: 'decide', role: 'incident-commander', player: 'Bo', choice }),
      choice.do,
    ).toHaveProperty('events')
  }
  const wait = (event: string): void => {
    while (!session.state.messages.some(one => one.event === event) && !session.over)
      session.advance(session.now + minute)
  }
  session.advance(2 * minute)
  ask({ do: 'call-brigade' })
  session.advance(8 * minute)
  ask({ do: 'cut-power', building: undefined, where: 'switch' })
  wait('brigade-arrived')
  ask({ do: 'open-hydrants' })
  wait('under-control')
  ask({ do: 'release-building', building: 'center' })
  wait('fire-out')
  ask({ do: 'restore-power', building: undefined })
  const { setting, events, state } = session
  expect(state.decisions.map(one => [one.choice.do, orderableAt({ setting, events }, one, early)])).toEqual([
    ['call-brigade', false], // was already decided
    ['cut-power', true],
    ['open-hydrants', false],
    ['release-building', false],
    ['restore-power', false],
  ])
  const nights = debrief(session, 'en')
  let night = nights.next()
  let steps = 0
  let told = 0
  for (; night.done !== true; night = nights.next()) {
    steps++
    expect(night.value.done).toBe(steps)
    told = night.value.total
  }
  expect(told).toBe(steps)
  const sooner = night.value.decisions.filter(one => one.early !== undefined)
  expect(sooner.map(({ decision }) => decision.choice.do)).toEqual(['cut-power'])
})
