// Whether an island that hardly changes may go on as it is for longer than a step.
import { expect, test } from 'vitest'
import { leapLength } from '../../../src/fire/zone/leap.ts'
import { network, roomOf } from './rooms.ts'
import { still } from './still.ts'

/** Of a room that nothing changes, whose gauge differs from its gas by so much, Pa. */
function leapOf(errsPa: number): number {
  const { network: compiled, zones, s, island } = still(network(roomOf([10, 10, 4])), [{ upperK: 350 }])
  zones.gaugePa[0] = errsPa
  s.lowerWall[0] = zones.slabArea[2]!
  return leapLength(compiled, zones, s, island, 4)
}

test('a calm room is passed over, and one whose pressure still errs by kilopascals is not', () => {
  expect(leapOf(0)).toBeGreaterThan(8)
  expect(leapOf(4900)).toBe(leapOf(0))
  for (const errsPa of [5100, -5100]) expect(leapOf(errsPa)).toBe(0)
})
