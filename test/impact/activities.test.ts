// A customer's activity against its objectives, at its least capacity.
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { never } from '../../src/damage/damage.ts'
import type { Activity, Population } from '../../src/estate/population.ts'
import { outageKind } from '../../src/fate/fate.ts'
import { activityFigures, heldActivities } from '../../src/impact/activities.ts'

const hour = 3600

interface Written {
  readonly leastCapacity?: number
  readonly rtoSeconds?: number
  readonly mtpdSeconds?: number
  readonly needs?: readonly number[]
}

/** Seconds down and back, or nothing; the first customer has all but those of `others`. */
type Outage = readonly [down: number, back: number] | null

function figures(written: Written, outages: readonly Outage[], declaredAt = Infinity, others = 0) {
  const activity = {
    leastCapacity: 1,
    rtoSeconds: Infinity,
    mtpdSeconds: Infinity,
    needs: [],
    ...written,
  } as unknown as Activity
  const count = outages.length
  const population = {
    activities: [{ rtoSeconds: Infinity, mtpdSeconds: Infinity, leastCapacity: 1 }, activity],
    services: {
      count,
      // What is only needed carries another activity.
      activity: Uint8Array.from(outages, (_, service) => (written.needs?.includes(service) === true ? 0 : 1)),
      customer: Uint16Array.from(outages, (_, service) => (service < count - others ? 0 : 1)),
    },
    customers: { count: 2 },
  } as unknown as Population
  return activityFigures(
    population,
    heldActivities(population),
    {
      outage: Uint8Array.from(outages, each => (each === null ? outageKind.none : outageKind.destroyed)),
      downAt: Int32Array.from(outages, each => each?.[0] ?? never),
    },
    { backAt: Int32Array.from(outages, each => each?.[1] ?? never) },
    declaredAt,
    1000 * hour,
  )[0]
}

test('half of the services are enough where half is the least capacity', () => {
  const out = (...backs: number[]): Outage[] => backs.map(back => [10, back] as const)
  const half = { leastCapacity: 0.5, rtoSeconds: 3 * hour, mtpdSeconds: 5 * hour }
  // Of four the second is back after two hours.
  const back = figures(half, out(10 + hour, 10 + 2 * hour, 10 + 9 * hour, never))
  expect(back).toMatchObject({ customersHit: 1, backMedianHours: 2, rtoMetShare: 1, mtpdBreaches: 0 })
  expect(figures(half, [[10, never], [10, never], null, null])).toMatchObject({ customersHit: 0 })
  expect(figures({ ...half, leastCapacity: 1 }, out(hour, never))).toMatchObject({
    backMedianHours: Infinity,
    rtoMetShare: 0,
    mtpdBreaches: 1,
  })
})

test('what is not back by the end of the time looked at is held against it up to there, as a service is', () => {
  // Looked at for 1,000 h, of which it is out for 999.
  const out = (hours: number) =>
    figures({ rtoSeconds: hours * hour, mtpdSeconds: hours * hour }, [[hour, never]], 0)
  expect(out(999)).toMatchObject({ rtoMetShare: 1, rtoMetSinceDeclaredShare: 1, mtpdBreaches: 0 })
  expect(out(998)).toMatchObject({ rtoMetShare: 0, rtoMetSinceDeclaredShare: 0, mtpdBreaches: 1 })
})

test('each customer counts once, and the objectives to the second', () => {
  const outages: Outage[] = [
    [0, hour],
    [0, 2 * hour],
    [0, hour],
  ]
  const within = (rtoSeconds: number) => figures({ rtoSeconds, mtpdSeconds: 2 * hour }, outages, Infinity, 1)
  expect(within(2 * hour)).toMatchObject({ customersHit: 2, rtoMetShare: 1, mtpdBreaches: 0 })
  expect(within(2 * hour - 1)).toMatchObject({ customersHit: 2, rtoMetShare: 0.5 })
  expect(figures({ mtpdSeconds: 2 * hour - 1 }, outages, Infinity, 1)!.mtpdBreaches).toBe(1)
})

test('from the declaration it counts only what came after it', () => {
  const told = (declaredAt: number) => figures({ rtoSeconds: 2 * hour }, [[hour, 4 * hour]], declaredAt)
  expect(told(2 * hour)).toMatchObject({ rtoMetShare: 0, rtoMetSinceDeclaredShare: 1 })
  // Declared before the disruption it is that which counts.
  expect(told(0)!.rtoMetSinceDeclaredShare).toBe(0)
  expect(told(Infinity)!.rtoMetSinceDeclaredShare).toBeNaN()
})

test('it does not run without what it needs besides', () => {
  const needs: Written = { leastCapacity: 0.5, rtoSeconds: hour, needs: [2] }
  expect(figures(needs, [null, null, [0, 3 * hour]])).toMatchObject({ customersHit: 1, backMedianHours: 3 })
})

test('nothing is counted of an activity without an objective', () => {
  expect(figures({}, [[0, hour]])).toBeUndefined()
})

/** Second by second: how many of all are out, from the first second with too many to the last return. */
function counted(outages: readonly (readonly [number, number])[], spare: number): number {
  const tooMany = (second: number): boolean =>
    outages.filter(([down, back]) => down <= second && second < back).length > spare
  const seconds = Array.from({ length: 60 }, (_, second) => second).filter(tooMany)
  return seconds.length === 0 ? NaN : seconds.at(-1)! + 1 - seconds[0]!
}

test('the disruption is that of a count by the second', () =>
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 25 })), {
        minLength: 1,
        maxLength: 6,
      }),
      fc.integer({ min: 1, max: 6 }),
      (drawn, least) => {
        const outages = drawn.map(([down, length]) => [down, down + length] as const)
        const asked = Math.min(least, outages.length)
        const found = figures({ leastCapacity: asked / outages.length, mtpdSeconds: 1e6 }, outages)!
        const expected = counted(outages, outages.length - asked)
        expect(found.customersHit).toBe(Number.isNaN(expected) ? 0 : 1)
        if (!Number.isNaN(expected)) expect(found.backMedianHours * hour).toBeCloseTo(expected, 6)
      },
    ),
    { numRuns: 500 },
  ))
