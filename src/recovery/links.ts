/**
 * Links shared by fluid flows, max-min fair (Bertsekas and Gallager, "Data Networks", 1992, 6.5.2), with weights and a cap a
 * stream. Flows alike (same route, weight and cap) are one class with one rate, so a class keeps a virtual clock (bytes
 * each of its flows has moved) and a heap of the marks at which they finish: starting or finishing a flow costs O(log n).
 * While every link could carry all its streams at their caps nothing has to be solved: rates are the caps.
 */
import { fill, water, type Water } from './fill.ts'
import { emptyHeap, pop, push, topOrder, type Heap } from './heap.ts'
import type { Tasks } from './tasks.ts'
import { firstAlive, room } from './tasks.ts'

export interface Links {
  count: number
  capacity: Float64Array
  /** Sum of the caps of the flows on it, and flows without a cap. */
  asked: Float64Array
  uncapped: Int32Array
  /** Services whose restore it holds down, as of the last time rates were solved. */
  held: Float64Array
  /** Links that cannot give every flow its cap. */
  crowded: number
  /** 1 when rates have to be solved again before time goes on. */
  stale: number
  /** Earliest end of a flow. */
  nextAt: number
  classes: FlowClasses
  readonly basin: Water
  /** Links of class c are hop[firstHop[c]] up to hop[firstHop[c + 1]]. */
  hops: Hops
}

export interface FlowClasses {
  count: number
  weight: Float64Array
  cap: Float64Array
  /** Flows under way, and services behind them. */
  flows: Int32Array
  load: Float64Array
  rate: Float64Array
  /** Link that holds its rate down, -1 its own cap. */
  heldBy: Int32Array
  /** Virtual clock, and the time it was read. */
  moved: Float64Array
  readAt: Float64Array
  nextAt: Float64Array
  readonly queue: Heap[]
  firstHop: Int32Array
  lastHop: Int32Array
}

interface Hops {
  count: number
  link: Int32Array
}

export function emptyLinks(): Links {
  return {
    count: 0,
    capacity: new Float64Array(8),
    asked: new Float64Array(8),
    uncapped: new Int32Array(8),
    held: new Float64Array(8),
    crowded: 0,
    stale: 0,
    nextAt: Infinity,
    classes: {
      count: 0,
      weight: new Float64Array(8),
      cap: new Float64Array(8),
      flows: new Int32Array(8),
      load: new Float64Array(8),
      rate: new Float64Array(8),
      heldBy: new Int32Array(8),
      moved: new Float64Array(8),
      readAt: new Float64Array(8),
      nextAt: new Float64Array(8),
      queue: [],
      firstHop: new Int32Array(8),
      lastHop: new Int32Array(8),
    },
    hops: { count: 0, link: new Int32Array(16) },
    basin: water(),
  }
}

export function addLink(links: Links, capacity: number): number {
  if (links.count === links.capacity.length) room(links)
  links.capacity[links.count] = capacity
  return links.count++
}

/** Row of the class of flows with this route, weight and cap (Infinity: none). */
export function flowClass(links: Links, route: readonly number[], weight: number, cap: number): number {
  const { classes, hops } = links
  for (let c = 0; c < classes.count; c++)
    if (classes.weight[c] === weight && classes.cap[c] === cap && sameRoute(links, c, route)) return c
  if (classes.count === classes.weight.length) room(classes)
  const row = classes.count++
  classes.weight[row] = weight
  classes.cap[row] = cap
  classes.queue.push(emptyHeap())
  classes.heldBy[row] = -1
  classes.nextAt[row] = Infinity
  classes.firstHop[row] = hops.count
  for (const link of route) {
    if (hops.count === hops.link.length) room(hops)
    hops.link[hops.count++] = link
  }
  classes.lastHop[row] = hops.count
  return row
}

function sameRoute(links: Links, row: number, route: readonly number[]): boolean {
  const first = links.classes.firstHop[row]!
  if (links.classes.lastHop[row]! - first !== route.length) return false
  return route.every((link, i) => links.hops.link[first + i] === link)
}

/** Rate of a flow of the class if it were alone; Infinity without links and cap. */
export function soloRate(links: Links, row: number): number {
  const { classes, hops } = links
  let rate = classes.cap[row]!
  for (let h = classes.firstHop[row]!; h < classes.lastHop[row]!; h++)
    rate = Math.min(rate, links.capacity[hops.link[h]!]!)
  return rate
}

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

export function setCapacity(links: Links, link: number, capacity: number): void {
  const wasCrowded = isCrowded(links, link)
  links.capacity[link] = capacity
  links.crowded += (isCrowded(links, link) ? 1 : 0) - (wasCrowded ? 1 : 0)
  links.stale = 1
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
