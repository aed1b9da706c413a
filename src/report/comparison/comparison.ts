/** A comparison of strategies as one object, whose keys a reader may rely on; see `nullMeans` for null in its JSON. */
import { digestOf } from '../../base/digest.ts'
import {
  cheapest,
  type Compared,
  compare,
  comparedMetrics,
  type Contestant,
  differencesOf,
} from '../../campaign/compare.ts'
import { digestsOf, type Entrant } from '../../campaign/entrant.ts'
import type { Difference } from '../../campaign/difference.ts'
import type { Objectives } from '../../campaign/objectives.ts'
import type { Plan } from '../../campaign/plan.ts'
import { customersLossStated } from '../../campaign/customersLossStated.ts'
import { metricUnits } from '../../scenario/words/figures.ts'
import { csv } from '../csv.ts'
import { version } from '../version.ts'

/** JSON knows no infinity: what null stands for where a number is expected, by the key. */
const nullMeans = {
  figure: 'never, later than all that happens',
  interval: 'no end on that side: the fires are too few to tell one, or the end is never',
  differenceValue: 'one of the two is never: this strategy where sign is 1, the reference where sign is -1',
  differenceInterval:
    'no end on that side: the fires, or those in which the two differ, are too few to tell one, or an endless one, as with a value of null',
  error: 'unknown: of a severity only one fire is simulated',
} as const

/** A strategy with its results, and its differences from the reference. */
export interface ComparedStrategy extends Contestant {
  /** Strategies that give the same scenario, or the same result in every fire at the same cost. */
  readonly sameAs: readonly (string | null)[]
  /** This strategy less the reference, fire by fire; empty for the reference. */
  readonly differences: Readonly<Record<string, Difference>>
}

/** What `compare --json` prints. */
export interface ComparisonReport extends Omit<Compared, 'contestants'> {
  readonly engine: { readonly name: 'firebreak'; readonly version: string }
  readonly scenario: { readonly name: string; readonly digest: string }
  readonly seed: string
  readonly replications: number
  readonly sampling: Plan['sampling']
  /** Other places where the fire began, for the annual cost. */
  readonly places: readonly ComparedPlace[]
  readonly objectives: Objectives
  readonly units: Readonly<Record<string, string>>
  readonly nullMeans: typeof nullMeans
  /** The strategy that the others are compared with. */
  readonly reference: string | null
  readonly strategies: readonly ComparedStrategy[]
  /**
   * Strategies that none beats in cost, RTO95, the share of services that miss their RPO, and permanent loss, by the
   * values of these criteria, whatever chance has done to them; `standing` says what the paired differences decide.
   */
  readonly front: readonly (string | null)[]
  /** The cheapest of those that reach the objectives. */
  readonly cheapest: { readonly strategy: string | null; readonly cost: number } | null
  readonly digest: string
}

export interface ComparedPlace {
  readonly room: string
  readonly source: string
  /** How often it was drawn: its weight relative to the written place. */
  readonly times: number
  readonly replications: number
}

/** Strategies whose fires a comparison refers to; both are among the entrants. */
export interface Roles {
  /** The strategy that the others are compared with. */
  readonly reference: string | null
  /** The strategy whose fires give the frequencies of severities. */
  readonly base: string | null
}

/**
 * What entrants under the same fires come to, the differences between them, and the cheapest that meets the objectives.
 * @param places one for each of the entrants' gatherings elsewhere
 */
export function comparisonReport(
  plan: Plan,
  entrants: readonly Entrant[],
  objectives: Objectives,
  { reference, base }: Roles,
  places: readonly ComparedPlace[] = [],
): ComparisonReport {
  const compared = compare(entrants, objectives, base)
  const { rate, unseen, unseenBeyond, severities, contestants } = compared
  const against = entrants.find(({ strategy }) => strategy === reference)!
  const { scenario, digest } = entrants[0]!.prepared
  const found = cheapest(compared)
  const isSame = (one: number, other: number): boolean =>
    entrants[one]!.prepared.digest === entrants[other]!.prepared.digest ||
    (contestants[one]!.cost === contestants[other]!.cost && cameToTheSame(entrants[one]!, entrants[other]!))
  return {
    engine: { name: 'firebreak', version },
    scenario: { name: scenario.name, digest },
    seed: plan.seed,
    replications: against.gathered.size,
    sampling: plan.sampling,
    places,
    objectives,
    units: {
      ...Object.fromEntries(comparedMetrics.map(metric => [metric, metricUnits[metric]])),
      permanentLoss: 'share',
      rto95Hours: 'h',
      rpoMissed: 'share',
      cost: 'EUR',
    },
    nullMeans,
    rate,
    base,
    unseen,
    unseenBeyond,
    severities,
    reference,
    strategies: contestants.map((contestant, row) => ({
      ...contestant,
      sameAs: entrants
        .filter((_, other) => other !== row && isSame(row, other))
        .map(({ strategy }) => strategy),
      differences: contestant.strategy === reference ? {} : toldDifferences(entrants[row]!, against),
    })),
    front: contestants.filter(({ onFront }) => onFront).map(({ strategy }) => strategy),
    cheapest: found === undefined ? null : { strategy: found.strategy, cost: found.cost },
    digest: digestOf(
      plan.seed,
      ...entrants.flatMap(entrant => [entrant.prepared.digest, ...digestsOf(entrant)]),
    ),
  }
}

function cameToTheSame(one: Entrant, other: Entrant): boolean {
  const digests = digestsOf(other)
  return digestsOf(one).every((digest, fire) => digest === digests[fire])
}

/** Differences that have a meaning; those of customers' loss only if both scenarios state it. */
function toldDifferences(one: Entrant, other: Entrant): Record<string, Difference> {
  const stated = [one, other].every(({ prepared }) => customersLossStated(prepared.scenario))
  return Object.fromEntries(
    Object.entries(differencesOf(one.gathered, other.gathered)).flatMap(([name, told]) =>
      told === undefined || (name === 'costCustomers' && !stated) ? [] : [[name, told]],
    ),
  )
}

/**
 * Exceedance curves as a table: the loss that the worst fire of a year reaches or exceeds with each chance,
 * and the 95 % interval of that chance, under each strategy. Customers' loss has no row if it is not stated.
 */
export function comparisonCurvesCsv({ strategies }: ComparisonReport): string {
  const rows = strategies.flatMap(strategy =>
    (['operator', 'customers'] as const).flatMap(whose => {
      const { euro, chance, interval } = strategy[whose]?.exceedance ?? { euro: [], chance: [], interval: [] }
      return euro.map((loss, row) => [strategy.strategy ?? '', whose, loss, chance[row]!, ...interval[row]!])
    }),
  )
  return csv(['strategy', 'whose', 'loss_eur', 'chance_a_year', 'chance_low', 'chance_high'], rows)
}
