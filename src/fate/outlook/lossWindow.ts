/**
 * Closed form of the data lost at a random phase of the schedule: the age of the newest durable point is uniform
 * between `lag` and `lag + period`. Any unit of time. The ages that runs report have to agree with it.
 *
 * It also holds with a backup window for a fire at any time of day, not for one whose time of day is known: that finds
 * the window open or closed, and no age in between.
 */
import { integrateProduct } from '../../base/piecewise.ts'

export interface LossWindow {
  readonly min: number
  readonly mean: number
  readonly max: number
  readonly variance: number
}

export function lossWindow(period: number, lag: number): LossWindow {
  return { min: lag, mean: lag + period / 2, max: lag + period, variance: (period * period) / 12 }
}

/** The age not exceeded with probability p. */
export function ageQuantile({ min, max }: LossWindow, p: number): number {
  return min + p * (max - min)
}

/** Probability that the age is at most the recovery point objective. */
export function rpoMetProbability({ min, max }: LossWindow, rpo: number): number {
  if (rpo >= max) return 1
  return rpo < min ? 0 : (rpo - min) / (max - min)
}

/** Mean and variance of the number of writes lost, when they arrive as a Poisson stream (law of total variance). */
export function lostWrites(
  { mean, variance }: LossWindow,
  writesPerTime: number,
): { mean: number; variance: number } {
  return {
    mean: writesPerTime * mean,
    variance: writesPerTime * mean + writesPerTime * writesPerTime * variance,
  }
}

/** A copy on a schedule, and the probability that it survives. */
export interface ScheduledCopy {
  readonly period: number
  readonly lag: number
  readonly survival: number
}

/**
 * Mean age of the newest point over the copies that survive, if any does: schedules and survivals are independent,
 * and windows may overlap. The integral of P(age > x), a product of piecewise linear functions of x, is exact.
 */
export function meanAgeOfNewest(copies: readonly ScheduledCopy[]): number {
  const none = copies.reduce((chance, { survival }) => chance * (1 - survival), 1)
  if (none === 1) return NaN
  const older = copies.map(({ period, lag, survival }) => (age: number) => {
    const durable = period > 0 ? Math.min(1, Math.max(0, (age - lag) / period)) : age < lag ? 0 : 1
    return 1 - survival * durable
  })
  const breaks = copies.flatMap(({ period, lag }) => [lag, lag + period])
  const end = Math.max(...breaks)
  return (integrateProduct(older, breaks, end) - none * end) / (1 - none)
}
