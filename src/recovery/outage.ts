/** Services go down, for the first time or again, and with them those that need them. */
import { never } from '../damage/damage.ts'
import { cause } from '../estate/cause.ts'
import { hasMoved, outageKind } from '../fate/fate.ts'
import { keepOutage } from './earlier.ts'
import { serviceState } from './recovery.ts'
import type { Sight } from './sight.ts'
import { phase, rackPlan, type RecoveryState } from './state.ts'

/** From now on its own stages have to be done; nothing changes if they had to already. */
export function markDown(state: RecoveryState, service: number, at: number, by: number, sight: Sight): void {
  const was = state.phase[service]!
  if (was === phase.down) return
  takeDown(state, service, at, by, sight)
  if (was === phase.up) sight.out.transitions.add(service, at, serviceState.down, by)
}

/** The same, and it is told whatever it was before. */
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

function takeDown(state: RecoveryState, service: number, at: number, by: number, { out }: Sight): void {
  const was = state.phase[service]!
  if (was === phase.up) beginOutage(state, service, at)
  state.phase[service] = phase.down
  if (was === phase.waits || state.backAt[service] !== never) {
    state.ownBackAt[service] = never
    state.backAt[service] = never
    state.dataBackAt[service] = never
  }
  // What took it down stays what it was, whatever comes on top.
  if (was === phase.up) {
    if (out.told) state.downBy[service] = by
    const { kinds } = state.index
    const position = kinds.needed[kinds.of[service]!]!
    if (position >= 0) isLacking(state, position, 1)
  }
}

/** A service that ran stops. In the second in which it came back the outage goes on: there was no time in which it served. */
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

/** A service that others need went down (1), or came back (-1). */
export function isLacking(
  { lacking, stopping, index: { needs } }: RecoveryState,
  position: number,
  more: 1 | -1,
): void {
  const stops = needs.toStart[position] === 0
  for (let i = needs.firstClass[position]!; i < needs.firstClass[position + 1]!; i++) {
    lacking[needs.neededBy[i]!]! += more
    if (stops) stopping[needs.neededBy[i]!]! += more
  }
}

/** Services that run and need one that went down: they are cut off from `at` on, and so are those who need them. */
export function cutOffDependents(state: RecoveryState, fallen: number, at: number, sight: Sight): void {
  const stack: Stopped[] = []
  addStopped(state, fallen, stack)
  for (let next = stack.pop(); next !== undefined; next = stack.pop())
    cutOffClass(state, next.needs, at, state.downBy[next.by]!, stack, sight)
}

/** A class of needs whose services stop, and the service that they stop by. */
interface Stopped {
  readonly needs: number
  readonly by: number
}

/**
 * The classes that a service which has just gone down is the first to stop: whoever can be cut off went with what the class lost before.
 * Asked for each service before the next one goes down, for two of one class may be needed by one.
 */
function addStopped({ index, stopping }: RecoveryState, fallen: number, stack: Stopped[]): void {
  const { needs, kinds } = index
  const position = kinds.needed[kinds.of[fallen]!]!
  if (position < 0 || needs.toStart[position] === 1) return
  for (let i = needs.firstClass[position + 1]! - 1; i >= needs.firstClass[position]!; i--)
    if (stopping[needs.neededBy[i]!] === 1) stack.push({ needs: needs.neededBy[i]!, by: fallen })
}

/** The services of a class of needs that run are cut off; the classes that stop by them go on `stack`. */
function cutOffClass(
  state: RecoveryState,
  needs: number,
  at: number,
  before: number,
  stack: Stopped[],
  sight: Sight,
): void {
  const { phase: phases, ownBackAt, backAt, dataBackAt, backCause, index } = state
  const { estate, racks, fate, out } = sight
  const { rack: rackOf } = estate.population.services
  const { firstMember, members } = index.needs
  const { outage } = fate
  for (let i = firstMember[needs]!, end = firstMember[needs + 1]!; i < end; i++) {
    const service = members[i]!
    // One that was moved in time is not hit at all.
    if (phases[service] !== phase.up || outage[service] === outageKind.none) continue
    if (hasMoved(fate, service, at)) continue
    // One whose own rack goes in the same second is down without the others, and is told so; unless that rack is back by now.
    const rack = rackOf[service]!
    const isBack = state.rackOutAt[rack] === at && state.rackBackAt[rack] !== never
    const goes = !isBack && (racks.downAt[rack] === at || racks.cutOffAt[rack] === at)
    if (goes && state.away[service] === 0 && state.rackPlan[rack] !== rackPlan.rebuild) continue
    const by = out.told ? out.ledger.add(cause['service-cut-off'], service, at, before) : before
    // One that had come back empty keeps nothing.
    const had = dataBackAt[service]!
    const empty = backAt[service] !== never && had === never
    const own = ownBackAt[service]!
    markDown(state, service, at, by, sight)
    // Its data stays where it is, and has been there, or has been gone, as long as before.
    ownBackAt[service] = empty ? own : at
    if (!empty) dataBackAt[service] = had === never ? at : had
    if (out.told) backCause[service] = by
    phases[service] = phase.waits
    addStopped(state, service, stack)
  }
}
