/** What a debrief finds: strengths and areas for improvement. Made of what happened, of nothing else. */
import { choiceWords } from './choiceWords.ts'
import { verbWords } from './verbWords.ts'
import type { Debrief } from './debrief.ts'
import { effectOf, unchanged } from './effect.ts'
import { findingWords } from './findingWords.ts'
import { wallClock } from './instant.ts'
import type { DecisionJudged } from './judge.ts'
import { percentSure } from './percentSure.ts'
import type { Session } from './session.ts'
import { harms, helps } from './weight.ts'

export interface Finding {
  readonly objective: string | undefined
  readonly text: string
}

/** Done in time and of no effect in this night: as expected, and no strength the night has shown. Words to people are not judged so. */
function changedNothing(decisions: readonly DecisionJudged[], number: number | undefined): boolean {
  const without = decisions.find(({ decision }) => decision.number === number)?.without
  return without !== undefined && unchanged(without)
}

/** Between two moments as clocks show them, which cut the seconds off: who subtracts them finds the same. */
function minutesLate(by: number, at: number): number {
  const shown = (seconds: number): number => Math.floor(Math.round(seconds) / 60)
  return shown(at) - shown(by)
}

const of = (text: string, objective?: string): Finding => ({ objective, text })

export function strengthsOf({ setting }: Session, debriefed: Debrief): Finding[] {
  const { scored, decisions, clocks, language } = debriefed
  const w = findingWords[language]
  const clock = (at: number): string => wallClock(setting.start, at, language)
  return [
    ...scored
      .filter(({ verdict, decision }) => verdict === 'met' && !changedNothing(decisions, decision))
      .map(({ what, at, by, objective }) => of(w.met({ what, at: clock(at!), by: clock(by) }), objective)),
    ...decisions
      .filter(({ without }) => helps(without))
      .map(judged => of(`${told(judged, debriefed, clock)} ${effectOf(judged.without!, language)}`)),
    ...clocks
      .filter(({ metAt, dueAt }) => metAt !== null && metAt <= dueAt!)
      .map(({ duty, metAt, dueAt }) => of(w.dutyMet({ duty, at: clock(metAt!), due: clock(dueAt!) }))),
  ]
}

export function areasOf({ setting, now }: Session, debriefed: Debrief): Finding[] {
  const { scored, decisions, omitted, clocks, refusals, language } = debriefed
  const w = findingWords[language]
  const clock = (at: number): string => wallClock(setting.start, at, language)
  return [
    ...scored.flatMap(({ verdict, do: verb, what, by, at, late, why, objective }): Finding[] => {
      if (verdict === 'met' || verdict === 'unreached') return []
      const reason = why === undefined ? '' : ` ${why}.`
      const said =
        verdict === 'missed'
          ? w.missed({ what, by: clock(by) })
          : verdict === 'amiss'
            ? w.amiss({ what: verbWords(verb, language), by: clock(by) })
            : w.late({ what, at: clock(at!), minutes: minutesLate(by, by + late!) })
      return [of(said + reason, objective)]
    }),
    ...decisions.flatMap(judged => {
      const { without, instead, early, byRule, decision } = judged
      const head = told(judged, debriefed, clock)
      const sooner = byRule !== undefined && byRule.at !== null && byRule.at < decision.at
      return [
        ...(harms(without) ? [of(`${head} ${effectOf(without!, language)}`)] : []),
        ...(harms(instead) ? [of(`${head} ${w.instead(effectOf(instead!, language, true))}`)] : []),
        ...(early !== undefined && harms(early.difference)
          ? [of(`${head} ${w.sooner(clock(early.at), effectOf(early.difference, language, true))}`)]
          : []),
        ...(sooner && harms(byRule.difference)
          ? [of(`${head} ${w.byRule(clock(byRule.at), effectOf(byRule.difference, language, true))}`)]
          : []),
      ]
    }),
    ...omitted.flatMap(({ choice, at, difference }) =>
      at === null || !harms(difference)
        ? []
        : [
            of(
              w.omitted({
                what: choiceWords(choice, language),
                at: clock(at),
                effect: effectOf(difference, language, true),
              }),
            ),
          ],
    ),
    ...clocks
      .filter(({ dueAt, metAt }) => dueAt !== null && dueAt <= now && (metAt === null || metAt > dueAt))
      .map(({ duty, dueAt }) => of(w.dutyMissed({ duty, due: clock(dueAt!) }))),
    ...refusals.slice(0, 1).map(({ at, what, reason }) =>
      of(
        w.refused({
          count: refusals.length,
          at: clock(at),
          what: verbWords(what, language),
          reason,
        }),
      ),
    ),
  ]
}

function told({ decision }: DecisionJudged, { language }: Debrief, clock: (at: number) => string): string {
  const { number, choice, player, at } = decision
  const what = verbWords(choice.do, language)
  return findingWords[language].decision({
    number,
    what,
    who: player,
    at: clock(at),
    sure: percentSure(decision),
  })
}
