/**
 * Stages of a recovery: supply, failover, verification, chains of random stages, and the distributions they
 * are drawn from.
 */
import { lognormalSigma } from '../../base/variates.ts'
import { mean, quantile, variance, type Distribution } from '../../base/distribution.ts'
import { log } from '../../base/maths.ts'
import { estimateMean, estimateQuantile, estimateShare, estimateVariance } from '../../base/sample.ts'
import { Streams, uniform } from '../../base/streams.ts'
import { dispatchRule } from '../../recovery/engine/dispatch.ts'
import { addStage, addTask, engine } from '../../recovery/engine/engine.ts'
import { failoverOutlook } from '../../recovery/plan/failover.ts'
import { retryOutlook } from '../../recovery/plan/retry.ts'
import { submit } from '../../recovery/engine/stage.ts'
import { advance } from '../../recovery/engine/step.ts'
import type { FactorySpec } from '../../recovery/engine/factories.ts'
import { stageKind } from '../../recovery/engine/tasks.ts'
import {
  amount as size,
  between,
  list,
  number,
  positive,
  record,
  share as chance,
  whole as count,
} from '../shape.ts'
import { numbered, percentiles, type Adapter } from './adapter.ts'
import type { Fields } from './case.ts'
import { amount, num, probability, records, whole, WrongInput } from './inputs.ts'
import { finishes, latest, meanOfEnds, nothing } from './site.ts'

/** Servers that arrive together: of less than one, each would take deliveries without end. */
const together = between(1, 1e9)

const supply: Adapter = {
  by: 'recovery/engine/step instant (supply)',
  kind: 'engine',
  reads: { orders: count(1e6) },
  may: { stock: count(1e9), ratePerH: size, batch: together, everyH: size, startsH: size, transportH: size },
  compute(inputs, expected) {
    const stock = whole(inputs, 'stock', 0)
    const orders = whole(inputs, 'orders')
    const run = engine(
      { ...nothing, supplies: [{ stock, rule: dispatchRule.fifo, factories: factoriesIn(inputs) }] },
      orders,
    )
    for (let order = 0; order < orders; order++) {
      const row = addTask(run, order, 0)
      addStage(run, stageKind.supply, 0, 1)
      submit(run, row)
    }
    advance(run, Infinity)
    const ends = finishes(run)
    return {
      lastDeliveryH: latest(ends),
      meanWaitH: meanOfEnds(ends),
      servedFromStock: ends.filter(end => end === 0).length,
      ...numbered(expected, /^deliveredBy([\d.]+)H$/, hour => deliveredBy(inputs, hour)),
    }
  },
}

/** Deliveries of the same supply by an hour. */
function deliveredBy(inputs: Fields, hour: number): number {
  const run = engine({
    ...nothing,
    supplies: [
      { stock: amount(inputs, 'stock', 0), rule: dispatchRule.fifo, factories: factoriesIn(inputs) },
    ],
  })
  for (let order = 0; order < whole(inputs, 'orders'); order++) {
    const row = addTask(run, order, 0)
    addStage(run, stageKind.supply, 0, 1)
    submit(run, row)
  }
  // A delivery at exactly that hour counts, whatever the rounding of its intervals.
  advance(run, hour * (1 + 1e-12))
  return run.finished.count
}

/** One, or none: then there is what is in stock. */
function factoriesIn(inputs: Fields): FactorySpec[] {
  const line = { from: amount(inputs, 'startsH', 0), transport: amount(inputs, 'transportH', 0) }
  if ('ratePerH' in inputs) return [{ ...line, rate: amount(inputs, 'ratePerH') }]
  if (!('batch' in inputs || 'everyH' in inputs)) return []
  return [{ ...line, batch: amount(inputs, 'batch'), every: amount(inputs, 'everyH') }]
}

const failover: Adapter = {
  by: 'recovery/plan/failover failoverOutlook',
  kind: 'analytic',
  reads: { successProbability: chance, attemptH: size, attempts: count(1e6) },
  may: { wastedH: size },
  compute(inputs) {
    const outlook = failoverOutlook({
      success: probability(inputs, 'successProbability'),
      attempts: whole(inputs, 'attempts'),
      time: amount(inputs, 'attemptH'),
      wasted: amount(inputs, 'wastedH', 0),
    })
    return {
      probabilityFailover: outlook.works,
      probabilityFallback: outlook.falls,
      meanTimeIfFailoverH: outlook.meanTime,
      attemptPmf: outlook.attempts,
    }
  },
}

