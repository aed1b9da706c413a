/** Supply of things that are used up (replacement servers): a stock, and factories that add to it one by one or by the truck. */
import { rank } from './dispatch.ts'
import { emptyHeap, pop, push, type Heap } from './heap.ts'
import type { Stages, Tasks } from './tasks.ts'
import { firstAlive, room, taskState } from './tasks.ts'

export interface Supplies {
  count: number
  stock: Float64Array
  rule: Uint8Array
  readonly queue: Heap[]
  virtual: Float64Array
  stirred: Uint8Array
  /** Units handed out so far. */
  taken: Float64Array
  factories: Factories
}

/** Delivery n (from 0) of `batch` units arrives at firstAt + n x every. */
export interface Factories {
  count: number
  supply: Int32Array
  firstAt: Float64Array
  every: Float64Array
  batch: Float64Array
  /** Deliveries made, and how many there will be in all. */
  made: Float64Array
  limit: Float64Array
}

export interface FactorySpec {
  /** Time from which it works, and time on the road. */
  readonly from: number
  readonly transport: number
  /** Units a time unit, or a batch every so often. */
  readonly rate?: number
  readonly batch?: number
  readonly every?: number
  /** Units it makes in all; without it, no end. */
  readonly units?: number
}

export function emptySupplies(): Supplies {
  return {
    count: 0,
    stock: new Float64Array(4),
    rule: new Uint8Array(4),
    queue: [],
    virtual: new Float64Array(4),
    stirred: new Uint8Array(4),
    taken: new Float64Array(4),
    factories: {
      count: 0,
      supply: new Int32Array(4),
      firstAt: new Float64Array(4),
      every: new Float64Array(4),
      batch: new Float64Array(4),
      made: new Float64Array(4),
      limit: new Float64Array(4),
    },
  }
}

export function addSupply(supplies: Supplies, stock: number, rule: number): number {
  if (supplies.count === supplies.stock.length) room(supplies)
  const row = supplies.count++
  supplies.stock[row] = stock
  supplies.rule[row] = rule
  supplies.queue.push(emptyHeap())
  return row
}

/** A line that works from `from` on: its first unit (or batch) is ready one interval later and arrives after its time on the road. */
export function addFactory(supplies: Supplies, supply: number, spec: FactorySpec): number {
  const { factories } = supplies
  if (factories.count === factories.firstAt.length) room(factories)
  const row = factories.count++
  const batch = spec.batch ?? 1
  const every = spec.every ?? batch / (spec.rate ?? 0)
  factories.supply[row] = supply
  factories.batch[row] = batch
  factories.every[row] = every
  factories.firstAt[row] = spec.from + spec.transport + every
  factories.limit[row] = spec.units === undefined ? Infinity : Math.ceil(spec.units / batch)
  return row
}

/** One delivery of so many units at a stated time: what an order buys. None is no delivery. */
export function addDelivery(supplies: Supplies, supply: number, at: number, units: number): void {
  if (!(units > 0)) return
  const row = addFactory(supplies, supply, { from: at, transport: 0, batch: units, every: 1, units })
  supplies.factories.firstAt[row] = at
}

/** Time of the next delivery somebody waits for. Deliveries nobody waits for are counted when they matter. */
export function nextDeliveryAt(supplies: Supplies): number {
  const { factories, queue } = supplies
  let next = Infinity
  for (let f = 0; f < factories.count; f++) {
    if (queue[factories.supply[f]!]!.count === 0 || factories.made[f]! >= factories.limit[f]!) continue
    next = Math.min(next, factories.firstAt[f]! + factories.made[f]! * factories.every[f]!)
  }
  return next
}

/** Puts everything that has arrived by the limit into stock. */
export function receive(supplies: Supplies, limit: number): void {
  const { factories } = supplies
  for (let f = 0; f < factories.count; f++) {
    const due = Math.floor((limit - factories.firstAt[f]!) / factories.every[f]!) + 1
    const made = Math.min(due, factories.limit[f]!)
    const fresh = made - factories.made[f]!
    if (!(fresh > 0)) continue
    factories.made[f] = made
    const supply = factories.supply[f]!
    supplies.stock[supply] = supplies.stock[supply]! + fresh * factories.batch[f]!
    supplies.stirred[supply] = 1
  }
}

export function joinSupply(
  supplies: Supplies,
  supply: number,
  tasks: Tasks,
  stages: Stages,
  task: number,
): void {
  const stage = tasks.stage[task]!
  stages.units[stage] = stages.amount[stage]!
  enqueue(supplies, supply, tasks, stages, task)
}

function enqueue(supplies: Supplies, supply: number, tasks: Tasks, stages: Stages, task: number): void {
  const units = stages.amount[tasks.stage[task]!]!
  tasks.order[task] = rank(supplies.rule[supply]!, tasks, task, units, 1, supplies.virtual[supply]!)
  push(supplies.queue[supply]!, tasks, task)
  supplies.stirred[supply] = 1
}

/** Hands out stock to the first in line, who keeps what came and waits for the rest. Returns a task that has all of its units, -1 when none. */
export function deliverNext(supplies: Supplies, supply: number, tasks: Tasks, stages: Stages): number {
  const queue = supplies.queue[supply]!
  const task = firstAlive(tasks, queue)
  if (task < 0) return -1
  const stage = tasks.stage[task]!
  const given = Math.min(stages.units[stage]!, supplies.stock[supply]!)
  supplies.stock[supply] = supplies.stock[supply]! - given
  supplies.taken[supply] = supplies.taken[supply]! + given
  stages.units[stage] = stages.units[stage]! - given
  if (stages.units[stage] > 0) return -1
  // From now on the number of the unit, for whoever asks which one it was.
  stages.units[stage] = supplies.taken[supply]
  supplies.virtual[supply] = queue.order[0]!
  pop(queue, tasks)
  return task
}

/** Sets the rule of a supply and ranks those who wait anew. */
export function setSupplyRule(
  supplies: Supplies,
  supply: number,
  rule: number,
  tasks: Tasks,
  stages: Stages,
): void {
  const queue = supplies.queue[supply]!
  const waiting = Array.from(queue.row.subarray(0, queue.count))
  queue.count = 0
  supplies.virtual[supply] = 0
  supplies.rule[supply] = rule
  for (const task of waiting)
    if (tasks.state[task] === taskState.started) enqueue(supplies, supply, tasks, stages, task)
}
