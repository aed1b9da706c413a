/**
 * What people at the table can know about the power: that it was reported off, and that they have had it
 * restored since.
 */
import type { Choice } from './command.ts'
import type { DecisionTaken } from './event.ts'
import type { ExerciseState } from './state.ts'

/**
 * Whether the site, or one of its buildings, was reported without power and has not been restored since. An
 * outage is reported once; a later cut is known by its order. @param at s after ignition @param building
 * absent: the whole site
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

/** Whether power that was cut has been restored since, so that it can be cut again. */
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

/** A room's name starts with its building. */
const buildingOf = (room: string | undefined): string | undefined => room?.split('/')[0]
