/**
 * Cancels tasks half-way, for example when a building is written off while its racks wait for a crew. What they hold
 * is released at once.
 */
import type { Engine } from './engine.ts'
import { copyResource, gateResource, poolResource, supplyResource } from './engine.ts'
import { stopFlow } from './links.ts'
import { release, stir } from './pool.ts'
import { noteWait } from './stage.ts'
import { noteLongest, stageKind, taskState } from './tasks.ts'
import { setLoad } from './watch.ts'

/**
 * Cancels a task that is not done; its successors never start. It stays in its queue and is skipped there, so that
 * cancelling costs no search.
 */
export function cancel(engine: Engine, task: number): void {
  const { tasks } = engine
  if (tasks.state[task]! >= taskState.done) return
  const started = tasks.state[task] === taskState.started
  tasks.state[task] = taskState.cancelled
  if (!started) {
    // It has waited until now for what it needed before it starts.
    const early = tasks.start[task]! - engine.now
    if (early > 0) tasks.longestWait[task] = Math.max(0, tasks.longestWait[task]! - early)
    return
  }
  letGo(engine, task)
  // Whoever waits for what was released is served at this instant.
  engine.due = 1
}

/** Releases units and rates, and stops counting the task among those that wait. */
function letGo(engine: Engine, task: number): void {
  const { tasks, stages, pools, supplies, links } = engine
  const stage = tasks.stage[task]!
  const on = stages.on[stage]!
  const waits = Number.isNaN(stages.beganAt[stage]!)
  switch (stages.kind[stage]) {
    case stageKind.pool:
      if (waits) stopWaiting(engine, task, poolResource(engine, on))
      else release(pools, on, stages.units[stage]!)
      break
    case stageKind.take:
      stopWaiting(engine, task, poolResource(engine, on))
      // Tasks behind it may need fewer units.
      stir(pools, on)
      break
    case stageKind.link:
      links.now = engine.now
      stopFlow(links, on, tasks.load[task]!)
      break
    case stageKind.supply: {
      // What was delivered to it so far goes back into stock.
      const come = stages.amount[stage]! - stages.units[stage]!
      supplies.stock[on] = supplies.stock[on]! + come
      supplies.taken[on] = supplies.taken[on]! - come
      supplies.ordered[on] = supplies.ordered[on]! - stages.amount[stage]!
      supplies.stirred[on] = 1
      stopWaiting(engine, task, supplyResource(engine, on))
      break
    }
    case stageKind.gate:
      stopWaiting(engine, task, gateResource(engine, on))
      break
    case stageKind.until:
      noteLongest(tasks, task, copyResource(engine), engine.now - stages.beganAt[stage]!)
      break
    default:
  }
  for (let s = tasks.firstStage[task]!; s < stage; s++) {
    if (stages.kind[s] === stageKind.take) release(pools, stages.on[s]!, stages.units[s]!)
    if (stages.kind[s] === stageKind.give) release(pools, stages.on[s]!, -stages.units[s]!)
  }
}

function stopWaiting(engine: Engine, task: number, resource: number): void {
  const { watch, tasks } = engine
  noteWait(engine, task, resource, engine.now - tasks.since[task]!)
  watch.now = engine.now
  setLoad(watch, resource, watch.load[resource]! - tasks.load[task]!)
}
