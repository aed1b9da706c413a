/** What people at the table can know of the power: that it was said to be off, and that they have had it given back since. */
import type { Choice } from './command.ts'
import type { DecisionTaken } from './event.ts'
import type { ExerciseState } from './state.ts'

/**
 * Whether the site, or a building of it, was said to be without power and nobody has given any of it back since. A darkness is
 * said once: that of a later cut is known by its order. @param at s after ignition @param building not said: the whole site
 */
export function saidDark({ messages, decisions }: ExerciseState, at: number, building?: string): boolean {
  const concerned = (of: string | undefined): boolean => of === undefined || of === building
  const said = messages.find(({ event, subject }) => event === 'power-cut' && concerned(subject))
  if (said === undefined) return false
  const latest = (verb: 'cut-power' | 'restore-power', where: typeof concerned): number =>
    decisions.reduce((last, { choice, effectAt }) => {
      const counts = choice.do === verb && effectAt <= at && where(choice.building)
      return counts ? Math.max(last, effectAt) : last
    }, -Infinity)
  const back = latest('restore-power', of => building === undefined || concerned(of))
  return back <= said.at || back < latest('cut-power', concerned)
}

/** Whether what was taken off the power has been given it back since, where it is to be taken off again. */
export function poweredAgain(
  taken: DecisionTaken,
  choice: Choice,
  decisions: readonly DecisionTaken[],
): boolean {
  if (choice.do !== 'cut-power' && choice.do !== 'orderly-shutdown') return false
  const building = choice.building ?? ('room' in choice ? buildingOf(choice.room) : undefined)
  return decisions.some(({ number, choice: later }) => {
    if (later.do !== 'restore-power' || number < taken.number) return false
    return later.building === undefined || building === undefined || later.building === building
  })
}

/** A room is called by its building and its own name. */
const buildingOf = (room: string | undefined): string | undefined => room?.split('/')[0]
