/** One service and one incident: what is in time, what its data costs, and at which hours the data is missing. */
import { expect, test } from 'vitest'
import { Streams } from '../../src/base/streams.ts'
import { never } from '../../src/damage/damage.ts'
import { dataLossKind, outageKind } from '../../src/fate/fate.ts'
import { needsOf } from '../../src/fate/services/needs.ts'
import { alikeOf, kindsOf } from '../../src/fate/services/serviceKinds.ts'
import { startFate } from '../../src/fate/state/state.ts'
import { byGroup, groupsOf } from '../../src/impact/curves.ts'
import { countOf, groupFigures, tally, type Tally } from '../../src/impact/tally.ts'
import { keepOutage } from '../../src/recovery/state/earlier.ts'
import { startRecovery } from '../../src/recovery/state/state.ts'
import { campus, day, hour } from '../fate/campus.ts'

// Objectives of every service: RTO 48 h, RPO 24 h, MTPD 7 d.
const estate = campus()
const population = {
  ...estate.population,
  services: {
    ...estate.population.services,
    activity: new Uint8Array(estate.population.services.count),
  },
  activities: [
    {
      name: 'orders',
      // The first hour is free, then 10 euro an hour, from 4 h on 100.
      fromSeconds: [hour, 4 * hour],
      euroPerHour: [10, 100],
      dataLossEuroPerHour: 90,
      permanentLossEuro: 5000,
      rtoSeconds: Infinity,
      mtpdSeconds: Infinity,
      leastCapacity: 1,
      needs: [],
    },
  ],
}
const needs = needsOf(population)
const kinds = kindsOf(population, needs, alikeOf(population, needs))
const groups = groupsOf(population.products.length, population.tiers.length, estate.policy.policies.count)
const hours = 11

interface Incident {
  readonly down?: number
  /** When it was back and went down again before its last outage. */
  readonly between?: readonly (readonly [back: number, downAgain: number])[]
  readonly back: number
  readonly dataBack?: number
  readonly loss?: number
  readonly age?: number
  /** Only its power was cut, so its disks are intact. */
  readonly dark?: boolean
  readonly horizon?: number
  /** Seconds for which each service has only its last copy. */
  readonly exposed?: readonly number[]
}

/** Service 0 is hit, and nothing else. */
function after({
  down = 600,
  between = [],
  back,
  dataBack = back,
  loss = dataLossKind.none,
  age = 0,
  dark = false,
  horizon = 30 * day,
  exposed = [],
}: Incident): Tally {
  const fate = startFate(estate, new Streams('tally', 0))
  const recovery = startRecovery(estate, new Streams('tally', 0), fate.index)
  fate.outage[0] = dark ? outageKind.switchedOff : outageKind.destroyed
  fate.downAt[0] = down
  fate.lostAt[0] = dark ? never : down
  fate.dataLoss[0] = loss
  fate.dataLossSeconds[0] = age
  fate.vulnerableSeconds.set(exposed)
  recovery.backAt[0] = back
  recovery.dataBackAt[0] = dataBack
  const downs = [down, ...between.map(([, again]) => again)]
  recovery.downSince[0] = downs.at(-1)!
  for (const [nth, [was]] of between.entries()) keepOutage(recovery.earlier, 0, downs[nth]!, was)
  return tally({ population, kinds, fate, recovery, horizonSeconds: horizon }, groups, hours)
}

/** The RTO is the time within which an activity must resume (ISO 22301). */
test.each([
  ['the RTO to the second is in time', 48 * hour, 1],
  ['one second more is late', 48 * hour + 1, 0],
  ['no return is late', never - 600, 0],
])('%s', (_said, outage, share) => {
  expect(groupFigures(after({ back: 600 + outage }), 0, groups).rtoMetShare).toBe(share)
})

test.each([
  ['the newest of it', dataLossKind.window, 1],
  ['all of it', dataLossKind.permanent, 0],
])('a service in time whose data is gone, %s: an empty server resumes nothing', (_said, loss, share) => {
  expect(groupFigures(after({ back: day, loss }), 0, groups).rtoMetShare).toBe(share)
})

test.each([
  ['data as old as the RPO meets it', dataLossKind.window, 24 * hour, 1],
  ['one second older does not', dataLossKind.window, 24 * hour + 1, 0],
  ['data that is gone does not', dataLossKind.permanent, 0, 0],
  ['disks lost after the last byte was copied do', dataLossKind.none, 0, 1],
])('%s', (_said, loss, age, share) => {
  expect(groupFigures(after({ back: day, loss, age }), 0, groups).rpoMetShare).toBe(share)
  // Who is not back by the horizon is judged by the data it waits for.
  expect(groupFigures(after({ back: never, loss, age }), 0, groups).rpoMetShare).toBe(share)
})

