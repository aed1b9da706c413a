/** The optimum over all orders of service, against which a dispatch rule is measured. */

/**
 * Least makespan of these tasks on so many crews, each task done by one crew without interruption (P||Cmax). The list
 * schedule, longest first, is improved until no shorter one exists. Whether a time is enough is decided crew by crew:
 * the longest task left, with every set of others that leaves no room for more (bin completion, Korf 2003, "An
 * improved algorithm for optimal bin packing"). Exact, but exponential in the worst case: for a few dozen tasks. Throws,
 * with the bounds that are known by then, if the search is given up.
 * @param mostTries sets of tasks that may be tried for a crew
 */
export function leastMakespan(durations: readonly number[], crews: number, mostTries = MOST_TRIES): number {
  const parts = PARTS.find(each => durations.every(duration => isWhole(duration * each))) ?? 0
  const scale = Math.max(1, parts)
  const scaled = parts > 1 ? durations.map(duration => Math.round(duration * parts)) : durations
  const { bound, best } = searched(scaled, parts > 0, crews, mostTries)
  if (bound < best)
    throw new Error(
      `the least makespan of ${durations.length} tasks on ${crews} crews lies from ${bound / scale} to ${best / scale} hours, and ${mostTries} tries do not tell where: give fewer tasks, or durations in coarser steps`,
    )
  return best / scale
}

/** About ten seconds of search (a named assumption). */
const MOST_TRIES = 10_000_000

interface Search {
  /** How long a crew may work. */
  readonly limit: number
  /** What is known not to fit. */
  readonly failed: Set<string>
  /** Below 0 once the search is given up: then nothing is found any more. */
  triesLeft: number
}

/** The shortest schedule found, and the least that there can be: the same if the search came to its end. */
function searched(
  durations: readonly number[],
  whole: boolean,
  crews: number,
  mostTries: number,
): { readonly bound: number; readonly best: number } {
  const falling = [...durations].sort((a, b) => b - a)
  const work = falling.reduce((sum, duration) => sum + duration, 0)
  const unit = whole ? falling.reduce(commonDivisor, 0) : 0
  const share = work / crews
  const bound = Math.max(falling[0] ?? 0, unit > 0 ? unit * Math.ceil(share / unit) : share)
  const loads = new Float64Array(crews)
  for (const duration of falling) loads[lightest(loads)]! += duration
  let best = Math.max(0, ...loads)
  let triesLeft = mostTries
  // A schedule that is shorter only by rounding is not better.
  for (let limit = bound * ALMOST; best > bound * ALMOST; limit = best / ALMOST) {
    const search: Search = { limit, failed: new Set(), triesLeft }
    const found = packed(falling, crews, search)
    triesLeft = search.triesLeft
    if (found < Infinity) best = found
    else if (triesLeft < 0) return { bound, best }
    else if (limit > bound * ALMOST) break
  }
  return { bound: best, best }
}

const ALMOST = 1 + 1e-12

/**
 * Parts of an hour of which durations are usually whole numbers: then so are all makespans, and the search ends at the
 * first that is a whole number of them, not at a share that no schedule reaches.
 */
const PARTS = [1, 10, 60, 100, 1000, 3600]

function isWhole(value: number): boolean {
  return value === Math.round(value) || Math.abs(value - Math.round(value)) <= value * 1e-15
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b)
}

/** Longest load in a schedule that keeps every crew within the limit; Infinity if there is none. */
function packed(left: readonly number[], crews: number, search: Search): number {
  const { limit } = search
  if (left.length === 0) return 0
  const work = left.reduce((sum, duration) => sum + duration, 0)
  const key = `${crews}: ${left.join(' ')}`
  if (work > crews * limit || search.failed.has(key)) return Infinity
  const [longest, ...others] = left
  const found = completed(others, longest!, work - (crews - 1) * limit, search, (rest, load) =>
    Math.max(load, packed(rest, crews - 1, search)),
  )
  if (found === Infinity) search.failed.add(key)
  return found
}

/**
 * Tries the sets of tasks that fill one crew up to the limit: no task left out would still fit, and the set is large
 * enough for the other crews to do the rest. Returns the first that leads to a schedule.
 */
function completed(
  left: readonly number[],
  load: number,
  least: number,
  search: Search,
  then: (rest: readonly number[], load: number) => number,
  passed: readonly number[] = [],
): number {
  if (--search.triesLeft < 0) return Infinity
  const { limit } = search
  const at = left.findIndex(duration => load + duration <= limit)
  if (at < 0) {
    const rest = [...passed, ...left]
    const full = rest.every(duration => load + duration > limit)
    return full && load >= least / ALMOST
      ? then(
          rest.sort((a, b) => b - a),
          load,
        )
      : Infinity
  }
  const before = [...passed, ...left.slice(0, at)]
  const duration = left[at]!
  const after = left.slice(at + 1)
  const taken = completed(after, load + duration, least, search, then, before)
  if (taken < Infinity) return taken
  // Continue without it: equal tasks are left out with it.
  const shorter = after.findIndex(other => other < duration)
  const next = shorter < 0 ? after.length : shorter
  return completed(after.slice(next), load, least, search, then, [
    ...before,
    duration,
    ...after.slice(0, next),
  ])
}

function lightest(loads: Float64Array): number {
  let best = 0
  for (let crew = 1; crew < loads.length; crew++) if (loads[crew]! < loads[best]!) best = crew
  return best
}

/** Fewest tasks that one crew must finish after their due dates (Moore 1968, Hodgson's algorithm). */
export function fewestLate(tasks: readonly { readonly duration: number; readonly due: number }[]): number {
  const kept: number[] = []
  let now = 0
  for (const { duration, due } of [...tasks].sort((a, b) => a.due - b.due)) {
    kept.push(duration)
    now += duration
    if (now <= due * (1 + 1e-12)) continue
    const longest = Math.max(...kept)
    kept.splice(kept.indexOf(longest), 1)
    now -= longest
  }
  return tasks.length - kept.length
}
