/**
 * Which differences between two nights are worth reporting, for better or worse, and whether a decision
 * achieved what was expected.
 */
import type { Difference } from '../../run/why/differences.ts'
import type { DecisionJudged } from './judge.ts'
import type { Outcome } from './outcome.ts'

/** Difference between two nights. */
export type Differing = Pick<Difference, 'services' | 'data' | 'hours' | 'loss'>

type Measure = keyof Differing
/** Result of a night, by measure. */
export type Came = Readonly<Record<Measure, number>>

/** Precision in which a difference is reported: one item, an hour, a thousand euros. */
const toldIn: Readonly<Record<Measure, number>> = { services: 1, data: 1, hours: 1, loss: 1000 }

/** A smaller difference, as a share of the worse of two nights, is not reported: a named assumption. */
const worthTelling = 0.01

/**
 * Permanent losses come before outages, and customers' loss before hours, which count many idle machines more
 * than a few important ones.
 */
const forGood = ['data', 'services'] as const
const whileDown = ['loss', 'hours'] as const

export function cameTo({
  servicesDestroyed,
  servicesWithDataLost,
  outageHours,
  costCustomers,
}: Outcome): Came {
  return {
    services: servicesDestroyed,
    data: servicesWithDataLost,
    hours: outageHours,
    loss: costCustomers ?? 0,
  }
}

export function lessOf(one: Differing, other: Differing): Came {
  return {
    services: one.services - other.services,
    data: one.data - other.data,
    hours: one.hours - other.hours,
    loss: one.loss - other.loss,
  }
}

/** One night beside another. */
type Beside = 'better' | 'worse' | 'same'

/** Whether a measure differs in the reported precision; symmetric in sign. */
export function isTold(difference: Differing, measure: Measure): boolean {
  return Math.round(Math.abs(difference[measure]) / toldIn[measure]) !== 0
}

/** Whether no measure differs in the reported precision. */
export function unchanged(difference: Differing): boolean {
  return [...forGood, ...whileDown].every(measure => !isTold(difference, measure))
}

/**
 * Whether one night is better or worse than another, by the first measure whose difference is worth
 * reporting. @param came result of the first night
 */
export function weigh(
  difference: Differing,
  came: Came,
  measures: readonly Measure[] = [...forGood, ...whileDown],
): Beside {
  const first = measures.find(measure => {
    const by = difference[measure]
    const worse = Math.max(came[measure], came[measure] - by)
    return isTold(difference, measure) && Math.abs(by) >= worthTelling * worse
  })
  if (first === undefined) return 'same'
  return difference[first] < 0 ? 'better' : 'worse'
}

export const weighForGood = (difference: Differing, came: Came): Beside => weigh(difference, came, forGood)

export const weighWhileDown = (difference: Differing, came: Came): Beside =>
  weigh(difference, came, whileDown)

/** Whether a decision pays in another night: better than none. @param other the night as played less that one */
export const pays = (other: Differing, without: Differing, came: Came): boolean =>
  weigh(lessOf(without, other), lessOf(came, other)) === 'better'

/** The night in which the rules take it, if that is before it was taken. */
export const ruledSooner = ({ decision, byRule }: DecisionJudged): Difference | undefined =>
  byRule !== undefined && byRule.at !== null && byRule.at < decision.at ? byRule.difference : undefined

/**
 * Whether a decision did harm that would have paid earlier, as a cut of power that comes too late for the water and
 * only stops what still runs: its time was wrong, not its grounds.
 */
export function cameTooLate(judged: DecisionJudged, came: Came): boolean {
  const { without, early } = judged
  if (without === undefined || weigh(without, came) !== 'worse') return false
  return [early?.difference, ruledSooner(judged)].some(
    other => other !== undefined && pays(other, without, came),
  )
}

/**
 * Whether a decision was ordered at another place than expected and saved nothing for good there, or so little that it
 * is not worth reporting and less than it would have at the other one.
 */
export function misplaced({ instead, without }: DecisionJudged, came: Came): boolean {
  if (instead === undefined || weighForGood(without!, came) === 'better') return false
  const saved = -Math.min(0, without!.services) - Math.min(0, without!.data)
  return saved === 0 || saved < Math.max(0, instead.services) + Math.max(0, instead.data)
}
