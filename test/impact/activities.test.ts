// Judges a customer's activity by its objectives, at its least capacity.
import { expect, test } from 'vitest'
import { never } from '../../src/damage/damage.ts'
import type { Population } from '../../src/estate/population.ts'
import { heldActivities } from '../../src/impact/heldActivities.ts'
import { figures, hour, type Lost, type Outage, type Written } from './oneActivity.ts'

test('half of the services are enough where half is the least capacity', () => {
  const out = (...backs: number[]): Outage[] => backs.map(back => [10, back] as const)
  const half = { leastCapacity: 0.5, rtoSeconds: 3 * hour, mtpdSeconds: 5 * hour }
  // The second of four services is back after two hours.
  const back = figures(half, out(10 + hour, 10 + 2 * hour, 10 + 9 * hour, never))
  expect(back).toMatchObject({ customersHit: 1, backMedianHours: 2, rtoMetShare: 1, mtpdBreaches: 0 })
  expect(figures(half, [[10, never], [10, never], null, null])).toMatchObject({ customersHit: 0 })
  expect(figures({ ...half, leastCapacity: 1 }, out(hour, never))).toMatchObject({
    backMedianHours: Infinity,
    rtoMetShare: 0,
    mtpdBreaches: 1,
  })
})

test('a service of an activity without an objective is held against none', () => {
  const free = { rtoSeconds: Infinity, mtpdSeconds: Infinity, leastCapacity: 1 }
  const { of, spare } = heldActivities({
    activities: [free, { ...free, leastCapacity: 0.5 }],
    services: { count: 4, activity: Uint8Array.of(1, 0, 1, 0), customer: Uint16Array.of(1, 1, 1, 0) },
    customers: { count: 2 },
  } as unknown as Population)
  expect([...of]).toEqual([0, -1, 0, -1])
  expect([...spare]).toEqual([1])
})

test('what is not back by the end of the time looked at has met no RTO, and is beyond an MTPD that is over by then', () => {
  // Observed for 1,000 h, out for 999 of them.
  const out = (hours: number) =>
    figures({ rtoSeconds: hours * hour, mtpdSeconds: hours * hour }, [[hour, never]], 0)
  const missed = { rtoMetShare: 0, rtoMetSinceDeclaredShare: 0 }
  expect(out(999)).toMatchObject({ ...missed, mtpdBreaches: 0, customersNotBack: 1 })
  expect(out(998)).toMatchObject({ ...missed, mtpdBreaches: 1, customersNotBack: 0 })
  // One customer is back, the other is not.
  const one = figures(
    { mtpdSeconds: 999 * hour },
    [
      [hour, 2 * hour],
      [hour, never],
    ],
    Infinity,
    1,
  )
  expect(one).toMatchObject({ customersHit: 2, mtpdBreaches: 0, customersNotBack: 1 })
  // Without an MTPD nobody is beyond it.
  const free = figures({ rtoSeconds: hour }, [[hour, never]])
  expect(free).toMatchObject({ mtpdBreaches: NaN, customersNotBack: 1 })
})

test('each customer counts once, and the objectives to the second', () => {
  const outages: Outage[] = [
    [0, hour],
    [0, 2 * hour],
    [0, hour],
  ]
  const within = (rtoSeconds: number) => figures({ rtoSeconds, mtpdSeconds: 2 * hour }, outages, Infinity, 1)
  expect(within(2 * hour)).toMatchObject({
    customersHit: 2,
    // By nearest rank, of one hour and two.
    backMedianHours: 1,
    rtoMetShare: 1,
    mtpdBreaches: 0,
  })
  expect(within(2 * hour - 1)).toMatchObject({ customersHit: 2, rtoMetShare: 0.5 })
  expect(figures({ mtpdSeconds: 2 * hour - 1 }, outages, Infinity, 1)!.mtpdBreaches).toBe(1)
})

test('from the declaration it counts only what came after it', () => {
  const told = (declaredAt: number) => figures({ rtoSeconds: 2 * hour }, [[hour, 4 * hour]], declaredAt)
  expect(told(2 * hour)).toMatchObject({ rtoMetShare: 0, rtoMetSinceDeclaredShare: 1 })
  // If the declaration came first, time counts from the disruption.
  expect(told(0)!.rtoMetSinceDeclaredShare).toBe(0)
  expect(told(Infinity)!.rtoMetSinceDeclaredShare).toBeNaN()
})

test('it does not run without what it needs besides', () => {
  const needs: Written = { leastCapacity: 0.5, rtoSeconds: hour, needs: [2] }
  expect(figures(needs, [null, null, [0, 3 * hour]])).toMatchObject({ customersHit: 1, backMedianHours: 3 })
})

test('it does not come back without what it needs, nor with fewer services than its least capacity', () => {
  const half: Written = { leastCapacity: 0.5, rtoSeconds: 3 * hour, mtpdSeconds: 5 * hour }
  const stays = { customersHit: 1, backMedianHours: Infinity, rtoMetShare: 0, mtpdBreaches: 1 }
  // Of four services two may be out, and three never return.
  const three: Outage[] = [10 + hour, never, never, never].map(back => [10, back] as const)
  expect(figures(half, three)).toMatchObject(stays)
  expect(figures({ ...half, needs: [2] }, [null, null, [10, never]])).toMatchObject(stays)
  // One runs again for an hour.
  expect(figures(half, [...three.slice(0, 3), [10, 2 * hour, 3 * hour, never]])).toMatchObject(stays)
})

