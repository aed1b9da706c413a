/** Corrective actions for what a debrief found: what, by whom, and by when. */
import type { Verb } from '../command.ts'
import { choiceWords } from '../told/choiceWords.ts'
import type { Debrief } from './debrief.ts'
import type { DecisionTaken } from '../event.ts'
import { findingWords } from '../told/findingWords.ts'
import { percentSure } from '../told/percentSure.ts'
import { playersRefusals } from '../refusalOf.ts'
import { forPeople, ownersOf } from '../roles.ts'
import type { Role } from '../setting.ts'
import { cameTo, cameTooLate, weigh } from './weight.ts'

export interface CorrectiveAction {
  readonly action: string
  readonly owner: Role
  /** Days after the exercise, and the date if the day of the exercise is known. */
  readonly dueDays: number
  readonly due: string | undefined
  readonly objective: string | undefined
}

/**
 * Days allowed for a corrective action, fewer for a missed decision than for a late one. Named assumptions.
 */
const days = { missed: 30, amiss: 30, late: 60, habit: 90 }
/** From this confidence on, a harmful decision is mentioned as overconfident: a named assumption. */
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
  // What was expected and late is practised against the clock as it was expected.
  const isPractised = new Set(scored.map(({ verdict, decision }) => verdict === 'late' && decision))
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
      .filter(
        ({ decision, without }) =>
          without !== undefined && weigh(without, came) === 'worse' && !forPeople.has(decision.choice.do),
      )
      .filter(judged => !isPractised.has(judged.decision.number) || !cameTooLate(judged, came))
      .map(judged => {
        const { number, choice, role } = judged.decision
        const what = choiceWords(choice, language, setting.labels)
        const action = cameTooLate(judged, came)
          ? w.practiseAgainstClock(what)
          : w.review(number, what, sureOf(judged.decision))
        return { action, owner: role, dueDays: days.late, objective: undefined }
      }),
    ...playersRefusals(refusals)
      .slice(0, 1)
      .map(() => ({ action: w.seatCards, owner: chief, dueDays: days.habit, objective: undefined })),
  ]
}
