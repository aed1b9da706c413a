/** What is to be done about what a debrief found, by whom, and by when. */
import type { Verb } from './command.ts'
import { verbWords } from './verbWords.ts'
import type { Debrief } from './debrief.ts'
import { findingWords } from './findingWords.ts'
import { ownersOf } from './roles.ts'
import type { Session } from './session.ts'
import type { Role } from './setting.ts'
import { harms } from './weight.ts'

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
/** A decision taken with this confidence that cost is worth a word of its own. */
const sure = 0.8

export function correctiveActions(
  { setting }: Session,
  { scored, decisions, refusals, language }: Debrief,
): Omit<CorrectiveAction, 'due'>[] {
  const w = findingWords[language]
  const seated = setting.spec.roles
  const chief = seated[0] ?? 'incident-commander'
  const ownerOf = (verb: Verb): Role => ownersOf(verb, seated)[0] ?? chief
  return [
    ...scored.flatMap(({ verdict, do: verb, what, owner, objective }) =>
      verdict === 'met' || verdict === 'unreached'
        ? []
        : [
            {
              action: w.practise(what, verdict === 'late'),
              owner: owner ?? ownerOf(verb),
              dueDays: days[verdict],
              objective,
            },
          ],
    ),
    ...decisions
      .filter(({ without, decision }) => harms(without) && (decision.confidence ?? 0) >= sure)
      .map(({ decision: { choice, confidence, role } }) => ({
        action: w.review(verbWords(choice.do, language), Math.round(100 * confidence!)),
        owner: role,
        dueDays: days.late,
        objective: undefined,
      })),
    ...refusals
      .slice(0, 1)
      .map(() => ({ action: w.seatCards, owner: chief, dueDays: days.habit, objective: undefined })),
  ]
}
