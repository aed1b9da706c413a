/** Fires by severity as text: how often each is counted, how many fires show it, and what one costs. */
import { money } from '../../base/money.ts'
import type { ComparisonReport } from './comparison.ts'
import { nameOf } from './comparisonAnswer.ts'
import { table } from '../table.ts'
import type { Tongue } from '../tongue.ts'

export function severitiesText({ severities, base }: ComparisonReport, t: Tongue): string {
  const euro = (amount: number | null): string => (amount === null ? '–' : money(amount, t.language))
  const rows = table(
    ['', t.say('share of fires'), t.say('simulated'), t.say("operator's loss"), t.say("customers' loss")],
    severities.map(({ severity, share, fires, operator, customers }) => [
      t.say(severity),
      t.figure(share, 'share'),
      t.figure(fires, 'fires'),
      euro(operator),
      euro(customers),
    ]),
  )
  return `${t.say(
    'A fire of each severity under {}: the share of fires that it stands for, the fires simulated that show it, and their mean loss',
    nameOf(base, t),
  )}

${rows}

${t.say('item: no room burnt as a whole, though racks may have, and a site may have been switched off. Where your own small fires cost less than these,\na year costs less: set money.frequency and money.operator by them.')}`
}
