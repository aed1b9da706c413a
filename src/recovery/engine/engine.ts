/**
 * The recovery engine: tasks made of stages that wait for pools, links, supplies and gates. Any unit of time; the
 * scenario uses seconds. The state is typed arrays and numbers, so that a snapshot is a copy.
 */
import { invariant } from '../../base/invariant.ts'
import type { Gates } from './gates.ts'
import { addGate, emptyGates } from './gates.ts'
import { emptyHeap, type Heap } from './heap.ts'
import type { Links } from './flowClass.ts'
import { addLink, emptyLinks, flowClass } from './flowClass.ts'
import type { Pools } from './pool.ts'
import { addPool, emptyPools } from './pool.ts'
import type { FactorySpec } from './factories.ts'
import { addFactories, addSupply, emptySupplies, type Supplies } from './supply.ts'
import type { Edges, Stages, Tasks } from './tasks.ts'
import { emptyEdges, emptyStages, emptyTasks, grow, stageKind, taskState } from './tasks.ts'
import type { Watch } from './watch.ts'
import { watch } from './watch.ts'

/** The whole state of an engine. Times are in one unit of the caller, as are durations; the recovery takes seconds. */
export interface Engine {
  /** Time of the last instant at which something happened. */
  now: number
  readonly tasks: Tasks
  readonly stages: Stages
  readonly edges: Edges
  readonly pools: Pools
  readonly supplies: Supplies
  readonly gates: Gates
  readonly links: Links
  readonly watch: Watch
  /** Ends of stages and starts of tasks to come, by time. */
  readonly calendar: Heap
  /** 1 when a change from outside at this instant means that queues have to be served before time goes on. */
  due: number
  /** Next change of units, delivery or opening that matters; NaN when it has to be computed. */
  changeAt: number
  /** Tasks in the order in which they were done. */
  readonly finished: { count: number; task: Int32Array }
}

/** A pool to begin with; `rule` is a position in `dispatchRules`. */
export interface PoolSpec {
  /** Steps: from this time on, so many units. */
  readonly units: readonly (readonly [number, number])[]
  readonly rule: number
}
/** A supply to begin with: units in stock, and the factories that make more. */
export interface SupplySpec {
  readonly stock: number
  readonly rule: number
  readonly factories: readonly FactorySpec[]
}
/** What tasks wait for: rows of each kind in the order given here. */
export interface Resources {
  readonly pools: readonly PoolSpec[]
  readonly supplies: readonly SupplySpec[]
  /** Times at which the gates open. */
  readonly gates: readonly number[]
  /** Capacities of the links. */
  readonly links: readonly number[]
  /** Names of pools, supplies, gates and links, in this order: they decide which of equal bottlenecks counts. */
  readonly names?: readonly string[]
}

/**
 * @param tasks initial room for tasks; the tables grow when needed
 * @param used an engine that is no longer needed, whose memory is reused
 */
export function engine(resources: Resources, tasks = 64, used?: Engine): Engine {
  const { pools, supplies, gates, links, names } = resources
  const made: Engine = {
    now: -Infinity,
    tasks: emptied(used?.tasks) ?? emptyTasks(tasks),
    stages: emptied(used?.stages) ?? emptyStages(Math.ceil(2.5 * tasks)),
    edges: emptied(used?.edges) ?? emptyEdges(Math.ceil(tasks / 8)),
    pools: emptyPools(),
    supplies: emptySupplies(),
    gates: emptyGates(),
    links: emptyLinks(),
    watch: watch(pools.length + supplies.length + gates.length + links.length, names),
    calendar: emptyHeap(Math.min(256, tasks)),
    due: 0,
    changeAt: NaN,
    finished: emptied(used?.finished) ?? { count: 0, task: new Int32Array(tasks) },
  }
  for (const pool of pools) addPool(made.pools, pool.units, pool.rule)
  for (const supply of supplies) {
    const row = addSupply(made.supplies, supply.stock, supply.rule)
    addFactories(made.supplies, row, supply.factories, Infinity)
  }
  for (const opensAt of gates) addGate(made.gates, opensAt)
  for (const capacity of links) addLink(made.links, capacity)
  return made
}

