/** Expected against taken: of each expected action whether it was done, how late, and by whom; what was not due yet is no failing. */
import type { Language } from '../scenario/words/language.ts'
import { choiceWords } from './choiceWords.ts'
import { verbWords } from './verbWords.ts'
import type { Choice, Verb } from './command.ts'
import type { DecisionTaken } from './event.ts'
import type { ExerciseSpec, Role } from './setting.ts'
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
  /** `unreached`: neither done nor due when the exercise stopped. */
  readonly verdict: 'met' | 'late' | 'missed' | 'unreached'
  /** Number of the decision that did it; undefined: none. */
  readonly decision: number | undefined
  readonly at: number | undefined
  /** Seconds after the time it was expected by; 0 or less: in time. */
  readonly late: number | undefined
}

/**
 * HSEEP's ratings of a core capability: performed without challenges, with some, with major ones, unable to be
 * performed (FEMA, HSEEP 2020, exercise evaluation guides). Here, of what was done or due: all in time; all done; some done; none.
 */
export type Rating = 'P' | 'S' | 'M' | 'U'

export interface ObjectiveScored {
  readonly id: string
  readonly text: string
  /** undefined: nothing was expected of it, or nothing yet. */
  readonly rating: Rating | undefined
  readonly expected: readonly Scored[]
}

/** @param now up to when it was played, s after ignition */
export function score({ setting, decisions }: ExerciseState, now: number, language: Language): Scored[] {
  return setting.spec.expected.map(expected => {
    const done = fulfilled(decisions, expected, setting.buildings)
    const late = done && done.at - expected.by
    return {
      id: expected.id,
      do: expected.do,
      what:
        expected.do === 'communicate' && expected.to !== undefined
          ? choiceWords({ do: 'communicate', to: expected.to }, language)
          : verbWords(expected.do, language),
      by: expected.by,
      owner: expected.owner,
      objective: expected.objective,
      why: expected.why?.[language],
      verdict: late === undefined ? (expected.by > now ? 'unreached' : 'missed') : late > 0 ? 'late' : 'met',
      decision: done?.number,
      at: done?.at,
      late,
    }
  })
}

export function scoreObjectives(
  { setting }: ExerciseState,
  scored: readonly Scored[],
  language: Language,
): ObjectiveScored[] {
  return setting.spec.objectives.map(({ id, text }) => {
    const expected = scored.filter(({ objective }) => objective === id)
    return {
      id,
      text: text[language],
      rating: ratingOf(expected.filter(({ verdict }) => verdict !== 'unreached')),
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
}

const narrowed = (choice: Choice): boolean =>
  (parts[choice.do] ?? []).some(part => (choice as Readonly<Record<string, unknown>>)[part] !== undefined)

/**
 * The decision with which all that was expected has been ordered: one for the whole site does what was expected of a
 * building as well, and several may do it building by building. One for a policy, a tier or a room alone leaves the others undone.
 */
export function fulfilled(
  decisions: readonly DecisionTaken[],
  expected: Pick<ExerciseSpec['expected'][number], 'do' | 'building' | 'to'>,
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

function ratingOf(expected: readonly Scored[]): Rating | undefined {
  if (expected.length === 0) return undefined
  const missed = expected.filter(({ verdict }) => verdict === 'missed').length
  if (missed === expected.length) return 'U'
  if (missed > 0) return 'M'
  return expected.every(({ verdict }) => verdict === 'met') ? 'P' : 'S'
}
