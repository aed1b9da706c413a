/** The first of what strikes a rack, for services that one blow is enough to stop. */
import { never, type RackView } from '../../damage/damage.ts'
import { outageKind } from '../fate.ts'
import { eachBerth, hasBerths } from '../services/berths.ts'
import type { FateSight } from '../sight.ts'
import type { FateState } from '../state/state.ts'

/** What takes a service down. */
export interface Blow {
  readonly at: number
  /** An outageKind. */
  readonly kind: number
  /** Ledger row of what struck its rack; -1 without a record. */
  readonly by: number
}

/** The earliest of a rack's blows that count; its time is `never` if none does. */
function firstBlow(racks: RackView, rack: number, counts: (at: number, nth: number) => boolean): Blow {
  const { downAt, downCause, struckAt, struckCause, burntAt, burntCause, cutOffAt, cutOffCause } = racks
  const blows = [
    { at: downAt[rack]!, kind: outageKind.switchedOff, by: downCause[rack]! },
    { at: struckAt[rack]!, kind: outageKind.switchedOff, by: struckCause[rack]! },
    { at: burntAt[rack]!, kind: outageKind.switchedOff, by: burntCause[rack]! },
    { at: cutOffAt[rack]!, kind: outageKind.cutOff, by: cutOffCause[rack]! },
  ]
  const found = blows.filter(({ at }, nth) => counts(at, nth))
  return found.reduce((first, blow) => (blow.at < first.at ? blow : first), { at: never, kind: 0, by: -1 })
}

/** The first blow to a rack that has not been handled. */
export function firstNewBlow(state: FateState, racks: RackView, rack: number): Blow {
  const seen = [state.seenDown, state.seenStruck, state.seenBurnt, state.seenCutOff] as const
  return firstBlow(racks, rack, (at, nth) => at !== seen[nth]![rack])
}

/** The first blow to any of a service's own racks from a second on. */
export function firstBlowAtHome(
  { index: { berths } }: FateState,
  { estate, racks }: FateSight,
  service: number,
  from: number,
): Blow {
  const isSince = (at: number): boolean => at >= from
  let first = firstBlow(racks, estate.population.services.rack[service]!, isSince)
  if (hasBerths(berths, service))
    eachBerth(berths, service, berth => {
      const blow = firstBlow(racks, berths.rack[berth]!, isSince)
      if (blow.at < first.at) first = blow
    })
  return first
}
