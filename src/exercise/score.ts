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
  /** `amiss`: decided, but elsewhere or in part. `unreached`: neither done nor due when the exercise stopped. */
  readonly verdict: 'met' | 'late' | 'amiss' | 'missed' | 'unreached'
  /** Number of the decision that did it; undefined: none. */
  readonly decision: number | undefined
  readonly at: number | undefined
  /** Seconds after the time it was expected by; 0 or less: in time. */
  readonly late: number | undefined
}

/**
 * HSEEP's ratings of a core capability: performed without challenges, with some, with major ones, unable to be
 * performed (FEMA, HSEEP 2020, exercise evaluation guides). Here: all in time; all done; some done; none. As long as something is
 * neither done nor due there is a rating only where what comes cannot change it.
 */
export type Rating = 'P' | 'S' | 'M' | 'U'

export interface ObjectiveScored {
  readonly id: string
  readonly text: string
  /** undefined: nothing was expected of it, or not all of it yet. */
  readonly rating: Rating | undefined
  readonly expected: readonly Scored[]
}

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
    const done = fulfilled(placed, expected, setting.buildings)
    const undone = expected.by > now ? 'unreached' : isDecided(decisions, expected.do) ? 'amiss' : 'missed'
    const late = done && done.at - expected.by
    return {
      id: expected.id,
      do: expected.do,
      what: inWords(expected, language),
      by: expected.by,
      owner: expected.owner,
      objective: expected.objective,
      why: expected.why?.[language],
      verdict: late === undefined ? undone : late > 0 ? 'late' : 'met',
      decision: done?.number,
      at: done?.at,
      late,
    }
  })
}

/** To whom or where, where that was said. */
function inWords({ do: verb, building, to }: ExerciseSpec['expected'][number], language: Language): string {
  if (verb === 'communicate' && to !== undefined) return choiceWords({ do: verb, to }, language)
  return building === undefined
    ? verbWords(verb, language)
    : choiceWords({ do: verb, building } as Choice, language)
}

/** To tell somebody else is another thing, and not the same in another place. */
const isDecided = (decisions: readonly DecisionTaken[], verb: Verb): boolean =>
  verb !== 'communicate' && decisions.some(({ choice }) => choice.do === verb)

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
      rating: ratingOf(expected.map(({ verdict }) => verdict)),
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

function ratingOf(verdicts: readonly Scored['verdict'][]): Rating | undefined {
  if (verdicts.length === 0) return undefined
  const done = verdicts.filter(verdict => verdict === 'met' || verdict === 'late').length
  const open = verdicts.filter(verdict => verdict === 'unreached').length
  const failed = verdicts.length - done - open
  if (failed > 0 && done > 0) return 'M'
  if (open > 0) return undefined
  if (failed > 0) return 'U'
  return verdicts.every(verdict => verdict === 'met') ? 'P' : 'S'
}
