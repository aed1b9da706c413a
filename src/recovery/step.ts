/**
 * How time goes on. At one instant: changes of the resources, then everything that ends (its units come free), then the
 * queues are served; rates are shared out last. So a release comes before the request it can serve, whatever the rows.
 */
import type { Engine } from './engine.ts'
import { gateResource, linkResource, poolResource, supplyResource } from './engine.ts'
import { nextOpeningAt, passNext, waitAtGate } from './gates.ts'
import { pop, push, topOrder } from './heap.ts'
import { finishFlow, share, soloRate, startFlow } from './links.ts'
import { changeShift, joinPool, nextStepAt, release, serveNext } from './pool.ts'
import { deliverNext, joinSupply, nextDeliveryAt, receive } from './supply.ts'
import { room, stageKind, taskState } from './tasks.ts'
import { setLoad } from './watch.ts'

/** Times closer than this, relative, are one instant: what is equal in exact arithmetic must not be told apart by rounding. */
const SAME = 1 / 2 ** 36

/** Hands the task over to the engine, which starts it once its start time has come and nothing it waits for is left. */
export function submit(to: Engine, task: number): void {
  const { tasks } = to
  if (tasks.left[task]! > 0 || tasks.state[task] !== taskState.waiting) return
  schedule(to, task, Math.max(tasks.start[task]!, to.now))
}

/** Everything that happens up to and at `until`. Cutting a stretch of time into slices changes nothing. */
export function advance(engine: Engine, until: number): void {
  for (let now = nextAt(engine); now <= until && now < Infinity; now = nextAt(engine)) instant(engine, now)
}

/** Time of the next thing to happen; Infinity when nothing will. */
export function nextAt(engine: Engine): number {
  if (Number.isNaN(engine.changeAt))
    engine.changeAt = Math.min(
      nextStepAt(engine.pools),
      nextDeliveryAt(engine.supplies),
      nextOpeningAt(engine.gates),
    )
  return Math.max(engine.now, Math.min(topOrder(engine.calendar), engine.links.nextAt, engine.changeAt))
}

/** Everything that happens at one instant, which must be the next one. */
export function instant(engine: Engine, now: number): void {
  const { pools, supplies, gates, links, tasks, calendar } = engine
  const slack = Math.max(1, Math.abs(now)) * SAME
  const limit = now + slack
  engine.now = now
  if (engine.changeAt <= limit) {
    changeShift(pools, limit)
    receive(supplies, limit)
    for (let g = 0; g < gates.count; g++)
      for (let task = passNext(gates, g, tasks, limit); task >= 0; task = passNext(gates, g, tasks, limit))
        grant(engine, task, gateResource(engine, g))
    engine.changeAt = NaN
  }
  let busy = true
  while (busy) {
    while (topOrder(calendar) <= limit) {
      const task = pop(calendar, tasks)
      if (tasks.state[task] === taskState.waiting) begin(engine, task)
      else if (tasks.state[task] === taskState.started) endStage(engine, task)
    }
    if (links.nextAt <= limit) endFlows(engine, now, slack)
    busy = serve(engine, limit)
  }
  if (links.stale === 1) {
    share(links, now)
    watchLinks(engine, now)
  }
}

function endFlows(engine: Engine, now: number, slack: number): void {
  const { links, tasks } = engine
  const { classes } = links
  for (let c = 0; c < classes.count; c++) {
    if (classes.nextAt[c]! > now + slack) continue
    for (
      let task = finishFlow(links, c, tasks, now, slack);
      task >= 0;
      task = finishFlow(links, c, tasks, now, slack)
    ) {
      const stage = tasks.stage[task]!
      const alone = engine.stages.amount[stage]! / soloRate(links, c)
      noteWait(
        engine,
        task,
        classes.heldBy[c]! < 0 ? -1 : linkResource(engine, classes.heldBy[c]!),
        now - tasks.since[task]! - alone,
      )
      endStage(engine, task)
    }
  }
}

