/** Cost of the incident, by whose loss it is and by the parts of the operator's. */
import type { Gathering } from '../campaign/gathering.ts'
import { costParts, type CostPart } from '../impact/cost.ts'
import type { Report } from './report.ts'
import type { Tongue } from './tongue.ts'

/** Means over the replications, euro. @param stated whether some activity states customers' loss */
export function costsReport(gathered: Gathering, stated: boolean): Report['costs'] {
  const mean = (name: string): number =>
    gathered.figure(name).reduce((sum, euro) => sum + euro, 0) / gathered.size
  return {
    operator: Object.fromEntries(costParts.map(part => [part, mean(`costs.${part}`)])) as Record<
      CostPart,
      number
    >,
    customers: stated ? mean('metrics.costCustomers') : null,
  }
}

const words = {
  hardware: 'hardware',
  buildings: 'buildings',
  cleaning: 'cleaning',
  response: 'response',
  credits: 'service credits',
  vouchers: 'vouchers',
  litigation: 'litigation',
} as const satisfies Readonly<Record<CostPart, string>>

/** In words, for a terminal. @param many whether they are means of several replications */
export function costsText({ operator }: Report['costs'], many: boolean, { say, figure }: Tongue): string {
  const parts = costParts
    .filter(part => operator[part] > 0)
    .sort((a, b) => operator[b] - operator[a])
    .map(part => `${say(words[part])} ${figure(operator[part], 'EUR')}`)
  return parts.length === 0
    ? ''
    : say(
        many
          ? "operator's loss before insurance, mean of its parts: {}"
          : "operator's loss before insurance, by its parts: {}",
        parts.join(', '),
      )
}