test('it meets no RTO with fewer services than its least capacity that have their data, nor if what it needs lost it', () => {
  const half: Written = { leastCapacity: 0.5, rtoSeconds: 3 * hour, mtpdSeconds: 5 * hour }
  const back: Outage[] = [1, 1, 2, 2].map(hours => [0, hours * hour] as const)
  const empty = (...services: number[]): Lost => Object.fromEntries(services.map(each => [each, 0]))
  const met = (written: Written, lost: Lost, outages = back) => figures(written, outages, 0, 0, lost)!
  const missed = { rtoMetShare: 0, rtoMetSinceDeclaredShare: 0, backMedianHours: 1, mtpdBreaches: 0 }
  expect(met(half, empty(0, 1))).toMatchObject({ rtoMetShare: 1, rtoMetSinceDeclaredShare: 1 })
  expect(met(half, empty(0, 1, 2))).toMatchObject(missed)
  expect(met({ ...half, needs: [3] }, empty(3), [null, null, null, [0, hour]])).toMatchObject(missed)
  // The two with their data come after two hours, not after one with the empty ones.
  expect(met({ ...half, rtoSeconds: 1.5 * hour }, {})).toMatchObject({ rtoMetShare: 1 })
  expect(met({ ...half, rtoSeconds: 1.5 * hour }, empty(0, 1))).toMatchObject(missed)
  // What one customer lost keeps another from nothing.
  const two = figures({ rtoSeconds: hour }, [back[0]!, back[1]!], 0, 1, empty(0))
  expect(two).toMatchObject({ customersHit: 2, rtoMetShare: 0.5 })
})

test('an outage that was over before the data was lost ended with the data', () => {
  const twice: Outage = [0, hour, 10 * hour, 11 * hour]
  const lengths = (lostAt: number, beside: Outage) =>
    figures({ leastCapacity: 0.5, rtoSeconds: hour }, [twice, beside], 0, 0, { 0: lostAt })!.rtoMetShare
  // The other service can be spared for: it is out for an hour while this one runs with its data, or is out for good.
  expect(lengths(10 * hour, [2 * hour, 9 * hour])).toBeNaN()
  expect(lengths(10 * hour, [10.5 * hour, 11 * hour])).toBe(1)
  expect(lengths(0, [0.5 * hour, hour, 5 * hour, 7 * hour])).toBe(0)
  // Lost in the second outage of three, the data is away between that and the third.
  const thrice: Outage = [...twice, 20 * hour, 21 * hour]
  const lostIn = (outage: 0 | 1 | 2) =>
    figures({ leastCapacity: 0.5, rtoSeconds: hour }, [thrice, [12 * hour, 13 * hour]], 0, 0, {
      0: thrice[2 * outage]!,
    })!
  expect([0, 1, 2].map(outage => lostIn(outage as 0 | 1 | 2).customersHit)).toEqual([1, 1, 0])
})

test('it is disrupted by fewer services with their data than its least capacity, though enough of them run', () => {
  // One is out after the other, so that of two one always runs. Both come back empty.
  const turns: Outage[] = [
    [0, hour],
    [2 * hour, 3 * hour],
  ]
  const half: Written = { leastCapacity: 0.5, rtoSeconds: 2 * hour, mtpdSeconds: 2 * hour }
  // With one of them empty it is disrupted for the hour in which the other is out.
  expect(figures(half, turns, 0, 0, { 0: 0 })).toMatchObject({ customersHit: 1, rtoMetShare: 1 })
  expect(figures(half, turns)).toMatchObject({ customersHit: 0, rtoMetShare: NaN })
  expect(figures(half, turns, 0, 0, { 0: 0, 1: 2 * hour })).toMatchObject({
    customersHit: 1,
    rtoMetShare: 0,
    rtoMetSinceDeclaredShare: 0,
    // They run again, empty, and that was never too late.
    backMedianHours: NaN,
    mtpdBreaches: 0,
    customersNotBack: 0,
  })
  // Beside a customer whose service is back with its data after four hours.
  expect(figures(half, [...turns, [0, 4 * hour]], 0, 1, { 0: 0, 1: 2 * hour })).toMatchObject({
    customersHit: 2,
    rtoMetShare: 0,
    backMedianHours: 4,
    mtpdBreaches: 1,
  })
})

test('nothing is counted of an activity without an objective', () => {
  expect(figures({}, [[0, hour]])).toBeUndefined()
})

test('two disruptions of two hours are not one of four, whichever services bring them', () => {
  const within = (outages: readonly Outage[], declaredAt = Infinity) =>
    figures({ rtoSeconds: 2 * hour, mtpdSeconds: 2 * hour }, outages, declaredAt)
  // The same service again, another one later, and one whose need fails.
  const again = within([[0, 2 * hour, 30 * hour, 32 * hour]])
  expect(again).toMatchObject({ customersHit: 1, backMedianHours: 32, rtoMetShare: 1, mtpdBreaches: 0 })
  const apart: Outage[] = [
    [0, 2 * hour],
    [30 * hour, 32 * hour],
  ]
  expect(within(apart)).toMatchObject({ backMedianHours: 32, rtoMetShare: 1, mtpdBreaches: 0 })
  expect(figures({ rtoSeconds: 2 * hour, needs: [1] }, apart)).toMatchObject({ rtoMetShare: 1 })
  // One begins as the other ends, so the disruption is not interrupted.
  const handedOver: Outage[] = [
    [0, 2 * hour],
    [2 * hour, 3 * hour],
  ]
  expect(within(handedOver)).toMatchObject({ rtoMetShare: 0, mtpdBreaches: 1 })
  // Declared during the second disruption, of 3 h: both have 2 h from then.
  const told = within([[0, 2 * hour, 30 * hour, 33 * hour]], 31 * hour)
  expect(told).toMatchObject({ rtoMetShare: 0, rtoMetSinceDeclaredShare: 1, mtpdBreaches: 1 })
})