/** Serves every queue that may have something to give. Returns whether anything has ended or may end at this instant. */
function serve(engine: Engine, limit: number): boolean {
  const { pools, supplies, tasks, stages } = engine
  for (let s = 0; s < supplies.count; s++) {
    if (supplies.stirred[s] === 0) continue
    // What came while nobody waited is counted now.
    receive(supplies, limit)
    supplies.stirred[s] = 0
    for (
      let task = deliverNext(supplies, s, tasks, stages);
      task >= 0;
      task = deliverNext(supplies, s, tasks, stages)
    )
      grant(engine, task, supplyResource(engine, s))
    engine.changeAt = NaN
  }
  while (pools.stirredCount > 0) {
    const p = pools.stirred[--pools.stirredCount]!
    pools.isStirred[p] = 0
    for (let task = serveNext(pools, p, tasks, stages); task >= 0; task = serveNext(pools, p, tasks, stages))
      grant(engine, task, poolResource(engine, p))
  }
  if (topOrder(engine.calendar) <= limit) return true
  for (let s = 0; s < supplies.count; s++) if (supplies.stirred[s] === 1) return true
  return engine.links.nextAt <= limit && engine.links.stale === 0
}

function begin(engine: Engine, task: number): void {
  engine.tasks.state[task] = taskState.started
  enter(engine, task)
}

/** The task got what its stage waited for. */
function grant(engine: Engine, task: number, resource: number): void {
  const { tasks, stages, watch, now } = engine
  const stage = tasks.stage[task]!
  setLoad(watch, resource, watch.load[resource]! - tasks.load[task]!, now)
  noteWait(engine, task, resource, now - tasks.since[task]!)
  stages.beganAt[stage] = now
  if (stages.kind[stage] === stageKind.pool) schedule(engine, task, now + stages.amount[stage]!)
  else endStage(engine, task)
}

function noteWait(engine: Engine, task: number, resource: number, waited: number): void {
  if (resource < 0 || !(waited > 0)) return
  const { tasks, watch } = engine
  watch.waited[resource] = watch.waited[resource]! + waited * tasks.load[task]!
  if (waited <= tasks.longestWait[task]!) return
  tasks.longestWait[task] = waited
  tasks.longestOn[task] = resource
}

function endStage(engine: Engine, task: number): void {
  const { tasks, stages } = engine
  const stage = tasks.stage[task]!
  if (stages.kind[stage] === stageKind.pool) release(engine.pools, stages.on[stage]!, stages.units[stage]!)
  stages.endedAt[stage] = engine.now
  tasks.stage[task] = stage + 1
  enter(engine, task)
}

/** The task stands before its next stage: passes what holds nobody up, and waits for the rest. */
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

/** Whether the stage takes no time at all; if it does, the task is put where it waits. */
function passes(engine: Engine, task: number, stage: number): boolean {
  const { tasks, stages, now } = engine
  const on = stages.on[stage]!
  const amount = stages.amount[stage]!
  tasks.since[task] = now
  switch (stages.kind[stage]) {
    case stageKind.delay:
      if (!(amount > 0)) return true
      stages.beganAt[stage] = now
      schedule(engine, task, now + amount)
      return false
    case stageKind.give:
      release(engine.pools, on, stages.units[stage]!)
      return true
    case stageKind.link:
      if (!(amount > 0) || soloRate(engine.links, on) === Infinity) return true
      stages.beganAt[stage] = now
      startFlow(engine.links, on, tasks, task, amount, now)
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
  setLoad(watch, resource, watch.load[resource]! + engine.tasks.load[task]!, engine.now)
}

function finish(engine: Engine, task: number): void {
  const { tasks, edges, finished } = engine
  tasks.state[task] = taskState.done
  tasks.doneAt[task] = engine.now
  if (finished.count === finished.task.length) room(finished)
  finished.task[finished.count++] = task
  for (let edge = tasks.firstOut[task]!; edge >= 0; edge = edges.nextOut[edge]!) {
    const next = edges.to[edge]!
    tasks.left[next] = tasks.left[next]! - 1
    if (tasks.left[next] === 0) submit(engine, next)
  }
}

function schedule(engine: Engine, task: number, at: number): void {
  push(engine.calendar, engine.tasks, at, task)
}

/** Services whose restore is held down by a link wait for that link. */
function watchLinks(engine: Engine, now: number): void {
  const { links, watch } = engine
  const { classes, held } = links
  held.fill(0)
  for (let c = 0; c < classes.count; c++)
    if (classes.flows[c]! > 0 && classes.heldBy[c]! >= 0)
      held[classes.heldBy[c]!] = held[classes.heldBy[c]!]! + classes.load[c]!
  for (let l = 0; l < links.count; l++) setLoad(watch, linkResource(engine, l), held[l]!, now)
}
