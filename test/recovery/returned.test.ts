/**
 * An outage that is over no longer blocks copies: they are made again once their rack, or the network to it, is back.
 */
import { describe, expect, test } from 'vitest'
import { never } from '../../src/damage/damage.ts'
import type { Estate } from '../../src/estate/estate.ts'
import { noPoint } from '../../src/fate/schedule/newestPoint.ts'
import type { FateOrder } from '../../src/fate/fate.ts'
import { type Blow, campus, yard, hour, on, recoverFrom, west } from './campus.ts'
import { newestViable } from '../fate/newestViable.ts'

const sure = 'retention: 30 d, jobSuccess: 100 %, restoreSuccess: 100 %'
const at = (racks: readonly number[], hours: number, what: Blow['what']): Blow => ({
  racks,
  at: hours * hour,
  what,
})

/**
 * Racks in the yard have power again after 20 h and restart two at a time in 2 h each, the last by 26 h; the network of
 * the west is also back after 20 h.
 */
const kept = (copy: string): Estate =>
  campus({
    policies: `kept: { copies: [{ medium: backup, ${copy}, ${sure} }] }`,
    mix: '{ kept: 100 % }',
    recovery: 'buildings: { yard: { access: 1 h, power: 20 h }, west: { access: 1 h, network: 20 h } }',
  })

/** Hours of the restore points of rack 0. */
function pointsOf(copy: string, blows: readonly Blow[]): number[] {
  const estate = kept(copy)
  const { fate } = recoverFrom(estate, blows)
  return on(estate, 0).map(service => {
    const point = fate.point[service]!
    return point === never || point === noPoint ? NaN : point / hour
  })
}

describe.each([
  ['in a building that had lost its power', 'place: yard', at(yard, 10, 'dark')],
  ['on another site, once the network was out', 'place: another-site', at([0], 10, 'cut off')],
])('a copy %s', (_, place, outage) => {
  test('is as old as its schedule says, long after', () => {
    for (const point of pointsOf(`${place}, period: 1 h, lag: 30 min`, [outage, at([0], 90, 'burnt')])) {
      expect(point).toBeLessThanOrEqual(90 - 0.5)
      expect(point).toBeGreaterThan(90 - 1.5)
    }
  })

  test('is none of a job that the outage fell into', () => {
    const points = pointsOf(`${place}, period: 24 h, lag: 4 h`, [outage, at([0], 40, 'burnt')])
    for (const point of points) expect(point <= 10 - 4 || (point >= 20 && point <= 40 - 4)).toBe(true)
  })

  test('that goes on all the time holds what it held when the outage began, until it has caught up', () => {
    const continuous = `${place}, period: 0 s, lag: 12 h`
    expect(pointsOf(continuous, [outage, at([0], 90, 'burnt')])).toEqual([78, 78, 78, 78])
    expect(pointsOf(continuous, [outage, at([0], 31, 'burnt')])).toEqual([-2, -2, -2, -2])
  })
})

test('of a place that has gone out once more, jobs between its outages count', () => {
  const twice = [at(yard, 10, 'dark'), { ...at(yard, 60, 'dark'), again: true }, at([0], 61, 'burnt')]
  for (const point of pointsOf('place: yard, period: 1 h, lag: 0 s', twice)) {
    expect(point).toBeLessThanOrEqual(60)
    expect(point).toBeGreaterThan(59)
  }
})

test('a job that an outage fell into is none, be its place out once more since', () => {
  const twice = [at(yard, 10, 'dark'), { ...at(yard, 30, 'dark'), again: true }, at([0], 31, 'burnt')]
  for (const point of pointsOf('place: yard, period: 24 h, lag: 4 h', twice))
    expect(point <= 10 - 4 || (point >= 20 && point <= 30 - 4)).toBe(true)
})

test('a place that only lost its network takes copies of its own site all the same', () => {
  const daily = 'place: yard, period: 24 h, lag: 4 h'
  const alone = pointsOf(daily, [at([0], 40, 'burnt')])
  expect(alone.some(point => point > 10 - 4 && point < 24)).toBe(true)
  expect(pointsOf(daily, [at(yard, 10, 'cut off'), at([0], 40, 'burnt')])).toEqual(alone)
})

