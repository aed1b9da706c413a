/** The record of a command that could not be carried out: who asked for what, and why not. */
import type { Command } from './command.ts'
import type { Refused as Reason } from './decide.ts'
import type { Event } from './event.ts'

export function refusalOf(command: Command, { refused: reason, since }: Reason): Event {
  const { at } = command
  const refusal = (by: string, role: Refused['role'], what: string): Event => ({
    type: 'refused',
    at,
    by,
    refusal: { at, role, player: by, what, reason, ...(since !== undefined && { since }) },
  })
  if (!('role' in command)) return refusal(command.by, 'controller', `${command.kind} ${command.inject}`)
  const { role, player } = command
  return refusal(player, role, command.kind === 'decide' ? command.choice.do : 'note')
}

type Told = Pick<Refused, 'role' | 'since'>

/**
 * Refusals of what players ordered, and could not have: a controller's mistake is not the table's failing, and what was
 * ordered again was carried out the first time.
 */
export const playersRefusals = <Of extends Told>(refusals: readonly Of[]): readonly Of[] =>
  refusals.filter(({ role, since }) => role !== 'controller' && since === undefined)

/** What players ordered although the same had been decided. */
export const orderedAgain = <Of extends Told>(refusals: readonly Of[]): readonly Of[] =>
  refusals.filter(({ since }) => since !== undefined)

type Refused = Extract<Event, { type: 'refused' }>['refusal']
