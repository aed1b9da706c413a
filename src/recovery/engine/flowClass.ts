/** Links, and classes of flows over them: a class is a route, a weight and a cap for each stream. */
import { emptyHeap, type Heap } from './heap.ts'
import { grow } from './tasks.ts'

/** State of the links, by row. Capacities, caps and rates in one unit of size by one of time. */
export interface Links {
  count: number
  capacity: Float64Array
  /** Sum of the caps of the flows on the link, and number of flows without a cap. */
  asked: Float64Array
  uncapped: Int32Array
  /** Services whose restore it limits, when rates were last solved. */
  held: Float64Array
  /**
   * 1 when rates have to be solved again before time goes on, for the flows that cross a marked link and those
   * connected with them.
   */
  stale: number
  /** The time it is. */
  now: number
  stirred: Uint8Array
  /** Earliest end of a flow. */
  nextAt: number
  classes: FlowClasses
  readonly basin: Basin
  /** Links of class c are hops.link[firstHop[c]] up to hops.link[lastHop[c]]. */
  hops: Hops
}

/** Scratch memory kept between calls: classes of flows whose rates are not fixed yet, and the links they cross. */
export interface Basin {
  open: Int32Array
  isOpen: Uint8Array
  /** The classes whose rates are to be solved. */
  reached: Int32Array
  /** Rows of the links crossed; and by link the capacity left, the total weight and the number of open classes. */
  crossed: Int32Array
  left: Float64Array
  pull: Float64Array
  crossing: Int32Array
}

/** State of the classes of flows, by row. All flows of a class go at one rate. */
export interface FlowClasses {
  count: number
  weight: Float64Array
  cap: Float64Array
  /** Flows under way, and the number of services behind them. */
  flows: Int32Array
  load: Float64Array
  rate: Float64Array
  /** Link that limits its rate; -1: its own cap. */
  heldBy: Int32Array
  /** Link that last limited it since it was idle; -1: none. */
  slowedBy: Int32Array
  /** Virtual clock, and the time at which it was read. */
  moved: Float64Array
  readAt: Float64Array
  nextAt: Float64Array
  readonly queue: Heap[]
  firstHop: Int32Array
  lastHop: Int32Array
}

/** The links of all routes, one after another. */
interface Hops {
  count: number
  link: Int32Array
}

function emptyBasin(): Basin {
  return {
    open: new Int32Array(0),
    isOpen: new Uint8Array(0),
    reached: new Int32Array(0),
    crossed: new Int32Array(0),
    left: new Float64Array(0),
    pull: new Float64Array(0),
    crossing: new Int32Array(0),
  }
}

/** No links, with room for some. */
export function emptyLinks(): Links {
  return {
    count: 0,
    capacity: new Float64Array(8),
    asked: new Float64Array(8),
    uncapped: new Int32Array(8),
    held: new Float64Array(8),
    stale: 0,
    now: -Infinity,
    stirred: new Uint8Array(8),
    nextAt: Infinity,
    classes: {
      count: 0,
      weight: new Float64Array(8),
      cap: new Float64Array(8),
      flows: new Int32Array(8),
      load: new Float64Array(8),
      rate: new Float64Array(8),
      heldBy: new Int32Array(8),
      slowedBy: new Int32Array(8),
      moved: new Float64Array(8),
      readAt: new Float64Array(8),
      nextAt: new Float64Array(8),
      queue: [],
      firstHop: new Int32Array(8),
      lastHop: new Int32Array(8),
    },
    hops: { count: 0, link: new Int32Array(16) },
    basin: emptyBasin(),
  }
}

/** Adds a link; returns its row. */
export function addLink(links: Links, capacity: number): number {
  if (links.count === links.capacity.length) grow(links)
  links.capacity[links.count] = capacity
  return links.count++
}

/** Row of the class of flows with this route, weight and cap (Infinity: none). */
export function flowClass(links: Links, route: readonly number[], weight: number, cap: number): number {
  const { classes, hops } = links
  for (let c = 0; c < classes.count; c++)
    if (classes.weight[c] === weight && classes.cap[c] === cap && sameRoute(links, c, route)) return c
  if (classes.count === classes.weight.length) grow(classes)
  const row = classes.count++
  classes.weight[row] = weight
  classes.cap[row] = cap
  classes.queue.push(emptyHeap())
  classes.heldBy[row] = -1
  classes.slowedBy[row] = -1
  classes.nextAt[row] = Infinity
  classes.firstHop[row] = hops.count
  for (const link of route) {
    if (hops.count === hops.link.length) grow(hops)
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
