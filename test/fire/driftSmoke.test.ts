/** Smoke between two rooms of 100 m3 by what their openings swap, against the formulas worked out by hand. */
import { describe, expect, test } from 'vitest'
import { driftSmoke } from '../../src/fire/air/driftSmoke.ts'
import type { Indoors } from '../../src/fire/air/findAirflow.ts'
import { airKgM3, startSmoke } from '../../src/fire/air/smoke.ts'
import { plan } from './plan.ts'

/** Heat that makes a room of 100 m3 warmer by 10 K, J, and what is left of the warmth of thin smoke after 20 s. */
const warm = 10 * airKgM3 * 1012 * 100
const kept = Math.exp(-20 / 300)

interface Before {
  readonly soot?: readonly number[]
  readonly warmth?: readonly number[]
  /** Rise of the air through servers, K. */
  readonly server?: number
  readonly pushM3?: readonly number[]
  readonly seconds?: number
}

function drift(
  indoors: Indoors,
  { soot = [1, 0], warmth = [], server = 0, pushM3 = [], seconds = 20 }: Before,
) {
  const states = startSmoke(indoors.site, indoors.adjacency, indoors.shares)
  states.sootKg.set(soot)
  states.warmthJ.set(warmth)
  states.pushM3.set(pushM3)
  states.serverK.fill(0)
  states.serverK[0] = server
  driftSmoke(states, indoors, server > 0, seconds)
  return { soot: [...states.sootKg], warmth: [...states.warmthJ], push: [...states.pushM3] }
}

const door = (areaM2: number) => plan(2, [[0, 1, areaM2]])

describe('an opening swaps', () => {
  test('through a wall C A sqrt(g H dT / T) / 3 each way, with its heat', () => {
    // 0.7 / 3 x 0.3 m2 x sqrt(9.81 x 2 m x 10 K / 295 K) for 20 s, of 100 m3.
    const share = ((0.7 / 3) * 0.3 * Math.sqrt((9.81 * 2 * 10) / 295) * 20) / 100
    const { soot, warmth } = drift(door(0.3), { warmth: [warm, 0] })
    expect(soot[1]).toBeCloseTo(share, 4)
    expect(soot[0]! + soot[1]!).toBeCloseTo(1, 12)
    expect(warmth[1]! / kept).toBeCloseTo(warm * soot[1]!, 3)
    expect((warmth[0]! + warmth[1]!) / kept).toBeCloseTo(warm, 3)
  })

  test('through a floor 0.1 sqrt(g dT / T A^2.5)', () => {
    const hole = door(2)
    hole.site.openings.horizontal[0] = 1
    const share = (0.1 * Math.sqrt(((9.81 * 10) / 295) * 2 ** 2.5) * 20) / 100
    expect(drift(hole, { warmth: [warm, 0] }).soot[1]).toBeCloseTo(share, 4)
  })

  test('as much where the warmth is that of servers at work', () => {
    const moved = drift(door(0.3), { warmth: [warm, 0] }).soot[1]!
    expect(drift(door(0.3), { server: 10 }).soot[1]).toBeCloseTo(moved, 12)
  })

  test('by the 12 K between a room and the outside', () => {
    const share = ((0.7 / 3) * 0.3 * Math.sqrt((9.81 * 2 * 12) / 295) * 20) / 100
    expect(drift(plan(1, [[0, -1, 0.3]]), { soot: [1] }).soot[0]).toBeCloseTo(1 - share, 4)
  })

  test('at most half of a room in a beat, of which fans take their share', () => {
    const wide = door(9)
    expect(drift(wide, { warmth: [warm, 0], seconds: 600 }).soot[1]).toBeCloseTo(0.5, 12)
    // 3.6 air changes an hour for 100 s blow out 1 - e^-0.1; openings swap the rest of the half.
    wide.site.rooms.airChangesPerHour.fill(3.6)
    wide.shares.fan[0] = 1
    const blown = 1 - Math.exp(-0.1)
    const { soot } = drift(wide, { warmth: [warm, 0], seconds: 100 })
    expect(soot[1]).toBeCloseTo((1 - blown) * (0.5 - blown), 9)
    expect(soot[0]! + soot[1]!).toBeCloseTo(1 - blown, 9)
  })

  test('smoke both ways at once, whichever room is listed first', () => {
    // 0.05 m/s through 2 m2 for 20 s: 2 of 100 m3.
    expect(drift(door(2), { soot: [3, 1] }).soot).toEqual([
      expect.closeTo(3 * 0.98 + 0.02, 12),
      expect.closeTo(0.98 + 3 * 0.02, 12),
    ])
  })
})

describe('a room in a network', () => {
  const beside = (burning: number) => plan(2, [[0, 1, 2]], [burning])

  test('neither gives nor takes smoke here', () => {
    for (const burning of [0, 1]) expect(drift(beside(burning), { soot: [3, 1] }).soot).toEqual([3, 1])
  })

  test('keeps its warmth, where that of others goes to the walls within minutes', () => {
    const { warmth } = drift(beside(0), { warmth: [warm, warm] })
    expect(warmth).toEqual([warm, expect.closeTo(warm * kept, 3)])
  })
})

test('what was pushed in is gone on by the end of the beat, also where all rooms are in networks', () => {
  for (const burning of [[], [1], [0, 1]]) {
    const { push } = drift(
      plan(
        2,
        [
          [0, 1, 2],
          [1, -1, 1],
        ],
        burning,
      ),
      { pushM3: [5, 0] },
    )
    expect(push).toEqual([0, 0])
  }
})
