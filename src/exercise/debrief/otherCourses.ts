/** The other courses of an exercise beside the one that is judged: what was decided otherwise, and what came of it. */
import { differenceOf } from '../../run/why/differences.ts'
import type { Ending } from '../../run/ending.ts'
import type { Decision } from '../../run/told/phrases.ts'
import type { Language } from '../../scenario/words/language.ts'
import type { Branch } from '../branch.ts'
import type { DecisionTaken } from '../event.ts'
import { type Outcome, outcomeOf } from './outcome.ts'
import { playersDecision } from '../owned.ts'

/** A decision that was taken on one course alone, or on both, but at another moment or by somebody else. */
export interface DecidedOtherwise {
  readonly choice: DecisionTaken['choice']
  /** On the course that is judged. */
  readonly here?: DecisionTaken
  readonly there?: DecisionTaken
}

export interface OtherCourse extends Omit<Outcome, 'name'> {
  readonly course: string
  /** In the order of time. */
  readonly otherwise: readonly DecidedOtherwise[]
}

interface Comparing {
  readonly others: readonly Pick<Branch, 'name' | 'events'>[]
  readonly decisions: readonly DecisionTaken[]
  readonly played: Ending
  readonly night: (decided: readonly Decision[]) => Ending
  readonly language: Language
  readonly called: (of: string, name: string) => string
}

/** Yields after each night played: one for each other course. */
export function* otherCourses({
  others,
  decisions,
  played,
  night,
  language,
  called,
}: Comparing): Generator<void, OtherCourse[]> {
  const compared: OtherCourse[] = []
  for (const { name, events } of others) {
    const taken = events.flatMap(event => (event.type === 'decided' ? [event.decision] : []))
    const ending = night(taken.map(playersDecision))
    const { name: _, ...outcome } = outcomeOf(
      'as played',
      ending,
      differenceOf(played, ending, language, called),
    )
    compared.push({ course: name, otherwise: decidedOtherwise(decisions, taken), ...outcome })
    yield
  }
  return compared
}

export function decidedOtherwise(
  here: readonly DecisionTaken[],
  there: readonly DecisionTaken[],
): DecidedOtherwise[] {
  const sameOn = ({ at, role, player, choice }: DecisionTaken): string =>
    JSON.stringify([at, role, player, choice])
  const both = new Set(here.map(sameOn).filter(one => there.some(other => sameOn(other) === one)))
  const left = there.filter(one => !both.has(sameOn(one)))
  const found = here
    .filter(one => !both.has(sameOn(one)))
    .map((one): DecidedOtherwise => {
      const nth = left.findIndex(({ choice }) => JSON.stringify(choice) === JSON.stringify(one.choice))
      const [other] = nth < 0 ? [] : left.splice(nth, 1)
      return { choice: one.choice, here: one, ...(other && { there: other }) }
    })
  const first = ({ here, there }: DecidedOtherwise): number =>
    Math.min(here?.at ?? Infinity, there?.at ?? Infinity)
  return [...found, ...left.map(there => ({ choice: there.choice, there }))].sort(
    (a, b) => first(a) - first(b),
  )
}
