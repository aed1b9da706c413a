/** How long a room holds its extinguishing gas, and how often it has it. */
import { describe, expect, test } from 'vitest'
import { silent } from '../../src/base/ledger.ts'
import type { FireOrder } from '../../src/fire/orders.ts'
import { stepFire } from '../../src/fire/step.ts'
import { gasHold, holdsGas } from '../../src/fire/suppression/suppression.ts'
import { light, room, timberTower } from './smallSite.ts'

const { site } = light(timberTower, 0)
const hall = room(site, 'tower/hall-1')

describe('gas', () => {
  test('stays in a tight room and runs out of an open one', () => {
    expect(holdsGas(site, hall, 0.02, 0)).toBe(true)
    expect(holdsGas(site, hall, 5, 0)).toBe(false)
    expect(gasHold(site, hall, 1, 0)).toBeCloseTo(2 * gasHold(site, hall, 2, 0), 6)
  })

  test('sinks to the racks, and is diluted by fans', () => {
    const of = (width: number, depth: number, height: number) => {
      const fill = (value: number) => new Float64Array(site.rooms.count).fill(value)
      return {
        ...site,
        rooms: { ...site.rooms, width: fill(width), depth: fill(depth), height: fill(height) },
      }
    }
    // 400 m3, 0.9 m2: V/Q = 400 / (0.6 x 0.45 x sqrt(2 g 0.15 x 2)) = 611 s; 2 (1 - 0.7071) of it to half of 4 m.
    expect(gasHold(of(10, 10, 4), hall, 0.9, 0)).toBeCloseTo(358, -0.5)
    // Three times the height, racks of the same height: f = 1/6.
    expect(gasHold(of(10, 10, 12), hall, 0.9, 0) / gasHold(of(10, 10, 4), hall, 0.9, 0)).toBeCloseTo(
      (Math.sqrt(3) * (1 - Math.sqrt(1 / 6))) / (1 - Math.sqrt(1 / 2)),
      6,
    )
    // Thirty air changes an hour: 0.85 of it is left after 120 s x 0.1625.
    expect(gasHold(of(10, 10, 4), hall, 0, 400 / 120)).toBeCloseTo(19.5, 1)
    expect(holdsGas(of(10, 10, 4), hall, 0.05, 400 / 120)).toBe(false)
  })
})

test('the gas of a room is there once: a second release brings none', () => {
  const { site: own, state, supply } = light({ ...timberTower, gas: true, shuts: false }, 1)
  const first = room(own, 'tower/energy')
  const release = (at: number): FireOrder => ({ at, do: 'release-gas', room: first, by: -1 })
  stepFire(state, own, { until: 2400, supply, orders: [release(60), release(1800)] }, silent)
  expect(state.suppression.releasedAt[first]).toBe(60)
})
