/** Whom a difference between two endings concerns: customers, tiers, and what it is worth to them. */
import type { Ending } from './ending.ts'
import type { Language } from './sentences.ts'

export interface Whom {
  /** What customers lose, EUR, the one less the other: negative is better in the one. */
  readonly loss: number
  /** Whose services together are down for fewer hours in the one, and for more. */
  readonly customers: { readonly better: number; readonly worse: number }
  /** Hours of outage by tier, the one less the other; tiers without a difference are left out. */
  readonly tiers: readonly { readonly tier: string; readonly hours: number }[]
}

export function whomOf(one: Ending, other: Ending): Whom {
  const { services, tiers, customers } = one.estate.population
  const byTier = new Float64Array(tiers.length)
  const byCustomer = new Float64Array(customers.count)
  for (let service = 0; service < services.count; service++) {
    const hours = (one.downSeconds[service]! - other.downSeconds[service]!) / 3600
    byTier[services.tier[service]!]! += hours
    byCustomer[services.customer[service]!]! += hours
  }
  return {
    loss: one.metrics.costCustomers - other.metrics.costCustomers,
    customers: {
      better: byCustomer.reduce((sum, hours) => (hours <= -wholeHour ? sum + 1 : sum), 0),
      worse: byCustomer.reduce((sum, hours) => (hours >= wholeHour ? sum + 1 : sum), 0),
    },
    tiers: tiers.flatMap((tier, row) =>
      Math.abs(byTier[row]!) < wholeHour ? [] : [{ tier, hours: byTier[row]! }],
    ),
  }
}

/** A customer or a tier that has less than an hour more or less does not notice: a named assumption. */
const wholeHour = 1

/** In a sentence; empty: it concerns nobody. */
export function whomSaid({ loss, customers, tiers }: Whom, language: Language): string {
  if (tiers.length === 0 && Math.abs(loss) < 500) return ''
  const w = words[language]
  const signed = (value: number, unit: string): string =>
    `${value < 0 ? '−' : '+'}${String(Math.round(Math.abs(value))).replace(/\B(?=(\d{3})+(?!\d))/g, w.group)} ${unit}`
  return [
    w.customers(customers.better, customers.worse),
    w.tiers(tiers.map(({ tier, hours }) => `${tier} ${signed(hours, 'h')}`).join(', ')),
    w.loss(signed(loss / 1000, 'k€')),
  ].join(' ')
}

const words = {
  en: {
    group: ',',
    customers: (better: number, worse: number) => `Customers better off: ${better}, worse off: ${worse}.`,
    tiers: (list: string) => `Hours of outage by tier: ${list || 'no difference'}.`,
    loss: (amount: string) => `Customers’ loss: ${amount}.`,
  },
  fr: {
    group: '\u202f',
    customers: (better: number, worse: number) => `Clients mieux lotis : ${better}, moins bien : ${worse}.`,
    tiers: (list: string) => `Heures d’interruption par niveau : ${list || 'aucune différence'}.`,
    loss: (amount: string) => `Perte des clients : ${amount}.`,
  },
}