test.each([
  [24 * hour, 1],
  [24 * hour + 1, 0],
])('whoever goes on at a replica %i s behind, its own disks whole, is judged by that', (age, share) => {
  const replica = after({ back: day, loss: dataLossKind.window, age, dark: true })
  expect(groupFigures(replica, 0, groups).rpoMetShare).toBe(share)
  expect(replica.quantiles.ages[0]).toBe(age / hour)
})

/** 11 h are 39,600 s, in a bucket of 256 s whose middle is 10.99 h. */
test.each([1, 4, 11, 24, 48])('what is %i h to the second is told as that, neither more nor less', hours => {
  const { quantiles } = after({ back: 600 + hours * hour, loss: dataLossKind.window, age: hours * hour })
  expect(quantiles).toMatchObject({
    returns: [hours, hours, hours],
    outage95: hours,
    ages: [hours, hours],
  })
})

test('the longest outage of a service that went down again is told to the second', () => {
  const again = after({ down: 0, between: [[11 * hour, 12 * hour]], back: 13 * hour })
  expect(again.quantiles).toMatchObject({ returns: [13, 13, 13], outage95: 11 })
})

test('a cut of power keeps no RPO and misses none, for no disk was lost', () => {
  const { down, rtoMetShare, rpoMetShare } = groupFigures(after({ back: day, dark: true }), 0, groups)
  expect([down, rtoMetShare, rpoMetShare]).toEqual([1, 1, NaN])
})

/** The MTPD is the longest tolerable disruption; an RTO may equal it (a scenario is refused only if it is longer). */
test.each([
  ['an outage of the MTPD is borne', 7 * day, 0],
  ['one second more is a breach', 7 * day + 1, 1],
  ['no return is a breach', never - 600, 1],
])('%s', (_said, outage, breaches) => {
  expect(countOf(after({ back: 600 + outage }), 'mtpdBreached', groups)[0]).toBe(breaches)
})

test.each([
  ['a night shows no breach', 8 * hour, 0],
  ['an MTPD that ends with the time looked at is no breach', 600 + 7 * day, 0],
  ['one second more shows the breach', 600 + 7 * day + 1, 1],
])('of a service that does not return, which never meets its RTO, %s', (_said, horizon, breaches) => {
  const tallied = after({ back: never, horizon })
  // Its outage has no end in the quantiles either.
  expect(groupFigures(tallied, 0, groups).rtoMetShare).toBe(0)
  expect(countOf(tallied, 'mtpdBreached', groups)[0]).toBe(breaches)
  expect(tallied.latestReturn).toBe(never)
})

test('lost data costs its rate times its age in hours, and data that is gone its price once', () => {
  const lost = (loss: number, age: number): number => after({ back: 600 + hour, loss, age }).customersEuro
  // 90 euro an hour: 20 min are 30 euro, a day 2160.
  expect(lost(dataLossKind.window, 20 * 60)).toBeCloseTo(30, 9)
  expect(lost(dataLossKind.window, day)).toBeCloseTo(2160, 9)
  expect(lost(dataLossKind.permanent, 0)).toBe(5000)
  expect(lost(dataLossKind.none, 0)).toBe(0)
})

/** Down from 0 h to 47 h, from 60 h to 63 h and from 70 h to 75 h: 55 h in all, none longer than 47 h. */
test('time in which a service ran between two outages is no outage', () => {
  const thrice = after({
    down: 0,
    between: [
      [47 * hour, 60 * hour],
      [63 * hour, 70 * hour],
    ],
    back: 75 * hour,
  })
  const { rtoMetShare, recoveryMedianHours } = groupFigures(thrice, 0, groups)
  expect(rtoMetShare).toBe(1)
  expect(thrice.downSeconds).toBe(55 * hour)
  // Each outage costs by its own length: 30 + 43 x 100, 20, and 30 + 100 euro.
  expect(thrice.customersEuro).toBeCloseTo(4330 + 20 + 130, 9)
  expect(recoveryMedianHours).toBe(75)
  expect(thrice.latestReturn).toBe(75 * hour)
})

test.each([
  ['the last', [[1 * hour, 2 * hour]], 50 * hour + 1, 0],
  ['the first', [[48 * hour + 1, 60 * hour]], 61 * hour, 0],
  ['none', [[48 * hour, 60 * hour]], 108 * hour, 1],
  ['one without an end', [[1 * hour, 2 * hour]], never, 0],
] as const)('of two outages %s is too long for the RTO', (_said, between, back, share) => {
  expect(groupFigures(after({ down: 0, between, back }), 0, groups).rtoMetShare).toBe(share)
})

