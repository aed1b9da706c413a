/** The after-action report as a page to read, print and keep. */
import type { AfterAction } from '../../exercise/debrief/afterAction.ts'
import { courseNamed } from '../../exercise/told/courseWords.ts'
import { wallClock } from '../../exercise/instant.ts'
import type { StillSaveable } from '../../exercise/debrief/saveable.ts'
import { seatWords } from '../../exercise/told/seatWords.ts'
import { audiences } from '../../run/told/phrases.ts'
import { afterActionWords, proofOf, ratingWords, scenarioNamed } from './afterActionWords.ts'
import { decisionsHtml } from './decisionsHtml.ts'
import { differenceHtml } from './differenceHtml.ts'
import { escaped, htmlList, htmlPage, htmlTable } from '../markup.ts'
import { outcomeCells } from './outcomeCells.ts'
import { otherwiseCells } from './otherwiseCells.ts'
import { saveableCurve } from './saveableCurve.ts'

const verdicts = ['met', 'late', 'amiss', 'missed', 'unreached'] as const

/** A complete HTML document without scripts, in the language of the report. */
export function afterActionHtml(report: AfterAction): string {
  const sections = [overview, objectives, outcomes, decisionsHtml, saveable, findings, duties]
  const told = sections.map(section => section(report)).filter(section => section !== '')
  return htmlPage(report.title, told.join('\n'), report.language)
}

const wordsOf = ({ language }: AfterAction) => afterActionWords[language]
const clockOf =
  ({ start, language }: AfterAction) =>
  (at: number): string =>
    wallClock(start, at, language)
const heading = (text: string): string => `<h2>${escaped(text)}</h2>`

function overview(report: AfterAction): string {
  const w = wordsOf(report)
  const clock = clockOf(report)
  const { title, seed, heldOn: held, language } = report
  const course = courseNamed(report.branch, report.language)
  const seats = report.roles.map(role => seatWords[language][role]).join(', ')
  return [
    `<h1>${escaped(title)}</h1>`,
    `<p class="quiet">${escaped(w.subtitle({ scenario: scenarioNamed(report), seed, course, held }))}</p>`,
    ...(report.night === '' ? [] : [`<p>${escaped(report.night)}</p>`]),
    heading(w.overview),
    `<p>${escaped(
      w.played({
        from: clock(report.from),
        until: clock(report.until),
        seats,
        decisions: report.decisions.length,
        refused: report.refusals.filter(({ since }) => since === undefined).length,
        again: report.refusals.filter(({ since }) => since !== undefined).length,
      }),
    )}</p>`,
    `<p>${escaped(report.standing)}</p>`,
    ...(report.until < report.end
      ? [`<p>${escaped(w.stopped({ until: clock(report.until), end: clock(report.end) }))}</p>`]
      : []),
    htmlTable(
      w.phases,
      w.phaseHead,
      report.phases.map(phase => [
        phase.name,
        clock(phase.from),
        clock(phase.until),
        String(phase.injects),
        String(phase.decisions),
        String(phase.refusals),
      ]),
    ),
  ].join('\n')
}

function objectives(report: AfterAction): string {
  const w = wordsOf(report)
  const clock = clockOf(report)
  return [
    heading(w.objectives),
    htmlTable(
      w.objectivesCaption,
      w.objectiveHead,
      report.objectives.map(one => [
        one.text,
        w.rated(one.rating ?? '–', ratingWords(one, w)),
        verdicts
          .map(verdict => ({ verdict, count: one.expected.filter(each => each.verdict === verdict).length }))
          .filter(({ count }) => count > 0)
          .map(({ verdict, count }) => w.expectedCount(w.verdicts[verdict], count))
          .join(', '),
      ]),
    ),
    htmlTable(
      w.expectedCaption,
      w.expectedHead,
      report.scored.map(({ what, by, verdict, at, why }) => [
        what,
        clock(by),
        w.verdicts[verdict],
        at === undefined ? '–' : clock(at),
        why ?? '',
      ]),
    ),
  ].join('\n')
}

