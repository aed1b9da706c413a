/**
 * Links shared by fluid flows, max-min fair (Bertsekas and Gallager, "Data Networks", 1992, 6.5.2), with weights and
 * a cap for each stream.
 *
 * Equal flows (same route, weight and cap) form a class with one rate. A class keeps a virtual clock (bytes that each
 * of its flows has moved) and a heap of the marks at which flows finish, so starting or finishing a flow costs O(log
 * n). A link that can carry all its streams at their caps limits nobody: the rate of a class that crosses only such
 * links is its cap.
 */
import { fill, fillAlone, makeRoom } from './fill.ts'
import type { Links } from './flowClass.ts'
import { pop, push, topOrder } from './heap.ts'
import { slackAt } from './slack.ts'
import { firstAlive, type Tasks } from './tasks.ts'

/** Starts a flow now. Its size is in the task's `order`, which becomes the mark at which it is done. */
export function startFlow(links: Links, row: number, tasks: Tasks, task: number): void {
  const { classes } = links
  read(links, row)
  if (classes.flows[row] === 0) classes.slowedBy[row] = -1
  tasks.order[task] = classes.moved[row]! + tasks.order[task]!
  push(classes.queue[row]!, tasks, task)
  count(links, row, 1, tasks.load[task]!)
  forecast(links, row)
}

/** Next flow of the class that is done by now; -1: none is left, and when the next one ends is known again. */
export function finishFlow(links: Links, row: number, tasks: Tasks): number {
  const { classes } = links
  const queue = classes.queue[row]!
  const task = firstAlive(tasks, queue)
  read(links, row)
  if (task < 0 || queue.order[0]! - classes.moved[row]! > classes.rate[row]! * slackAt(links.now)) {
    forecast(links, row)
    return -1
  }
  pop(queue, tasks)
  count(links, row, -1, tasks.load[task]!)
  // An idle class resets its clock, which keeps marks small and exact.
  if (classes.flows[row] === 0) classes.moved[row] = 0
  return task
}

/** What a flow of the class, done at this mark, has still to move at a time up to the next event. */
export function leftAt({ classes }: Links, row: number, mark: number, time: number): number {
  return Math.max(0, mark - classes.moved[row]! - classes.rate[row]! * (time - classes.readAt[row]!))
}

/** Removes a flow before its end. */
export function stopFlow(links: Links, row: number, load: number): void {
  read(links, row)
  count(links, row, -1, load)
}

/**
 * Solves the rates from now on, for the classes that a change reaches: those connected by links that cannot give
 * every flow its cap. Call after the last start and finish of an instant.
 */
export function share(links: Links): void {
  const { basin } = links
  const reached = reach(links)
  for (let i = 0; i < reached; i++) {
    basin.reached[i] = basin.open[i]!
    read(links, basin.open[i]!)
  }
  if (reached === 1) fillAlone(links, basin.open[0]!)
  else fill(links, reached)
  for (let i = 0; i < reached; i++) forecast(links, basin.reached[i]!)
  for (let link = 0; link < links.count; link++) links.stirred[link] = 0
  links.stale = 0
}

/** Puts into the basin the classes with flows that cross a marked link, or a crowded link of a class found so far. */
function reach(links: Links): number {
  makeRoom(links)
  const { classes, hops, stirred, basin } = links
  const { open, isOpen } = basin
  for (let c = 0; c < classes.count; c++) isOpen[c] = 0
  let count = 0
  let passes = 0
  for (let grown = true; grown; passes++) {
    grown = false
    for (let c = 0; c < classes.count; c++) {
      if (isOpen[c] === 1 || classes.flows[c] === 0 || !crossesStirred(links, c)) continue
      isOpen[c] = 1
      open[count++] = c
      for (let h = classes.firstHop[c]!; h < classes.lastHop[c]!; h++) {
        const link = hops.link[h]!
        if (stirred[link] === 1 || !isCrowded(links, link)) continue
        stirred[link] = 1
        grown = true
      }
    }
  }
  // In the order of the classes, whatever order they were reached in: one pass finds them in that.
  if (passes > 1) open.subarray(0, count).sort()
  return count
}

function crossesStirred({ classes, hops, stirred }: Links, row: number): boolean {
  for (let h = classes.firstHop[row]!; h < classes.lastHop[row]!; h++)
    if (stirred[hops.link[h]!] === 1) return true
  return false
}

function read({ classes, now }: Links, row: number): void {
  if (classes.flows[row]! > 0)
    classes.moved[row] = classes.moved[row]! + classes.rate[row]! * (now - classes.readAt[row]!)
  classes.readAt[row] = now
}

function count(links: Links, row: number, flows: number, load: number): void {
  const { classes, hops, asked, uncapped, stirred } = links
  const cap = classes.cap[row]!
  classes.flows[row] = classes.flows[row]! + flows
  classes.load[row] = classes.load[row]! + flows * load
  let crowded = false
  for (let h = classes.firstHop[row]!; h < classes.lastHop[row]!; h++) {
    const link = hops.link[h]!
    const was = isCrowded(links, link)
    if (cap === Infinity) uncapped[link] = uncapped[link]! + flows
    else asked[link] = asked[link]! + flows * cap
    if (!was && !isCrowded(links, link)) continue
    stirred[link] = 1
    crowded = true
  }
  if (crowded) links.stale = 1
  else {
    classes.rate[row] = cap
    classes.heldBy[row] = -1
  }
}

function isCrowded(links: Links, link: number): boolean {
  return links.uncapped[link]! > 0 || links.asked[link]! > links.capacity[link]!
}

/** Updates the time at which the first flow of a class, and of all classes, will end. */
function forecast(links: Links, row: number): void {
  const { classes, now } = links
  const old = classes.nextAt[row]!
  const mark = topOrder(classes.queue[row]!)
  const next =
    mark === Infinity || !(classes.rate[row]! > 0)
      ? Infinity
      : now + Math.max(0, mark - classes.moved[row]!) / classes.rate[row]!
  classes.nextAt[row] = next
  if (next <= links.nextAt) links.nextAt = next
  else if (old === links.nextAt) {
    let first = Infinity
    for (let c = 0; c < classes.count; c++) if (classes.nextAt[c]! < first) first = classes.nextAt[c]!
    links.nextAt = first
  }
}
