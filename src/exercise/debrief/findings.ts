/** Findings of a debrief: strengths and areas for improvement, based only on what happened. */
import { choiceWords } from '../told/choiceWords.ts'
import { verbWords } from '../told/verbWords.ts'
import type { Debrief } from './debrief.ts'
import { effectOf } from './effect.ts'
import { findingWords } from '../told/findingWords.ts'
import { minutesBetween, wallClock } from '../instant.ts'
import type { Difference } from '../../run/why/differences.ts'
import type { DecisionJudged } from './judge.ts'
import { worseThanIdle } from './night.ts'
import { percentSure } from '../told/percentSure.ts'
import { playersRefusals } from '../refusalOf.ts'
import { forPeople } from '../roles.ts'
import { isUnnamed, seatWords } from '../told/seatWords.ts'
import { type Came, cameTo, unchanged, weigh } from './weight.ts'

export interface Finding {
  readonly objective: string | undefined
  readonly text: string
}

/**
 * What an action done in time is worth: nothing said of one without which the night is better, and that the night
 * would have ended the same if so. Communications are not judged this way.
 */
function worthOf(
  decisions: readonly DecisionJudged[],
  number: number | undefined,
  came: Came,
): 'shown' | 'idle' | 'harm' {
  const without = decisions.find(({ decision }) => decision.number === number)?.without
  if (without === undefined) return 'shown'
  if (unchanged(without)) return 'idle'
  return weigh(without, came) === 'worse' ? 'harm' : 'shown'
}

const of = (text: string, objective?: string): Finding => ({ objective, text })

export function strengthsOf(debriefed: Debrief): Finding[] {
  const { setting } = debriefed.stand
  const { scored, decisions, outcomes, clocks, language } = debriefed
  const w = findingWords[language]
  const came = cameTo(outcomes[0]!)
  const clock = (at: number): string => wallClock(setting.start, at, language)
  return [
    ...scored
      .filter(({ verdict }) => verdict === 'met')
      .flatMap(({ what, at, by, objective, decision }) => {
        const worth = worthOf(decisions, decision, came)
        const said = w.met({ what, at: clock(at!), by: clock(by) })
        return worth === 'harm' ? [] : [of(worth === 'idle' ? `${said} ${w.metIdle}` : said, objective)]
      }),
    ...decisions
      .filter(({ without }) => without !== undefined && weigh(without, came) === 'better')
      .map(judged => of(`${told(judged, debriefed, clock)} ${withoutIt(judged.without!, debriefed)}`)),
    ...clocks
      .filter(({ metAt, dueAt }) => metAt !== null && metAt <= dueAt!)
      .map(({ duty, metAt, dueAt }) => of(w.dutyMet({ duty, at: clock(metAt!), due: clock(dueAt!) }))),
  ]
}

export function areasOf(debriefed: Debrief): Finding[] {
  const { setting, now } = debriefed.stand
  const { scored, decisions, outcomes, omitted, clocks, refusals, language } = debriefed
  const w = findingWords[language]
  const came = cameTo(outcomes[0]!)
  const harms = (difference: Difference | undefined): boolean =>
    difference !== undefined && weigh(difference, came) === 'worse'
  const clock = (at: number): string => wallClock(setting.start, at, language)
  return [
    ...scored.flatMap(({ verdict, do: verb, what, by, at, why, because, objective }): Finding[] => {
      if (verdict === 'met' || verdict === 'unreached') return []
      const reason = why === undefined ? '' : ` ${why}.`
      // Of such a kind nothing was carried out, so that no order was refused as a second one. To tell somebody else is another act.
      const order =
        verb === 'communicate' ? undefined : playersRefusals(refusals).find(refused => refused.what === verb)
      const said =
        verdict === 'missed'
          ? order === undefined
            ? w.missed({ what, by: clock(by) })
            : w.missedRefused({ what, by: clock(by), at: clock(order.at), reason: order.reason })
          : verdict === 'amiss'
            ? because !== undefined
              ? w.undone({ what, by: clock(by), because })
              : w.amiss({ what: verbWords(verb, language), by: clock(by) })
            : w.late({ what, at: clock(at!), minutes: minutesBetween(setting.start, by, at!) })
      return [of(said + reason, objective)]
    }),
    ...decisions.flatMap(judged => {
      const { without, instead, early, byRule, decision } = judged
      const head = told(judged, debriefed, clock)
      // A harmful decision would not have been better earlier or elsewhere: it should not have been taken.
      if (harms(without))
        return [
          of(
            `${head} ${withoutIt(without!, debriefed)}${forPeople.has(decision.choice.do) ? ` ${w.peopleFirst}` : ''}`,
          ),
        ]
      const sooner = byRule !== undefined && byRule.at !== null && byRule.at < decision.at
      return [
        ...(harms(instead) ? [of(`${head} ${w.instead(effectOf(instead!, language))}`)] : []),
        ...(early !== undefined && harms(early.difference)
          ? [of(`${head} ${w.sooner(clock(early.at), effectOf(early.difference, language))}`)]
          : []),
        ...(sooner && harms(byRule.difference)
          ? [of(`${head} ${w.byRule(clock(byRule.at), effectOf(byRule.difference, language))}`)]
          : []),
      ]
    }),
    ...omitted.flatMap(({ choice, at, difference }) =>
      at === null || !harms(difference)
        ? []
        : [
            of(
              w.omitted({
                what: choiceWords(choice, language, setting.labels),
                at: clock(at),
                effect: effectOf(difference, language),
              }),
            ),
          ],
    ),
    ...clocks
      .filter(({ dueAt, metAt }) => dueAt !== null && dueAt <= now && (metAt === null || metAt > dueAt))
      .map(({ duty, dueAt }) => of(w.dutyMissed({ duty, due: clock(dueAt!) }))),
    ...playersRefusals(refusals)
      .slice(0, 1)
      .map(({ at, what, reason }) =>
        of(
          w.refused({
            count: playersRefusals(refusals).length,
            at: clock(at),
            what: verbWords(what, language),
            reason,
          }),
        ),
      ),
  ]
}

/** What the night without a decision would have had, and whether that is due to other decisions. */
function withoutIt(without: Difference, { outcomes, language }: Debrief): string {
  const w = findingWords[language]
  const said = w.without(effectOf(without, language))
  return worseThanIdle(without, outcomes) ? `${said} ${w.worseThanIdle}` : said
}

function told(
  { decision }: DecisionJudged,
  { language, stand }: Debrief,
  clock: (at: number) => string,
): string {
  const { number, choice, player, role, at } = decision
  const what = choiceWords(choice, language, stand.setting.labels)
  return findingWords[language].decision({
    number,
    what,
    who: isUnnamed(player, role) ? seatWords[language][role] : player,
    at: clock(at),
    sure: percentSure(decision),
  })
}
