/**
 * Named pools of identical units (crews, teams, streams, spare servers). The number of units changes over time; work
 * is not interrupted.
 */
import { rank } from './dispatch.ts'
import { emptyHeap, pop, push, type Heap } from './heap.ts'
import type { Stages, Tasks } from './tasks.ts'
import { changeRule, firstAlive, grow, stageKind } from './tasks.ts'

/** State of the pools, by row. */
export interface Pools {
  count: number
  /** Units on duty now by the roster, and units added by orders. */
  units: Float64Array
  extra: Float64Array
  busy: Float64Array
  /** Position in `dispatchRules`. */
  rule: Uint8Array
  readonly queue: Heap[]
  /** Mark of the last one served under soft weights. */
  virtual: Float64Array
  /** Pools in which a unit became free or somebody joined since the last dispatch: their rows, and a mark for each. */
  stirred: Int32Array
  stirredCount: number
  isStirred: Uint8Array
  /** 1 for pools whose units a task keeps beyond its stage, like spare servers. */
  isTaken: Uint8Array
  /** Roster: the steps of pool p are rows nextStep[p] (the next to come) up to lastStep[p]. */
  nextStep: Int32Array
  lastStep: Int32Array
  roster: Roster
  /** Time of the next change of units in any pool. */
  stepAt: number
}

/** Steps of all pools: from `at` on, so many units. */
interface Roster {
  count: number
  at: Float64Array
  units: Float64Array
}

/** No pools, with room for some. */
export function emptyPools(): Pools {
  return {
    count: 0,
    units: new Float64Array(8),
    extra: new Float64Array(8),
    busy: new Float64Array(8),
    rule: new Uint8Array(8),
    queue: [],
    virtual: new Float64Array(8),
    stirred: new Int32Array(8),
    stirredCount: 0,
    isStirred: new Uint8Array(8),
    isTaken: new Uint8Array(8),
    nextStep: new Int32Array(8),
    lastStep: new Int32Array(8),
    roster: { count: 0, at: new Float64Array(8), units: new Float64Array(8) },
    stepAt: Infinity,
  }
}

/**
 * Units over time as steps (from this time on, so many; -Infinity: from the start); before the first step there are
 * none.
 */
export function addPool(pools: Pools, steps: readonly (readonly [number, number])[], rule: number): number {
  if (pools.count === pools.units.length) grow(pools)
  const row = pools.count++
  pools.rule[row] = rule
  pools.queue.push(emptyHeap())
  pools.nextStep[row] = pools.roster.count
  for (const [at, units] of steps) {
    if (at === -Infinity) {
      pools.units[row] = units
      continue
    }
    if (pools.roster.count === pools.roster.at.length) grow(pools.roster)
    const step = pools.roster.count++
    pools.roster.at[step] = at
    pools.roster.units[step] = units
  }
  pools.lastStep[row] = pools.roster.count
  pools.stepAt = nextStepAt(pools)
  return row
}

function nextStepAt(pools: Pools): number {
  let next = Infinity
  for (let p = 0; p < pools.count; p++) {
    const step = pools.nextStep[p]!
    if (step < pools.lastStep[p]!) next = Math.min(next, pools.roster.at[step]!)
  }
  return next
}

/** Applies all roster steps up to the limit. */
export function changeShift(pools: Pools, limit: number): void {
  for (let p = 0; p < pools.count; p++) {
    let step = pools.nextStep[p]!
    while (step < pools.lastStep[p]! && pools.roster.at[step]! <= limit) {
      pools.units[p] = pools.roster.units[step]!
      stir(pools, p)
      step++
    }
    pools.nextStep[p] = step
  }
  pools.stepAt = nextStepAt(pools)
}

export function joinPool(pools: Pools, pool: number, tasks: Tasks, stages: Stages, task: number): void {
  const stage = tasks.stage[task]!
  tasks.order[task] = rank(
    pools.rule[pool]!,
    tasks,
    task,
    stages.amount[stage]!,
    stages.units[stage]!,
    pools.virtual[pool]!,
  )
  if (stages.kind[stage] === stageKind.take) pools.isTaken[pool] = 1
  push(pools.queue[pool]!, tasks, task)
  stir(pools, pool)
}

/** Marks the pool to be looked at when the queues are served. */
export function stir(pools: Pools, pool: number): void {
  if (pools.isStirred[pool] === 1) return
  pools.isStirred[pool] = 1
  pools.stirred[pools.stirredCount++] = pool
}

/**
 * The next pool to look at; -1: none is left. Pools whose units are taken come first: a task that gets one goes on at
 * this very moment, and has to be in line before crews are assigned.
 */
export function nextStirred(pools: Pools): number {
  const { stirred, isTaken } = pools
  if (pools.stirredCount === 0) return -1
  let at = --pools.stirredCount
  const last = stirred[at]!
  while (at > 0 && isTaken[stirred[at]!] === 0) at--
  if (isTaken[stirred[at]!] === 0) at = pools.stirredCount
  const pool = stirred[at]!
  stirred[at] = last
  pools.isStirred[pool] = 0
  return pool
}

/**
 * Takes the first task in line and gives it its units; -1 if it cannot start or there is none. Nobody overtakes the
 * first in line.
 */
export function serveNext(pools: Pools, pool: number, tasks: Tasks, stages: Stages): number {
  const queue = pools.queue[pool]!
  const task = firstAlive(tasks, queue)
  if (task < 0) return -1
  const busy = pools.busy[pool]! + stages.units[tasks.stage[task]!]!
  // Fractions of units (shares of a server) do not add up exactly in binary.
  if (busy > (pools.units[pool]! + pools.extra[pool]!) * (1 + 1e-12)) return -1
  pools.busy[pool] = busy
  pools.virtual[pool] = queue.order[0]!
  pop(queue, tasks)
  return task
}

export function release(pools: Pools, pool: number, units: number): void {
  pools.busy[pool] = pools.busy[pool]! - units
  stir(pools, pool)
}

/** Sets the rule of a pool and ranks those who wait again. */
export function setRule(pools: Pools, pool: number, rule: number, tasks: Tasks, stages: Stages): void {
  for (const task of changeRule(pools, pool, rule, tasks)) joinPool(pools, pool, tasks, stages, task)
}
