/** Summarises a metric over the replications of a campaign. */
import { quantileSorted } from '../base/quantiles.ts'

/** A metric over replications: mean, spread and quantiles, where the event may never happen. */
export interface Summary {
  readonly mean: number | null
  readonly sd: number | null
  readonly p05: number | null
  readonly p10: number | null
  readonly p50: number | null
  readonly p90: number | null
  readonly p95: number | null
  /** Share of the replications in which the event happens. */
  readonly share: number
  /**
   * Share of the replications in which the metric has a meaning; in the others nothing was hit that it is a metric
   * of.
   */
  readonly applies: number
}

/**
 * Infinity (never) sorts last in the quantiles, which are null where they fall on it, and is left out of mean and sd.
 * NaN (no meaning) is left out of everything but `share`, where it counts as not happening. sd is the sample standard
 * deviation (n - 1), 0 for one value.
 */
export function summarise(values: Float64Array): Summary {
  const told = values.filter(value => !Number.isNaN(value)).sort()
  const happened = told.subarray(0, told.findLastIndex(value => value !== Infinity) + 1)
  const { mean, sd } = moments(happened)
  const at = (share: number): number | null => quantileOrNever(told, share)
  return {
    mean,
    sd,
    p05: at(0.05),
    p10: at(0.1),
    p50: at(0.5),
    p90: at(0.9),
    p95: at(0.95),
    share: values.length === 0 ? 0 : happened.length / values.length,
    applies: values.length === 0 ? 0 : told.length / values.length,
  }
}

/** Quantile of ascending values; null where it falls on or beyond the first Infinity, or without values. */
export function quantileOrNever(ascending: Float64Array, share: number): number | null {
  if (ascending.length === 0) return null
  const value = quantileSorted(ascending, share)
  return value === Infinity ? null : value
}

function moments(values: Float64Array): { mean: number | null; sd: number | null } {
  if (values.length === 0) return { mean: null, sd: null }
  let sum = 0
  for (const value of values) sum += value
  const mean = sum / values.length
  let squares = 0
  for (const value of values) squares += (value - mean) * (value - mean)
  return { mean, sd: values.length === 1 ? 0 : Math.sqrt(squares / (values.length - 1)) }
}
