/** Progressive filling: all rates rise together, in proportion to weight, until a link is full or a cap is reached. */
import type { Links } from './flowClass.ts'

/**
 * Sets the rate of each of the first `count` classes of `basin.open`, and the link that limits it (-1: its own cap).
 */
export function fill(links: Links, count: number): void {
  const { classes, hops, capacity, basin } = links
  const { open, crossed, left, pull, crossing } = basin
  let classesOpen = count
  let linksCrossed = 0
  for (let i = 0; i < count; i++) {
    const c = open[i]!
    for (let h = classes.firstHop[c]!; h < classes.lastHop[c]!; h++) {
      const link = hops.link[h]!
      if (crossing[link] === 0) {
        crossed[linksCrossed++] = link
        left[link] = capacity[link]!
        pull[link] = 0
      }
      pull[link] = pull[link]! + classes.flows[c]! * classes.weight[c]!
      crossing[link] = crossing[link]! + 1
    }
  }
  while (classesOpen > 0) {
    let level = Infinity
    let tight = -1
    for (let i = 0; i < linksCrossed; i++) {
      const link = crossed[i]!
      // Of equal links the lowest row, in whatever order they were found.
      if (crossing[link] === 0) continue
      const at = left[link]! / pull[link]!
      if (at < level || (at === level && link < tight)) {
        level = at
        tight = link
      }
    }
    for (let i = 0; i < classesOpen; i++) {
      const c = open[i]!
      if (classes.cap[c]! > level * classes.weight[c]!) continue
      level = Math.min(level, classes.cap[c]! / classes.weight[c]!)
      tight = -1
    }
    let still = 0
    for (let i = 0; i < classesOpen; i++) {
      const c = open[i]!
      if (tight < 0 ? isCapped(links, c, level) : crosses(links, c, tight))
        close(links, c, tight < 0 ? classes.cap[c]! : level * classes.weight[c]!, tight)
      else open[still++] = c
    }
    classesOpen = still
  }
}

/** The same for a class that shares no crowded link with another. */
export function fillAlone(links: Links, row: number): void {
  const { classes, hops, capacity } = links
  const weight = classes.weight[row]!
  const cap = classes.cap[row]!
  let level = Infinity
  let tight = -1
  for (let h = classes.firstHop[row]!; h < classes.lastHop[row]!; h++) {
    const link = hops.link[h]!
    const at = capacity[link]! / (classes.flows[row]! * weight)
    if (at > level || (at === level && link > tight)) continue
    level = at
    tight = link
  }
  const capped = cap <= level * weight
  classes.rate[row] = capped ? cap : level * weight
  classes.heldBy[row] = capped ? -1 : tight
  if (!capped) classes.slowedBy[row] = tight
}

function isCapped({ classes }: Links, row: number, level: number): boolean {
  return level === Infinity || classes.cap[row]! / classes.weight[row]! <= level
}

function crosses({ classes, hops }: Links, row: number, link: number): boolean {
  for (let h = classes.firstHop[row]!; h < classes.lastHop[row]!; h++) if (hops.link[h] === link) return true
  return false
}

function close(links: Links, row: number, rate: number, heldBy: number): void {
  const { classes, hops, basin } = links
  const { left, pull, crossing } = basin
  classes.rate[row] = rate
  classes.heldBy[row] = heldBy
  if (heldBy >= 0) classes.slowedBy[row] = heldBy
  for (let h = classes.firstHop[row]!; h < classes.lastHop[row]!; h++) {
    const link = hops.link[h]!
    left[link] = Math.max(0, left[link]! - rate * classes.flows[row]!)
    pull[link] = pull[link]! - classes.weight[row]! * classes.flows[row]!
    crossing[link] = crossing[link]! - 1
  }
}

export function makeRoom({ classes, capacity, basin }: Links): void {
  if (basin.open.length < classes.cap.length) {
    basin.open = new Int32Array(classes.cap.length)
    basin.isOpen = new Uint8Array(classes.cap.length)
    basin.reached = new Int32Array(classes.cap.length)
  }
  if (basin.left.length >= capacity.length) return
  basin.crossed = new Int32Array(capacity.length)
  basin.left = new Float64Array(capacity.length)
  basin.pull = new Float64Array(capacity.length)
  basin.crossing = new Int32Array(capacity.length)
}
