/** Fires by severity as text: how often each is counted, how many fires show it, and what one costs. */
import { money } from '../../base/money.ts'
import type { ComparisonReport } from './comparison.ts'
import { nameOf } from './comparisonAnswer.ts'
import { figure } from '../figure.ts'
import { table } from '../table.ts'

export function severitiesText({ severities, base }: ComparisonReport): string {
  const euro = (amount: number | null): string => (amount === null ? '–' : money(amount, 'en'))
  const rows = table(
    ['', 'share of fires', 'simulated', "operator's loss", "customers' loss"],
    severities.map(({ severity, share, fires, operator, customers }) => [
      severity,
      figure(share, 'share'),
      figure(fires, 'fires'),
      euro(operator),
      euro(customers),
    ]),
  )
  return `A fire of each severity under ${nameOf(base)}: the share of fires that it stands for, the fires simulated that show it, and their mean loss

${rows}

item: no room burnt as a whole, though racks may have, and a site may have been switched off. Where your own small fires cost less than these,
a year costs less: set money.frequency and money.operator by them.`
}
