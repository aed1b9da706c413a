// Goal: what a delay cost is told even where two decisions were late together and neither alone would have helped.
import { expect, test } from 'vitest'
import { debrief } from '../../src/exercise/debrief/debrief.ts'
import { inTime } from '../../src/exercise/debrief/inTime.ts'
import { score } from '../../src/exercise/debrief/score.ts'
import { Session } from '../../src/exercise/session.ts'
import { standOf } from '../../src/exercise/stand.ts'
import { shipped } from '../run/scenario.ts'

const minute = 60
// What could still be saved is not asked about here: that plays the evening anew for each decision at each moment.
const prepared = shipped('exercises/battery-room.yaml', ['exercise.moments=[]', 'horizon=4 d'])

/** The first exercise, with the call and the cut at the switch ordered at these minutes. */
function evening(call: number, cut: number, building?: string): Session {
  const session = new Session(prepared, { seed: prepared.scenario.exercise!.seed!, replication: 0 })
  const seat = { kind: 'decide', role: 'facilities-liaison', player: 'Ana', confidence: 1 } as const
  session.advance(call * minute)
  session.do({ ...seat, choice: { do: 'call-brigade' } })
  session.advance(cut * minute)
  session.do({ ...seat, choice: { do: 'cut-power', building, where: 'switch' } })
  session.advance(Infinity)
  return session
}

function debriefed(session: Session) {
  const nights = debrief(session, 'en')
  for (;;) {
    const step = nights.next()
    if (step.done === true) return step.value
  }
}

test('a call and a cut that are both late cost little one by one, and a hall together', () => {
  const { decisions, outcomes } = debriefed(evening(45, 45.5))
  const destroyed = new Map(outcomes.map(({ name, servicesDestroyed }) => [name, servicesDestroyed]))
  const asPlayed = destroyed.get('as played')!
  for (const { early } of decisions) expect(Math.abs(early!.difference.services)).toBeLessThan(asPlayed / 5)
  // The lesson of the exercise: 237 with the switch at 40 min, none with the call at 2 min and the switch at 15 min.
  expect(asPlayed).toBeGreaterThanOrEqual(237)
  expect(destroyed.get('late ones in time')).toBe(0)
})

test('each late decision is moved to the time it was expected by, with its lead; the others stay', () => {
  const timely = (session: Session) => {
    const stand = standOf(session)
    return inTime(stand, score(stand.state, stand.now, 'en'))?.map(({ at, effectAt }) => [at, effectAt])
  }
  // The call is expected by 3 min, the cut by 15 min; the switch takes 2 min.
  expect(timely(evening(45, 46))).toEqual([
    [3 * minute, 3 * minute],
    [15 * minute, 17 * minute],
  ])
  expect(timely(evening(2, 46))).toEqual([
    [2 * minute, 2 * minute],
    [15 * minute, 17 * minute],
  ])
  expect(timely(evening(2, 14))).toBeUndefined()
  // A cut in another building is not the one that was expected.
  expect(timely(evening(2, 46, 'power-annex'))).toBeUndefined()
})
