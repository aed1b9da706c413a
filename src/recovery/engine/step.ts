/**
 * How time goes on. At each instant: first the resources change, then everything that ends releases its units and what
 * follows from it gets in line, then the queues are served, and rates are shared out last. So a release comes before
 * the request it can serve, and the most urgent of those in line is served, whatever the order of rows.
 */
import type { Engine } from './engine.ts'
import { gateResource, linkResource, poolResource, supplyResource } from './engine.ts'
import { soloRate } from './flowClass.ts'
import { nextOpeningAt, passNext } from './gates.ts'
import { pop, topOrder } from './heap.ts'
import { finishFlow, share } from './links.ts'
import { changeShift, nextStirred, serveNext } from './pool.ts'
import { slackAt } from './slack.ts'
import { begin, endStage, grant, noteWait } from './stage.ts'
import { deliverNext, nextDeliveryAt, receive } from './supply.ts'
import { taskState } from './tasks.ts'
import { setLoad } from './watch.ts'

/** Handles everything that happens up to and including `until`. Cutting a period into slices changes nothing. */
export function advance(engine: Engine, until: number): void {
  for (let now = nextAt(engine); now <= until && now < Infinity; now = nextAt(engine)) instant(engine, now)
}

/** Time of the next event; Infinity if there is none. */
export function nextAt(engine: Engine): number {
  if (engine.due === 1) return engine.now
  return Math.max(engine.now, Math.min(topOrder(engine.calendar), engine.links.nextAt, nextChangeAt(engine)))
}

/** When the resources change next: a shift, a delivery, or a gate that opens. */
function nextChangeAt(engine: Engine): number {
  const { pools, supplies, gates } = engine
  if (Number.isNaN(engine.changeAt))
    engine.changeAt = Math.min(pools.stepAt, nextDeliveryAt(supplies), nextOpeningAt(gates))
  return engine.changeAt
}

/**
 * Handles everything that happens at one instant, which must be the next one.
 * @param settle submits what follows from the tasks that have finished; returns whether there were any
 */
export function instant(engine: Engine, now: number, settle: () => boolean = () => false): void {
  const { pools, supplies, gates, links, tasks } = engine
  const limit = now + slackAt(now)
  engine.now = now
  engine.links.now = now
  engine.watch.now = now
  if (nextChangeAt(engine) <= limit) {
    changeShift(pools, limit)
    receive(supplies, limit)
    for (let g = 0; g < gates.count; g++)
      for (let task = passNext(gates, g, tasks, limit); task >= 0; task = passNext(gates, g, tasks, limit))
        grant(engine, task, gateResource(engine, g))
    engine.changeAt = NaN
  }
  let busy = true
  while (busy) {
    engine.due = 0
    endStages(engine, limit)
    if (links.nextAt <= limit) endFlows(engine)
    busy = settle() || serve(engine)
  }
  if (links.stale === 1) {
    share(links)
    watchLinks(engine)
  }
}

/** Ends the stages, and starts the tasks, whose time has come. */
function endStages(engine: Engine, limit: number): void {
  const { tasks, calendar } = engine
  while (topOrder(calendar) <= limit) {
    const task = pop(calendar, tasks)
    if (tasks.state[task] === taskState.waiting) begin(engine, task)
    else if (tasks.state[task] === taskState.started) endStage(engine, task)
  }
}

function endFlows(engine: Engine): void {
  const { links, tasks, stages, now } = engine
  const { classes } = links
  const limit = now + slackAt(now)
  // The first end to come is found on the way, since all classes are looked at.
  links.nextAt = Infinity
  for (let c = 0; c < classes.count; c++) {
    const next = classes.nextAt[c]!
    if (next > limit) {
      if (next < links.nextAt) links.nextAt = next
      continue
    }
    for (let task = finishFlow(links, c, tasks); task >= 0; task = finishFlow(links, c, tasks)) {
      const stage = tasks.stage[task]!
      const waited = now - tasks.since[task]! - stages.amount[stage]! / soloRate(links, c)
      const by = waited > slackAt(now) ? classes.slowedBy[c]! : -1
      stages.units[stage] = by
      if (by >= 0) noteWait(engine, task, linkResource(engine, by), waited)
      endStage(engine, task)
    }
  }
}

/**
 * Serves every queue that may have something to give. Returns whether anything has ended or may end at this instant.
 */
function serve(engine: Engine): boolean {
  const { pools, supplies, tasks, stages, finished, now } = engine
  const limit = now + slackAt(now)
  const before = finished.count
  for (let s = 0; s < supplies.count; s++) {
    if (supplies.stirred[s] === 0) continue
    // Deliveries that nobody waited for are counted now.
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
  for (let p = nextStirred(pools); p >= 0; p = nextStirred(pools))
    for (let task = serveNext(pools, p, tasks, stages); task >= 0; task = serveNext(pools, p, tasks, stages))
      grant(engine, task, poolResource(engine, p))
  if (finished.count > before || topOrder(engine.calendar) <= limit) return true
  for (let s = 0; s < supplies.count; s++) if (supplies.stirred[s] === 1) return true
  return engine.links.nextAt <= limit && engine.links.stale === 0
}

/** Services whose restore is limited by a link wait for that link. */
function watchLinks(engine: Engine): void {
  const { links, watch } = engine
  const { classes, held } = links
  for (let l = 0; l < links.count; l++) held[l] = 0
  for (let c = 0; c < classes.count; c++)
    if (classes.flows[c]! > 0 && classes.heldBy[c]! >= 0)
      held[classes.heldBy[c]!] = held[classes.heldBy[c]!]! + classes.load[c]!
  for (let l = 0; l < links.count; l++) setLoad(watch, linkResource(engine, l), held[l]!)
}
