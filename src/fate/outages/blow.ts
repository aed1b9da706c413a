/** What strikes a rack, for services that run on a replica in it, or have run on one elsewhere. */
import { never, type RackView } from '../../damage/damage.ts'
import { outageKind } from '../fate.ts'
import type { FateState } from '../state/state.ts'

/** What takes a service down. */
export interface Blow {
  readonly at: number
  /** An outageKind. */
  readonly kind: number
  /** Ledger row of what struck its rack; -1 without a record. */
  readonly by: number
}

/** Blows to a rack that have not been handled, in order of time. */
export function newBlows(state: FateState, racks: RackView, rack: number): Blow[] {
  const { seenDown, seenStruck, seenBurnt, seenCutOff } = state
  const { downAt, downCause, struckAt, struckCause, burntAt, burntCause, cutOffAt, cutOffCause } = racks
  const { switchedOff, cutOff } = outageKind
  return [
    { at: downAt[rack]!, seen: seenDown, kind: switchedOff, by: downCause[rack]! },
    { at: struckAt[rack]!, seen: seenStruck, kind: switchedOff, by: struckCause[rack]! },
    { at: burntAt[rack]!, seen: seenBurnt, kind: switchedOff, by: burntCause[rack]! },
    { at: cutOffAt[rack]!, seen: seenCutOff, kind: cutOff, by: cutOffCause[rack]! },
  ]
    .filter(({ at, seen }) => at !== seen[rack])
    .sort((a, b) => a.at - b.at)
}

/** The first of them; its time is `never` if there is none. */
export function firstNewBlow(state: FateState, racks: RackView, rack: number): Blow {
  return newBlows(state, racks, rack)[0] ?? { at: never, kind: 0, by: -1 }
}
