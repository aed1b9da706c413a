/** Tasks and their stages: what has to be done, in which order, with what. Struct of arrays that grows. */
import type { Urgency } from './dispatch.ts'
import { pop, top, type Heap, type Ties } from './heap.ts'

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
export const taskState = { waiting: 0, started: 1, done: 2, cancelled: 3 } as const

export interface Tasks extends Ties, Urgency {
  count: number
  /** Not before this time. */
  start: Float64Array
  priority: Float64Array
  due: Float64Array
  weight: Float64Array
  penalty: Float64Array
  luck: Float64Array
  /** How many services stand behind the task: weighs it where bottlenecks are compared. */
  load: Float64Array
  weighed: Float64Array
  state: Uint8Array
  /** Stages are rows firstStage up to lastStage of the stage table; `stage` is the one it is at. */
  firstStage: Int32Array
  lastStage: Int32Array
  stage: Int32Array
  /** Predecessors that still have to finish before it may start. */
  left: Int32Array
  firstOut: Int32Array
  firstIn: Int32Array
  doneAt: Float64Array
  /** What the task is for, in the caller's words: a purpose and the row it concerns. */
  purpose: Uint8Array
  subject: Int32Array
  /** First of a list the caller keeps of what to look at when it is done; -1 none. */
  firstRider: Int32Array
  /** Longest wait so far, and the resource it was for (-1 none). */
  longestWait: Float64Array
  longestOn: Int16Array
}

export interface Stages {
  count: number
  kind: Uint8Array
  /** Row of the pool, supply, gate or flow class; of a wait until a time, the copy that is within reach then. */
  on: Int32Array
  /** Duration of a delay or pool stage, time until which one waits, size of a flow, units of a supply. */
  amount: Float64Array
  /**
   * Units of the pool it holds; for a supply, the units still to come; for a flow that is through, the link it shared with others,
   * -1 none; of a wait until a time, the point that is read then.
   */
  units: Float64Array
  /** What a crew does in it (position in workKinds). */
  work: Uint8Array
  /** When the stage got what it waited for, and when it ended. NaN before. */
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

export function emptyTasks(capacity: number): Tasks {
  return {
    count: 0,
    order: new Float64Array(capacity),
    since: new Float64Array(capacity),
    idle: new Uint8Array(capacity),
    key: new Uint32Array(capacity),
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

/** The task has waited so long for a resource. */
export function noteLongest(tasks: Tasks, task: number, resource: number, waited: number): void {
  if (!(waited > tasks.longestWait[task]!)) return
  tasks.longestWait[task] = waited
  tasks.longestOn[task] = resource
}

/** Makes room in a table that is full: doubles every column. */
export function room(rows: { readonly count: number }): void {
  const columns = rows as unknown as Record<string, unknown>
  for (const name of Object.keys(columns)) {
    const old = columns[name]
    if (!ArrayBuffer.isView(old)) continue
    const narrow = old as Float64Array
    const wide = new (narrow.constructor as Float64ArrayConstructor)(Math.max(16, narrow.length * 2))
    wide.set(narrow)
    columns[name] = wide
  }
}

/** First task of a queue, -1 when there is none; cancelled ones before it are dropped. */
export function firstAlive(tasks: Tasks, queue: Heap): number {
  let first = top(queue)
  while (first >= 0 && tasks.state[first] === taskState.cancelled) {
    pop(queue, tasks)
    first = top(queue)
  }
  return first
}
