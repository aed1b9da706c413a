/** How a task goes through its stages: it waits for each, gets what it waits for, and finishes it. */
import type { Engine } from './engine.ts'
import { copyResource, disturb, gateResource, poolResource, supplyResource } from './engine.ts'
import { leaveGate, waitAtGate } from './gates.ts'
import { push } from './heap.ts'
import { soloRate } from './flowClass.ts'
import { startFlow } from './links.ts'
import { joinPool, release } from './pool.ts'
import { joinSupply } from './supply.ts'
import { noteLongest, grow, stageKind, taskState } from './tasks.ts'
import { setLoad } from './watch.ts'

/** Hands the task to the engine, which starts it once its start time has come and its predecessors are done. */
export function submit(to: Engine, task: number): void {
  const { tasks } = to
  if (tasks.left[task]! > 0 || tasks.state[task] !== taskState.waiting) return
  if (tasks.start[task]! > to.now) {
    tasks.order[task] = tasks.start[task]!
    push(to.calendar, tasks, task)
  } else {
    begin(to, task)
    to.due = 1
  }
}

/** Starts a task that waits for nothing any more. */
export function begin(engine: Engine, task: number): void {
  engine.tasks.state[task] = taskState.started
  enter(engine, task)
}

/** The task got what its stage waited for. */
export function grant(engine: Engine, task: number, resource: number): void {
  const { tasks, stages, watch, now } = engine
  const stage = tasks.stage[task]!
  setLoad(watch, resource, watch.load[resource]! - tasks.load[task]!)
  noteWait(engine, task, resource, now - tasks.since[task]!)
  stages.beganAt[stage] = now
  if (stages.kind[stage] === stageKind.pool) {
    tasks.order[task] = now + stages.amount[stage]!
    push(engine.calendar, tasks, task)
  } else endStage(engine, task)
}

/** Lets a task that waits at a closed gate pass it. */
export function letThrough(engine: Engine, task: number): void {
  const { tasks, stages, gates, watch } = engine
  const gate = stages.on[tasks.stage[task]!]!
  leaveGate(gates, gate, tasks, task)
  watch.now = engine.now
  grant(engine, task, gateResource(engine, gate))
  disturb(engine)
}

/** Counts a wait that has ended (resource -1: for none) by the services behind the task. */
export function noteWait(engine: Engine, task: number, resource: number, waited: number): void {
  if (resource < 0 || !(waited > 0)) return
  const { tasks, watch } = engine
  watch.waited[resource] = watch.waited[resource]! + waited * tasks.load[task]!
  noteLongest(tasks, task, resource, waited)
}

/** Ends the current stage of a task, gives back what it held, and enters the next. */
export function endStage(engine: Engine, task: number): void {
  const { tasks, stages } = engine
  const stage = tasks.stage[task]!
  const kind = stages.kind[stage]
  if (kind === stageKind.pool) release(engine.pools, stages.on[stage]!, stages.units[stage]!)
  else if (kind === stageKind.until)
    noteLongest(tasks, task, copyResource(engine), engine.now - stages.beganAt[stage]!)
  stages.endedAt[stage] = engine.now
  tasks.stage[task] = stage + 1
  enter(engine, task)
}

/** The task enters its next stages: it passes those that take no time and waits at the first that does. */
function enter(engine: Engine, task: number): void {
  const { tasks, stages, now } = engine
  for (;;) {
    const stage = tasks.stage[task]!
    if (stage === tasks.lastStage[task]!) return finish(engine, task)
    if (!passes(engine, task, stage)) return
    stages.beganAt[stage] = now
    stages.endedAt[stage] = now
    tasks.stage[task] = stage + 1
  }
}

/** Whether the stage takes no time at all; otherwise the task is put where it waits. */
function passes(engine: Engine, task: number, stage: number): boolean {
  const { tasks, stages, now } = engine
  const on = stages.on[stage]!
  const amount = stages.amount[stage]!
  tasks.since[task] = now
  switch (stages.kind[stage]) {
    case stageKind.delay:
      if (!(amount > 0)) return true
      stages.beganAt[stage] = now
      tasks.order[task] = now + amount
      push(engine.calendar, tasks, task)
      return false
    case stageKind.until:
      if (amount <= now) return true
      stages.beganAt[stage] = now
      tasks.order[task] = amount
      push(engine.calendar, tasks, task)
      return false
    case stageKind.give:
      release(engine.pools, on, stages.units[stage]!)
      return true
    case stageKind.link:
      if (!(amount > 0) || soloRate(engine.links, on) === Infinity) return true
      stages.beganAt[stage] = now
      tasks.order[task] = amount
      startFlow(engine.links, on, tasks, task)
      return false
    case stageKind.supply:
      waitFor(engine, task, supplyResource(engine, on))
      joinSupply(engine.supplies, on, tasks, stages, task)
      return false
    case stageKind.gate:
      if (engine.gates.opensAt[on]! <= now) return true
      waitFor(engine, task, gateResource(engine, on))
      waitAtGate(engine.gates, on, tasks, task)
      engine.changeAt = NaN
      return false
    default:
      waitFor(engine, task, poolResource(engine, on))
      joinPool(engine.pools, on, tasks, stages, task)
      return false
  }
}

function waitFor(engine: Engine, task: number, resource: number): void {
  const { watch } = engine
  setLoad(watch, resource, watch.load[resource]! + engine.tasks.load[task]!)
}

function finish(engine: Engine, task: number): void {
  const { tasks, edges, finished } = engine
  tasks.state[task] = taskState.done
  tasks.doneAt[task] = engine.now
  if (finished.count === finished.task.length) grow(finished)
  finished.task[finished.count++] = task
  for (let edge = tasks.firstOut[task]!; edge >= 0; edge = edges.nextOut[edge]!) {
    const next = edges.to[edge]!
    tasks.left[next] = tasks.left[next]! - 1
    noteLongest(tasks, next, tasks.longestOn[task]!, tasks.longestWait[task]!)
    if (tasks.left[next] !== 0) continue
    tasks.order[next] = Math.max(tasks.start[next]!, engine.now)
    push(engine.calendar, tasks, next)
  }
}