test('a place that lost its network before it stopped took copies until it stopped, as seen once it is back, too', () => {
  const estate = kept('place: yard, period: 1 h, lag: 0 s')
  const out = [at(yard, 10, 'cut off'), at(yard, 11, 'dark'), at([0], 12, 'burnt')]
  // Whoever looks for a point later has been told that the yard is back.
  const { fate, racks } = recoverFrom(estate, [...out, at([1], 60, 'dark')])
  for (const service of on(estate, 0)) {
    const { point } = newestViable(fate, estate, racks, service, never)
    expect(point).toBe(fate.point[service])
    expect(point).toBeGreaterThan(10 * hour)
    expect(point).toBeLessThanOrEqual(11 * hour)
  }
})

test('whose rack had been out once, and ran again, loses what it wrote since the newest copy when it burns', () => {
  // The west has power again after 48 h.
  const once = [at([0], 10, 'dark'), at(yard, 89, 'dark'), at([0], 90, 'burnt')]
  const hourly = 'place: yard, period: 1 h, lag: 0 s'
  expect(pointsOf(hourly, once)).toEqual(pointsOf(hourly, once.slice(1)))
  const struckAgain = [at([0], 10, 'dark'), at([0], 80, 'hot'), at([0], 81, 'burnt')]
  for (const point of pointsOf(hourly, struckAgain)) {
    expect(point).toBeLessThanOrEqual(80)
    expect(point).toBeGreaterThan(79)
  }
})

test('a rack that was mended, and struck twice since, took no copies from the first strike on', () => {
  const struckTwice = [at([0], 10, 'dark'), at([0], 80, 'hot'), at([0], 80.5, 'hot'), at([0], 81, 'burnt')]
  for (const point of pointsOf('place: yard, period: 20 min, lag: 0 s', struckTwice)) {
    expect(point).toBeLessThanOrEqual(80)
    expect(point).toBeGreaterThan(80 - 1 / 3)
  }
})

// A restart takes 2 h, so nothing serves again before the next blow.
test.each<[string, string, readonly Blow[]]>([
  ['of a rack', 'another-site', [{ ...at([0], 11, 'burnt'), again: true }]],
  ['beside it', 'yard', [{ ...at(yard, 11, 'dark'), again: true }, at([0], 11.5, 'burnt')]],
])('a copy %s that has power again, but serves nothing yet, is none of that time', (_, place, blows) => {
  const dark = place === 'yard' ? yard : [0]
  const points = pointsOf(`place: ${place}, period: 20 min, lag: 0 s`, [
    at(dark, 10, 'dark'),
    at(dark, 10.5, 'served'),
    ...blows,
  ])
  for (const point of points) {
    expect(point).toBeLessThanOrEqual(10)
    expect(point).toBeGreaterThan(10 - 1 / 3)
  }
})

test.each(['yard', 'another-site'])('a copy in %s is none of a time when its own rack was dark', place => {
  // The west has power again after 48 h, and a rack restarts in 2 h.
  const points = pointsOf(`place: ${place}, period: 24 h, lag: 1 h`, [
    at([0], 10, 'dark'),
    at([0], 54, 'burnt'),
  ])
  for (const point of points) expect(point <= 10 - 1 || (point >= 48 && point <= 54 - 1)).toBe(true)
})

