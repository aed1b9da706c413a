/** Simulates queues in the long run, with drawn arrivals. */
import { log } from '../../base/maths.ts'
import { Streams, uniform, type Stream } from '../../base/streams.ts'
import { addStage, addTask, engine, type Engine } from '../../recovery/engine/engine.ts'
import { submit } from '../../recovery/engine/stage.ts'
import { advance } from '../../recovery/engine/step.ts'
import { stageKind } from '../../recovery/engine/tasks.ts'
import { crew, nothing } from './site.ts'

export const draws = new Streams('closed forms', 0)
export const exponential = (stream: Stream, key: number, index: number, mean: number): number =>
  -mean * log(uniform(stream, key, index))

/** Number of arrivals given to the engine at a time. */
const CHUNK = 4000
/** Independent runs, each from an empty queue; the share before the queue has settled is not counted. */
export const RUNS = 20
export const SETTLING = 0.2

export interface Waits {
  /** By counted customer, run after run. */
  readonly wait: Float64Array
  readonly sojourn: Float64Array
  readonly tier: Uint8Array
  /**
   * Work that each customer brings per unit, less the time to the next arrival, less the expectation of that
   * difference: its mean is 0 whatever the customer waited, if nobody overtakes.
   */
  readonly step: Float64Array
  /** Mean number waiting, by run. */
  readonly queue: Float64Array
}

/** Waits of Poisson arrivals of each tier (the first has the highest priority) at a pool. */
export function watchQueue(
  arrivals: readonly number[],
  meanService: number,
  units: number,
  customers: number,
): Waits {
  const each = Math.ceil(customers / RUNS)
  const counted = each - Math.ceil(each * SETTLING)
  const seen: Waits = {
    wait: new Float64Array(RUNS * counted),
    sojourn: new Float64Array(RUNS * counted),
    tier: new Uint8Array(RUNS * counted),
    step: new Float64Array(RUNS * counted),
    queue: new Float64Array(RUNS),
  }
  const meanGap = 1 / arrivals.reduce((sum, rate) => sum + rate, 0)
  for (let nth = 0; nth < RUNS; nth++) {
    const { tasks, stages } = runQueue(arrivals, meanService, units, each, nth)
    const from = each - counted
    let waited = 0
    for (let at = 0; at < counted; at++) {
      const row = from + at
      const to = nth * counted + at
      // Who comes within the slack after a unit became free is served at that instant, and does not wait.
      seen.wait[to] = Math.max(0, stages.beganAt[row]! - tasks.start[row]!)
      seen.sojourn[to] = tasks.doneAt[row]! - tasks.start[row]!
      seen.tier[to] = -tasks.priority[row]!
      const gap = at === counted - 1 ? meanGap : tasks.start[row + 1]! - tasks.start[row]!
      seen.step[to] = (stages.amount[row]! - meanService) / units - (gap - meanGap)
      waited += seen.wait[to]
    }
    seen.queue[nth] = waited / (tasks.start[each - 1]! - tasks.start[from - 1]!)
  }
  return seen
}

function runQueue(
  arrivals: readonly number[],
  meanService: number,
  units: number,
  customers: number,
  nth: number,
): Engine {
  const total = arrivals.reduce((sum, rate) => sum + rate, 0)
  const rule = arrivals.length > 1 ? 'criticality' : 'fifo'
  const run = engine({ ...nothing, pools: [crew(units, rule)] }, customers)
  const stream = draws.of(`queue ${nth}`)
  let now = 0
  for (let from = 0; from < customers; from += CHUNK) {
    for (let at = from; at < Math.min(customers, from + CHUNK); at++) {
      now += exponential(stream, at, 0, 1 / total)
      let share = uniform(stream, at, 1) * total
      let tier = 0
      while (share > arrivals[tier]! && tier < arrivals.length - 1) share -= arrivals[tier++]!
      const row = addTask(run, at, now)
      addStage(run, stageKind.pool, 0, exponential(stream, at, 2, meanService))
      run.tasks.priority[row] = -tier
      submit(run, row)
    }
    advance(run, now)
  }
  advance(run, Infinity)
  return run
}
