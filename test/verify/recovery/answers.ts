/** Known answers by counting, sorting and simple simulation, written independently of the engine. */

/** Number of ways to choose k of n. */
export function choose(n: number, k: number): number {
  if (k < 0 || k > n) return 0
  let ways = 1n
  for (let i = 0; i < k; i++) ways = (ways * BigInt(n - i)) / BigInt(i + 1)
  return Number(ways)
}

/** P(at least k of n), each with probability p. */
export function binomialTail(n: number, k: number, p: number): number {
  let term = 1
  let sum = 0
  // The probabilities by their ratios, starting from the largest one, so that none under- or overflows.
  const mode = Math.min(n, Math.floor((n + 1) * p))
  let all = 0
  for (let i = mode; i <= n; i++) {
    all += term
    if (i >= k) sum += term
    term *= ((n - i) / (i + 1)) * (p / (1 - p))
  }
  term = 1
  for (let i = mode; i > 0; i--) {
    term *= (i / (n - i + 1)) * ((1 - p) / p)
    all += term
    if (i - 1 >= k) sum += term
  }
  return sum / all
}

/** Probability of each burnt set (as bits), revealing one gap at the edge of the fire at a time. */
export function explored(
  gaps: readonly (readonly [number, number, number])[],
  origin: number,
): Map<number, number> {
  const sets = new Map<number, number>()
  const go = (set: number, left: typeof gaps, chance: number): void => {
    if (chance === 0) return
    const burns = (at: number): boolean => ((set >> at) & 1) === 1
    const next = left.find(([a, b]) => burns(a) !== burns(b))
    if (next === undefined) {
      sets.set(set, (sets.get(set) ?? 0) + chance)
      return
    }
    const rest = left.filter(gap => gap !== next)
    const [a, b, probability] = next
    go(set | (1 << a) | (1 << b), rest, chance * probability)
    go(set, rest, chance * (1 - probability))
  }
  go(1 << origin, gaps, 1)
  return sets
}

/** Makespan if tasks are taken in order by the crew that is free first. */
export function listed(hours: readonly number[], crews: number): number {
  const free = Array.from({ length: crews }, () => 0)
  for (const each of hours) free[free.indexOf(Math.min(...free))]! += each
  return Math.max(...free)
}

/** Least makespan over all assignments of tasks to crews. */
export function bestOfAllAssignments(hours: readonly number[], crews: number): number {
  let best = Infinity
  for (let code = 0; code < Math.pow(crews, hours.length); code++) {
    const load = Array.from({ length: crews }, () => 0)
    let rest = code
    for (const each of hours) {
      load[rest % crews]! += each
      rest = Math.floor(rest / crews)
    }
    best = Math.min(best, Math.max(...load))
  }
  return best
}

/** End of each task, if it starts once all its predecessors are done. */
export function longestPath(
  tasks: readonly { readonly name: string; readonly hours: number; readonly after: readonly string[] }[],
): Map<string, number> {
  const ends = new Map<string, number>()
  for (const { name, hours, after } of tasks)
    ends.set(name, hours + Math.max(0, ...after.map(before => ends.get(before)!)))
  return ends
}

/** Permutation flow shop: C(job, crew) = max(C(job - 1, crew), C(job, crew - 1)) + hours. */
export function flowShop(jobs: readonly (readonly number[])[]): number[] {
  let before = jobs[0]!.map(() => 0)
  return jobs.map(hours => {
    let end = 0
    before = hours.map((time, crew) => (end = Math.max(end, before[crew]!) + time))
    return end
  })
}

/** Ends of flows that share one link by weight, each with a cap, stepped from event to event. */
export function waterFilled(
  flows: readonly { readonly arrivalH: number; readonly sizeTB: number; readonly weight: number }[],
  link: number,
  cap: number,
): number[] {
  const left = flows.map(({ sizeTB }) => sizeTB)
  const ends = flows.map(() => NaN)
  let now = 0
  while (ends.some(Number.isNaN)) {
    const under = flows.flatMap(({ arrivalH }, at) => (Number.isNaN(ends[at]) && arrivalH <= now ? [at] : []))
    // Flows that would exceed the cap at an equal level get the cap; the rest is shared out again.
    const rate = flows.map(() => 0)
    let spare = link
    let open = under
    for (let settled = false; !settled;) {
      const weight = open.reduce((sum, at) => sum + flows[at]!.weight, 0)
      const capped = open.filter(at => (spare * flows[at]!.weight) / weight > cap)
      settled = capped.length === 0
      for (const at of settled ? open : capped)
        rate[at] = settled ? (spare * flows[at]!.weight) / weight : cap
      spare -= settled ? 0 : cap * capped.length
      open = open.filter(at => !capped.includes(at))
    }
    const arrivals = flows.flatMap(({ arrivalH }) => (arrivalH > now ? [arrivalH] : []))
    const next = Math.min(...arrivals, ...under.map(at => now + left[at]! / rate[at]!))
    for (const at of under) {
      left[at]! -= rate[at]! * (next - now)
      if (left[at]! < 1e-9) ends[at] = next
    }
    now = next
  }
  return ends
}
