/**
 * Turns a command into events, or into a refusal with its reason. It does not know the truth: it refuses only
 * for what people could know.
 */
import type { Trigger } from '../scenario/words/trigger.ts'
import type { Choice, Command, ControllersCommand, PlayersCommand } from './command.ts'
import { inEach, type Said } from '../scenario/words/language.ts'
import type { Event } from './event.ts'
import { wallClock } from './instant.ts'
import { leadOf } from './lead.ts'
import { poweredAgain, saidDark } from './power.ts'
import { refusals } from './told/refusals.ts'
import { ownersOf, playersVerbs, verbsOf } from './roles.ts'
import type { ExerciseState } from './state.ts'

export type Decided = { readonly events: readonly Event[] } | Refused

export interface Refused {
  readonly refused: Said
  /** When the same was decided: it is ordered again. */
  readonly since?: number
}

export function decide(command: Command, state: ExerciseState): Decided {
  const { now, setting } = state
  if (!(command.at >= now)) return { refused: refusals.past }
  const { until } = setting.spec
  if (command.at > until || (command.kind === 'decide' && command.at === until))
    return { refused: refusals.over }
  const reason = 'role' in command ? unfitPlayer(command, state) : unfitController(command, state)
  if (reason !== undefined) return { refused: reason }
  const undoable = command.kind === 'decide' ? impossible(command.choice, state, command.at) : undefined
  return undoable ?? { events: [happening(command, state)] }
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
        decision: {
          number,
          at,
          effectAt,
          role,
          player,
          ...(confidence !== undefined && { confidence }),
          choice,
        },
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

function unfitController(command: ControllersCommand, { injects, now }: ExerciseState): Said | undefined {
  const inject = injects.find(({ id }) => id === command.inject)
  if (inject === undefined) return refusals.noInject(command.inject)
  if (inject.status === 'sent') return refusals.sentAlready(inject.id)
  // A skipped inject may be brought back, so that a mistake loses nothing.
  if (command.kind === 'resume') return inject.status === 'waiting' ? refusals.notHeld(inject.id) : undefined
  if (inject.status === 'skipped') return refusals.skippedAlready(inject.id)
  if (command.kind === 'hold' && inject.status === 'held') return refusals.heldAlready(inject.id)
  if (command.kind !== 'shift') return undefined
  if (inject.due === null) return refusals.noTime(inject.id)
  if (!Number.isFinite(command.seconds)) return refusals.noShift
  return inject.due + command.seconds < now ? refusals.dueInPast(inject.id) : undefined
}

function unfitPlayer(command: PlayersCommand, state: ExerciseState): Said | undefined {
  const { spec } = state.setting
  const { role } = command
  if (!spec.roles.includes(role)) return refusals.emptySeat(role, spec.roles)
  if (command.kind === 'note') return command.text.trim() === '' ? refusals.emptyNote : undefined
  const { choice, confidence } = command
  if (confidence !== undefined && !(confidence >= 0 && confidence <= 1)) return refusals.confidence
  if (!playersVerbs.includes(choice.do)) return refusals.notPlayers(choice.do)
  if (!verbsOf(role).includes(choice.do)) return refusals.notYours(ownersOf(choice.do, spec.roles))
  return unknownName(choice, state)
}

/** Refuses a name that the site does not have. */
function unknownName(choice: Choice, { setting }: ExerciseState): Said | undefined {
  const named = [
    ['building', setting.buildings],
    ['room', setting.rooms],
    ['policy', setting.policies],
    ['tier', setting.tiers],
    ['pool', setting.pools],
  ] as const
  if (choice.do === 'emergency-copy' && choice.to !== undefined && !setting.otherSites.includes(choice.to))
    return refusals.unknown('site', choice.to, setting.otherSites)
  for (const [key, names] of named) {
    const name = (choice as Readonly<Record<string, string | undefined>>)[key]
    if (name !== undefined && !names.includes(name)) return refusals.unknown(key, name, names)
  }
  return undefined
}

/** Refuses what is impossible according to what people know. */
function impossible(choice: Choice, state: ExerciseState, at: number): Refused | undefined {
  const again = decidedAlready(choice, state)
  if (again !== undefined) return again
  const refused = notThere(choice, state, at)
  return refused && { refused }
}

const onceOnly: ReadonlySet<Choice['do']> = new Set([
  'call-brigade',
  'declare-disaster',
  'start-fireboat',
  'evacuate',
  'preemptive-failover',
  'emergency-copy',
  'orderly-shutdown',
  'release-building',
  'release-gas',
  'cut-power',
])

function decidedAlready(choice: Choice, { setting, decisions }: ExerciseState): Refused | undefined {
  if (!onceOnly.has(choice.do)) return undefined
  const before = decisions.find(
    taken => covers(taken.choice, choice) && !poweredAgain(taken, choice, decisions),
  )
  if (before === undefined) return undefined
  const refused = refusals.decidedAlready(inEach(language => wallClock(setting.start, before.at, language)))
  return { refused, since: before.at }
}

/** Refuses what the site does not have, what is not so yet, and numbers beyond any. */
function notThere(choice: Choice, state: ExerciseState, at: number): Said | undefined {
  const { setting, decisions } = state
  const known = (event: Trigger): boolean => state.messages.some(message => message.event === event)
  const dark = saidDark(state, at) ? refusals.dark : undefined
  switch (choice.do) {
    case 'cut-power':
      if (choice.where === 'switch' && !setting.hasSwitch) return refusals.noSwitch
      if (choice.where !== 'switch' && choice.building === undefined && !setting.isIsolated)
        return refusals.nothingToCut
      return dark
    case 'start-fireboat':
      return setting.hasFireboat ? undefined : refusals.noFireboat
    case 'open-hydrants':
      return known('brigade-arrived') ? undefined : refusals.nobodyThere
    case 'close-openings': {
      const place = choice.room ?? choice.building
      return place === undefined || setting.openable.includes(place)
        ? undefined
        : refusals.nothingToClose(place)
    }
    case 'preemptive-failover':
      return canFailOver(choice.policy, setting.failovers) ? dark : refusals.noFailover(choice.policy)
    case 'orderly-shutdown':
      return dark
    case 'emergency-copy':
      return canBeCopied(choice, setting) ? dark : refusals.noCopies(choice.policy, choice.to)
    case 'release-building':
      return known('fire-out') || known('under-control') ? undefined : refusals.notUnderControl
    case 'restore-power':
      if (!decisions.some(taken => taken.choice.do === 'cut-power') && !known('power-cut'))
        return refusals.notCut
      return known('fire-out') ? undefined : refusals.notOut
    case 'release-gas':
      return setting.gasRooms.includes(choice.room) ? undefined : refusals.noGas(choice.room)
    case 'add-units':
      return countable(choice.units, most.units) ? undefined : refusals.uncountable(most.units)
    case 'prioritise':
      return choice.weight >= 0 && choice.weight <= most.weight ? undefined : refusals.weightless(most.weight)
    case 'buy-servers':
      return countable(choice.servers, most.servers) ? undefined : refusals.uncountable(most.servers)
    default:
      return undefined
  }
}

/**
 * Most that anybody can order in a night: named assumptions, several times the 15,000 servers and 200 people
 * of Strasbourg.
 */
const most = { servers: 100_000, units: 2000, weight: 1_000_000 }
const countable = (number: number, limit: number): boolean =>
  Number.isInteger(number) && number > 0 && number <= limit

const canFailOver = (policy: string | undefined, able: readonly string[]): boolean =>
  policy === undefined ? able.length > 0 : able.includes(policy)

/** Whether any of the policies meant allows copies where they would go. */
function canBeCopied(
  { policy, to }: Extract<Choice, { do: 'emergency-copy' }>,
  { policies, copySites }: ExerciseState['setting'],
): boolean {
  const meant = policy === undefined ? policies : [policy]
  return meant.some(each => (to === undefined ? copySites[each]!.any : copySites[each]!.named.includes(to)))
}

/**
 * Whether one decision includes another completely, so that the second is an order given again. It does not where more
 * is left to order: a cut at the switch after one at the grid, a copy to another site, or a copy of a policy by its name
 * after one of all data without a copy elsewhere (the policy is said to have one).
 */
function covers(taken: Choice, choice: Choice): boolean {
  if (taken.do !== choice.do) return false
  const of = (key: string): readonly [unknown, unknown] => [
    (taken as Readonly<Record<string, unknown>>)[key],
    (choice as Readonly<Record<string, unknown>>)[key],
  ]
  return ['building', 'policy', 'room', 'where', 'to'].every(key => {
    const [all, one] = of(key)
    return all === one || (all === undefined && !(key === 'policy' && choice.do === 'emergency-copy'))
  })
}
