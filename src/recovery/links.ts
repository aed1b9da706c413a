/**
 * Links shared by fluid flows, max-min fair (Bertsekas and Gallager, "Data Networks", 1992, 6.5.2), with weights and a cap a
 * stream. Flows alike (same route, weight and cap) are one class with one rate, so a class keeps a virtual clock (bytes
 * each of its flows has moved) and a heap of the marks at which they finish: starting or finishing a flow costs O(log n).
 * While every link could carry all its streams at their caps nothing has to be solved: rates are the caps.
 */
import { fill } from './fill.ts'
import type { FlowClasses, Links } from './flowClass.ts'
import { pop, push, topOrder } from './heap.ts'
import { firstAlive, type Tasks } from './tasks.ts'

export function startFlow(
  links: Links,
  row: number,
  tasks: Tasks,
  task: number,
  size: number,
  now: number,
): void {
  const { classes } = links
  read(classes, row, now)
  push(classes.queue[row]!, tasks, classes.moved[row]! + size, task)
  count(links, row, 1, tasks.load[task]!)
  forecast(links, row, now)
}

/** Next flow of the class that is through by the limit, -1 when none. */
export function finishFlow(links: Links, row: number, tasks: Tasks, now: number, slack: number): number {
  const { classes } = links
  const queue = classes.queue[row]!
  const task = firstAlive(tasks, queue)
  read(classes, row, now)
  if (task < 0 || queue.order[0]! - classes.moved[row]! > classes.rate[row]! * slack) {
    forecast(links, row, now)
    return -1
  }
  pop(queue, tasks)
  count(links, row, -1, tasks.load[task]!)
  // An idle class starts its clock anew, which keeps the marks small and exact.
  if (classes.flows[row] === 0) classes.moved[row] = 0
  forecast(links, row, now)
  return task
}

/** Takes a flow out before its end. */
export function stopFlow(links: Links, row: number, load: number, now: number): void {
  read(links.classes, row, now)
  count(links, row, -1, load)
}

/** Solves the rates from now on. Call after the last start and finish of an instant. */
export function share(links: Links, now: number): void {
  const { classes } = links
  for (let c = 0; c < classes.count; c++) if (classes.flows[c]! > 0) read(classes, c, now)
  fill(links)
  for (let c = 0; c < classes.count; c++) forecast(links, c, now)
  links.stale = 0
}

function read(classes: FlowClasses, row: number, now: number): void {
  if (classes.flows[row]! > 0)
    classes.moved[row] = classes.moved[row]! + classes.rate[row]! * (now - classes.readAt[row]!)
  classes.readAt[row] = now
}

function count(links: Links, row: number, flows: number, load: number): void {
  const { classes, hops, asked, uncapped } = links
  const cap = classes.cap[row]!
  classes.flows[row] = classes.flows[row]! + flows
  classes.load[row] = classes.load[row]! + flows * load
  const before = links.crowded
  for (let h = classes.firstHop[row]!; h < classes.lastHop[row]!; h++) {
    const link = hops.link[h]!
    if (isCrowded(links, link)) links.crowded--
    if (cap === Infinity) uncapped[link] = uncapped[link]! + flows
    else asked[link] = asked[link]! + flows * cap
    if (isCrowded(links, link)) links.crowded++
  }
  if (before > 0 || links.crowded > 0) links.stale = 1
  else {
    classes.rate[row] = cap
    classes.heldBy[row] = -1
  }
}

function isCrowded(links: Links, link: number): boolean {
  return links.uncapped[link]! > 0 || links.asked[link]! > links.capacity[link]!
}

/** Keeps the time at which the first flow of a class, and of all, will end. */
function forecast(links: Links, row: number, now: number): void {
  const { classes } = links
  const old = classes.nextAt[row]!
  const mark = topOrder(classes.queue[row]!)
  const next =
    mark === Infinity || !(classes.rate[row]! > 0)
      ? Infinity
      : now + Math.max(0, mark - classes.moved[row]!) / classes.rate[row]!
  classes.nextAt[row] = next
  if (next <= links.nextAt) links.nextAt = next
  else if (old === links.nextAt) {
    links.nextAt = Infinity
    for (let c = 0; c < classes.count; c++) links.nextAt = Math.min(links.nextAt, classes.nextAt[c]!)
  }
}
