/** Services go down, for the first time or again, and with them those that need them. */
import { never, type RackView } from '../damage/damage.ts'
import { cause } from '../estate/cause.ts'
import { anyBerth, hasBerths } from '../fate/services/berths.ts'
import { hasMoved, outageKind } from '../fate/fate.ts'
import { keepOutage } from './state/earlier.ts'
import { serviceState } from './recovery.ts'
import type { Sight } from './sight.ts'
import { phase, rackPlan, type RecoveryState } from './state/state.ts'

/** Takes a service down: its own stages have to be done. Changes nothing if it was down already. */
export function markDown(state: RecoveryState, service: number, at: number, by: number, sight: Sight): void {
  const was = state.phase[service]!
  if (was === phase.down) return
  takeDown(state, service, at, by, sight)
  if (was === phase.up) sight.out.transitions.add(service, at, serviceState.down, by)
}

/** Takes a service down whose server or disks are destroyed, and records that even if it was down already. */
export function markDestroyed(
  state: RecoveryState,
  service: number,
  at: number,
  by: number,
  sight: Sight,
): void {
  takeDown(state, service, at, by, sight)
  sight.out.transitions.add(service, at, serviceState.destroyed, by)
}

/** Ends a return, planned or past, and begins an outage if the service was up. */
function takeDown(state: RecoveryState, service: number, at: number, by: number, { out }: Sight): void {
  const was = state.phase[service]!
  if (was === phase.up) beginOutage(state, service, at)
  state.phase[service] = phase.down
  if (was === phase.waits || state.backAt[service] !== never) {
    state.ownBackAt[service] = never
    state.backAt[service] = never
    state.dataBackAt[service] = never
  }
  // What took it down first remains its cause.
  if (was === phase.up) {
    if (out.told) state.downBy[service] = by
    const { kinds } = state.index
    const position = kinds.needed[kinds.of[service]!]!
    if (position >= 0) noteLacking(state, position, 1)
  }
}

/**
 * A running service stops. If it came back in this very second the old outage continues: there was no time in which
 * it served.
 */
function beginOutage(state: RecoveryState, service: number, at: number): void {
  const { downSince, downSeconds, earlier } = state
  const back = state.backAt[service]!
  const since = downSince[service]!
  if (back !== never && back >= at) {
    downSeconds[service] = downSeconds[service]! - (back - since)
    return
  }
  if (back !== never) keepOutage(earlier, service, since, back)
  downSince[service] = at
}

/** Notes that a service others need went down (`more` 1) or came back (-1). */
export function noteLacking(
  { needs: { lacking, stopping }, index: { needs } }: RecoveryState,
  position: number,
  more: 1 | -1,
): void {
  const stops = needs.toStart[position] === 0
  for (let i = needs.firstClass[position]!; i < needs.firstClass[position + 1]!; i++) {
    lacking[needs.neededBy[i]!]! += more
    if (stops) stopping[needs.neededBy[i]!]! += more
  }
}

/** Cuts off the running services that need one that went down at `at`, and those that need them in turn. */
export function cutOffDependents(state: RecoveryState, fallen: number, at: number, sight: Sight): void {
  const stack: Stopped[] = []
  addStopped(state, fallen, stack)
  for (let next = stack.pop(); next !== undefined; next = stack.pop())
    cutOffClass(state, sight, next, stack, at)
}

/** A class of needs whose services stop, and the service that stops them. */
interface Stopped {
  readonly needs: number
  readonly by: number
}

/**
 * Pushes the classes that this service, which has just gone down, is the first to stop; of all others the members have
 * stopped already. Called for each service before the next one goes down, because one service may need two of one
 * class.
 */
function addStopped({ index, needs: { stopping } }: RecoveryState, fallen: number, stack: Stopped[]): void {
  const { needs, kinds } = index
  const position = kinds.needed[kinds.of[fallen]!]!
  if (position < 0 || needs.toStart[position] === 1) return
  for (let i = needs.firstClass[position + 1]! - 1; i >= needs.firstClass[position]!; i--)
    if (stopping[needs.neededBy[i]!] === 1) stack.push({ needs: needs.neededBy[i]!, by: fallen })
}

/** Whether a rack of the service goes down at `at`, which takes the service down, and is not back yet. */
function goesWithRack(
  state: RecoveryState,
  racks: RackView,
  home: number,
  service: number,
  at: number,
): boolean {
  const goes = (rack: number): boolean => {
    const isBack = state.racks.outAt[rack] === at && state.rackBackAt[rack] !== never
    const isHit = racks.downAt[rack] === at || racks.cutOffAt[rack] === at
    return !isBack && isHit && state.racks.plan[rack] !== rackPlan.rebuild
  }
  const { berths } = state.index
  return (
    goes(home) ||
    (hasBerths(berths, service) && anyBerth(berths, service, berth => goes(berths.rack[berth]!)))
  )
}

/** Cuts off the running services of a class; the classes that stop because of them are pushed on `stack`. */
function cutOffClass(
  state: RecoveryState,
  sight: Sight,
  { needs, by: stoppedBy }: Stopped,
  stack: Stopped[],
  at: number,
): void {
  const before = state.downBy[stoppedBy]!
  const { phase: phases, ownBackAt, backAt, dataBackAt, backCause, index } = state
  const { estate, racks, fate, out } = sight
  const { rack: rackOf } = estate.population.services
  const { firstMember, members } = index.needs
  const { outage } = fate
  for (let i = firstMember[needs]!, end = firstMember[needs + 1]!; i < end; i++) {
    const service = members[i]!
    // A service that was moved in time is hit as well: it still needs what it needs.
    if (phases[service] !== phase.up || outage[service] === outageKind.none) continue
    // A service whose own rack goes down in the same second is handled with the rack, unless that rack is back by
    // now.
    const isElsewhere = state.away[service] === 1 || hasMoved(fate, service, at)
    if (!isElsewhere && goesWithRack(state, racks, rackOf[service]!, service, at)) continue
    const by = out.told ? out.ledger.add(cause['service-cut-off'], service, at, before) : before
    // A service that came back empty has nothing to keep.
    const had = dataBackAt[service]!
    const empty = backAt[service] !== never && had === never
    const own = ownBackAt[service]!
    markDown(state, service, at, by, sight)
    // Its data stays where it is: the time since when it has been back, or lost, does not change.
    ownBackAt[service] = empty ? own : at
    if (!empty) dataBackAt[service] = had === never ? at : had
    if (out.told) backCause[service] = by
    phases[service] = phase.waits
    addStopped(state, service, stack)
  }
}
