/** Services come back: first their own stages, then, once all they need is back, the whole. */
import { never, wholeSecond } from '../damage/damage.ts'
import { cause } from '../estate/cause.ts'
import { serviceState } from './recovery.ts'
import type { Sight } from './sight.ts'
import { phase, type RecoveryState } from './state.ts'

/** Times of the engine are floating: what is a whole second up to rounding is that second. */
const ROUNDING_S = 1e-6

export function secondOf(time: number): number {
  return wholeSecond(time - ROUNDING_S)
}

/** The own stages of a service are done at `at` by `task`; `data`: with its data. */
export function ownBack(
  state: RecoveryState,
  service: number,
  at: number,
  task: number,
  route: number,
  data: boolean,
  by: number,
  sight: Sight,
): void {
  const second = Math.max(secondOf(at), state.downSince[service]!)
  state.route[service] = route
  state.ownBackAt[service] = second
  state.dataBackAt[service] = data ? second : never
  state.backCause[service] = by
  noteBottleneck(state, service, task)
  state.phase[service] = phase.waits
  // While nothing that others need is down, what it needs has been up since before.
  if (state.neededDown === 0 && sight.index.needed[service]! < 0) wholeBack(state, service, second, -1, sight)
  else joinOthers(state, service, sight)
}

/** What the task waited for longest, if it is longer than what the service has waited for so far. */
export function noteBottleneck(state: RecoveryState, service: number, task: number): void {
  const { longestWait, longestOn } = state.engine.tasks
  const seconds = Math.round(longestWait[task]!)
  if (seconds <= state.bottleneckSeconds[service]!) return
  state.bottleneckSeconds[service] = seconds
  state.bottleneck[service] = longestOn[task]!
}

/** The own stages of the service are done, or never had to be; it waits for one it needs. */
export function waitForOthers(state: RecoveryState, service: number, needed: number): void {
  state.phase[service] = phase.waits
  // One that went down and waits again may still stand in the list of the very one it waits for.
  if (state.blockedBy[service]! >= 0) return
  state.blockedBy[service] = needed
  state.nextBlocked[service] = state.firstBlocked[needed]!
  state.firstBlocked[needed] = service
}

/** Brings a waiting service back if all it needs is up, and then those that waited for it. */
function joinOthers(state: RecoveryState, first: number, sight: Sight): void {
  if (!joins(state, first, sight) || state.firstBlocked[first]! < 0) return
  const stack = [first]
  for (let service = stack.pop(); service !== undefined; service = stack.pop()) {
    let row = state.firstBlocked[service]!
    state.firstBlocked[service] = -1
    while (row >= 0) {
      const next = state.nextBlocked[row]!
      state.blockedBy[row] = -1
      if (state.phase[row] === phase.waits && joins(state, row, sight) && state.firstBlocked[row]! >= 0)
        stack.push(row)
      row = next
    }
  }
}

/** Whether a waiting service is back: all it needs is up. Its time is the latest of its own and theirs. */
function joins(state: RecoveryState, service: number, sight: Sight): boolean {
  const { firstOfService, needs } = sight.estate.population.dependencies
  let at = state.ownBackAt[service]!
  let last = -1
  const end = firstOfService[service + 1]!
  for (let row = firstOfService[service]!; row < end; row++) {
    const needed = needs[row]!
    if (state.phase[needed] !== phase.up) {
      waitForOthers(state, service, needed)
      return false
    }
    const back = state.backAt[needed]!
    if (back === never || back <= at) continue
    at = back
    last = needed
  }
  wholeBack(state, service, at, last, sight)
  return true
}

function wholeBack(
  state: RecoveryState,
  service: number,
  at: number,
  last: number,
  { index, out }: Sight,
): void {
  state.phase[service] = phase.up
  if (index.needed[service]! >= 0) state.neededDown--
  state.backAt[service] = at
  state.downSeconds[service] = state.downSeconds[service]! + at - state.downSince[service]!
  if (out.told)
    state.backCause[service] = out.ledger.add(
      cause['service-up'],
      service,
      at,
      last < 0 ? state.backCause[service]! : state.backCause[last]!,
    )
  const shown =
    state.dataBackAt[service] === never
      ? serviceState.restoredEmpty
      : state.away[service] === 1
        ? serviceState.degraded
        : serviceState.up
  out.transitions.add(service, at, shown, state.backCause[service]!)
}
