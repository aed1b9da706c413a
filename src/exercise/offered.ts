/**
 * What a site has for a decision: only that is offered. What depends on the hour, such as a brigade that is there, is
 * offered always, and refused.
 */
import type { Verb } from './command.ts'
import { verbsOf } from './roles.ts'
import type { Role, Setting } from './setting.ts'

/** By decision and field, the values to choose from. */
export type Offered = Readonly<Partial<Record<Verb, Readonly<Record<string, readonly string[]>>>>>

/** What a role may decide here: without what the site does not have. */
export function verbsOffered(role: Role, { hasFireboat, gasRooms, failovers }: Setting): Verb[] {
  const isThere: Readonly<Partial<Record<Verb, boolean>>> = {
    'start-fireboat': hasFireboat,
    'release-gas': gasRooms.length > 0,
    'preemptive-failover': failovers.length > 0,
  }
  return verbsOf(role).filter(verb => isThere[verb] ?? true)
}

/** Fields whose values depend on what the site has. */
export function argumentsOffered(setting: Setting): Offered {
  const { hasSwitch, gasRooms, openable, failovers, buildings, rooms, otherSites } = setting
  const opens = (place: string): boolean => openable.includes(place)
  return {
    'cut-power': { where: hasSwitch ? ['switch', 'upstream'] : ['upstream'] },
    'release-gas': { room: gasRooms },
    'close-openings': { building: buildings.filter(opens), room: rooms.filter(opens) },
    'preemptive-failover': { policy: failovers },
    'emergency-copy': { to: otherSites },
  }
}
