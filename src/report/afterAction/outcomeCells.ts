/** Outcome of the night, by series of decisions: cells of one table for terminal, paper and file. */
import { moneyLike } from '../../base/money.ts'
import type { AfterAction } from '../../exercise/debrief/afterAction.ts'
import { courseNamed } from '../../exercise/told/courseWords.ts'
import { afterActionWords } from './afterActionWords.ts'

export function outcomeCells({ outcomes, otherCourses, language }: AfterAction): string[][] {
  const w = afterActionWords[language]
  const rows = [
    ...outcomes.map(row => ({ ...row, said: w.outcomes[row.name] })),
    ...otherCourses.map(row => ({ ...row, said: w.course(courseNamed(row.course, language)) })),
  ]
  const euro = moneyLike(
    rows.flatMap(({ costTotal, costCustomers }) => [costTotal, costCustomers ?? 0]),
    language,
  )
  return rows.map(row => [
    row.said,
    w.figure(row.servicesDestroyed, 'services'),
    w.figure(row.servicesWithDataLost, 'services'),
    w.figure(Math.round(row.outageHours), 'h'),
    euro(row.costTotal),
    row.costCustomers === null ? w.notStated : euro(row.costCustomers),
  ])
}