function outcomes(report: AfterAction): string {
  const w = wordsOf(report)
  return [
    heading(w.otherwise),
    htmlTable(w.outcomesCaption, ['', ...w.outcomeHead], outcomeCells(report)),
    ...report.outcomes.flatMap(({ name, asPlayedLess }) =>
      asPlayedLess === undefined || asPlayedLess.reasons.length === 0
        ? []
        : [
            `<h3>${escaped(w.against(w.outcomes[name]))}</h3>`,
            differenceHtml(asPlayedLess, [w.courses['as played'], w.courses[name]], w, clockOf(report)),
          ],
    ),
    ...report.otherCourses.flatMap(other => otherCourse(report, other)),
  ].join('\n')
}

function otherCourse(report: AfterAction, other: AfterAction['otherCourses'][number]): string[] {
  const w = wordsOf(report)
  const course = w.course(courseNamed(other.course, report.language))
  const { otherwise, asPlayedLess } = other
  return [
    `<h3>${escaped(w.against(course))}</h3>`,
    otherwise.length === 0
      ? `<p>${escaped(w.decidedSame)}</p>`
      : htmlTable(w.otherwiseCaption, [...w.otherwiseHead, course], otherwiseCells(other, report)),
    differenceHtml(asPlayedLess!, [w.courses['as played'], w.onCourse(course)], w, clockOf(report)),
  ]
}

function saveable(report: AfterAction): string {
  const w = wordsOf(report)
  const clock = clockOf(report)
  if (report.saveable.length === 0) return ''
  const rows = (series: readonly StillSaveable[]): string[][] =>
    series.map(row => [
      clock(row.at),
      w.figure(row.services, 'share'),
      row.bestForServices,
      w.figure(row.data, 'share'),
      row.bestForData,
    ])
  return [
    heading(w.saveable),
    saveableCurve(report.saveableIdle, report.saveable, clock, w.curve),
    htmlTable(w.saveableIdle, w.saveableHead, rows(report.saveableIdle)),
    htmlTable(w.saveablePlayed, w.saveableHead, rows(report.saveable)),
  ].join('\n')
}

function findings(report: AfterAction): string {
  const w = wordsOf(report)
  const list = (rows: AfterAction['areas']): string =>
    htmlList(
      rows.map(({ text }) => text),
      w.none,
    )
  return [
    heading(w.strengths),
    list(report.strengths),
    heading(w.areas),
    list(report.areas),
    heading(w.plan),
    plan(report),
  ].join('\n')
}

function plan(report: AfterAction): string {
  const w = wordsOf(report)
  if (report.plan.length === 0) return `<p>${escaped(w.none)}</p>`
  return htmlTable(
    w.planCaption,
    w.planHead,
    report.plan.map(({ action, objective, owner, due, dueDays }) => [
      action,
      report.objectives.find(({ id }) => id === objective)?.text ?? '',
      seatWords[report.language][owner],
      due === undefined ? w.within(dueDays) : w.day(due),
    ]),
  )
}

function duties(report: AfterAction): string {
  const w = wordsOf(report)
  const clock = (at: number | null): string =>
    at === null ? '–' : wallClock(report.start, at, report.language)
  const told: Readonly<Record<string, string>> = audiences[report.language]
  return [
    heading(w.duties),
    htmlTable(
      w.dutiesCaption,
      w.dutyHead,
      report.clocks.map(({ duty, to, startedAt, dueAt, metAt, source }) => [
        duty,
        told[to] ?? to,
        clock(startedAt),
        clock(dueAt),
        clock(metAt),
        source,
      ]),
    ),
    `<p class="quiet">${report.divergences === 0 ? '' : escaped(w.diverged(report.divergences))}${escaped(proofOf(report, w))}</p>`,
  ].join('\n')
}
