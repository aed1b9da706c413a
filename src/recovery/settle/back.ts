/** The return of a service: first its own stages are done; it is up once everything it needs is up as well. */
import { never, wholeSecond } from '../../damage/damage.ts'
import { cause } from '../../estate/cause.ts'
import { noteLacking } from '../outage.ts'
import { serviceState } from '../recovery.ts'
import type { Sight } from '../sight.ts'
import { phase, type RecoveryState } from '../state/state.ts'

/** The engine counts in floating seconds: a time this close to a whole second is that second. */
export const ROUNDING_S = 1e-6

/** The whole second in which something is done at a time of the engine, s. */
export function secondOf(time: number): number {
  return wholeSecond(time - ROUNDING_S)
}

/** How a service's own stages were finished. */
export interface Finish {
  /** Whole second. */
  readonly at: number
  /** The task that was the last of them; -1: none. */
  readonly task: number
  /** Row of `routes`. */
  readonly route: number
  /** Whether its data is back too. */
  readonly withData: boolean
  /** Ledger row of what brought it back. */
  readonly by: number
}

/** The service's own stages are finished: it is up, unless something it needs is not. */
export function ownBack(
  state: RecoveryState,
  service: number,
  { at, task, route, withData, by }: Finish,
  sight: Sight,
): void {
  const second = Math.max(at, state.downSince[service]!)
  state.route[service] = route
  state.ownBackAt[service] = second
  state.dataBackAt[service] = withData ? second : never
  if (sight.out.told) state.backCause[service] = by
  noteBottleneck(state, service, task)
  const { kinds } = state.index
  const kind = kinds.of[service]!
  const needs = kinds.needs[kind]!
  if (state.needs.lacking[needs]! > 0) state.phase[service] = phase.waits
  else wholeBack(state, service, Math.max(second, state.needs.completeAt[needs]!), kinds.needed[kind]!, sight)
}

/** Notes the longest wait of the task (-1: none) if it is longer than the service's longest wait so far. */
export function noteBottleneck(state: RecoveryState, service: number, task: number): void {
  if (task < 0) return
  const { longestWait, longestOn } = state.engine.tasks
  noteWaited(state, service, longestOn[task]!, longestWait[task]!)
}

/** Notes that the service has waited for a resource. */
export function noteWaited(state: RecoveryState, service: number, on: number, waited: number): void {
  const seconds = Math.round(waited)
  if (seconds <= state.bottleneckSeconds[service]!) return
  state.bottleneckSeconds[service] = seconds
  state.bottleneck[service] = on
}

/**
 * The service is up from `at` on, since everything it needs is up, and so are the services that waited for it alone.
 * `position` among the services that others need; -1: nobody needs it.
 */
function wholeBack(state: RecoveryState, service: number, at: number, position: number, sight: Sight): void {
  comeBack(state, service, at, sight)
  if (position < 0) return
  // A chain of dependent services may be longer than the call stack is deep.
  const stack = [joining(state, position, at)]
  for (let last = stack.at(-1); last !== undefined; last = stack.at(-1)) {
    const next = joinNext(state, last, sight)
    if (next !== undefined) stack.push(next)
    else stack.pop()
  }
}

function comeBack(state: RecoveryState, service: number, at: number, sight: Sight): void {
  const { out } = sight
  state.phase[service] = phase.up
  state.backAt[service] = at
  state.downSeconds[service] = state.downSeconds[service]! + at - state.downSince[service]!
  if (out.told) tellBack(state, service, at, sight)
  let shown: number = state.away[service] === 1 ? serviceState.degraded : serviceState.up
  if (state.dataBackAt[service] === never) shown = serviceState.restoredEmpty
  out.transitions.add(service, at, shown, state.backCause[service]!)
}

/** A service that is up again: the classes that need it, and how far along their members the walk is. */
interface Joining {
  readonly at: number
  readonly lastClass: number
  nth: number
  member: number
  lastMember: number
  complete: number
}

function joining(state: RecoveryState, position: number, at: number): Joining {
  const { firstClass } = state.index.needs
  noteLacking(state, position, -1)
  const nth = firstClass[position]! - 1
  return { at, lastClass: firstClass[position + 1]!, nth, member: 0, lastMember: 0, complete: 0 }
}

/**
 * Brings back the services for which this one was the last they waited for. Returns the first of them that others
 * need in turn.
 */
function joinNext(state: RecoveryState, of: Joining, sight: Sight): Joining | undefined {
  const { phase: phases, ownBackAt, index } = state
  const { of: kindOf, needed } = index.kinds
  for (;;) {
    while (of.member < of.lastMember) {
      const service = index.needs.members[of.member++]!
      if (phases[service] !== phase.waits) continue
      const at = Math.max(ownBackAt[service]!, of.complete)
      comeBack(state, service, at, sight)
      const position = needed[kindOf[service]!]!
      if (position >= 0) return joining(state, position, at)
    }
    if (++of.nth >= of.lastClass) return undefined
    openClass(state, of)
  }
}

/** Looks at the next class; none of its members is up while the class lacks another service. */
function openClass({ needs: { lacking, completeAt }, index: { needs } }: RecoveryState, of: Joining): void {
  const row = needs.neededBy[of.nth]!
  if (of.at > completeAt[row]!) completeAt[row] = of.at
  of.complete = completeAt[row]!
  of.member = needs.firstMember[row]!
  of.lastMember = lacking[row] === 0 ? needs.firstMember[row + 1]! : of.member
}

/** Records that the service is up, caused by its own stages or by what it needed last. */
function tellBack(state: RecoveryState, service: number, at: number, { out }: Sight): void {
  const { needs, kinds } = state.index
  const own = kinds.needs[kinds.of[service]!]!
  let latest = state.ownBackAt[service]!
  let before = state.backCause[service]!
  for (let i = needs.firstNeed[own]!; i < needs.firstNeed[own + 1]!; i++) {
    const back = state.backAt[needs.needs[i]!]!
    if (back === never || back <= latest) continue
    latest = back
    before = state.backCause[needs.needs[i]!]!
  }
  state.backCause[service] = out.ledger.add(cause['service-up'], service, at, before)
}