const verification: Adapter = {
  by: 'recovery/plan/retry retryOutlook',
  kind: 'analytic',
  reads: { verifyFailureProbability: chance },
  may: { restoreH: size, meanAgeOfNewestH: size, periodH: size, points: count(1e9) },
  compute(inputs) {
    const outlook = retryOutlook(
      probability(inputs, 'verifyFailureProbability'),
      amount(inputs, 'restoreH', 0),
      amount(inputs, 'meanAgeOfNewestH', 0),
      amount(inputs, 'periodH', 0),
      num(inputs, 'points', Infinity),
    )
    return {
      expectedTries: outlook.tries,
      ...('restoreH' in inputs && { expectedRestoreH: outlook.restoreTime }),
      expectedLossH: outlook.age,
    }
  },
}

/** A share of 2.5 % of these has a standard error of 1 % of it; means and variances need fewer. */
const CHAINS = 400_000
/** In a full engine each event takes longer. */
const PER_ENGINE = 4000

const chain: Adapter = {
  by: 'recovery/engine/step instant (delay stages)',
  kind: 'engine',
  reads: { stages: list(record({ meanH: size })) },
  compute(inputs, expected) {
    const means = records(inputs, 'stages').map(stage => amount(stage, 'meanH'))
    const ends = new Float64Array(CHAINS)
    for (let from = 0; from < CHAINS; from += PER_ENGINE)
      ends.set(endsOfChains(means, from, Math.min(PER_ENGINE, CHAINS - from)), from)
    return {
      meanH: estimateMean(ends),
      varianceH2: estimateVariance(ends),
      ...percentiles(expected, /^p([\d.]+)H$/, share => estimateQuantile(ends, share, 32)),
      ...numbered(expected, /^probabilityWithin([\d.]+)H$/, hours =>
        estimateShare(ends.filter(end => end <= hours).length, CHAINS),
      ),
    }
  },
}

/** Completion times of chains whose stages last exponential times with these means. */
function endsOfChains(means: readonly number[], from: number, count: number): Float64Array {
  const stream = new Streams('closed forms', 0).of('chain')
  const run = engine(nothing, count)
  for (let at = 0; at < count; at++) {
    const row = addTask(run, at, 0)
    means.forEach((mean, index) =>
      addStage(run, stageKind.delay, 0, -mean * log(uniform(stream, from + at, index))),
    )
    submit(run, row)
  }
  advance(run, Infinity)
  return run.tasks.doneAt.subarray(0, count)
}

const lognormal: Adapter = {
  by: 'base/distribution quantile, mean; base/distribution variance',
  kind: 'mixed',
  reads: { medianH: positive, p95H: number },
  compute(inputs, expected) {
    const median = num(inputs, 'medianH')
    const p95 = num(inputs, 'p95H')
    if (p95 < median) throw new WrongInput('p95H', `must be at least the median of ${median}, is ${p95}`)
    const hours: Distribution = { kind: 'lognormal', median, p95 }
    return {
      mu: log(median),
      sigma: lognormalSigma(median, p95),
      meanH: mean(hours),
      sdH: Math.sqrt(variance(hours)),
      ...percentiles(expected, /^p([\d.]+)H$/, share => quantile(hours, share)),
    }
  },
}

const triangular: Adapter = {
  by: 'base/distribution quantile, mean; base/distribution variance',
  kind: 'mixed',
  reads: { low: number, mode: number, high: number },
  compute(inputs, expected) {
    const shape = { low: num(inputs, 'low'), mode: num(inputs, 'mode'), high: num(inputs, 'high') }
    if (!(shape.low <= shape.mode && shape.mode <= shape.high))
      throw new WrongInput('mode', `must lie between ${shape.low} and ${shape.high}, is ${shape.mode}`)
    const value: Distribution = { kind: 'triangular', ...shape }
    return {
      mean: mean(value),
      variance: variance(value),
      ...percentiles(expected, /^p([\d.]+)$/, share => quantile(value, share)),
    }
  },
}

export const stageAdapters: readonly Adapter[] = [
  supply,
  failover,
  verification,
  chain,
  lognormal,
  triangular,
]
