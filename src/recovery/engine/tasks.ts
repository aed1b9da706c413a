/** Tasks and their stages: what has to be done, in which order, with what. A struct of arrays that grows. */
import { drain, pop, top, type Heap, type Ties } from './heap.ts'
import type { Sums } from './sums.ts'

/** What a stage does: passes time, uses or takes or gives back units of a pool, moves data over links, takes units of a supply, or waits. */
export const stageKind = {
  delay: 0,
  pool: 1,
  take: 2,
  give: 3,
  link: 4,
  supply: 5,
  gate: 6,
  until: 7,
} as const
/** Where a task is. */
export const taskState = { waiting: 0, started: 1, done: 2, cancelled: 3 } as const

/** Tasks by row, with what decides their place in queues. */
export interface Tasks extends Ties, Sums {
  count: number
  /** The task does not start before this time. */
  start: Float64Array
  /** Number of services behind the task: its weight when bottlenecks are compared. */
  load: Float64Array
  state: Uint8Array
  /** Its stages are rows firstStage up to lastStage of the stage table; `stage` is the current one. */
  firstStage: Int32Array
  lastStage: Int32Array
  stage: Int32Array
  /** Number of predecessors that have to finish before it may start. */
  left: Int32Array
  firstOut: Int32Array
  firstIn: Int32Array
  doneAt: Float64Array
  /** What the task is for, in the caller's terms: a purpose and the row it concerns. */
  purpose: Uint8Array
  subject: Int32Array
  /** What it reads first, a row of the caller's; -1: nothing. */
  reads: Int32Array
  /** First in a list kept by the caller of what to handle when it is done; -1: none. */
  firstRider: Int32Array
  /** Its longest wait so far, and the resource waited for; -1: none. */
  longestWait: Float64Array
  longestOn: Int16Array
}

/** Stages by row: those of one task follow each other. */
export interface Stages {
  count: number
  kind: Uint8Array
  /** Row of the pool, supply, gate or flow class; for a wait until a time, the copy that can be read then. */
  on: Int32Array
  /** Duration of a delay or pool stage; end of a wait until a time; size of a flow; units of a supply. */
  amount: Float64Array
  /**
   * Units of the pool it holds; for a supply, the units still to come; for a finished flow, the link it shared with
   * others (-1: none); for a wait until a time, the point that is read then.
   */
  units: Float64Array
  /** Work that a crew does in it (position in `workKinds`). */
  work: Uint8Array
  /** When the stage got what it waited for, and when it ended; NaN before. */
  beganAt: Float64Array
  endedAt: Float64Array
}

/** Precedence: `to` waits for `from`. Both ends have a list. */
export interface Edges {
  count: number
  from: Int32Array
  to: Int32Array
  nextOut: Int32Array
  nextIn: Int32Array
}

/** No tasks, with room for `capacity`; likewise below. */
export function emptyTasks(capacity: number): Tasks {
  return {
    count: 0,
    order: new Float64Array(capacity),
    since: new Float64Array(capacity),
    idle: new Uint8Array(capacity),
    key: new Uint32Array(capacity),
    next: new Int32Array(capacity),
    start: new Float64Array(capacity),
    priority: new Float64Array(capacity),
    due: new Float64Array(capacity),
    weight: new Float64Array(capacity),
    penalty: new Float64Array(capacity),
    luck: new Float64Array(capacity),
    load: new Float64Array(capacity),
    weighed: new Float64Array(capacity),
    state: new Uint8Array(capacity),
    firstStage: new Int32Array(capacity),
    lastStage: new Int32Array(capacity),
    stage: new Int32Array(capacity),
    left: new Int32Array(capacity),
    firstOut: new Int32Array(capacity),
    firstIn: new Int32Array(capacity),
    doneAt: new Float64Array(capacity),
    purpose: new Uint8Array(capacity),
    subject: new Int32Array(capacity),
    reads: new Int32Array(capacity),
    firstRider: new Int32Array(capacity),
    longestWait: new Float64Array(capacity),
    longestOn: new Int16Array(capacity),
  }
}

export function emptyStages(capacity: number): Stages {
  return {
    count: 0,
    kind: new Uint8Array(capacity),
    on: new Int32Array(capacity),
    amount: new Float64Array(capacity),
    units: new Float64Array(capacity),
    work: new Uint8Array(capacity),
    beganAt: new Float64Array(capacity),
    endedAt: new Float64Array(capacity),
  }
}

export function emptyEdges(capacity: number): Edges {
  return {
    count: 0,
    from: new Int32Array(capacity),
    to: new Int32Array(capacity),
    nextOut: new Int32Array(capacity),
    nextIn: new Int32Array(capacity),
  }
}

/** Notes how long the task waited for a resource, if that is its longest wait. */
export function noteLongest(tasks: Tasks, task: number, resource: number, waited: number): void {
  if (!(waited > tasks.longestWait[task]!)) return
  tasks.longestWait[task] = waited
  tasks.longestOn[task] = resource
}

/** Makes room in a full table: every column grows by half. */
export function grow(rows: { readonly count: number }): void {
  const columns = rows as unknown as Record<string, unknown>
  for (const name of Object.keys(columns)) {
    const old = columns[name]
    if (!ArrayBuffer.isView(old)) continue
    const narrow = old as Float64Array
    const wide = new (narrow.constructor as Float64ArrayConstructor)(
      Math.max(16, Math.ceil(1.5 * narrow.length)),
    )
    wide.set(narrow)
    columns[name] = wide
  }
}

/** First task of a queue, dropping cancelled ones before it; -1: there is none. */
export function firstAlive(tasks: Tasks, queue: Heap): number {
  let first = top(queue)
  while (first >= 0 && tasks.state[first] === taskState.cancelled) {
    pop(queue, tasks)
    first = top(queue)
  }
  return first
}

/** Resources with a queue each, and the rule that ranks it. */
interface Ruled {
  readonly queue: readonly Heap[]
  virtual: Float64Array
  rule: Uint8Array
}

/** Sets the rule of a resource. Its queue is emptied; the tasks in it that still wait are to join again. */
export function changeRule(
  { queue, virtual, rule: rules }: Ruled,
  row: number,
  rule: number,
  tasks: Tasks,
): number[] {
  virtual[row] = 0
  rules[row] = rule
  return drain(queue[row]!, tasks).filter(task => tasks.state[task] === taskState.started)
}
