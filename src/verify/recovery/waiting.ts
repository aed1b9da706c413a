/** Queues in the long run and batches of random tasks: the engine on drawn samples, with the error of its own estimate. */
import { log } from '../../base/maths.ts'
import {
  estimateByBatches,
  estimateMean,
  estimateQuantile,
  estimateVariance,
  sampleMean,
} from '../../base/sample.ts'
import { Streams, uniform, type Stream } from '../../base/streams.ts'
import { addStage, addTask, engine } from '../../recovery/engine.ts'
import { erlangB, erlangC, utilisation, type Queue } from '../../recovery/erlang.ts'
import { advance, submit } from '../../recovery/step.ts'
import { stageKind } from '../../recovery/tasks.ts'
import type { Adapter } from './adapter.ts'
import { num, numbers } from './case.ts'
import { meanOf } from './compare.ts'
import { crew, finishes, nothing, runInPool } from './site.ts'

const draws = new Streams('closed forms', 0)
const exponential = (stream: Stream, key: number, index: number, mean: number): number =>
  -mean * log(uniform(stream, key, index))

/** Enough for 1 % of the variance: the relative error of a variance is about the root of 8 / n for one exponential tail. */
const BATCHES_OF_TASKS = 80_000

const randomBatch: Adapter = {
  by: 'recovery/step advance (pool)',
  kind: 'engine',
  reads: ['jobs', 'rate', 'servers'],
  compute(inputs) {
    const jobs = num(inputs, 'jobs')
    const mean = 1 / num(inputs, 'rate')
    const pool = crew(num(inputs, 'servers'))
    const stream = draws.of('batch')
    const runs = Array.from({ length: BATCHES_OF_TASKS }, (_, run) =>
      Float64Array.from(
        finishes(
          runInPool(
            pool,
            Array.from({ length: jobs }, (_unused, job) => ({ hours: exponential(stream, run, job, mean) })),
          ),
        ),
      ).sort(),
    )
    const last = Float64Array.from(runs, ends => ends[jobs - 1]!)
    return {
      expectedMakespanH: estimateMean(last),
      varianceMakespanH2: estimateVariance(last),
      expectedDeparturesH: Array.from({ length: jobs }, (_, at) => meanOf(runs, at)),
      meanCompletionH: estimateMean(Float64Array.from(runs, sampleMean)),
    }
  },
}

/**
 * Customers for a standard error of 1 % of the mean wait: the asymptotic variance of the waits of M/M/1 is
 * (2 + 5r - 4r2 + r3) / (r (1 - r)2) times the squared mean at utilisation r (Whitt 1989, "Planning queueing
 * simulations"); with several units the share that waits at all comes on top.
 */
function customersFor(queue: Queue): number {
  const r = utilisation(queue)
  const relative = (2 + 5 * r - 4 * r * r + r * r * r) / (r * (1 - r) * (1 - r))
  return Math.min(4_000_000, Math.ceil((1e4 * relative) / erlangC(queue) / CHUNK + 1) * CHUNK)
}

/** Arrivals handed to the engine at a time. */
const CHUNK = 4000
const BATCHES = 32

interface Waits {
  readonly wait: Float64Array
  readonly sojourn: Float64Array
  readonly tier: Uint8Array
  readonly start: Float64Array
  /** Customer-hours waited. */
  readonly waited: number
}

/** Poisson arrivals of each tier (the first has the highest priority) at a pool, and what they waited. */
function watchQueue(
  arrivals: readonly number[],
  meanService: number,
  units: number,
  customers: number,
): Waits {
  const total = arrivals.reduce((sum, rate) => sum + rate, 0)
  const rule = arrivals.length > 1 ? 'criticality' : 'fifo'
  const run = engine({ ...nothing, pools: [crew(units, rule)] }, customers)
  const stream = draws.of('queue')
  const tier = new Uint8Array(customers)
  let now = 0
  for (let from = 0; from < customers; from += CHUNK) {
    for (let at = from; at < Math.min(customers, from + CHUNK); at++) {
      now += exponential(stream, at, 0, 1 / total)
      let share = uniform(stream, at, 1) * total
      let of = 0
      while (share > arrivals[of]! && of < arrivals.length - 1) share -= arrivals[of++]!
      tier[at] = of
      const row = addTask(run, at, now)
      addStage(run, stageKind.pool, 0, exponential(stream, at, 2, meanService))
      run.tasks.priority[row] = -of
      submit(run, row)
    }
    advance(run, now)
  }
  advance(run, Infinity)
  const { tasks, stages } = run
  return {
    wait: Float64Array.from({ length: customers }, (_, at) => stages.beganAt[at]! - tasks.start[at]!),
    sojourn: Float64Array.from({ length: customers }, (_, at) => tasks.doneAt[at]! - tasks.start[at]!),
    tier,
    start: tasks.start.slice(0, customers),
    waited: run.watch.waited[0]!,
  }
}

const longRun: Adapter = {
  by: 'recovery/step advance (pool); erlangB is recovery/erlang',
  kind: 'engine',
  reads: ['servers', 'arrivalPerH', 'servicePerH'],
  compute(inputs) {
    const queue: Queue = {
      arrivals: num(inputs, 'arrivalPerH'),
      service: num(inputs, 'servicePerH'),
      units: num(inputs, 'servers'),
    }
    const seen = watchQueue([queue.arrivals], 1 / queue.service, queue.units, customersFor(queue))
    const length = Math.floor(seen.wait.length / BATCHES)
    const queues = Float64Array.from({ length: BATCHES }, (_, batch) => {
      const from = batch * length
      const waited = seen.wait.subarray(from, from + length).reduce((sum, wait) => sum + wait, 0)
      return waited / (seen.start[from + length - 1]! - seen.start[from]!)
    })
    return {
      probabilityWait: estimateByBatches(
        seen.wait,
        BATCHES,
        part => part.filter(wait => wait > 0).length / part.length,
      ),
      meanWaitH: estimateByBatches(seen.wait, BATCHES, sampleMean),
      meanSojournH: estimateByBatches(seen.sojourn, BATCHES, sampleMean),
      meanQueueLength: { value: seen.waited / seen.start.at(-1)!, error: estimateMean(queues).error },
      p95WaitH: estimateQuantile(seen.wait, 0.95, BATCHES),
      erlangB: erlangB(queue),
    }
  },
}

const priorities: Adapter = {
  by: 'recovery/step advance (pool by criticality)',
  kind: 'engine',
  reads: ['arrivalPerH', 'meanServiceH'],
  compute(inputs) {
    const arrivals = numbers(inputs, 'arrivalPerH')
    const service = num(inputs, 'meanServiceH')
    const units = num(inputs, 'servers', 1)
    const queue: Queue = {
      arrivals: arrivals.reduce((sum, rate) => sum + rate, 0),
      service: 1 / service,
      units,
    }
    const seen = watchQueue(arrivals, service, units, customersFor(queue))
    const waits = arrivals.map((_, tier) =>
      estimateByBatches(
        seen.wait.filter((_wait, at) => seen.tier[at] === tier),
        BATCHES,
        sampleMean,
      ),
    )
    return { meanWaitHighH: waits[0], meanWaitLowH: waits.at(-1), meanWaitH: waits }
  },
}

export const waitingAdapters: readonly Adapter[] = [randomBatch, longRun, priorities]
