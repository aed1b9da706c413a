/** Gas pushed into rooms beside the fire finds its way to the open air, whatever the order of the rooms. */
import { describe, expect, test } from 'vitest'
import { Streams } from '../../src/base/streams.ts'
import { driftSmoke } from '../../src/fire/air/driftSmoke.ts'
import { findAirflow, type Indoors } from '../../src/fire/air/findAirflow.ts'
import { startSmoke } from '../../src/fire/air/smoke.ts'
import { type Opening, plan } from './plan.ts'

function flows(indoors: Indoors, pushM3: readonly number[]): number[] {
  return [...findAirflow(indoors, Float64Array.from(pushM3)).flowM3]
}

describe('flow of pushed gas', () => {
  const cases: [string, Indoors, number[], number[]][] = [
    [
      'is shared by the areas of outlets',
      plan(1, [
        [0, -1, 1],
        [0, -1, 3],
      ]),
      [8],
      [2, 6],
    ],
    [
      'by the next room meets two openings: half the conductance',
      plan(2, [
        [0, -1, 1],
        [0, 1, 1],
        [1, -1, 1],
      ]),
      [6, 0],
      [4, 2, 2],
    ],
    [
      'has the sign of its opening',
      plan(2, [
        [1, 0, 2],
        [1, -1, 1],
      ]),
      [6, 0],
      [-6, 6],
    ],
    [
      'spares a dead end',
      plan(2, [
        [0, -1, 1],
        [0, 1, 5],
      ]),
      [6, 0],
      [6, 0],
    ],
    [
      'comes in where gas is drawn out',
      plan(2, [
        [0, 1, 1],
        [1, -1, 1],
        [0, -1, 0.5],
      ]),
      [-6, 0],
      [-3, -3, -3],
    ],
    [
      'goes from where it is pushed in to where it is drawn out',
      plan(2, [
        [0, 1, 2],
        [1, -1, 1],
      ]),
      [5, -5],
      [5, 0],
    ],
    [
      'does not enter rooms of a network',
      plan(
        3,
        [
          [0, 1, 9],
          [0, 2, 1],
          [2, -1, 1],
        ],
        [1],
      ),
      [3, 0, 0],
      [0, 3, 3],
    ],
    ['goes nowhere without a way out', plan(2, [[0, 1, 1]]), [5, 0], [0]],
    [
      'does not ask for the pressure behind less than a hair',
      plan(3, [
        [0, 1, 1e-17],
        [1, 2, 3],
        [0, -1, 0.7],
      ]),
      [10, 0, 0],
      [0, 0, 10],
    ],
    [
      'goes nowhere where less than a hair is the only way out',
      plan(2, [
        [0, 1, 5],
        [1, -1, 1e-17],
      ]),
      [10, 0],
      [0, 0],
    ],
    [
      'comes through two openings to the same room as through one, upwards too',
      plan(2, [
        [0, 1, 1],
        [1, 0, 2],
        [0, 1, 3],
        [1, -1, 1],
      ]),
      [6, 0],
      [1, -2, 3, 6],
    ],
  ]
  test.each(cases)('%s', (_, indoors, pushed, expected) => {
    flows(indoors, pushed).forEach((m3, o) => expect(m3).toBeCloseTo(expected[o]!, 12))
  })

  test('stops entering a room once that is in a network', () => {
    const indoors = plan(2, [
      [0, 1, 1],
      [0, -1, 1],
      [1, -1, 1],
    ])
    expect(flows(indoors, [6, 0]).map(Math.round)).toEqual([2, 4, 2])
    indoors.active[1] = 1
    expect(flows(indoors, [6, 0]).map(Math.round)).toEqual([0, 6, 0])
  })

  test('a thousand rooms around a hall take some entries each, whichever is met first', () => {
    const rooms = 1000
    const openings = Array.from({ length: rooms - 1 }, (_, n): Opening => [0, n + 1, 1])
    for (const first of [0, 1]) {
      const pushed = Array.from({ length: rooms }, (_, r) => (r === first ? 10 : 0))
      const air = findAirflow(plan(rooms, [...openings, [rooms - 1, -1, 1]]), Float64Array.from(pushed))
      expect(air.flowM3.at(-1)).toBeCloseTo(10, 9)
      expect(air).toHaveProperty(
        'conductance.entry.length',
        expect.toSatisfy((n: number) => n < 10 * rooms),
      )
    }
  })

  test('leaves nothing behind in 200 random buildings, and no room pushes gas upstream', () => {
    for (let n = 0; n < 200; n++) {
      const { count, openings, pushed } = building(n)
      const { room, count: met, flowM3 } = findAirflow(plan(count, openings), Float64Array.from(pushed))
      const left = pushed.slice()
      const place = new Map([...room.subarray(0, met)].map((r, i) => [r, i]))
      openings.forEach(([a, b], o) => {
        left[a]! -= flowM3[o]!
        if (b < 0) return
        left[b]! += flowM3[o]!
        if (Math.abs(flowM3[o]!) > 1e-9) expect(flowM3[o]! > 0).toBe(place.get(a)! < place.get(b)!)
      })
      for (const m3 of left) expect(m3).toBeCloseTo(0, 9)
    }
  })
})

