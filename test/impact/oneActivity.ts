/** The figures of one activity of a customer, from outages told by hand. */
import { never } from '../../src/damage/damage.ts'
import type { Activity, Population } from '../../src/estate/population.ts'
import { dataLossKind, outageKind } from '../../src/fate/fate.ts'
import { activityFigures } from '../../src/impact/activities.ts'
import { heldActivities } from '../../src/impact/heldActivities.ts'

export const hour = 3600

export interface Written {
  readonly leastCapacity?: number
  readonly rtoSeconds?: number
  readonly mtpdSeconds?: number
  readonly needs?: readonly number[]
}

/**
 * Seconds of going down and coming back, possibly several pairs; null: never down. All services but the last `others`
 * belong to the first customer.
 */
export type Outage = readonly [down: number, back: number, ...again: readonly number[]] | null

/** By service, when its data was lost for good: from then on it runs empty. */
export type Lost = Readonly<Record<number, number>>

export function figures(
  written: Written,
  outages: readonly Outage[],
  declaredAt = Infinity,
  others = 0,
  lost: Lost = {},
) {
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
      // Services that are only needed carry another activity.
      activity: Uint8Array.from(outages, (_, service) => (written.needs?.includes(service) === true ? 0 : 1)),
      customer: Uint16Array.from(outages, (_, service) => (service < count - others ? 0 : 1)),
    },
    customers: { count: 2 },
  } as unknown as Population
  const before = outages.flatMap((times, service) =>
    Array.from({ length: (times?.length ?? 2) / 2 - 1 }, (_, nth) => ({
      service,
      downAt: times![2 * nth]!,
      backAt: times![2 * nth + 1]!,
    })),
  )
  return activityFigures(
    population,
    heldActivities(population),
    {
      outage: Uint8Array.from(outages, each => (each === null ? outageKind.none : outageKind.destroyed)),
      downAt: Int32Array.from(outages, each => each?.[0] ?? never),
      lostAt: Int32Array.from(outages, (_, service) => lost[service] ?? never),
      dataLoss: Uint8Array.from(outages, (_, service) =>
        service in lost ? dataLossKind.permanent : dataLossKind.none,
      ),
    },
    {
      backAt: Int32Array.from(outages, each => each?.at(-1) ?? never),
      downSince: Int32Array.from(outages, each => each?.at(-2) ?? never),
      earlier: {
        count: before.length,
        service: Int32Array.from(before, ({ service }) => service),
        downAt: Int32Array.from(before, ({ downAt }) => downAt),
        backAt: Int32Array.from(before, ({ backAt }) => backAt),
      },
    },
    { declaredAt, horizonSeconds: 1000 * hour },
  )[0]
}
