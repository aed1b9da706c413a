/** Expected against taken: of each expected action whether it was done, how late, and by whom; what was not due yet is no failing. */
import type { Language } from '../scenario/words/language.ts'
import { choiceWords, priorityWords } from './choiceWords.ts'
import { verbWords } from './verbWords.ts'
import type { Choice, Verb } from './command.ts'
import type { DecisionTaken } from './event.ts'
import { priorityGiven, tiersWanted, whyNotFirst } from './priority.ts'
import { type NightRated, type RatedFor, type Rating, ratingOf } from './rating.ts'
import type { ExerciseSpec, Role, Setting } from './setting.ts'
import type { ExerciseState } from './state.ts'

export interface Scored {
  readonly id: string
  readonly do: Verb
  /** In words, as they go on after "decided to". */
  readonly what: string
  readonly by: number
  readonly owner: Role | undefined
  readonly objective: string | undefined
  readonly why: string | undefined
  /** `amiss`: decided, but elsewhere, in part, or so that something else came of it. `unreached`: neither done nor due when the exercise stopped. */
  readonly verdict: 'met' | 'late' | 'amiss' | 'missed' | 'unreached'
  /** Why what was decided is not what was expected, where there is more to say. */
  readonly because: string | undefined
  /** Number of the decision that did it; undefined: none. */
  readonly decision: number | undefined
  readonly at: number | undefined
  /** Seconds after the time it was expected by; 0 or less: in time. */
  readonly late: number | undefined
}

export interface ObjectiveScored {
  readonly id: string
  readonly text: string
  /** undefined: nothing was expected of it, or not all of it yet. */
  readonly rating: Rating | undefined
  readonly ratedFor: RatedFor | undefined
  readonly expected: readonly Scored[]
}

type ExpectedSpec = ExerciseSpec['expected'][number]

const none: ReadonlySet<DecisionTaken> = new Set()

/**
 * @param now up to when it was played, s after ignition
 * @param misplaced decisions of what was expected, at a place where they did not do it
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
      verdict: late === undefined ? undone : late > 0 ? 'late' : 'met',
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

const or: Readonly<Record<Language, string>> = { en: ' or ', fr: ' ou ' }

/** To whom, of what or where, where that was said. */
function inWords(
  { do: verb, building, to, tier }: ExpectedSpec,
  setting: Setting,
  language: Language,
): string {
  if (verb === 'communicate' && to !== undefined) return choiceWords({ do: verb, to }, language)
  if (verb === 'prioritise') {
    const wanted = tiersWanted(setting, tier)
    // Where all weigh the same, any of them will do.
    if (wanted.length < setting.tiers.length)
      return priorityWords(wanted.map(row => setting.tiers[row]!).join(or[language]), language)
  }
  return building === undefined
    ? verbWords(verb, language)
    : choiceWords({ do: verb, building } as Choice, language)
}

/** A priority is what stands first in the end; all else is done when it has been ordered. */
function doneBy(
  decisions: readonly DecisionTaken[],
  expected: ExpectedSpec,
  setting: Setting,
  now: number,
): DecisionTaken | undefined {
  return expected.do === 'prioritise'
    ? priorityGiven(decisions, expected.tier, setting, now)
    : fulfilled(decisions, expected, setting.buildings)
}

/** To tell somebody else is another thing, and not the same in another place. */
const isDecided = (decisions: readonly DecisionTaken[], verb: Verb): boolean =>
  verb !== 'communicate' && decisions.some(({ choice }) => choice.do === verb)

/** @param night what the simulation says of it; not known: by what was done alone */
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

/** What may narrow a decision beside its building. */
const parts: Readonly<Partial<Record<Verb, readonly string[]>>> = {
  'preemptive-failover': ['policy'],
  'emergency-copy': ['policy'],
  'choose-point': ['policy', 'tier'],
  'close-openings': ['room'],
  'orderly-shutdown': ['room'],
}

const narrowed = (choice: Choice): boolean =>
  (parts[choice.do] ?? []).some(part => (choice as Readonly<Record<string, unknown>>)[part] !== undefined)

/**
 * The decision with which all that was expected has been ordered: one for the whole site does what was expected of a
 * building as well, and several may do it building by building. One for a policy, a tier or a room alone leaves the others undone.
 */
export function fulfilled(
  decisions: readonly DecisionTaken[],
  expected: Pick<ExpectedSpec, 'do' | 'building' | 'to'>,
  buildings: readonly string[],
): DecisionTaken | undefined {
  const left = new Set(expected.building === undefined ? buildings : [expected.building])
  for (const decision of decisions) {
    const { choice } = decision
    if (choice.do !== expected.do) continue
    if (choice.do === 'communicate') {
      if (expected.to === undefined || choice.to === expected.to) return decision
      continue
    }
    if (narrowed(choice)) continue
    if (!('building' in choice) || choice.building === undefined) return decision
    left.delete(choice.building)
    if (left.size === 0) return decision
  }
  return undefined
}
