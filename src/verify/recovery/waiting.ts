/**
 * Queues in the long run and batches of random tasks: the engine on drawn samples, with the standard error of
 * the estimate.
 */
import {
  estimateByBatches,
  estimateControlled,
  estimateMean,
  estimateVariance,
  figuresOfBatches,
  sampleMean,
} from '../../base/sample.ts'
import { numberIn } from '../../base/plural.ts'
import { addStage, addTask, engine, type Resources } from '../../recovery/engine/engine.ts'
import { erlangB, erlangC, utilisation, type Queue } from '../../recovery/engine/erlang.ts'
import { submit } from '../../recovery/engine/stage.ts'
import { advance } from '../../recovery/engine/step.ts'
import { stageKind } from '../../recovery/engine/tasks.ts'
import { amount as size, list, positive, whole as count } from '../shape.ts'
import { percentiles, type Adapter } from './adapter.ts'
import { amount, amounts, whole } from './inputs.ts'
import { meanOf } from './compare.ts'
import { draws, exponential, RUNS, SETTLING, watchQueue } from './queueRuns.ts'
import { crew, nothing } from './site.ts'
import { chanceIn, fewWaits, quantileOfWaits } from './waits.ts'

/**
 * Number of batches for 1 % of the variance of the makespan. Its relative error is the root of (2 + excess
 * kurtosis) / n. The makespan is a sum of exponential gaps; with k tasks left, a gap has variance 1 / min(k,
 * crews)^2 and excess kurtosis 6.
 */
function batchesFor(jobs: number, crews: number): number {
  let variance = 0
  let fourth = 0
  for (let left = 1; left <= jobs; left++) {
    const gap = 1 / (Math.min(left, crews) * Math.min(left, crews))
    variance += gap
    fourth += 6 * gap * gap
  }
  return Math.ceil((2 + fourth / (variance * variance)) * 1e4)
}

/** Batches per engine, each started when the one before is done. */
const PER_ENGINE = 500

const randomBatch: Adapter = {
  by: 'recovery/engine/step instant (pool)',
  kind: 'engine',
  reads: { jobs: count(10_000), rate: positive, servers: count(1e6) },
  compute(inputs) {
    const jobs = whole(inputs, 'jobs')
    const mean = 1 / amount(inputs, 'rate')
    const crews = whole(inputs, 'servers')
    const pool = crew(crews)
    const runs: Float64Array[] = []
    if (jobs === 0 || crews === 0) throw new Error(`${jobs} jobs and ${crews} servers: nothing is done`)
    for (let batch = 0; batch < batchesFor(jobs, crews); batch += PER_ENGINE)
      runs.push(...batchesOf(pool, jobs, mean, batch))
    const last = Float64Array.from(runs, ends => ends[jobs - 1]!)
    return {
      expectedMakespanH: estimateMean(last),
      varianceMakespanH2: estimateVariance(last),
      expectedDeparturesH: Array.from({ length: jobs }, (_, at) => meanOf(runs, at)),
      meanCompletionH: estimateMean(Float64Array.from(runs, sampleMean)),
    }
  },
}

/** Completion times of the tasks of each batch after its start, ascending. */
function batchesOf(
  pool: Resources['pools'][number],
  jobs: number,
  mean: number,
  from: number,
): Float64Array[] {
  const stream = draws.of('batch')
  const run = engine({ ...nothing, pools: [pool] }, jobs * PER_ENGINE)
  return Array.from({ length: PER_ENGINE }, (_, batch) => {
    const start = Math.max(0, run.now)
    const first = run.tasks.count
    for (let job = 0; job < jobs; job++) {
      const row = addTask(run, job, start)
      addStage(run, stageKind.pool, 0, exponential(stream, from + batch, job, mean))
      submit(run, row)
    }
    advance(run, Infinity)
    return run.tasks.doneAt
      .subarray(first, first + jobs)
      .map(end => end - start)
      .sort()
  })
}

/**
 * Number of customers for a standard error of 1 % of a plain mean of waits. The asymptotic variance of the
 * waits of M/M/1 is (2 + 5r - 4r2 + r3) / (r (1 - r)2) times the squared mean at utilisation r (Whitt 1989,
 * "Planning queueing simulations"); with several units, the probability of waiting adds a factor.
 */
function customersFor(queue: Queue): number {
  const r = utilisation(queue)
  const relative = (2 + 5 * r - 4 * r * r + r * r * r) / (r * (1 - r) * (1 - r))
  return Math.min(most, Math.max(200_000, (1.5e4 * relative) / erlangC(queue)))
}

/**
 * Number of customers if the control variate removes the chance in the arrivals. The ends of the runs leave
 * an error of about 18 r / (1 - r)2 of the mean, divided by the number of customers: the squared waits at
 * both ends are squares of exponential ones. So 1 % is reached up to a utilisation of 0.98; far from
 * saturation a million suffice, as they do where nobody is ever seen to wait, however many are watched.
 */
