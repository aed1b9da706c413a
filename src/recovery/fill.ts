/** Progressive filling: all rates rise together, in proportion to weight, until a link is full or a cap is reached. */
import type { Links } from './links.ts'

/** Per link: capacity not yet given away, weight and number of the classes whose rate is still open. */
interface Water {
  readonly left: Float64Array
  readonly pull: Float64Array
  readonly crossing: Int32Array
}

/** Sets the rate of every class with flows, and the link that holds it down (-1: its own cap). */
export function fill(links: Links): void {
  const { classes, hops, capacity } = links
  const left = capacity.slice(0, links.count)
  const pull = new Float64Array(links.count)
  const crossing = new Int32Array(links.count)
  const water: Water = { left, pull, crossing }
  let open = 0
  for (let c = 0; c < classes.count; c++) {
    if (classes.flows[c] === 0) continue
    classes.rate[c] = -1
    open++
    for (let h = classes.firstHop[c]!; h < classes.lastHop[c]!; h++) {
      const link = hops.link[h]!
      pull[link] = pull[link]! + classes.flows[c]! * classes.weight[c]!
      crossing[link] = crossing[link]! + 1
    }
  }
  while (open > 0) {
    let level = Infinity
    let tight = -1
    for (let l = 0; l < links.count; l++)
      if (crossing[l]! > 0 && left[l]! / pull[l]! < level) {
        level = left[l]! / pull[l]!
        tight = l
      }
    for (let c = 0; c < classes.count; c++)
      if (classes.flows[c]! > 0 && classes.rate[c]! < 0 && classes.cap[c]! <= level * classes.weight[c]!) {
        level = Math.min(level, classes.cap[c]! / classes.weight[c]!)
        tight = -1
      }
    open -= tight < 0 ? closeCapped(links, level, water) : closeLink(links, tight, level, water)
  }
}

/** Fixes the classes whose cap is reached at this level. */
function closeCapped(links: Links, level: number, water: Water): number {
  const { classes } = links
  let closed = 0
  for (let c = 0; c < classes.count; c++) {
    if (classes.flows[c] === 0 || classes.rate[c]! >= 0) continue
    if (level !== Infinity && classes.cap[c]! / classes.weight[c]! > level) continue
    close(links, c, classes.cap[c]!, -1, water)
    closed++
  }
  return closed
}

/** Fixes the classes that cross a full link. */
function closeLink(links: Links, link: number, level: number, water: Water): number {
  const { classes, hops } = links
  let closed = 0
  for (let c = 0; c < classes.count; c++) {
    if (classes.flows[c] === 0 || classes.rate[c]! >= 0) continue
    let crosses = false
    for (let h = classes.firstHop[c]!; h < classes.lastHop[c]!; h++) crosses ||= hops.link[h] === link
    if (!crosses) continue
    close(links, c, level * classes.weight[c]!, link, water)
    closed++
  }
  return closed
}

function close(links: Links, row: number, rate: number, heldBy: number, water: Water): void {
  const { classes, hops } = links
  const { left, pull, crossing } = water
  classes.rate[row] = rate
  classes.heldBy[row] = heldBy
  for (let h = classes.firstHop[row]!; h < classes.lastHop[row]!; h++) {
    const link = hops.link[h]!
    left[link] = Math.max(0, left[link]! - rate * classes.flows[row]!)
    pull[link] = pull[link]! - classes.weight[row]! * classes.flows[row]!
    crossing[link] = crossing[link]! - 1
  }
}
