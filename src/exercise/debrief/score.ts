/**
 * Compares expected with taken decisions: whether each expected action was done, how late, and by whom. What
 * was not due yet is no failing.
 */
import type { Language } from '../../scenario/words/language.ts'
import { choiceWords, priorityWords } from '../told/choiceWords.ts'
import { verbWords } from '../told/verbWords.ts'
import type { Choice, Verb } from '../command.ts'
import type { DecisionTaken } from '../event.ts'
import { fulfilled } from '../fulfilled.ts'
import { minutesBetween } from '../instant.ts'
import { priorityGiven, tierCalled, tiersWanted, whyNotFirst } from './priority.ts'
import { type NightRated, type RatedFor, type Rating, ratingOf, type Verdict } from './rating.ts'
import type { ExerciseSpec, Role, Setting } from '../setting.ts'
import type { ExerciseState } from '../state.ts'

export interface Scored {
  readonly id: string
  readonly do: Verb
  /** In words, as they follow "decided to". */
  readonly what: string
  readonly by: number
  readonly owner: Role | undefined
  readonly objective: string | undefined
  readonly why: string | undefined
  readonly verdict: Verdict
  /** Why the decision is not the expected one, if there is more to say. */
  readonly because: string | undefined
  /** Number of the decision that did it; undefined: none. */
  readonly decision: number | undefined
  readonly at: number | undefined
  /** Seconds after the expected time. */
  readonly late: number | undefined
}

export interface ObjectiveScored {
  readonly id: string
  readonly text: string
  /** undefined: nothing was expected, or not all of it is due yet. */
  readonly rating: Rating | undefined
  readonly ratedFor: RatedFor | undefined
  readonly expected: readonly Scored[]
}

type ExpectedSpec = ExerciseSpec['expected'][number]

const none: ReadonlySet<DecisionTaken> = new Set()

/**
 * @param now second after ignition that play has reached
 * @param misplaced decisions of the expected kind, at a place where they had little or no effect
 */
export function score(
  { setting, decisions }: ExerciseState,
  now: number,
  language: Language,
  misplaced = none,
): Scored[] {
  const placed = decisions.filter(decision => !misplaced.has(decision))
  return setting.spec.expected.map(expected => {
    const done = doneBy(placed, expected, setting, now)
    const undone = expected.by > now ? 'unreached' : isDecided(decisions, expected.do) ? 'amiss' : 'missed'
    const late = done && done.at - expected.by
    return {
      id: expected.id,
      do: expected.do,
      what: inWords(expected, setting, language),
      by: expected.by,
      owner: expected.owner,
      objective: expected.objective,
      why: expected.why?.[language],
      verdict: done === undefined ? undone : isLate(expected.by, done.at, setting) ? 'late' : 'met',
      because:
        late === undefined && undone === 'amiss' && expected.do === 'prioritise'
          ? whyNotFirst(decisions, expected.tier, setting, now, language)
          : undefined,
      decision: done?.number,
      at: done?.at,
      late,
    }
  })
}

/** At 00:47:40 the clock of the table shows 00:47, and what was expected by 00:47 is in time. */
const isLate = (by: number, at: number, { start }: Setting): boolean => minutesBetween(start, by, at) > 0

/** The expected action, with recipient, tier or place if given. */
function inWords(
  { do: verb, building, to, tier }: ExpectedSpec,
  setting: Setting,
  language: Language,
): string {
  if (verb === 'communicate' && to !== undefined) return choiceWords({ do: verb, to }, language)
  if (verb === 'prioritise') {
    const wanted = tiersWanted(setting, tier)
    // If all have the same weight, any of them will do.
    if (wanted.length < setting.tiers.length)
      return priorityWords(
        wanted.map(row => tierCalled(setting, row)),
        language,
      )
  }
  return building === undefined
    ? verbWords(verb, language)
    : choiceWords({ do: verb, building } as Choice, language, setting.labels)
}

/** A priority is done if the tier is first at the end; everything else is done once it has been ordered. */
function doneBy(
  decisions: readonly DecisionTaken[],
  expected: ExpectedSpec,
  setting: Setting,
  now: number,
): DecisionTaken | undefined {
  return expected.do === 'prioritise'
    ? priorityGiven(decisions, expected.tier, setting, now)
    : fulfilled(decisions, expected, setting)
}

/**
 * Whether a decision of this kind was taken. Telling somebody else is a different act, not the same in
 * another place.
 */
const isDecided = (decisions: readonly DecisionTaken[], verb: Verb): boolean =>
  verb !== 'communicate' && decisions.some(({ choice }) => choice.do === verb)

/** @param night what the simulation says about it; absent: rated by the tasks alone */
export function scoreObjectives(
  { setting }: ExerciseState,
  scored: readonly Scored[],
  language: Language,
  night?: NightRated,
): ObjectiveScored[] {
  return setting.spec.objectives.map(({ id, text }) => {
    const expected = scored.filter(({ objective }) => objective === id)
    return {
      id,
      text: text[language],
      ...ratingOf(expected, night),
      expected,
    }
  })
}
