// What two incidents differ in: rooms, services and their states.
import { expect, test } from 'vitest'
import { roomDifferences, roomsIn, sameServices, statePairs } from '../../web/model/between.ts'
import { frameAt, roomsAt } from '../../web/model/rooms.ts'
import { countStates, serviceStates } from '../../web/model/services.ts'
import { statesAt } from './fixture.ts'
import { shownOf } from './shown.ts'

const a = shownOf(1000)

test('a room is worse in B where its state comes later, and the other way round', () => {
  const { frames } = a.recording
  const [calm, fire] = [0, 6600].map(at => roomsAt(frames, frameAt(frames, at)))
  const steps = roomDifferences(calm!, fire!)
  expect(steps.filter(step => step! > 0).length).toBeGreaterThan(10)
  expect(roomDifferences(fire!, calm!)).toEqual(steps.map(step => (step === 0 ? 0 : -step!)))
  // A room that B has not is neither better nor worse, nor the same.
  expect(roomDifferences(calm!, [])).toEqual(calm!.map(() => null))
})

test('rooms are found by their names', () => {
  const { plan } = a.recording
  const moved = { ...a.recording, plan: { ...plan, rooms: plan.rooms.toReversed().slice(1) } }
  const rows = roomsIn(a.recording, moved)
  expect(rows[0]).toBe(moved.plan.rooms.length - 1)
  expect(rows.at(-1)).toBe(-1)
})

test('pairs of states add up to the counts of both sides', () => {
  const [one, other] = [6000, 5 * 86_400].map(at => statesAt(a.recording, at))
  const pairs = statePairs(one!, other!)
  const side = serviceStates.length
  const rows = serviceStates.map((_, row) =>
    pairs.slice(row * side, (row + 1) * side).reduce((x, y) => x + y, 0),
  )
  const columns = serviceStates.map((_, column) =>
    pairs.filter((_, at) => at % side === column).reduce((x, y) => x + y, 0),
  )
  expect(rows).toEqual(countStates(one!))
  expect(columns).toEqual(countStates(other!))
})

test('services are the same ones only where they stand in the same racks', () => {
  expect(sameServices(a.recording, shownOf(1000).recording)).toBe(true)
  expect(sameServices(a.recording, shownOf(999).recording)).toBe(false)
})
