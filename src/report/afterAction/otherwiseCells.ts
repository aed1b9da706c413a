/** What was decided otherwise on another course of the exercise: cells of one table for terminal, paper and file. */
import type { AfterAction } from '../../exercise/debrief/afterAction.ts'
import { choiceWords } from '../../exercise/told/choiceWords.ts'
import type { DecisionTaken } from '../../exercise/event.ts'
import { wallClock } from '../../exercise/instant.ts'
import type { OtherCourse } from '../../exercise/debrief/otherCourses.ts'
import { playerWords } from '../../exercise/told/seatWords.ts'

export function otherwiseCells(
  { otherwise }: OtherCourse,
  { start, language, labels }: AfterAction,
): string[][] {
  const taken = (decision: DecisionTaken | undefined): string =>
    decision === undefined
      ? '–'
      : `${wallClock(start, decision.at, language)} ${playerWords(decision.player, decision.role, language)}`
  return otherwise.map(({ choice, here, there }) => [
    choiceWords(choice, language, labels),
    taken(here),
    taken(there),
  ])
}
