/** What people at the table can know of the power: that it was said to be off, and that they have had it given back since. */
import type { Choice } from './command.ts'
import type { DecisionTaken } from './event.ts'
import type { ExerciseState } from './state.ts'

/** Whether the site was said to be without power and nobody has given any of it back since. @param at s after ignition */
export function saidDark({ messages, decisions }: ExerciseState, at: number): boolean {
  const said = messages.find(({ event, subject }) => event === 'power-cut' && subject === undefined)
  if (said === undefined) return false
  return !decisions.some(
    ({ choice, effectAt }) => choice.do === 'restore-power' && effectAt > said.at && effectAt <= at,
  )
}

/** Whether what was taken off the power has been given it back since, where it is to be taken off again. */
export function poweredAgain(
  taken: DecisionTaken,
  choice: Choice,
  decisions: readonly DecisionTaken[],
): boolean {
  if (choice.do !== 'cut-power' && choice.do !== 'orderly-shutdown') return false
  const { building } = choice
  return decisions.some(({ number, choice: later }) => {
    if (later.do !== 'restore-power' || number < taken.number) return false
    return later.building === undefined || building === undefined || later.building === building
  })
}