function controlledCustomersFor(queue: Queue): number {
  const r = utilisation(queue)
  const waiting = erlangC(queue)
  if (waiting * most < NOBODY) return suffice
  return Math.min(most, Math.max(suffice, (4000 * r) / ((1 - r) * (1 - r))) / waiting)
}

const most = 10_000_000
const suffice = 1_000_000
/** Expected number of waiting customers, of the most that are watched, that is as good as none. */
const NOBODY = 1e-3

const busy = (queue: Queue): string =>
  `${queue.units} ${numberIn('en')(queue.units, 'server is', 'servers are')} busy ${utilisation(queue)} of the time`

/** Throws for a queue that nobody joins, or that grows without limit: neither has a long run. */
function settles(queue: Queue): void {
  if (!(queue.arrivals > 0)) throw new Error('nobody arrives: there are no waits')
  if (!(utilisation(queue) < 1)) throw new Error(`${busy(queue)}: the queue never settles`)
}

/**
 * Least arrivals before those that count, as a share of the r / (1 - sqrt r)^2 over which a queue forgets that it
 * was empty (Abate and Whitt 1987, "Transient behavior of the M/M/1 queue: starting at the origin", Queueing
 * Systems 2): with a fifth the mean wait comes out a sixth too low, with three fifths no error is seen.
 */
const FORGOTTEN = 0.5

/** Throws for a queue whose runs of so many customers in all would still be filling up. */
function fillsUp(queue: Queue, customers: number): number {
  const r = utilisation(queue)
  const empty = r / ((1 - Math.sqrt(r)) * (1 - Math.sqrt(r)))
  const each = customers / RUNS
  if (SETTLING * each < FORGOTTEN * empty)
    throw new Error(
      `${busy(queue)}: the queue fills up over ${Math.round(empty)} arrivals, and runs of ${Math.round(each)} would leave out only the first ${Math.ceil(SETTLING * each)} of them`,
    )
  return customers
}

const longRun: Adapter = {
  by: 'recovery/engine/step instant (pool); recovery/engine/erlang erlangB',
  kind: 'mixed',
  reads: { servers: count(1e6), arrivalPerH: size, servicePerH: size },
  compute(inputs, expected) {
    const queue: Queue = {
      arrivals: amount(inputs, 'arrivalPerH'),
      service: amount(inputs, 'servicePerH'),
      units: whole(inputs, 'servers'),
    }
    settles(queue)
    const customers = fillsUp(queue, controlledCustomersFor(queue))
    const seen = watchQueue([queue.arrivals], 1 / queue.service, queue.units, customers)
    const inMeans = chanceIn(seen, wait => wait)
    const meanOfRuns = (values: Float64Array) =>
      estimateControlled(figuresOfBatches(values, RUNS, sampleMean), sampleMean(values), inMeans)
    const spare = queue.units * queue.service - queue.arrivals
    const few = fewWaits(seen, spare, utilisation(queue))
    return {
      probabilityWait:
        few?.share ??
        estimateByBatches(seen.wait, RUNS, part => part.filter(wait => wait > 0).length / part.length),
      meanWaitH: few?.wait ?? meanOfRuns(seen.wait),
      meanSojournH: meanOfRuns(seen.sojourn),
      meanQueueLength:
        few === undefined
          ? estimateControlled(seen.queue, sampleMean(seen.queue), inMeans)
          : { value: sampleMean(seen.queue), error: few.wait.error * queue.arrivals },
      ...percentiles(expected, /^p([\d.]+)WaitH$/, share => quantileOfWaits(seen, share, spare)),
      erlangB: erlangB(queue),
    }
  },
}

const priorities: Adapter = {
  by: 'recovery/engine/step instant (pool by criticality)',
  kind: 'engine',
  reads: { arrivalPerH: list(size, 1), meanServiceH: size },
  may: { servers: count(1e6) },
  compute(inputs) {
    const arrivals = amounts(inputs, 'arrivalPerH')
    const service = amount(inputs, 'meanServiceH')
    const units = whole(inputs, 'servers', 1)
    const queue: Queue = {
      arrivals: arrivals.reduce((sum, rate) => sum + rate, 0),
      service: 1 / service,
      units,
    }
    settles(queue)
    const seen = watchQueue(arrivals, service, units, fillsUp(queue, customersFor(queue)))
    const waits = arrivals.map((_, tier) =>
      estimateByBatches(
        seen.wait.filter((_wait, at) => seen.tier[at] === tier),
        RUNS,
        sampleMean,
      ),
    )
    return { meanWaitHighH: waits[0], meanWaitLowH: waits.at(-1), meanWaitH: waits }
  },
}

export const waitingAdapters: readonly Adapter[] = [randomBatch, longRun, priorities]
