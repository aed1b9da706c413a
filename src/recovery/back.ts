/** Services come back: first their own stages, then, once all they need is back, the whole. */
import { never, wholeSecond } from '../damage/damage.ts'
import { cause } from '../estate/cause.ts'
import type { Estate } from '../estate/estate.ts'
import type { RecoveryOutlet } from './outlet.ts'
import { waitForOthers } from './outage.ts'
import { serviceState } from './recovery.ts'
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
): void {
  const second = Math.max(secondOf(at), state.downSince[service]!)
  state.route[service] = route
  state.ownBackAt[service] = second
  state.dataBackAt[service] = data ? second : never
  state.backCause[service] = by
  noteBottleneck(state, service, task)
  waitForOthers(state, service)
}

/** What the task waited for longest, if it is longer than what the service has waited for so far. */
export function noteBottleneck(state: RecoveryState, service: number, task: number): void {
  const { longestWait, longestOn } = state.engine.tasks
  const seconds = Math.round(longestWait[task]!)
  if (seconds <= state.bottleneckSeconds[service]!) return
  state.bottleneckSeconds[service] = seconds
  state.bottleneck[service] = longestOn[task]!
}

/**
 * Brings back every waiting service whose dependencies are up, at the latest of its own time and theirs. Times do not
 * depend on when this is called: dependencies have no cycles, so rounds end when nothing moves.
 */
export function settleWhole(state: RecoveryState, { population }: Estate, out: RecoveryOutlet): void {
  const { firstOfService, needs } = population.dependencies
  for (let moved = true; moved && state.waitingCount > 0;) {
    moved = false
    let kept = 0
    for (let i = 0; i < state.waitingCount; i++) {
      const service = state.waiting[i]!
      if (state.phase[service] !== phase.waits) {
        state.listed[service] = 0
        continue
      }
      let at = state.ownBackAt[service]!
      let last = -1
      let open = false
      for (let row = firstOfService[service]!; row < firstOfService[service + 1]!; row++) {
        const needed = needs[row]!
        if (state.phase[needed] !== phase.up) {
          open = true
          break
        }
        const back = state.backAt[needed]!
        if (back === never || back <= at) continue
        at = back
        last = needed
      }
      if (open) {
        state.waiting[kept++] = service
        continue
      }
      state.listed[service] = 0
      wholeBack(state, service, at, last, out)
      moved = true
    }
    state.waitingCount = kept
  }
}

function wholeBack(
  state: RecoveryState,
  service: number,
  at: number,
  last: number,
  out: RecoveryOutlet,
): void {
  state.phase[service] = phase.up
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
