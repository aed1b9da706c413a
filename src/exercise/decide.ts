/** Events, or a refusal with its reason. Nothing here knows the truth: what can be refused is what people could know. */
import type { Trigger } from '../run/decide.ts'
import type { Choice, Command, ControllersCommand, PlayersCommand } from './command.ts'
import type { Event } from './event.ts'
import { wallClock } from './instant.ts'
import { leadOf } from './lead.ts'
import { ownersOf, playersVerbs, verbsOf } from './roles.ts'
import type { ExerciseState } from './state.ts'

export type Decided = { readonly events: readonly Event[] } | { readonly refused: string }

export function decide(command: Command, state: ExerciseState): Decided {
  const { now, setting } = state
  if (!(command.at >= now)) return { refused: 'the past cannot be decided any more' }
  if (command.at > setting.spec.until) return { refused: 'the exercise is over' }
  const reason = 'role' in command ? unfitPlayer(command, state) : unfitController(command, state)
  if (reason !== undefined) return { refused: reason }
  return { events: [happening(command, state)] }
}

function happening(command: Command, { decisions, setting }: ExerciseState): Event {
  const { at } = command
  switch (command.kind) {
    case 'decide': {
      const { role, player, confidence, choice } = command
      const effectAt = at + leadOf(setting.spec, choice)
      const number = decisions.length + 1
      return {
        type: 'decided',
        at,
        by: player,
        decision: { number, at, effectAt, role, player, confidence, choice },
      }
    }
    case 'note': {
      const { role, player, text } = command
      return { type: 'noted', at, by: player, note: { at, role, player, text } }
    }
    case 'shift':
      return { type: 'shifted', at, inject: command.inject, seconds: command.seconds, by: command.by }
    default: {
      const types = { release: 'sent', hold: 'held', resume: 'resumed', skip: 'skipped' } as const
      return { type: types[command.kind], at, inject: command.inject, by: command.by }
    }
  }
}

function unfitController(command: ControllersCommand, { injects, now }: ExerciseState): string | undefined {
  const inject = injects.find(({ id }) => id === command.inject)
  if (inject === undefined) return `there is no inject "${command.inject}"`
  if (inject.status === 'sent' || inject.status === 'skipped')
    return `inject ${inject.id} is ${inject.status} already`
  if (command.kind === 'resume' && inject.status !== 'held') return `inject ${inject.id} is not held`
  if (command.kind === 'hold' && inject.status === 'held') return `inject ${inject.id} is held already`
  if (command.kind !== 'shift') return undefined
  if (inject.due === null) return `inject ${inject.id} has no time that could be shifted`
  if (!Number.isFinite(command.seconds)) return 'a shift needs a number of seconds'
  return inject.due + command.seconds < now ? `inject ${inject.id} would be due in the past` : undefined
}

function unfitPlayer(command: PlayersCommand, state: ExerciseState): string | undefined {
  const { spec } = state.setting
  const { role } = command
  if (!spec.roles.includes(role)) return `nobody sits on the seat ${role}`
  if (command.kind === 'note') return command.text.trim() === '' ? 'an empty note says nothing' : undefined
  const { choice, confidence } = command
  if (!(confidence >= 0 && confidence <= 1)) return 'confidence is a share from 0 to 1'
  if (!playersVerbs.includes(choice.do)) return `${choice.do} is not for players to decide`
  if (!verbsOf(role).includes(choice.do))
    return `${choice.do} is for ${ownersOf(choice.do, spec.roles).join(' or ') || 'nobody at this table'} to decide`
  return unknownName(choice, state) ?? impossible(choice, state)
}

/** A name that is none of the site's. */
function unknownName(choice: Choice, { setting }: ExerciseState): string | undefined {
  const named = [
    ['building', setting.buildings],
    ['room', setting.rooms],
    ['policy', setting.policies],
    ['tier', setting.tiers],
    ['pool', setting.pools],
  ] as const
  for (const [key, names] of named) {
    const name = (choice as Readonly<Record<string, string | undefined>>)[key]
    if (name !== undefined && !names.includes(name))
      return `there is no ${key} "${name}"; there are ${names.slice(0, 8).join(', ')}`
  }
  return undefined
}

/** What people know keeps it from being done. */
function impossible(choice: Choice, state: ExerciseState): string | undefined {
  const { setting, decisions } = state
  const known = (event: Trigger): boolean => state.messages.some(message => message.event === event)
  const before = decisions.find(taken => covers(taken.choice, choice))
  const once = `was decided already, at ${wallClock(setting.start, before?.at ?? 0)}`
  const dark = known('power-cut') ? 'the site is without power' : undefined
  switch (choice.do) {
    case 'call-brigade':
    case 'declare-disaster':
    case 'start-fireboat':
    case 'evacuate':
    case 'preemptive-failover':
    case 'emergency-copy':
    case 'orderly-shutdown':
    case 'release-building':
      if (before !== undefined) return once
      break
    case 'cut-power':
      if (before !== undefined) return once
      if (choice.where === 'switch' && !setting.hasSwitch) return 'the site has no cut-off switch'
      return dark
    default:
  }
  switch (choice.do) {
    case 'start-fireboat':
      return setting.hasFireboat ? undefined : 'there is no fireboat'
    case 'open-hydrants':
      return known('brigade-arrived') ? undefined : 'nobody is there yet to connect a hose'
    case 'orderly-shutdown':
    case 'preemptive-failover':
    case 'emergency-copy':
      return dark
    case 'release-building':
      return known('fire-out') || known('under-control')
        ? undefined
        : 'the brigade has not said that the fire is under control'
    case 'restore-power':
      if (!decisions.some(taken => taken.choice.do === 'cut-power') && dark === undefined)
        return 'nobody has cut the power'
      return known('fire-out') ? undefined : 'nobody has said that the fire is out'
    case 'add-units':
      return choice.units > 0 ? undefined : 'no units are none'
    case 'buy-servers':
      return choice.servers > 0 ? undefined : 'no servers are none'
    default:
      return undefined
  }
}

/** Whether one decision leaves nothing of another to be done. */
function covers(taken: Choice, choice: Choice): boolean {
  if (taken.do !== choice.do) return false
  const of = (key: string): readonly [unknown, unknown] => [
    (taken as Readonly<Record<string, unknown>>)[key],
    (choice as Readonly<Record<string, unknown>>)[key],
  ]
  return ['building', 'policy'].every(key => {
    const [all, one] = of(key)
    return all === undefined || all === one
  })
}
