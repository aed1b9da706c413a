/** Figures of a sample with their standard errors. */
import { quantileSorted } from './quantiles.ts'

/** A figure estimated from random draws, and the standard error of the estimate. */
export interface Estimate {
  readonly value: number
  readonly error: number
}

export function sampleMean(values: ArrayLike<number>): number {
  let sum = 0
  for (let i = 0; i < values.length; i++) sum += values[i]!
  return sum / values.length
}

/** Divides by n - 1. */
export function sampleVariance(values: ArrayLike<number>): number {
  const mean = sampleMean(values)
  let sum = 0
  for (let i = 0; i < values.length; i++) sum += (values[i]! - mean) * (values[i]! - mean)
  return sum / (values.length - 1)
}

/** Mean of independent values. */
export function estimateMean(values: ArrayLike<number>): Estimate {
  return { value: sampleMean(values), error: Math.sqrt(sampleVariance(values) / values.length) }
}

/**
 * Share of independent trials that hit. If all hit or none, the error is that of one trial otherwise: a probability
 * close to 0 or 1 is not known exactly.
 */
export function estimateShare(hits: number, trials: number): Estimate {
  const rare = Math.max(1, Math.min(hits, trials - hits)) / trials
  return { value: hits / trials, error: Math.sqrt((rare * (1 - rare)) / trials) }
}

/** Variance of independent values; its error from the fourth moment (Kenney and Keeping 1951, 7.12). */
export function estimateVariance(values: ArrayLike<number>): Estimate {
  const n = values.length
  const mean = sampleMean(values)
  const value = sampleVariance(values)
  let fourth = 0
  for (let i = 0; i < n; i++) {
    const squared = (values[i]! - mean) * (values[i]! - mean)
    fourth += squared * squared
  }
  return { value, error: Math.sqrt(Math.max(0, fourth / n - (value * value * (n - 3)) / (n - 1)) / n) }
}

/**
 * Any figure of a sequence: its value over the whole, its error by batch means (Schmeiser 1982: ten to thirty
 * batches are enough), so that values that depend on their neighbours are not taken for independent ones.
 */
export function estimateByBatches(
  values: Float64Array,
  batches: number,
  figure: (part: Float64Array) => number,
): Estimate {
  const parts = figuresOfBatches(values, batches, figure)
  return { value: figure(values), error: Math.sqrt(sampleVariance(parts) / batches) }
}

/** The figure of each of `batches` consecutive parts of a sequence. */
export function figuresOfBatches(
  values: Float64Array,
  batches: number,
  figure: (part: Float64Array) => number,
): Float64Array {
  const length = Math.floor(values.length / batches)
  return Float64Array.from({ length: batches }, (_, batch) =>
    figure(values.subarray(batch * length, (batch + 1) * length)),
  )
}

/** Quantile p of independent or dependent values, with its error by batches. */
export function estimateQuantile(values: Float64Array, p: number, batches: number): Estimate {
  return estimateByBatches(values, batches, part => quantileSorted(part.slice().sort(), p))
}

/**
 * A figure of independent batches, without the part of its scatter that a control explains. The control of a
 * batch varies with its figure and has a mean of 0 (Lavenberg and Welch 1981,
 * https://doi.org/10.1287/mnsc.27.3.322).
 * @param whole the figure over all batches
 */
export function estimateControlled(
  parts: ArrayLike<number>,
  whole: number,
  control: ArrayLike<number>,
): Estimate {
  const [mean, ofControl] = [sampleMean(parts), sampleMean(control)]
  let squares = 0
  let products = 0
  for (let i = 0; i < parts.length; i++) {
    squares += (control[i]! - ofControl) * (control[i]! - ofControl)
    products += (control[i]! - ofControl) * (parts[i]! - mean)
  }
  const slope = squares > 0 ? products / squares : 0
  let left = 0
  for (let i = 0; i < parts.length; i++) {
    const rest = parts[i]! - mean - slope * (control[i]! - ofControl)
    left += rest * rest
  }
  const spread = 1 / parts.length + (squares > 0 ? (ofControl * ofControl) / squares : 0)
  return { value: whole - slope * ofControl, error: Math.sqrt((left / (parts.length - 2)) * spread) }
}
