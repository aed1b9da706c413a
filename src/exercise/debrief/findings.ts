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
import { orderedAgain, playersRefusals } from '../refusalOf.ts'
import { forPeople } from '../roles.ts'
import { isUnnamed, seatWords } from '../told/seatWords.ts'
import { type Came, cameTo, pays, ruledSooner, unchanged, weigh } from './weight.ts'

export interface Finding {
  readonly objective: string | undefined
  readonly text: string
}

/**
 * What the night shows of an action done in time: a strength, no difference, or harm. Communications are not judged this
 * way, and count as a strength.
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
  const { scored, decisions, outcomes, clocks, language } = debriefed
  const w = findingWords[language]
  const came = cameTo(outcomes[0]!)
  const clock = clockOf(debriefed)
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
  const { now } = debriefed.stand
  const { scored, decisions, omitted, clocks, refusals, language } = debriefed
  const w = findingWords[language]
  const clock = clockOf(debriefed)
  return [
    ...scored.flatMap(each => expectedAmiss(each, debriefed)),
    ...decisions.flatMap(judged => betterOtherwise(judged, debriefed)),
    ...omitted.flatMap(each => betterWith(each, debriefed)),
    ...clocks
      .filter(({ dueAt, metAt }) => dueAt !== null && dueAt <= now && (metAt === null || metAt > dueAt))
      .map(({ duty, dueAt, metAt }) => {
        const due = clock(dueAt!)
        return of(metAt === null ? w.dutyMissed({ duty, due }) : w.dutyMet({ duty, at: clock(metAt), due }))
      }),
    ...byFirst(playersRefusals(refusals), ({ at, what, reason }, count) =>
      w.refused({ count, at: clock(at), what: verbWords(what, language), reason }),
    ),
    ...byFirst(orderedAgain(refusals), ({ at, what, since }, count) =>
      w.again({ count, at: clock(at), what: verbWords(what, language), since: clock(since!) }),
    ),
  ]
}

/** One finding for all orders of a kind, in the words of the first; none if there are no orders. */
function byFirst<Order>([first, ...others]: readonly Order[], said: (first: Order, count: number) => string) {
  return first === undefined ? [] : [of(said(first, 1 + others.length))]
}

const clockOf =
  ({ stand: { setting }, language }: Debrief) =>
  (at: number): string =>
    wallClock(setting.start, at, language)

/** Whether the night would have been better by this difference. */
const harms = (difference: Difference | undefined, { outcomes }: Debrief): difference is Difference =>
  difference !== undefined && weigh(difference, cameTo(outcomes[0]!)) === 'worse'

/** The first refused order of a kind. Not of messages: one to somebody else is another act, not another try. */
const refusedOrder = (verb: string, { refusals }: Debrief): Debrief['refusals'][number] | undefined =>
  verb === 'communicate' ? undefined : playersRefusals(refusals).find(({ what }) => what === verb)

/** A finding for an expected action that was not done as expected. */
function expectedAmiss(
  { verdict, do: verb, what, by, at, why, because, objective }: Debrief['scored'][number],
  debriefed: Debrief,
): Finding[] {
  if (verdict === 'met' || verdict === 'unreached') return []
  const { stand, language } = debriefed
  const w = findingWords[language]
  const clock = clockOf(debriefed)
  const order = refusedOrder(verb, debriefed)
  const said = (): string => {
    if (verdict === 'missed')
      return order === undefined
        ? w.missed({ what, by: clock(by) })
        : w.missedRefused({ what, by: clock(by), at: clock(order.at), reason: order.reason })
    if (verdict === 'late')
      return w.late({ what, at: clock(at!), minutes: minutesBetween(stand.setting.start, by, at!) })
    return because === undefined
      ? w.amiss({ what: verbWords(verb, language), by: clock(by) })
      : w.undone({ what, by: clock(by), because })
  }
  return [of(said() + (why === undefined ? '' : ` ${why}.`), objective)]
}

/** Findings for a decision that made the night worse than without it, earlier, by the rules, or at another place. */
function betterOtherwise(judged: DecisionJudged, debriefed: Debrief): Finding[] {
  const { without, instead, early, byRule, decision } = judged
  const { language, outcomes } = debriefed
  const w = findingWords[language]
  const clock = clockOf(debriefed)
  const head = told(judged, debriefed, clock)
  const harmful = harms(without, debriefed)
  const came = cameTo(outcomes[0]!)
  const first = forPeople.has(decision.choice.do) ? ` ${w.peopleFirst}` : ''
  // What did harm may have come too late, or at the wrong place: another one counts if it is better than none.
  const better = (difference: Difference | undefined, said: (effect: string) => string): Finding[] =>
    harms(difference, debriefed) && (!harmful || pays(difference, without, came))
      ? [of(`${head} ${said(effectOf(difference, language))}`)]
      : []
  const ruled = ruledSooner(judged)
  const asRuled = better(ruled, effect => w.byRule(clock(byRule!.at!), effect))
  // Two earlier moments of the same effect are one finding.
  const isOneMoment =
    asRuled.length > 0 && effectOf(ruled!, language) === effectOf(early?.difference ?? ruled!, language)
  return [
    ...(harmful ? [of(`${head} ${withoutIt(without, debriefed)}${first}`)] : []),
    ...better(instead, effect => w.instead(effect)),
    ...(isOneMoment ? [] : better(early?.difference, effect => w.sooner(clock(early!.at), effect))),
    ...asRuled,
  ]
}

/** A decision that nobody took, or that could not be carried out, and with which the night would have been better. */
function betterWith({ choice, at, difference }: Debrief['omitted'][number], debriefed: Debrief): Finding[] {
  if (at === null || !harms(difference, debriefed)) return []
  const { stand, language } = debriefed
  const what = choiceWords(choice, language, stand.setting.labels)
  const w = findingWords[language]
  const omitted = { what, at: clockOf(debriefed)(at), effect: effectOf(difference, language) }
  return [
    of(refusedOrder(choice.do, debriefed) === undefined ? w.omitted(omitted) : w.notCarriedOut(omitted)),
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
