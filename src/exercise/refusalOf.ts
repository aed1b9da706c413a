/** The record of a command that could not be carried out: who asked for what, and why not. */
import type { Command } from './command.ts'
import type { Said } from '../scenario/words/language.ts'
import type { Event } from './event.ts'

export function refusalOf(command: Command, reason: Said): Event {
  const { at } = command
  const refusal = (by: string, role: Refused['role'], what: string): Event => ({
    type: 'refused',
    at,
    by,
    refusal: { at, role, player: by, what, reason },
  })
  if (!('role' in command)) return refusal(command.by, 'controller', `${command.kind} ${command.inject}`)
  const { role, player } = command
  return refusal(player, role, command.kind === 'decide' ? command.choice.do : 'note')
}

/** Refusals of players only: a controller's mistake is not the table's failing. */
export const playersRefusals = <Of extends { readonly role: Refused['role'] }>(
  refusals: readonly Of[],
): readonly Of[] => refusals.filter(({ role }) => role !== 'controller')

type Refused = Extract<Event, { type: 'refused' }>['refusal']
