/**
 * Who may decide what. The incident commander may decide everything; every other seat has its own decisions.
 */
import { roles } from '../scenario/words/exercise.ts'
import type { Verb } from './command.ts'
import type { Role } from './setting.ts'

const own: Readonly<Record<Exclude<Role, 'incident-commander'>, readonly Verb[]>> = {
  'facilities-liaison': [
    'call-brigade',
    'evacuate',
    'cut-power',
    'restore-power',
    'close-openings',
    'release-gas',
    'open-hydrants',
    'start-fireboat',
    'release-building',
  ],
  'data-recovery-lead': [
    'preemptive-failover',
    'emergency-copy',
    'choose-point',
    'set-dispatch',
    'prioritise',
    'declare-disaster',
  ],
  operations: [
    'orderly-shutdown',
    'preemptive-failover',
    'restore-power',
    'add-units',
    'buy-servers',
    'call-brigade',
    'evacuate',
  ],
  'customer-liaison': ['communicate'],
  scribe: [],
}

/** Verbs that players may use; the brigade arrives and attacks on its own. */
export const playersVerbs: readonly Verb[] = [...new Set(Object.values(own).flat())]

/** Decisions for the safety of people, which no loss of data or services speaks against. */
export const forPeople: ReadonlySet<Verb> = new Set(['call-brigade', 'evacuate'])

/** The decisions that a seat may take. */
export function verbsOf(role: Role): readonly Verb[] {
  return role === 'incident-commander' ? playersVerbs : own[role]
}

/** Seats at this table that may decide it, the most specific first. */
export function ownersOf(verb: Verb, seated: readonly Role[]): Role[] {
  return roles
    .filter(role => seated.includes(role) && verbsOf(role).includes(verb))
    .sort((a, b) => Number(a === 'incident-commander') - Number(b === 'incident-commander'))
}
