/** Activities: what an outage of their services costs, as a step function of its length. */
import { numbered } from '../scenario/expand.ts'
import type { Scenario } from '../scenario/scenario.ts'
import type { Activity } from './population.ts'

/** Row of an activity. Services without one share the last row, which loses nothing. */
export function activityRow({ activities }: Scenario, name: string | undefined): number {
  const names = Object.keys(activities)
  return name === undefined ? names.length : names.indexOf(name)
}

export function compileActivities(
  { activities }: Scenario,
  named: ReadonlyMap<string, readonly number[]>,
): Activity[] {
  const written = Object.entries(activities).map(([name, activity]): Activity => {
    const steps = activity.outage.toSorted((a, b) => a.from - b.from)
    return {
      name,
      fromSeconds: steps.map(({ from }) => from),
      euroPerHour: steps.map(({ perHour }) => perHour),
      dataLossEuroPerHour: activity.dataLossPerHour,
      permanentLossEuro: activity.permanentLoss,
      rtoSeconds: activity.rto ?? Infinity,
      mtpdSeconds: activity.mtpd ?? Infinity,
      leastCapacity: activity.leastCapacity,
      needs: activity.needs.flatMap(numbered).flatMap(each => named.get(each) ?? []),
    }
  })
  return [
    ...written,
    {
      name: 'none',
      fromSeconds: [],
      euroPerHour: [],
      dataLossEuroPerHour: 0,
      permanentLossEuro: 0,
      rtoSeconds: Infinity,
      mtpdSeconds: Infinity,
      leastCapacity: 1,
      needs: [],
    },
  ]
}
