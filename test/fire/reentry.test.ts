/** Smoke that leaves by windows and is drawn in by the rooms above. */
import { describe, expect, test } from 'vitest'
import { reenter, windowPlume } from '../../src/fire/air/reentry.ts'
import { light, room, timberTower } from './smallSite.ts'

test('a window plume by hand: 4 m2, 2 m high, 5 m above its top', () => {
  // A sqrt H = 5.657, virtual origin 4.800 - 4.2 m: 0.68 x 1.782 x 5.6^(5/3) + 1.59 x 5.657 = 30.4 kg/s of 1.2 kg/m3.
  expect(windowPlume(4, 2)(5)).toBeCloseTo(25.3, 1)
})

test('at its window a plume carries at least three times what a flashed-over room gives off', () => {
  // Kawagoe: 0.5 A sqrt H kg/s.
  for (const [areaM2, heightM] of [
    [0.1, 0.2],
    [1, 2],
    [20, 2.5],
  ] as const)
    expect(1.2 * windowPlume(areaM2, heightM)(0)).toBeGreaterThan(3 * 0.5 * areaM2 * Math.sqrt(heightM))
})

describe('a hall above a burning room', () => {
  const { site } = light(timberTower, 0)
  const south = 2
  const { roomA, roomB, side } = site.openings
  const opening = roomA.findIndex(
    (from, row) => from === room(site, 'tower/energy') && roomB[row] === -1 && side[row] === south,
  )

  /** Soot in the hall after a minute beside so many windows like this one, kg. */
  function taken(windows: number): number {
    const { state } = light(timberTower, 0)
    const escapes = Array.from({ length: windows }, () => ({ opening, sootKgS: 0.01, seconds: 60 }))
    reenter(state, site, escapes, true)
    return state.smoke.sootKg[room(site, 'tower/hall-1')]!
  }

  test('draws in a part', () => {
    expect(taken(1)).toBeGreaterThan(0.001)
    expect(taken(1)).toBeLessThan(0.3)
  })

  test.each([2, 20])('draws in the mixture of the plumes of %i windows, not that of each', windows => {
    const plumesToIntake = 0.6 / taken(1) - 1
    expect(taken(windows)).toBeCloseTo((0.6 * windows) / (1 + windows * plumesToIntake), 9)
  })
})