test('a second outage that lasts beyond the MTPD is a breach, and two that add up to it are none', () => {
  const breaches = (back: number): number =>
    countOf(after({ down: 0, between: [[6 * day, 10 * day]], back }), 'mtpdBreached', groups)[0]!
  expect(breaches(17 * day)).toBe(0)
  expect(breaches(17 * day + 1)).toBe(1)
})

/** Services whose data is missing at each moment of the grid, from the changes. */
function awayAt({ data }: Tally): number[] {
  let away = 0
  return Array.from({ length: hours }, (_, at) => (away -= data[at]!))
}

test('the curve of data tells at each quarter of an hour whether it is there at that moment', () => {
  expect(kinds.cells.count).toBe(1)
  const quarter = hour / 4
  const half = quarter / 2
  const none = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
  // Missing from 0:07:30 to 0:22:30: missing at a quarter past, there at half past.
  expect(awayAt(after({ down: half, back: 3 * half }))).toEqual([0, 1, ...none.slice(1)])
  // Restored at half past sharp: there at half past.
  expect(awayAt(after({ down: half, back: 2 * quarter }))).toEqual([0, 1, ...none.slice(1)])
  expect(awayAt(after({ down: half, back: 2 * quarter + 1 }))).toEqual([0, 1, 1, ...none.slice(2)])
  // Missing and back within the same quarter: no moment of the grid shows it.
  expect(awayAt(after({ down: half, back: quarter - 1 }))).toEqual([0, ...none])
  // The service is back, its data never.
  expect(awayAt(after({ down: half, back: quarter, dataBack: never }))).toEqual([0, ...none.map(() => 1)])
})

test('who runs on, but has lost its copies, counts among those on the last copy, and among nobody else', () => {
  const { quantiles, data, customers } = after({ back: day, exposed: [hour, 50 * hour, 50 * hour] })
  expect(quantiles.vulnerableMedian).toBe(50)
  const alone = after({ back: day, exposed: [hour] })
  expect(alone.quantiles.vulnerableMedian).toBe(1)
  expect([data, customers]).toEqual([alone.data, alone.customers])
})

test('quantiles of several services are of each by itself, those of a group of its own services', () => {
  const fate = startFate(estate, new Streams('tally', 0))
  const recovery = startRecovery(estate, new Streams('tally', 0), fate.index)
  // Five services come back with older data; the fourth had gone down, and been back, once before.
  for (const [service, ageHours] of [5, 1, 3, 2, 4].entries()) {
    fate.outage[service] = outageKind.destroyed
    fate.downAt[service] = fate.lostAt[service] = 0
    fate.dataLoss[service] = dataLossKind.window
    fate.dataLossSeconds[service] = ageHours * hour
    recovery.backAt[service] = recovery.dataBackAt[service] = (10 + ageHours) * hour
  }
  recovery.downSince[3] = 9 * hour
  keepOutage(recovery.earlier, 3, 0, 8 * hour)
  const tallied = tally({ population, kinds, fate, recovery, horizonSeconds: day }, groups, hours)
  const { returns, ages, outage95 } = tallied.quantiles
  expect({ returns, ages, outage95 }).toEqual({ returns: [13, 15, 15], ages: [3, 5], outage95: 15 })
  const { product, policy } = population.services
  for (const [group, members] of [
    [1 + product[0]!, [...product.keys()].filter(row => product[row] === product[0])],
    [groups.firstPolicy + policy[0]!, [...policy.keys()].filter(row => policy[row] === policy[0])],
    [groups.firstTier, [...product.keys()]],
  ] as const) {
    const of = members.filter(row => row < 5).map(row => recovery.backAt[row]! / hour)
    const median = of.toSorted((a, b) => a - b)[Math.ceil(0.5 * of.length) - 1]
    const { down, recoveryMedianHours } = groupFigures(tallied, group, groups)
    expect([down, recoveryMedianHours]).toEqual([of.length, median])
  }
})

test('what is counted by cells is counted for all, by product, by tier and by policy', () => {
  const cells = {
    count: 3,
    product: Int32Array.of(0, 1, 1),
    tier: Int32Array.of(0, 0, 1),
    policy: Int32Array.of(1, 0, 1),
  }
  const counts = Int32Array.of(1, 2, 4, 8, 16, 32)
  expect([...byGroup(counts, 2, { ...kinds, cells }, groupsOf(2, 2, 2))]).toEqual(
    [1, 8].flatMap(one => [7, 1, 6, 3, 4, 2, 5].map(sum => sum * one)),
  )
})
