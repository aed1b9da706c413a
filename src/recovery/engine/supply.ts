/**
 * Supplies of things that are used up (replacement servers): a stock, and factories that deliver one by one or by the
 * truckload.
 */
import { rank } from './dispatch.ts'
import {
  addFactory,
  arrivedBy,
  emptyFactories,
  type Factories,
  type FactorySpec,
  firstOpen,
  nextArrivalAt,
} from './factories.ts'
import { emptyHeap, pop, push, type Heap } from './heap.ts'
import type { Stages, Tasks } from './tasks.ts'
import { changeRule, firstAlive, grow } from './tasks.ts'

/** State of the supplies, by row; amounts in units. */
export interface Supplies {
  count: number
  stock: Float64Array
  rule: Uint8Array
  readonly queue: Heap[]
  virtual: Float64Array
  stirred: Uint8Array
  /** Units handed out so far. */
  taken: Float64Array
  /**
   * Units ordered by all who have not given up; those covered by stock; those that factories have to make, and the
   * most they can.
   */
  ordered: Float64Array
  stocked: Float64Array
  toMake: Float64Array
  limit: Float64Array
  factories: Factories
}

/** No supplies, with room for some. */
export function emptySupplies(): Supplies {
  return {
    count: 0,
    stock: new Float64Array(4),
    rule: new Uint8Array(4),
    queue: [],
    virtual: new Float64Array(4),
    stirred: new Uint8Array(4),
    taken: new Float64Array(4),
    ordered: new Float64Array(4),
    stocked: new Float64Array(4),
    toMake: new Float64Array(4),
    limit: new Float64Array(4),
    factories: emptyFactories(),
  }
}

/** Adds a supply; returns its row. */
export function addSupply(supplies: Supplies, stock: number, rule: number): number {
  if (supplies.count === supplies.stock.length) grow(supplies)
  const row = supplies.count++
  supplies.stock[row] = stock
  supplies.stocked[row] = stock
  supplies.limit[row] = Infinity
  supplies.rule[row] = rule
  supplies.queue.push(emptyHeap())
  return row
}

/** Stock that is delivered at a stated time; what is ordered is covered by it from now on, before a factory is asked. */
export function addStock(supplies: Supplies, supply: number, at: number, units: number): void {
  supplies.stocked[supply] = supplies.stocked[supply]! + units
  addDelivery(supplies, supply, at, units)
}

/** Factories that make what the stock does not cover, each its share of it, and at most so much in all. */
export function addFactories(
  supplies: Supplies,
  supply: number,
  factories: readonly FactorySpec[],
  limit: number,
): void {
  supplies.limit[supply] = limit
  for (const factory of factories) addFactory(supplies.factories, supply, factory)
  divideOrders(supplies, supply)
}

/** What is ordered beyond the stock is divided among the factories. */
function divideOrders(supplies: Supplies, supply: number): void {
  const { toMake, ordered, stocked, limit, factories } = supplies
  const most = Math.min(limit[supply]!, ordered[supply]! - stocked[supply]!)
  while (toMake[supply]! < most) {
    const factory = firstOpen(factories, supply)
    if (factory < 0) return
    const units = Math.min(1, most - toMake[supply]!)
    factories.toMake[factory] = factories.toMake[factory]! + units
    toMake[supply] = toMake[supply]! + units
  }
}

/** One delivery of `units` at a stated time, as an order buys it; 0 units are no delivery. */
export function addDelivery(supplies: Supplies, supply: number, at: number, units: number): void {
  if (!(units > 0)) return
  const { factories } = supplies
  const row = addFactory(factories, supply, { from: at, transport: 0, batch: units, every: 1, units })
  factories.firstAt[row] = at
}

/** Time of the next delivery that somebody waits for. Other deliveries are counted when they matter. */
export function nextDeliveryAt({ factories, queue }: Supplies): number {
  let next = Infinity
  for (let f = 0; f < factories.count; f++)
    if (queue[factories.supply[f]!]!.count > 0) next = Math.min(next, nextArrivalAt(factories, f))
  return next
}

/** Adds everything that has arrived by the limit to the stock. */
export function receive(supplies: Supplies, limit: number): void {
  const { factories } = supplies
  for (let f = 0; f < factories.count; f++) {
    const arrived = arrivedBy(factories, f, limit)
    const fresh = arrived - factories.arrived[f]!
    if (!(fresh > 0)) continue
    factories.arrived[f] = arrived
    const supply = factories.supply[f]!
    supplies.stock[supply] = supplies.stock[supply]! + fresh
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
  supplies.ordered[supply] = supplies.ordered[supply]! + stages.amount[stage]!
  divideOrders(supplies, supply)
  enqueue(supplies, supply, tasks, stages, task)
}

function enqueue(supplies: Supplies, supply: number, tasks: Tasks, stages: Stages, task: number): void {
  const units = stages.amount[tasks.stage[task]!]!
  tasks.order[task] = rank(supplies.rule[supply]!, tasks, task, units, 1, supplies.virtual[supply]!)
  push(supplies.queue[supply]!, tasks, task)
  supplies.stirred[supply] = 1
}

/**
 * Hands stock to the first in line, who keeps what has come and waits for the rest. Returns a task that has all of
 * its units; -1: none.
 */
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

/** Sets the rule of a supply and ranks those who wait again. */
export function setSupplyRule(
  supplies: Supplies,
  supply: number,
  rule: number,
  tasks: Tasks,
  stages: Stages,
): void {
  for (const task of changeRule(supplies, supply, rule, tasks)) enqueue(supplies, supply, tasks, stages, task)
}
