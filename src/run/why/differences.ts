/**
 * The differences between two endings of an incident, service by service, each with the recorded cause of the worse
 * outcome.
 */
import { buildingOf } from '../../estate/buildingOf.ts'
import type { Ending } from '../ending.ts'
import { asNamed, serviceName } from '../told/names.ts'
import type { Language } from '../told/sentences.ts'
import { type Affected, affectedBy, affectedWords } from './affected.ts'
import { why } from './why.ts'

/** Why one ending is worse for services of a building. */
export interface Reason {
  readonly of: 'services' | 'data' | 'hours'
  /** The ending in which it is worse. */
  readonly worse: 'one' | 'other'
  /** What people call it. */
  readonly building: string
  /** Number of services, or hours of outage. */
  readonly amount: number
  readonly example: string
  /** Recorded causes of an example, latest first. */
  readonly because: readonly { readonly seconds: number; readonly sentence: string }[]
}

/** What two endings differ in. */
export interface Difference extends Affected {
  /** `one` less `other`: negative means that `one` is better. */
  readonly services: number
  readonly data: number
  readonly hours: number
  /** Who is affected, in a sentence; empty: nobody. */
  readonly whom: string
  /** Largest first. */
  readonly reasons: readonly Reason[]
}

/** Services of a building that are worse off in the same ending. */
interface Group {
  readonly worse: Reason['worse']
  readonly building: number
  amount: number
  /** The service with the largest difference, and that. */
  example: number
  most: number
}

/** Number of groups of each kind for which reasons are given. */
const mostReasons = 3

/** Compares two endings of one incident. */
export function differenceOf(one: Ending, other: Ending, language: Language, called = asNamed): Difference {
  const { services } = one.estate.population
  const { buildings } = one.estate.site
  const kinds = [
    { of: 'services', a: one.destroyed, b: other.destroyed, cause: 'lostCause', per: 1 },
    { of: 'data', a: one.dataLost, b: other.dataLost, cause: 'dataLossCause', per: 1 },
    { of: 'hours', a: one.downSeconds, b: other.downSeconds, cause: 'downCause', per: 3600 },
  ] as const
  const totals = { services: 0, data: 0, hours: 0 }
  const reasons = kinds.flatMap(({ of, a, b, cause, per }) => {
    const groups = new Map<number, Group>()
    for (let service = 0; service < services.count; service++) {
      const by = (a[service]! - b[service]!) / per
      if (by === 0) continue
      totals[of] += by
      const building = buildingOf(one.estate, services.rack[service]!)
      const worse = by > 0 ? 'one' : 'other'
      const key = 2 * building + (worse === 'one' ? 1 : 0)
      const group = groups.get(key)
      const size = Math.abs(by)
      if (group === undefined)
        groups.set(key, { worse, building, amount: size, example: service, most: size })
      else {
        group.amount += size
        if (size > group.most) Object.assign(group, { most: size, example: service })
      }
    }
    return [...groups.values()]
      .filter(({ amount }) => Math.round(amount) > 0)
      .sort((x, y) => y.amount - x.amount)
      .slice(0, mostReasons)
      .map(({ worse, building, amount, example }): Reason => {
        const [ending, better] = worse === 'one' ? [one, other] : [other, one]
        return {
          of,
          worse,
          building: called('buildings', buildings.name[building]!),
          amount,
          example: serviceName(ending.estate, example, language, called),
          because: why(
            ending.estate,
            ending.ledger,
            rowOf(ending, better, cause, example),
            language,
            called,
          ).map(({ seconds, sentence }) => ({ seconds, sentence })),
        }
      })
  })
  const whom = affectedBy(one, other)
  return { ...totals, ...whom, whom: affectedWords(whom, language, called), reasons }
}

/**
 * The ledger row that explains the difference. Data lost without a row of its own was lost with its server; an outage
 * that both endings have, but that is longer in one, is explained by its end.
 */
function rowOf(
  ending: Ending,
  better: Ending,
  cause: 'lostCause' | 'dataLossCause' | 'downCause',
  service: number,
): number {
  if (cause === 'downCause' && better.downSeconds[service]! > 0 && ending.backCause[service]! >= 0)
    return ending.backCause[service]!
  const row = ending[cause][service]!
  return row >= 0 ? row : ending.downCause[service]!
}
