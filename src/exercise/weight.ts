/** What is worth telling of a difference, for better or worse, and whether a decision did what was expected of it. */
import type { Difference } from '../run/differences.ts'
import type { DecisionJudged } from './judge.ts'
import type { Outcome } from './outcome.ts'

/** What two nights differ in. */
export type Differing = Pick<Difference, 'services' | 'data' | 'hours' | 'loss'>

type Measure = keyof Differing
/** What a night came to, measure by measure. */
export type Came = Readonly<Record<Measure, number>>

/** The precision in which a difference is told: one of what is counted, an hour, a thousand euro. */
const toldIn: Readonly<Record<Measure, number>> = { services: 1, data: 1, hours: 1, loss: 1000 }

/** Share of what the worse of two nights came to below which a difference between them is not told: a named assumption. */
const worthTelling = 0.01

/** What is gone for good before what comes back, and what customers lose before hours, which reward many idle machines over few that matter. */
const forGood = ['data', 'services'] as const
const whileDown = ['loss', 'hours'] as const

export function cameTo({
  servicesDestroyed,
  servicesWithDataLost,
  outageHours,
  costCustomers,
}: Outcome): Came {
  return { services: servicesDestroyed, data: servicesWithDataLost, hours: outageHours, loss: costCustomers }
}

export function lessOf(one: Differing, other: Differing): Came {
  return {
    services: one.services - other.services,
    data: one.data - other.data,
    hours: one.hours - other.hours,
    loss: one.loss - other.loss,
  }
}

/** Whether a measure differs by anything once it is rounded as it is told; to either side alike. */
export function isTold(difference: Differing, measure: Measure): boolean {
  return Math.round(Math.abs(difference[measure]) / toldIn[measure]) !== 0
}

/** To the precision in which it is told. */
export function unchanged(difference: Differing): boolean {
  return [...forGood, ...whileDown].every(measure => !isTold(difference, measure))
}

/** Whether one night is better or worse than another, by the first measure that differs by what is worth telling. @param came what the one came to */
export function weigh(
  difference: Differing,
  came: Came,
  measures: readonly Measure[] = [...forGood, ...whileDown],
): 'better' | 'worse' | 'same' {
  const first = measures.find(measure => {
    const by = difference[measure]
    const worse = Math.max(came[measure], came[measure] - by)
    return isTold(difference, measure) && Math.abs(by) >= worthTelling * worse
  })
  if (first === undefined) return 'same'
  return difference[first] < 0 ? 'better' : 'worse'
}

export const weighForGood = (difference: Differing, came: Came): 'better' | 'worse' | 'same' =>
  weigh(difference, came, forGood)

export const weighWhileDown = (difference: Differing, came: Came): 'better' | 'worse' | 'same' =>
  weigh(difference, came, whileDown)

/** Ordered at another place than expected, where it saved nothing for good, or little and less than it would have at the other one. */
export function misplaced({ instead, without }: DecisionJudged, came: Came): boolean {
  if (instead === undefined || weighForGood(without!, came) === 'better') return false
  const saved = -Math.min(0, without!.services) - Math.min(0, without!.data)
  return saved === 0 || saved < Math.max(0, instead.services) + Math.max(0, instead.data)
}
