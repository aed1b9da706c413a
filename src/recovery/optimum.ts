/** The best that any order of service could reach: what a dispatch rule is measured against. */

/**
 * Least time in which so many crews can do these tasks, each uninterrupted by one crew (P||Cmax). Branch and bound over
 * tasks in falling order, from the list schedule down to the bound max(longest, work / crews): exact, and exponential
 * in the worst case, so meant for some dozens of tasks at most.
 */
export function leastMakespan(durations: readonly number[], crews: number): number {
  const falling = [...durations].sort((a, b) => b - a)
  const work = falling.reduce((sum, duration) => sum + duration, 0)
  const bound = Math.max(falling[0] ?? 0, work / crews)
  const loads = new Float64Array(crews)
  for (const duration of falling) loads[lightest(loads)]! += duration
  const search: Search = { falling, loads: new Float64Array(crews), best: Math.max(0, ...loads), bound }
  place(search, 0)
  return search.best
}

interface Search {
  readonly falling: readonly number[]
  readonly loads: Float64Array
  best: number
  readonly bound: number
}

function place(search: Search, task: number): void {
  const { falling, loads } = search
  // A schedule better by rounding alone is no better.
  const done = (): boolean => search.best <= search.bound * (1 + 1e-12)
  if (done()) return
  if (task === falling.length) {
    search.best = Math.min(search.best, Math.max(...loads))
    return
  }
  const tried = new Set<number>()
  for (let crew = 0; crew < loads.length; crew++) {
    const load = loads[crew]!
    // Crews with equal loads are alike.
    if (tried.has(load) || load + falling[task]! >= search.best * (1 - 1e-12)) continue
    tried.add(load)
    loads[crew] = load + falling[task]!
    place(search, task + 1)
    loads[crew] = load
    if (done()) return
  }
}

function lightest(loads: Float64Array): number {
  let best = 0
  for (let crew = 1; crew < loads.length; crew++) if (loads[crew]! < loads[best]!) best = crew
  return best
}

/** Fewest tasks that one crew must deliver after their due dates (Moore 1968, Hodgson's algorithm). */
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
