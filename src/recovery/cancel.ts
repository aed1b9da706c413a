/** Tasks given up half-way: a building is written off while its racks wait for a crew. What they hold comes free at once. */
import type { Engine } from './engine.ts'
import { gateResource, poolResource, supplyResource } from './engine.ts'
import { pop, push } from './heap.ts'
import { forecast, stopFlow } from './links.ts'
import { release } from './pool.ts'
import type { Tasks } from './tasks.ts'
import { stageKind, taskState } from './tasks.ts'
import { setLoad } from './watch.ts'

/** Cancels tasks that are not done. Their successors never start. */
export function cancel(engine: Engine, rows: Iterable<number>): void {
  const { tasks, pools, supplies, gates, links } = engine
  let any = false
  for (const task of rows) {
    if (tasks.state[task]! >= taskState.done) continue
    if (tasks.state[task] === taskState.started) letGo(engine, task)
    tasks.state[task] = taskState.cancelled
    any = true
  }
  if (!any) return
  engine.calendar = sweep(tasks, engine.calendar)
  for (let p = 0; p < pools.count; p++) pools.root[p] = sweep(tasks, pools.root[p]!)
  for (let s = 0; s < supplies.count; s++) supplies.root[s] = sweep(tasks, supplies.root[s]!)
  for (let g = 0; g < gates.count; g++) gates.root[g] = sweep(tasks, gates.root[g]!)
  for (let c = 0; c < links.classes.count; c++) {
    links.classes.root[c] = sweep(tasks, links.classes.root[c]!)
    forecast(links, c, tasks, engine.now)
  }
  engine.changeAt = NaN
}

/** Gives back units and rates, and stops counting the task among those who wait. */
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
      break
    case stageKind.link:
      stopFlow(links, on, tasks, task, engine.now)
      break
    case stageKind.supply: {
      // What came for it so far goes back into stock.
      const come = stages.amount[stage]! - stages.units[stage]!
      supplies.stock[on] = supplies.stock[on]! + come
      supplies.taken[on] = supplies.taken[on]! - come
      supplies.stirred[on] = 1
      stopWaiting(engine, task, supplyResource(engine, on))
      break
    }
    case stageKind.gate:
      stopWaiting(engine, task, gateResource(engine, on))
      break
    default:
  }
  for (let s = tasks.firstStage[task]!; s < stage; s++) {
    if (stages.kind[s] === stageKind.take) release(pools, stages.on[s]!, stages.units[s]!)
    if (stages.kind[s] === stageKind.give) release(pools, stages.on[s]!, -stages.units[s]!)
  }
}

function stopWaiting(engine: Engine, task: number, resource: number): void {
  const { watch, tasks, now } = engine
  setLoad(watch, resource, watch.load[resource]! - tasks.load[task]!, now)
}

/** The same heap without cancelled rows. */
function sweep(tasks: Tasks, root: number): number {
  const kept: number[] = []
  for (let row = root; row >= 0; row = pop(tasks, row))
    if (tasks.state[row] !== taskState.cancelled) kept.push(row)
  let fresh = -1
  for (const row of kept) fresh = push(tasks, fresh, row)
  return fresh
}
