/**
 * Brings back the services whose return nobody waits for: before an event from outside, and at the end of a slice.
 *
 * All of them in one pass by row, where their columns are adjacent, instead of a handful scattered over the
 * population for each finished task. The result is what `settleFinished` would have written at the moment itself,
 * because up to an event from outside, what a service needs can only come back.
 */
import { never } from '../../damage/damage.ts'
import { secondOf } from './back.ts'
import { purpose } from '../purpose.ts'
import { routes, serviceState } from '../recovery.ts'
import type { Sight } from '../sight.ts'
import { phase, rackPlan, type RecoveryState } from '../state/state.ts'
import { taskState } from '../engine/tasks.ts'

export const repaired = routes.indexOf('repair')
export const rebuilt = routes.indexOf('rebuild')

const ofRack = new Set<number>([purpose.repair, purpose.server, purpose.goHome])

/** By purpose: whether services that come back with the task change over first, to restored data or to an empty server. */
export const cutsOver = new Uint8Array(1 + Math.max(...Object.values(purpose)))
cutsOver[purpose.copied] = 1
cutsOver[purpose.replacement] = 1

/** Roughly the number of services on a rack: with few tasks, only the racks of these tasks are visited. */
const ON_A_RACK = 128

/** @param now everything up to then has happened */
export function wake(state: RecoveryState, sight: Sight, now: number): void {
  const { finished, tasks } = state.engine
  const { copied } = state
  const first = state.woken
  const end = state.settled
  const firstCopied = state.cutOver
  const endCopied = cutOverBy(state, sight, now)
  if (first === end && firstCopied === endCopied) return
  state.woken = end
  state.cutOver = endCopied
  const { count, firstOfRack } = sight.estate.population.services
  if ((end - first + endCopied - firstCopied) * ON_A_RACK > count)
    return wakeRows(state, sight, 0, count, now)
  for (let nth = firstCopied; nth < endCopied; nth++) {
    const task = copied.task[nth]!
    const subject = tasks.subject[task]!
    if (tasks.purpose[task] === purpose.copied) wakeRows(state, sight, subject, subject + 1, now)
    else wakeRows(state, sight, firstOfRack[subject]!, firstOfRack[subject + 1]!, now)
  }
  for (let nth = first; nth < end; nth++) {
    const task = finished.task[nth]!
    const subject = tasks.subject[task]!
    const how = tasks.purpose[task]!
    if (how === purpose.restore || how === purpose.restoreFailed)
      wakeRows(state, sight, subject, subject + 1, now)
    else if (ofRack.has(how)) wakeRows(state, sight, firstOfRack[subject]!, firstOfRack[subject + 1]!, now)
  }
}

/** Number of tasks whose data had been copied and cut over by then. */
function cutOverBy({ copied, cutOver, engine }: RecoveryState, { estate }: Sight, now: number): number {
  const seconds = estate.policy.recovery.restoring.cutOver
  let end = cutOver
  while (end < copied.count && engine.tasks.doneAt[copied.task[end]!]! + seconds <= now) end++
  return end
}

/** Wakes the services of [from, end) whose tasks are done. */
function wakeRows(
  state: RecoveryState,
  { estate, out: { transitions } }: Sight,
  from: number,
  end: number,
  now: number,
): void {
  const { phase: phases, carrier, route, ownBackAt, backAt, dataBackAt, backCause } = state
  const { downSince, downSeconds, bottleneck, bottleneckSeconds } = state
  const { lacking, completeAt } = state.needs
  const { of: kindOf, needs: needsOf } = state.index.kinds
  const { state: stateOf, purpose: purposeOf, doneAt, longestWait, longestOn } = state.engine.tasks
  const { emptyReplacement, cutOver } = estate.policy.recovery.restoring
  const leavesEmpty = !emptyReplacement
  // Neighbouring rows mostly come back with the same task.
  let known = -1
  let how = 0
  let done = 0
  let waited = 0
  let way = 0
  let empty = false
  let restores = false
  for (let service = from; service < end; service++) {
    if (phases[service] !== phase.down) continue
    const task = carrier[service]!
    if (task < 0 || stateOf[task] !== taskState.done) continue
    if (task !== known) {
      known = task
      how = purposeOf[task]!
      const over = cutsOver[how] === 1 ? doneAt[task]! + cutOver : doneAt[task]!
      // It comes back later.
      if (over > now) {
        known = -1
        continue
      }
      done = secondOf(over)
      waited = Math.round(longestWait[task]!)
      way = routeOf(state, task)
      empty = how === purpose.replacement || how === purpose.restoreFailed
      restores = how === purpose.restore || how === purpose.copied || how === purpose.restoreFailed
    }
    if (waited > bottleneckSeconds[service]!) {
      bottleneckSeconds[service] = waited
      bottleneck[service] = longestOn[task]!
    }
    if (!restores) carrier[service] = -1
    const since = downSince[service]!
    const second = done > since ? done : since
    if (empty && leavesEmpty) {
      carrier[service] = -1
      if (restores) transitions.add(service, second, serviceState.down, backCause[service]!)
      continue
    }
    route[service] = way
    ownBackAt[service] = second
    dataBackAt[service] = empty ? never : second
    const needs = needsOf[kindOf[service]!]!
    if (lacking[needs]! > 0) {
      phases[service] = phase.waits
      continue
    }
    const complete = completeAt[needs]!
    const at = second > complete ? second : complete
    phases[service] = phase.up
    backAt[service] = at
    downSeconds[service] = downSeconds[service]! + at - since
    transitions.add(service, at, empty ? serviceState.restoredEmpty : serviceState.up, backCause[service]!)
  }
}

function routeOf(state: RecoveryState, task: number): number {
  const { purpose: purposes, subject } = state.engine.tasks
  if (purposes[task] === purpose.repair) return repaired
  return purposes[task] === purpose.server || purposes[task] === purpose.goHome
    ? rebuiltOr(state, subject[task]!)
    : rebuilt
}

/** A server that follows the restart of its rack counts as repaired, one of a given-up building as rebuilt. */
export function rebuiltOr(state: RecoveryState, rack: number): number {
  return state.racks.plan[rack] === rackPlan.rebuild ? rebuilt : repaired
}
