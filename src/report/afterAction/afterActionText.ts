/** The after-action report for a terminal or a plain file. */
import type { AfterAction } from '../../exercise/debrief/afterAction.ts'
import { choiceWords } from '../../exercise/told/choiceWords.ts'
import { courseNamed } from '../../exercise/told/courseWords.ts'
import { effectShort } from '../../exercise/debrief/effect.ts'
import { wallClock } from '../../exercise/instant.ts'
import { worseThanIdle } from '../../exercise/debrief/night.ts'
import { percentSure } from '../../exercise/told/percentSure.ts'
import { playerWords, seatWords } from '../../exercise/told/seatWords.ts'
import { afterActionWords, proofOf, ratingWords, scenarioNamed } from './afterActionWords.ts'
import { outcomeCells } from './outcomeCells.ts'
import { otherwiseCells } from './otherwiseCells.ts'
import { table } from '../table.ts'
import { unbroken } from '../unbroken.ts'
import type { Language } from '../../run/told/sentences.ts'

const sureOf = (decision: AfterAction['decisions'][number]['decision']): string => {
  const sure = percentSure(decision)
  return sure === undefined ? '–' : `${sure} %`
}

type Words = (typeof afterActionWords)[Language]

/** In the language of the report. */
export function afterActionText(report: AfterAction): string {
  const w = afterActionWords[report.language]
  const sections = [
    headText(report, w),
    table([w.sameFire, ...w.outcomeHead], outcomeCells(report)),
    ...report.otherCourses
      .filter(({ otherwise }) => otherwise.length > 0)
      .map(other =>
        table(
          [...w.otherwiseHead, w.course(courseNamed(other.course, report.language))],
          otherwiseCells(other, report),
        ),
      ),
    decisionTable(report, w),
    expectedTable(report, w),
    ...(report.saveable.length === 0 ? [] : [saveableTable(report, w)]),
    ...lists(report, w),
    ...(report.divergences > 0 ? [w.diverged(report.divergences).trim()] : []),
    proofOf(report, w),
  ]
  const text = `${sections.join('\n\n')}\n`
  return report.language === 'en' ? text : unbroken(text)
}

const clockOf =
  ({ start, language }: AfterAction) =>
  (at: number): string =>
    wallClock(start, at, language)

/** The title, when it was, how far it went, and how it stands. */
function headText(report: AfterAction, w: Words): string {
  const { title, seed, branch, language, from, until, end, night, standing } = report
  const clock = clockOf(report)
  const headline = w.headline({
    scenario: scenarioNamed(report),
    seed,
    course: courseNamed(branch, language),
    from: clock(from),
    until: clock(until),
  })
  const stopped = until < end ? `\n${w.stopped({ until: clock(until), end: clock(end) })}` : ''
  return `${title}\n${headline}${stopped}${night && `\n${night}`}\n${standing}`
}

function decisionTable(report: AfterAction, w: Words): string {
  const { decisions, outcomes, labels, language } = report
  const clock = clockOf(report)
  const withoutIt = (difference: NonNullable<AfterAction['decisions'][number]['without']>): string => {
    const said = effectShort(difference, language)
    return worseThanIdle(difference, outcomes) ? w.and(said, w.worseThanIdleShort) : said
  }
  return table(
    w.decisionHead,
    decisions.map(({ decision, without }) => [
      `${decision.number}. ${choiceWords(decision.choice, language, labels)}`,
      clock(decision.at),
      playerWords(decision.player, decision.role, language),
      sureOf(decision),
      without === undefined ? w.heardShort : withoutIt(without),
    ]),
  )
}

function expectedTable(report: AfterAction, w: Words): string {
  const clock = clockOf(report)
  return table(
    w.expectedHead.slice(0, 4),
    report.scored.map(({ what, by, verdict, at }) => [
      what,
      clock(by),
      w.verdicts[verdict],
      at === undefined ? '' : clock(at),
    ]),
  )
}

function saveableTable(report: AfterAction, w: Words): string {
  const clock = clockOf(report)
  const share = (value: number): string => w.figure(value, 'share')
  return table(
    w.saveableShort,
    report.saveable.map((row, at) => [
      clock(row.at),
      share(row.services),
      share(row.data),
      share(report.saveableIdle[at]!.services),
      share(report.saveableIdle[at]!.data),
    ]),
  )
}

/** Objectives, strengths, areas for improvement, and the plan. */
function lists({ objectives, strengths, areas, plan, language }: AfterAction, w: Words): string[] {
  const seats = seatWords[language]
  const list = (title: string, rows: readonly string[]): string =>
    `${title}\n${rows.length === 0 ? `  ${w.none}` : rows.map(row => `  - ${row}`).join('\n')}`
  return [
    list(
      w.objectives,
      objectives.map(one => w.rated(one.rating ?? '-', `${one.text} (${ratingWords(one, w)})`)),
    ),
    list(
      w.strengths,
      strengths.map(({ text }) => text),
    ),
    list(
      w.areas,
      areas.map(({ text }) => text),
    ),
    list(
      w.plan,
      plan.map(
        ({ action, owner, dueDays, due }) =>
          `${action} ${seats[owner]}, ${due === undefined ? w.within(dueDays) : w.day(due)}`,
      ),
    ),
  ]
}