test('smoke does not ask in which order rooms and openings are listed', () => {
  for (let n = 0; n < 50; n++) {
    const { count, openings, pushed } = building(n)
    const reversed = (r: number) => (r < 0 ? r : count - 1 - r)
    const turned = openings.map(([a, b, area]): Opening => [reversed(a), reversed(b), area]).reverse()
    const there = drifted(plan(count, openings), pushed)
    const back = drifted(plan(count, turned), pushed.slice().reverse()).reverse()
    there.forEach((kg, r) => expect(kg).toBeCloseTo(back[r]!, 12))
  }
})

test('smoke goes no further in a beat than the gas that carries it, but by an exchange', () => {
  const row: Opening[] = [
    [0, 1, 2],
    [1, 2, 2],
    [2, 3, 2],
    [3, 4, 2],
    [1, -1, 1],
  ]
  const [, beside, behind, dead] = drifted(plan(5, row), [40, 0, 0, 0, 0], 1)
  // 40 of 140 m3 go on, and of what arrives all but as much leaves; 20 s of 0.05 m/s through 2 m2 swap 2 of 100 m3.
  const arrived = (40 / 140) * (100 / 140)
  expect(behind).toBeCloseTo(0.02 * arrived, 9)
  expect(dead).toBe(0)
  expect(beside).toBeGreaterThan(0)
})

/** Soot by room, kg, of 1 kg in the room that gas is pushed into. */
function drifted(indoors: Indoors, pushed: readonly number[], beats = 3): number[] {
  const states = startSmoke(indoors.site, indoors.adjacency, indoors.shares)
  for (let beat = 0; beat < beats; beat++) {
    pushed.forEach((m3, r) => {
      states.pushM3[r] = m3
      if (m3 > 0) states.sootKg[r]! += 1
    })
    driftSmoke(states, indoors, false, 20)
  }
  return [...states.sootKg]
}

/** Up to 20 rooms in a row, with doors across, outlets, and two rooms that gas is pushed into or drawn from. */
function building(n: number): { count: number; openings: Opening[]; pushed: number[] } {
  const draw = new Streams('airflow', n).sequence('building')
  const count = 3 + Math.floor(18 * draw())
  const any = () => Math.floor(count * draw())
  const openings: Opening[] = []
  for (let r = 1; r < count; r++) openings.push([r - 1, r, 0.01 + 2 * draw()])
  for (let d = 0; d < count; d++) {
    const [a, b] = [any(), any()]
    if (a !== b) openings.push([a, b, draw()])
  }
  for (let d = 0; d < 3; d++) openings.push([any(), -1, 0.001 + draw()])
  const pushed = Array.from({ length: count }, () => 0)
  pushed[any()] = 100 * draw()
  pushed[any()] = 100 * draw() - 50
  return { count, openings, pushed }
}
