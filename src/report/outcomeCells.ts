/** Outcome of the night, by series of decisions: cells of one table for terminal, paper and file. */
import { moneyLike } from '../base/money.ts'
import type { AfterAction } from '../exercise/afterAction.ts'
import { afterActionWords } from './afterActionWords.ts'

export function outcomeCells({ outcomes, language }: AfterAction): string[][] {
  const w = afterActionWords[language]
  const euro = moneyLike(
    outcomes.flatMap(({ costTotal, costCustomers }) => [costTotal, costCustomers ?? 0]),
    language,
  )
  return outcomes.map(row => [
    w.outcomes[row.name],
    w.figure(row.servicesDestroyed, 'services'),
    w.figure(row.servicesWithDataLost, 'services'),
    w.figure(Math.round(row.outageHours), 'h'),
    euro(row.costTotal),
    row.costCustomers === null ? w.notStated : euro(row.costCustomers),
  ])
}
