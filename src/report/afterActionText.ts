/** The after-action report for a terminal or a plain file. */
import type { AfterAction } from '../exercise/afterAction.ts'
import { effectOf } from '../exercise/findings.ts'
import { choiceWords } from '../exercise/choiceWords.ts'
import { wallClock } from '../exercise/instant.ts'
import { figure } from './figure.ts'
import { table } from './table.ts'

const ratings = {
  P: 'performed without challenges',
  S: 'performed with some challenges',
  M: 'performed with major challenges',
  U: 'unable to be performed',
} as const

export function ratingWords(rating: keyof typeof ratings | undefined): string {
  return rating === undefined ? 'nothing was expected of it' : ratings[rating]
}

export function afterActionText(report: AfterAction): string {
  const clock = (at: number): string => wallClock(report.start, at)
  const list = (title: string, rows: readonly string[]): string =>
    `${title}\n${rows.length === 0 ? '  none' : rows.map(row => `  - ${row}`).join('\n')}`
  const sections = [
    `${report.title}\n${report.scenario.name}, seed ${report.seed}, course "${report.branch}", ${clock(report.from)} to ${clock(report.until)}`,
    table(
      [
        'the same fire',
        'services destroyed',
        'data gone for good',
        'hours of outage',
        "operator's loss",
        "customers' loss",
      ],
      report.outcomes.map(row => [
        row.name,
        figure(row.servicesDestroyed, 'services'),
        figure(row.servicesWithDataLost, 'services'),
        figure(Math.round(row.outageHours), 'h'),
        figure(row.costTotal, 'EUR'),
        figure(row.costCustomers, 'EUR'),
      ]),
    ),
    table(
      ['decision', 'at', 'by', 'sure', 'what it meant'],
      report.decisions.map(({ decision, without }) => [
        `${decision.number}. ${choiceWords(decision.choice)}`,
        clock(decision.at),
        `${decision.player}, ${decision.role}`,
        `${Math.round(100 * decision.confidence)} %`,
        without === undefined ? 'heard by people, not by the fire' : effectOf(without),
      ]),
    ),
    table(
      ['expected', 'by', 'verdict', 'taken at'],
      report.scored.map(({ what, by, verdict, at }) => [
        what,
        clock(by),
        verdict,
        at === undefined ? '' : clock(at),
      ]),
    ),
    ...(report.saveable.length === 0
      ? []
      : [
          table(
            ['still to be saved at', 'services', 'data', 'had nobody decided: services', 'data'],
            report.saveable.map((row, at) => [
              clock(row.at),
              figure(row.services, 'share'),
              figure(row.data, 'share'),
              figure(report.saveableIdle[at]!.services, 'share'),
              figure(report.saveableIdle[at]!.data, 'share'),
            ]),
          ),
        ]),
    list(
      'Objectives',
      report.objectives.map(({ text, rating }) => `${rating ?? '-'}: ${text} (${ratingWords(rating)})`),
    ),
    list(
      'Strengths',
      report.strengths.map(({ text }) => text),
    ),
    list(
      'Areas for improvement',
      report.areas.map(({ text }) => text),
    ),
    list(
      'Improvement plan',
      report.plan.map(
        ({ action, owner, dueDays, due }) => `${action} ${owner}, ${due ?? `within ${dueDays} days`}`,
      ),
    ),
    ...(report.divergences > 0
      ? [`Played again, ${report.divergences} moments were not what was written down: see the exercise file.`]
      : []),
    `digest ${report.digest}`,
  ]
  return `${sections.join('\n\n')}\n`
}
