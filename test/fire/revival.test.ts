// Fuel that was short of air gives off more once all of it burns, by the time that passes, however long a beat is.
import { expect, test } from 'vitest'
import { silent } from '../../src/base/ledger.ts'
import { burnFuel, roomFreeKw } from '../../src/fire/fuel/fuel.ts'
import { ignite } from '../../src/fire/spread/ignite.ts'
import { light, room, timberTower } from './smallSite.ts'

/** What fuel gives off, kW, a time after air came back to it at 100 kW, in beats that long. */
function given(afterS: number, beatS: number): number {
  const { site, state } = light(timberTower, 0)
  const energy = room(site, 'tower/energy')
  ignite(state, site, state.adjacency.source[state.adjacency.firstSource[energy]!]!, -1, silent)
  state.time = 1800
  state.pyrolysisCapKw[energy] = 100
  for (let at = 0; at < afterS; at += beatS) {
    const kw = roomFreeKw(state, site, energy, state.time, beatS)
    state.rooms.hrrFreeKw[energy] = state.rooms.hrrActualKw[energy] = kw
    burnFuel(state, site, energy, beatS)
    state.time += beatS
  }
  return state.pyrolysisCapKw[energy]
}

test('in a minute three tenths more and 50 kW', () => expect(given(60, 20)).toBeCloseTo(180, 9))

test.each([5, 10, 20, 40, 60, 120])('after two minutes the same in beats of %d s', beatS => {
  // c' = 1.3 c + 50 twice.
  let kw = 100
  for (let step = 0; step < 2; step++) kw = 1.3 * kw + 50
  expect(given(120, beatS)).toBeCloseTo(kw, 6)
})
