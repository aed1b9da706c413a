/**
 * When a campaign has run long enough: the 95 % intervals of the figures asked for are narrow enough at one of a fixed row
 * of checkpoints, so that the end depends on the rows alone and never on who ran them.
 *
 * Looking several times and stopping at the first success makes an interval cover less often than it says, because a sample that
 * has not met what is rare yet has little variance and ends too early (Law and Kelton, Simulation Modeling and Analysis, section 9.4.1,
 * obtaining a specified precision; Glynn and Whitt 1992, https://doi.org/10.1214/aoap/1177005777). What is done about it: few
 * checkpoints, the first of them late, and an interval of a mean that is longer where the sample is skewed.
 */
import { type Interval, wilson } from '../base/intervals.ts'
import { sampleMean } from '../base/sample.ts'
import { skewedMeanInterval } from '../base/skewed.ts'
import { areAlike } from '../base/student.ts'
import type { MetricName } from '../scenario/words/figures.ts'
import { metricNames, metricUnits } from '../scenario/words/figures.ts'
import type { Gathering } from './gathering.ts'
import { timed } from './timed.ts'

/** The mean of a metric; with `any:`, the share of replications in which it is above 0 (a time: in which it comes). */
export type Aim = MetricName | `any:${MetricName}`

/** The precision that ends a campaign: every aim has to reach it. */
export interface Precision {
  /**
   * For a share of replications half the width of its interval. For a mean the longer arm of its interval, relative to
   * the mean unless that is a share itself.
   */
  readonly halfWidth: number
  readonly aims: readonly Aim[]
}

/** How many services are hit, and whether any data is lost for good. */
export const defaultAims: readonly Aim[] = ['servicesDown', 'any:servicesWithDataLost']

/** Everything a precision can be asked of. */
export const aims: readonly Aim[] = [...metricNames, ...metricNames.map(name => `any:${name}` as const)]

/**
 * Intervals over fewer replications are not trusted: a named assumption. Of lognormal figures (sigma 1) asked for within 30 %, 93 of
 * 100 campaigns that may end after 50 are within as much as they say, and 95 of those that go on to 100.
 */
const fewest = 100
/** Each checkpoint is a quarter further on than the one before. */
const growth = 1.25

/** The first checkpoint after `done` replications, at most `most`. */
export function checkpointAfter(done: number, most: number): number {
  let checkpoint = fewest
  while (checkpoint <= done) checkpoint = Math.ceil(checkpoint * growth)
  return Math.min(checkpoint, most)
}

/** The half-width reached by each aim; Infinity where it cannot be estimated yet. */
export function halfWidths(gathered: Gathering, { aims }: Precision): number[] {
  return aims.map(aim => {
    const any = aim.startsWith('any:')
    const name = (any ? aim.slice(4) : aim) as MetricName
    const values = gathered.figure(`metrics.${name}`)
    return any
      ? halfWidthOfShare(values, timed(metricUnits[name]))
      : halfWidthOfMean(values, metricUnits[name] === 'share')
  })
}

export function preciseEnough(gathered: Gathering, precision: Precision): boolean {
  return halfWidths(gathered, precision).every(width => width <= precision.halfWidth)
}

/**
 * As in a `Summary`, the share is of all replications: neither never (Infinity) nor a figure without a meaning (NaN,
 * such as the return of what was not hit) counts as happening.
 * @param ofTimes whether the values are times: one of 0 happens, a count of 0 does not
 */
function halfWidthOfShare(values: Float64Array, ofTimes: boolean): number {
  if (values.length === 0) return Infinity
  const happens = (value: number): boolean => value < Infinity && (ofTimes || value > 0)
  return halfOf(wilson(values.filter(happens).length, values.length))
}

/**
 * Equal values show no spread. The half-width is then how often another value may come at most (Wilson, for none of so
 * many); how large that would be is not known.
 */
function halfWidthOfMean(values: Float64Array, isShare: boolean): number {
  const told = values.filter(value => Number.isFinite(value))
  if (told.length < 2) return Infinity
  if (areAlike(told)) return wilson(0, told.length)[1]
  const mean = sampleMean(told)
  const [low, high] = skewedMeanInterval(told, isShare ? [0, 1] : undefined)
  const arm = Math.max(mean - low, high - mean)
  return isShare ? arm : arm / Math.abs(mean)
}

const halfOf = ([low, high]: Interval): number => (high - low) / 2