/** The table without rows; old values are overwritten as rows are added. */
export function emptied<T extends { count: number }>(table: T | undefined): T | undefined {
  if (table !== undefined) table.count = 0
  return table
}

/** Something was changed from outside: queues are served, and the next change is looked for, before time goes on. */
export function disturb(of: Engine): void {
  of.due = 1
  of.changeAt = NaN
}

/** Sets when a gate opens, whenever that was to be before. */
export function setOpening(of: Engine, gate: number, opensAt: number): void {
  of.gates.opensAt[gate] = opensAt
  disturb(of)
}

/** Row of a resource among all resources, as in `Watch`: pools, then supplies, gates, links. */
export const poolResource = (_: Engine, pool: number): number => pool
export const supplyResource = (of: Engine, supply: number): number => of.pools.count + supply
export const gateResource = (of: Engine, gate: number): number => of.pools.count + of.supplies.count + gate
export const linkResource = (of: Engine, link: number): number =>
  of.pools.count + of.supplies.count + of.gates.count + link

/** The resource "copies out of reach", after all resources of the watch. */
export const copyResource = (of: Engine): number => linkResource(of, of.links.count)

/** Opens a new task. Add its stages next, then submit it; columns for dispatch rules may be set in between. */
export function addTask(to: Engine, key: number, start: number): number {
  const { tasks, stages } = to
  if (tasks.count === tasks.start.length) grow(tasks)
  const row = tasks.count++
  tasks.key[row] = key
  tasks.start[row] = start
  tasks.since[row] = 0
  tasks.idle[row] = 0
  tasks.priority[row] = 0
  tasks.due[row] = Infinity
  tasks.weight[row] = 1
  tasks.penalty[row] = 1
  tasks.luck[row] = 1
  tasks.load[row] = 1
  tasks.weighed[row] = 1
  tasks.state[row] = taskState.waiting
  tasks.firstStage[row] = stages.count
  tasks.lastStage[row] = stages.count
  tasks.stage[row] = stages.count
  tasks.left[row] = 0
  tasks.firstOut[row] = -1
  tasks.firstIn[row] = -1
  tasks.doneAt[row] = Infinity
  tasks.purpose[row] = 0
  tasks.subject[row] = -1
  tasks.reads[row] = -1
  tasks.firstRider[row] = -1
  tasks.longestWait[row] = 0
  tasks.longestOn[row] = -1
  return row
}

/** Adds a stage to the task opened last. */
export function addStage(to: Engine, kind: number, on: number, amount: number, units = 1, work = 0): void {
  const { stages, tasks } = to
  if (stages.count === stages.amount.length) grow(stages)
  const row = stages.count++
  stages.kind[row] = kind
  stages.on[row] = on
  stages.amount[row] = amount
  stages.units[row] = units
  stages.work[row] = work
  stages.beganAt[row] = NaN
  stages.endedAt[row] = NaN
  tasks.lastStage[tasks.count - 1] = stages.count
}

/** Adds a stage that moves `size` over a route. */
export function addFlow(
  to: Engine,
  route: readonly number[],
  size: number,
  weight = 1,
  cap = Infinity,
): void {
  addStage(to, stageKind.link, flowClass(to.links, route, weight, cap), size)
}

/** Makes a task that has not been submitted wait for another one. */
export function addAfter(to: Engine, task: number, before: number): void {
  const { edges, tasks } = to
  invariant(before < task, 'a task waits for one that was opened before it')
  if (edges.count === edges.to.length) grow(edges)
  const row = edges.count++
  edges.from[row] = before
  edges.to[row] = task
  edges.nextOut[row] = tasks.firstOut[before]!
  tasks.firstOut[before] = row
  edges.nextIn[row] = tasks.firstIn[task]!
  tasks.firstIn[task] = row
  if (tasks.state[before] !== taskState.done) tasks.left[task] = tasks.left[task]! + 1
}

/** Lets a task start when `needed` of its predecessors are done, instead of all. */
export function needOnly(to: Engine, task: number, needed: number): void {
  const { tasks, edges } = to
  let all = 0
  for (let edge = tasks.firstIn[task]!; edge >= 0; edge = edges.nextIn[edge]!) all++
  invariant(needed >= 0 && needed <= all, `${needed} of ${all} predecessors`)
  tasks.left[task] = tasks.left[task]! - (all - needed)
}
