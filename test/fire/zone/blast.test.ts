// What may flow through a room in a step: at most 15 % of its gas is lost, and at most six tenths pass through.
import { describe, expect, test } from 'vitest'
import { holdBlast } from '../../../src/fire/zone/blast.ts'
import { JET, transfer } from '../../../src/fire/zone/scratch.ts'
import { network, roomOf } from './rooms.ts'
import { still } from './still.ts'

type Flow = readonly [from: number, to: number, share: number]

interface Step {
  readonly kelvins?: readonly number[]
  readonly dt?: number
}

/** The flows of a step that are let through; each is given in contents of a room at 293 K per step. */
function held(flows: readonly Flow[], of: Step = {}) {
  const { kelvins = [293, 293, 293], dt = 2 } = of
  const room = roomOf([10, 10, 4])
  const spec = { ...network(room), rooms: kelvins.map(() => room) }
  const set = still(
    spec,
    kelvins.map(kelvin => ({ upperK: kelvin, lowerK: kelvin })),
  )
  const { s } = set
  const content = (s.density[0]! * kelvins[0]! * (400 / 293)) / dt
  for (const [from, to, share] of flows) transfer(s, from, to, share * content, 0)
  // What the step before left there.
  for (const stale of [s.net, s.inflow, s.loss]) stale.fill(7)
  holdBlast(set.network, set.zones, s, set.island, dt)
  return { let: flows.map((_, i) => s.rate[i]! / content), loss: s.loss[0]! * dt }
}

const lower = (room: number) => 2 * room + 1
const OUTSIDE = -1

describe('a room that', () => {
  test('loses 14 % keeps its flow', () => {
    const { let: flows, loss } = held([[lower(0), OUTSIDE, 0.14]])
    expect(flows[0]).toBeCloseTo(0.14, 12)
    expect(loss).toBeCloseTo(0.14, 9)
  })
  test('would lose 60 % loses 15, and tells of the 60', () => {
    const { let: flows, loss } = held([[lower(0), OUTSIDE, 0.6]])
    expect(flows[0]).toBeCloseTo(0.15, 9)
    expect(loss).toBeCloseTo(0.6, 9)
  })
  test('would lose it by two ways loses 15 % by both, in proportion', () => {
    const { let: flows } = held([
      [lower(0), OUTSIDE, 0.4],
      [0, OUTSIDE, 0.2],
    ])
    expect(flows[0]).toBeCloseTo(0.1, 9)
    expect(flows[1]).toBeCloseTo(0.05, 9)
  })
  test('gets back most of what it loses gives 15 % more than it gets', () => {
    const { let: flows } = held([
      [lower(0), OUTSIDE, 0.5],
      [OUTSIDE, lower(0), 0.3],
    ])
    expect(flows[0]).toBeCloseTo(0.45, 9)
    expect(flows[1]).toBeCloseTo(0.3, 9)
  })
  test('is blown through lets six tenths of its content through, in and out', () => {
    const { let: flows } = held([
      [lower(0), OUTSIDE, 0.9],
      [OUTSIDE, 0, 0.9],
    ])
    expect(flows[0]).toBeCloseTo(0.6, 9)
    expect(flows[1]).toBeCloseTo(0.6, 9)
  })
  // At 4 and 3.9 contents a step, a tenth stays; one share for both would let 0.015 of it stay.
  test('is blown through keeps what stays in it, or loses what it loses', () => {
    const gaining = held([
      [OUTSIDE, 0, 4],
      [lower(0), OUTSIDE, 3.9],
    ]).let
    expect(gaining[0]).toBeCloseTo(0.6, 9)
    expect(gaining[1]).toBeCloseTo(0.5, 9)
    const losing = held([
      [OUTSIDE, 0, 3.9],
      [lower(0), OUTSIDE, 4],
    ]).let
    expect(losing[0]).toBeCloseTo(0.5, 9)
    expect(losing[1]).toBeCloseTo(0.6, 9)
  })
  test('is blown into takes six tenths as well', () =>
    expect(held([[OUTSIDE, 0, 3]]).let[0]).toBeCloseTo(0.6, 9))
  test('is blown into while next to nothing leaves it is limited as if nothing did', () => {
    const { let: flows } = held([
      [OUTSIDE, 0, 3],
      [lower(0), OUTSIDE, 1e-17],
    ])
    expect(flows[0]).toBeCloseTo(0.6, 9)
    expect(flows[1]).toBeCloseTo(0, 9)
  })
  test('loses the volume of hot gas for that of cold: a kilogram of 586 K is two of 293', () => {
    // Half a content at 293 K for half the mass of one at 586 K: nothing is lost but volume.
    const { let: flows, loss } = held(
      [
        [lower(0), OUTSIDE, 0.2],
        [OUTSIDE, lower(0), 0.2],
      ],
      { kelvins: [586] },
    )
    // It has half the mass: 0.2 of the gas outside is 0.4 of its own, and 0.2 of its volume comes in.
    expect(loss).toBeCloseTo(0.2, 9)
    expect(flows[0]! * 2).toBeCloseTo(0.35, 9)
    expect(flows[1]).toBeCloseTo(0.2, 9)
  })
})

test('of two rooms in line the second gives no more than 15 % beyond what the first may give it', () => {
  const { let: flows } = held([
    [lower(0), lower(1), 0.8],
    [lower(1), OUTSIDE, 0.8],
  ])
  expect(flows[0]).toBeCloseTo(0.15, 3)
  expect(flows[1]).toBeCloseTo(0.3, 3)
  expect(flows[1]! - flows[0]!).toBeLessThanOrEqual(0.15 / 0.999)
})

test('what stays within a room is not limited, and limits nothing', () => {
  const both = (share: number) => {
    const { network: compiled, zones, s, island } = still(network(roomOf([10, 10, 4])), [{}])
    const content = (zones.massKg[0]! + zones.massKg[1]!) / 2
    transfer(s, 1, 0, 5 * content, JET)
    transfer(s, 1, OUTSIDE, share * content, 0)
    holdBlast(compiled, zones, s, island, 2)
    return [s.rate[0]! / content, s.rate[1]! / content].map(rate => Number(rate.toFixed(9)))
  }
  expect(both(0.1)).toEqual([5, 0.1])
  expect(both(0.6)).toEqual([5, 0.15])
})
