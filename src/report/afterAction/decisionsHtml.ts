/** Each decision of an exercise and its worth, and what nobody decided. */
import type { AfterAction } from '../../exercise/debrief/afterAction.ts'
import { percentSure } from '../../exercise/told/percentSure.ts'
import { choiceWords } from '../../exercise/told/choiceWords.ts'
import { effectOf } from '../../exercise/debrief/effect.ts'
import { findingWords } from '../../exercise/told/findingWords.ts'
import { wallClock } from '../../exercise/instant.ts'
import type { DecisionJudged } from '../../exercise/debrief/judge.ts'
import { worseThanIdle } from '../../exercise/debrief/night.ts'
import { playerWords } from '../../exercise/told/seatWords.ts'
import { afterActionWords } from './afterActionWords.ts'
import { differenceHtml } from './differenceHtml.ts'
import { escaped, htmlTable } from '../markup.ts'

export function decisionsHtml(report: AfterAction): string {
  const w = afterActionWords[report.language]
  const clock = (at: number): string => wallClock(report.start, at, report.language)
  const { language, omitted } = report
  return [
    `<h2>${escaped(w.decisions)}</h2>`,
    ...report.decisions.map(judged => decided(report, judged)),
    ...(omitted.length === 0
      ? []
      : [
          `<h3>${escaped(w.omitted)}</h3>`,
          htmlTable(
            w.omittedCaption,
            w.omittedHead,
            omitted.map(({ choice, at, difference }) => [
              choiceWords(choice, language, report.labels),
              at === null ? w.never : clock(at),
              effectOf(difference, language),
            ]),
          ),
        ]),
  ].join('\n')
}

function decided(report: AfterAction, { decision, without, instead, early, byRule }: DecisionJudged): string {
  const w = afterActionWords[report.language]
  const clock = (at: number): string => wallClock(report.start, at, report.language)
  const { language } = report
  const would = (difference: NonNullable<typeof without>): string => effectOf(difference, language)
  const meant = (difference: NonNullable<typeof without>): string => {
    const said = w.without(would(difference))
    return worseThanIdle(difference, report.outcomes)
      ? `${said} ${findingWords[language].worseThanIdle}`
      : said
  }
  const sentences = [
    w.taken({
      who: playerWords(decision.player, decision.role, language),
      sure: percentSure(decision),
      effect: clock(decision.effectAt),
      meant: without === undefined ? w.heard : meant(without),
    }),
    ...(instead === undefined ? [] : [w.instead(would(instead))]),
    ...(early === undefined ? [] : [w.early(clock(early.at), would(early.difference))]),
    ...(byRule === undefined
      ? []
      : [byRule.at === null ? w.neverByRule : w.byRule(clock(byRule.at), would(byRule.difference))]),
  ]
  return [
    `<h3>${decision.number}. ${escaped(w.at(clock(decision.at), choiceWords(decision.choice, language, report.labels)))}</h3>`,
    `<p>${escaped(capital(sentences.join(' ')))}</p>`,
    without === undefined ? '' : differenceHtml(without, [w.withIt, w.withoutIt], w, clock),
  ].join('')
}

/** A seat that begins a sentence. */
const capital = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1)
