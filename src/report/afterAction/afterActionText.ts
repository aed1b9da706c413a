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

const sureOf = (decision: AfterAction['decisions'][number]['decision']): string => {
  const sure = percentSure(decision)
  return sure === undefined ? '–' : `${sure} %`
}

/** In the language of the report. */
export function afterActionText(report: AfterAction): string {
  const { language } = report
  const w = afterActionWords[language]
  const seats = seatWords[language]
  const clock = (at: number): string => wallClock(report.start, at, language)
  const share = (value: number): string => w.figure(value, 'share')
  const list = (title: string, rows: readonly string[]): string =>
    `${title}\n${rows.length === 0 ? `  ${w.none}` : rows.map(row => `  - ${row}`).join('\n')}`
  const withoutIt = (difference: NonNullable<AfterAction['decisions'][number]['without']>): string => {
    const said = effectShort(difference, language)
    return worseThanIdle(difference, report.outcomes) ? w.and(said, w.worseThanIdleShort) : said
  }
  const sections = [
    `${report.title}\n${w.headline({
      scenario: scenarioNamed(report),
      seed: report.seed,
      course: courseNamed(report.branch, report.language),
      from: clock(report.from),
      until: clock(report.until),
    })}${report.until < report.end ? `\n${w.stopped({ until: clock(report.until), end: clock(report.end) })}` : ''}${report.night && `\n${report.night}`}\n${report.standing}`,
    table([w.sameFire, ...w.outcomeHead], outcomeCells(report)),
    ...report.otherCourses
      .filter(({ otherwise }) => otherwise.length > 0)
      .map(other =>
        table(
          [...w.otherwiseHead, w.course(courseNamed(other.course, language))],
          otherwiseCells(other, report),
        ),
      ),
    table(
      w.decisionHead,
      report.decisions.map(({ decision, without }) => [
        `${decision.number}. ${choiceWords(decision.choice, language, report.labels)}`,
        clock(decision.at),
        playerWords(decision.player, decision.role, language),
        sureOf(decision),
        without === undefined ? w.heardShort : withoutIt(without),
      ]),
    ),
    table(
      w.expectedHead.slice(0, 4),
      report.scored.map(({ what, by, verdict, at }) => [
        what,
        clock(by),
        w.verdicts[verdict],
        at === undefined ? '' : clock(at),
      ]),
    ),
    ...(report.saveable.length === 0
      ? []
      : [
          table(
            w.saveableShort,
            report.saveable.map((row, at) => [
              clock(row.at),
              share(row.services),
              share(row.data),
              share(report.saveableIdle[at]!.services),
              share(report.saveableIdle[at]!.data),
            ]),
          ),
        ]),
    list(
      w.objectives,
      report.objectives.map(one => w.rated(one.rating ?? '-', `${one.text} (${ratingWords(one, w)})`)),
    ),
    list(
      w.strengths,
      report.strengths.map(({ text }) => text),
    ),
    list(
      w.areas,
      report.areas.map(({ text }) => text),
    ),
    list(
      w.plan,
      report.plan.map(
        ({ action, owner, dueDays, due }) =>
          `${action} ${seats[owner]}, ${due === undefined ? w.within(dueDays) : w.day(due)}`,
      ),
    ),
    ...(report.divergences > 0 ? [w.diverged(report.divergences).trim()] : []),
    proofOf(report, w),
  ]
  return `${sections.join('\n\n')}\n`
}