describe('a copy made in the emergency', () => {
  const estate = campus({ recovery: 'buildings: { west: { access: 1 h, power: 20 h } }' })
  const copy = (hours: number): FateOrder => ({
    at: hours * hour,
    do: 'emergency-copy',
    building: -1,
    policy: -1,
    by: -1,
  })
  const pointsAfter = (copied: number | readonly number[], blows: readonly Blow[]): number[] => {
    const { fate } = recoverFrom(estate, blows, { dataOrders: [copied].flat().map(copy) })
    return on(estate, 0).map(service => fate.point[service]!)
  }

  test('is made of who was out and runs again', () => {
    const blows = [at([0], 1, 'dark'), at([0], 90, 'burnt')]
    expect(pointsAfter(60, blows)).toEqual(Array.from({ length: 4 }, () => 60 * hour))
    expect(pointsAfter(10, blows)).toEqual(Array.from({ length: 4 }, () => never))
  })

  test('is none where its rack went out before it was complete, be it back since', () => {
    // 36 GB take an hour at 10 MB/s.
    const blows = [at([0], 10.5, 'dark'), at([0], 90, 'burnt')]
    expect(pointsAfter(10, blows)).toEqual(Array.from({ length: 4 }, () => never))
  })

  test('nor where its rack had power again, but did not serve, when it would have been complete', () => {
    const burns = { ...at([0], 11.5, 'burnt'), again: true }
    const blows = [at([0], 10.5, 'dark'), at([0], 10.6, 'served'), burns]
    expect(pointsAfter(10, blows)).toEqual(Array.from({ length: 4 }, () => never))
  })

  test('and is made anew by an order after that, but not of one that is complete', () => {
    const burns = at([0], 90, 'burnt')
    const anew = pointsAfter([10, 60], [at([0], 10.5, 'dark'), burns])
    expect(anew).toEqual(Array.from({ length: 4 }, () => 60 * hour))
    expect(pointsAfter([10, 60], [at([0], 40, 'dark'), burns])).toEqual(pointsAfter(10, [burns]))
  })

  test.each([
    ['what was cut short does not keep others waiting', west, 60, 0],
    ['nor does what has just been cut short', west, 12, 0],
    ['what is still being sent does', [3, 4, 5], 60, 10 + 2 * 1000 - 60],
  ])('%s', (_, dark, again, waited) => {
    // 36 TB take 1,000 h at the 10 MB/s of one stream, and the 100 MB/s of the link hold ten. West and yard have 24
    // services each; the twelve of the west that stay up are in the first two tens.
    const large = campus({ data: '36 TB', recovery: 'buildings: { west: { access: 1 h, power: 20 h } }' })
    const { fate } = recoverFrom(large, [at(dark, 10.5, 'dark')], {
      dataOrders: [
        { ...copy(10), building: 0 },
        { ...copy(again), building: 1 },
      ],
    })
    const sent = yard.flatMap(rack => on(large, rack)).map(row => Math.round(fate.emergencyAt[row]! / hour))
    expect(sent.sort((a, b) => a - b)).toEqual(
      Array.from({ length: 24 }, (__, nth) => again + waited + 1000 * Math.ceil((nth + 1) / 10)),
    )
  })
})

test('a service is moved in time to a replica that has caught up with what its rack missed, and not before', () => {
  const estate = campus({
    policies: `kept: { approach: hot-standby, copies: [{ medium: replica, place: yard, period: 0 s, lag: 2 h, ${sure} }], failover: { success: 100 %, attempts: 1, time: 10 min } }`,
    mix: '{ kept: 100 % }',
    recovery: 'buildings: { yard: { access: 1 h, power: 20 h } }',
  })
  const moved = (hours: number, ...blows: readonly Blow[]): boolean[] => {
    const order = { at: hours * hour, do: 'preemptive-failover', building: 0, policy: -1, by: -1 } as const
    const { fate } = recoverFrom(estate, blows, { dataOrders: [order] })
    return on(estate, 0).map(service => fate.movedAt[service] !== never)
  }
  // Racks in the yard are back from 22 h on, the last one at 26 h.
  const dark = at(yard, 10, 'dark')
  expect(moved(23.5, dark)).not.toContain(true)
  expect(moved(28, dark)).not.toContain(false)
  // A rack that only lost its network, until 24 h, ran all the time; also after it had been dark, until 31 h.
  expect(moved(24.5, at(yard, 10, 'cut off'))).not.toContain(false)
  expect(moved(27.5, dark, at(yard, 26.5, 'cut off'))).not.toContain(true)
  expect(moved(31, dark, at(yard, 26.5, 'cut off'))).not.toContain(false)
})
