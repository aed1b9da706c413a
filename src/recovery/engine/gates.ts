/** Gates stop everybody until they open: access to a building, power, network, the declaration of the disaster. */
import { emptyHeap, pop, push, remove, type Heap } from './heap.ts'
import type { Tasks } from './tasks.ts'
import { firstAlive, grow } from './tasks.ts'

/** State of the gates, by row. */
export interface Gates {
  count: number
  /** Open from this time on; Infinity while nobody knows when. */
  opensAt: Float64Array
  readonly queue: Heap[]
}

/** No gates, with room for some. */
export function emptyGates(): Gates {
  return { count: 0, opensAt: new Float64Array(16), queue: [] }
}

/** Adds a gate; returns its row. */
export function addGate(gates: Gates, opensAt: number): number {
  if (gates.count === gates.opensAt.length) grow(gates)
  const row = gates.count++
  gates.opensAt[row] = opensAt
  gates.queue.push(emptyHeap())
  return row
}

/** When the next gate opens at which somebody waits; Infinity: nobody waits, or nobody knows when. */
export function nextOpeningAt(gates: Gates): number {
  let next = Infinity
  for (let g = 0; g < gates.count; g++)
    if (gates.queue[g]!.count > 0) next = Math.min(next, gates.opensAt[g]!)
  return next
}

/** Puts a task into the queue of a gate. */
export function waitAtGate(gates: Gates, gate: number, tasks: Tasks, task: number): void {
  tasks.order[task] = 0
  push(gates.queue[gate]!, tasks, task)
}

/** Takes a task out of the queue of a gate. */
export function leaveGate(gates: Gates, gate: number, tasks: Tasks, task: number): void {
  remove(gates.queue[gate]!, tasks, task)
}

/** Next task to pass a gate that is open by the limit; -1: none. */
export function passNext(gates: Gates, gate: number, tasks: Tasks, limit: number): number {
  const queue = gates.queue[gate]!
  const task = firstAlive(tasks, queue)
  if (task < 0 || gates.opensAt[gate]! > limit) return -1
  return pop(queue, tasks)
}
