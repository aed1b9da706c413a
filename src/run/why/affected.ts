/** Who is affected by the difference between two endings: customers, tiers, and the money at stake. */
import { money } from '../../base/money.ts'
import type { Ending } from '../ending.ts'
import { asNamed } from '../told/names.ts'
import { numbered } from '../told/numbered.ts'
import type { Language } from '../told/sentences.ts'

/** Who is better and who worse off in `one` than in `other`. */
export interface Affected {
  /** Loss of customers, EUR, `one` less `other`: negative means that `one` is better; 0 where it is not stated. */
  readonly loss: number
  /** Whether the scenario says what an outage or its data cost customers. */
  readonly lossStated: boolean
  /** Customers with fewer hours of outage over all their services in `one`, and with more. */
  readonly customers: { readonly better: number; readonly worse: number }
  /** Customers with fewer services losing their data for good in `one`, and with more. */
  readonly customersLosing: { readonly better: number; readonly worse: number }
  /** Hours of outage by tier, `one` less `other`; tiers without a difference are left out. */
  readonly tiers: readonly { readonly tier: string; readonly hours: number }[]
}

/** Compares two endings of one estate. */
export function affectedBy(one: Ending, other: Ending): Affected {
  const { services, tiers, customers, activities } = one.estate.population
  const byTier = new Float64Array(tiers.length)
  const byCustomer = new Float64Array(customers.count)
  const lostByCustomer = new Int32Array(customers.count)
  for (let service = 0; service < services.count; service++) {
    const hours = (one.downSeconds[service]! - other.downSeconds[service]!) / 3600
    byTier[services.tier[service]!]! += hours
    byCustomer[services.customer[service]!]! += hours
    lostByCustomer[services.customer[service]!]! += one.dataLost[service]! - other.dataLost[service]!
  }
  return {
    // Services without an activity share one that loses nothing.
    lossStated: activities.length > 1,
    loss: one.metrics.costCustomers - other.metrics.costCustomers,
    customers: sides(byCustomer, wholeHour),
    customersLosing: sides(lostByCustomer, 1),
    tiers: tiers.flatMap((tier, row) =>
      Math.abs(byTier[row]!) < wholeHour ? [] : [{ tier, hours: byTier[row]! }],
    ),
  }
}

/** How many values are at most -least, and how many at least +least. */
function sides(of: ArrayLike<number>, least: number): { better: number; worse: number } {
  const all = Array.from(of)
  return {
    better: all.filter(value => value <= -least).length,
    worse: all.filter(value => value >= least).length,
  }
}

/** A difference of less than an hour for a customer or tier goes unnoticed: a named assumption. */
const wholeHour = 1
/** So does a smaller difference of their loss, EUR: a named assumption. */
const leastLoss = 500

const signOf = (value: number): string => (value < 0 ? '−' : '+')

/** In a sentence; empty: nobody is affected. */
export function affectedWords(
  { loss, lossStated, customers, customersLosing, tiers }: Affected,
  language: Language,
  called = asNamed,
): string {
  const of = [customers.better, customers.worse, customersLosing.better, customersLosing.worse, tiers.length]
  if (of.every(count => count === 0) && Math.abs(loss) < leastLoss) return ''
  const w = words[language]
  const count = (value: number): string => numbered(Math.round(value), language)
  const signed = (value: number, unit: string): string => `${signOf(value)}${count(Math.abs(value))} ${unit}`
  const byTier = tiers.map(({ tier, hours }) => `${called('tiers', tier)} ${signed(hours, 'h')}`)
  const lossSaid = Math.abs(loss) < leastLoss ? w.none : `${signOf(loss)}${money(Math.abs(loss), language)}`
  return [
    w.customers(count(customers.better), count(customers.worse)),
    w.losing(count(customersLosing.better), count(customersLosing.worse)),
    w.tiers(byTier.join(', ') || w.none),
    ...(lossStated ? [w.loss(lossSaid)] : []),
  ].join(' ')
}

const words = {
  en: {
    none: 'no difference',
    customers: (better: string, worse: string) => `Customers out for less: ${better}, for longer: ${worse}.`,
    losing: (better: string, worse: string) =>
      `Customers losing less data for good: ${better}, losing more: ${worse}.`,
    tiers: (list: string) => `Hours of outage by tier: ${list}.`,
    loss: (amount: string) => `Customers’ loss: ${amount}.`,
  },
  fr: {
    none: 'aucune différence',
    customers: (better: string, worse: string) =>
      `Clients arrêtés moins longtemps : ${better}, plus longtemps : ${worse}.`,
    losing: (better: string, worse: string) =>
      `Clients perdant moins de données pour de bon : ${better}, davantage : ${worse}.`,
    tiers: (list: string) => `Heures d’interruption par classe : ${list}.`,
    loss: (amount: string) => `Perte des clients : ${amount}.`,
  },
}
