/**
 * The worth of single decisions: the night as played, compared with the same fire with one decision removed
 * or moved and nothing else changed.
 */
import type { Called } from '../../run/told/called.ts'
import { type Difference, differenceOf } from '../../run/why/differences.ts'
import type { Ending } from '../../run/ending.ts'
import type { Decision } from '../../run/told/phrases.ts'
import type { Language } from '../../scenario/words/language.ts'
import { acts } from './acts.ts'
import type { Choice } from '../command.ts'
import type { DecisionTaken } from '../event.ts'
import { leadOf } from '../lead.ts'
import { playersDecision } from '../owned.ts'
import type { ExerciseSpec } from '../setting.ts'
import { type Heard, planOf, ruleFor } from './usualPlan.ts'

/**
 * A decision at the time set by the rules, for somebody who knew what the table knew; `at` null: the rules
 * never take it.
 */
export interface ByRule {
  readonly at: number | null
  readonly difference: Difference
}

export interface DecisionJudged {
  readonly decision: DecisionTaken
  /**
   * The night as played less the same night without it: negative means saved. Undefined: it does not affect
   * the incident.
   */
  readonly without: Difference | undefined
  /**
   * The night as played less the same with the power cut at the switch at that moment. Undefined: no rule
   * asks for that, or it was done so.
   */
  readonly instead: Difference | undefined
  /**
   * The night as played less the same with it taken at `early`: positive is the cost of waiting. Undefined:
   * it was taken by then, or could not have been.
   */
  readonly early: { readonly at: number; readonly difference: Difference } | undefined
  /**
   * The night as played less the same with it, as ordered, at the time of the rules. Undefined: it does not
   * affect the incident.
   */
  readonly byRule: ByRule | undefined
}

/** What the rules would have done and nobody did: the night as played less the same with it. */
export interface Omitted extends ByRule {
  readonly choice: Choice
}

export interface Judging {
  readonly spec: ExerciseSpec
  readonly decisions: readonly DecisionTaken[]
  readonly heard: Heard
  readonly early: number
  /** Decisions taken later than `early` that could have been ordered then. */
  readonly sooner: ReadonlySet<DecisionTaken>
  readonly played: Ending
  readonly night: (decisions: readonly Decision[]) => Ending
  readonly language: Language
  readonly called: Called
}

const rulesOmitted = (
  spec: ExerciseSpec,
  decisions: readonly DecisionTaken[],
  heard: Heard = [],
): Decision[] =>
  planOf(spec, heard).filter(rule => acts(rule.do) && !decisions.some(({ choice }) => choice.do === rule.do))

/** The same decision at the cut-off switch, if the rules ask for that and it was ordered elsewhere. */
function atSwitch(spec: ExerciseSpec, { choice, ...taken }: DecisionTaken): DecisionTaken | undefined {
  const asked = planOf(spec).some(rule => rule.do === 'cut-power' && rule.where === 'switch')
  if (choice.do !== 'cut-power' || choice.where === 'switch' || !asked) return undefined
  const moved = { ...choice, where: 'switch' } as const
  return { ...taken, choice: moved, effectAt: taken.at + leadOf(spec, moved) }
}

/** Number of nights that have to be played to judge them. */
export function nightsToJudge(
  spec: ExerciseSpec,
  decisions: readonly DecisionTaken[],
  sooner: ReadonlySet<DecisionTaken>,
): number {
  const judged = decisions.filter(({ choice }) => acts(choice.do))
  const late = judged.filter(decision => sooner.has(decision))
  const elsewhere = judged.filter(decision => atSwitch(spec, decision) !== undefined)
  return 2 * judged.length + elsewhere.length + late.length + rulesOmitted(spec, decisions).length
}

/** Yields after each night. */
export function* judgeDecisions(judging: Judging): Generator<void, DecisionJudged[]> {
  const { spec, decisions, heard, early, sooner, night } = judging
  const less = differenceTo(judging)
  const judged: DecisionJudged[] = []
  for (const decision of decisions) {
    if (!acts(decision.choice.do)) {
      judged.push({ decision, without: undefined, instead: undefined, early: undefined, byRule: undefined })
      continue
    }
    const others = decisions.filter(one => one !== decision).map(playersDecision)
    const without = less(night(others))
    yield
    const switched = atSwitch(spec, decision)
    const instead = switched && less(night([...others, playersDecision(switched)]))
    if (switched !== undefined) yield
    const rule = ruleFor(spec, decision.choice, heard)
    const byRule = rule === undefined ? { at: null, difference: without } : asRuled(judging, others, rule)
    yield
    const earlier = { ...decision, at: early, effectAt: early + decision.effectAt - decision.at }
    const moved = sooner.has(decision)
      ? less(night(decisions.map(one => playersDecision(one === decision ? earlier : one))))
      : undefined
    if (moved !== undefined) yield
    judged.push({ decision, without, instead, early: moved && { at: early, difference: moved }, byRule })
  }
  return judged
}

/** Yields after each night. */
export function* judgeOmissions(judging: Judging): Generator<void, Omitted[]> {
  const omitted: Omitted[] = []
  for (const rule of rulesOmitted(judging.spec, judging.decisions, judging.heard)) {
    const { id: _id, at: _at, after: _after, unless: _unless, by: _by, ...choice } = rule
    omitted.push({
      choice,
      ...asRuled(judging, judging.decisions.map(playersDecision), rule),
    })
    yield
  }
  return omitted
}

function asRuled(judging: Judging, others: readonly Decision[], rule: Decision): ByRule {
  const ending = judging.night([...others, rule])
  const taken = ending.taken.at(-1)!
  return {
    at: taken === Infinity ? null : taken - leadOf(judging.spec, rule),
    difference: differenceTo(judging)(ending),
  }
}

const differenceTo =
  ({ played, language, called }: Judging) =>
  (ending: Ending): Difference =>
    differenceOf(played, ending, language, called)
