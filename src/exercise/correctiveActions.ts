/** What is to be done about what a debrief found, by whom, and by when. */
import type { Verb } from './command.ts'
import { choiceWords } from './choiceWords.ts'
import type { Debrief } from './debrief.ts'
import type { DecisionTaken } from './event.ts'
import { findingWords } from './findingWords.ts'
import { percentSure } from './percentSure.ts'
import { playersRefusals } from './refusalOf.ts'
import { ownersOf } from './roles.ts'
import type { Role } from './setting.ts'
import { cameTo, weigh } from './weight.ts'

export interface CorrectiveAction {
  readonly action: string
  readonly owner: Role
  /** Days after the exercise, and the day itself where it is known when the exercise was held. */
  readonly dueDays: number
  readonly due: string | undefined
  readonly objective: string | undefined
}

/** Days given for a corrective action: what was missed sooner than what was late. Named assumptions. */
const days = { missed: 30, amiss: 30, late: 60, habit: 90 }
/** A decision taken with this confidence that cost is worth a word of its own: a named assumption. */
const sure = 0.8
const sureOf = (decision: DecisionTaken): number | undefined =>
  (decision.confidence ?? 0) >= sure ? percentSure(decision) : undefined

export function correctiveActions({
  stand: { setting },
  scored,
  decisions,
  outcomes,
  refusals,
  language,
}: Debrief): Omit<CorrectiveAction, 'due'>[] {
  const w = findingWords[language]
  const came = cameTo(outcomes[0]!)
  const seated = setting.spec.roles
  const chief = seated[0] ?? 'incident-commander'
  const ownerOf = (verb: Verb): Role => ownersOf(verb, seated)[0] ?? chief
  return [
    ...scored.flatMap(({ verdict, do: verb, what, owner, objective }) =>
      verdict === 'met' || verdict === 'unreached'
        ? []
        : [
            {
              action: (verdict === 'late' ? w.practiseAgainstClock : w.practise)(what),
              owner: owner ?? ownerOf(verb),
              dueDays: days[verdict],
              objective,
            },
          ],
    ),
    ...decisions
      .filter(({ without }) => without !== undefined && weigh(without, came) === 'worse')
      .map(({ decision }) => ({
        action: w.review(decision.number, choiceWords(decision.choice, language), sureOf(decision)),
        owner: decision.role,
        dueDays: days.late,
        objective: undefined,
      })),
    ...playersRefusals(refusals)
      .slice(0, 1)
      .map(() => ({ action: w.seatCards, owner: chief, dueDays: days.habit, objective: undefined })),
  ]
}
