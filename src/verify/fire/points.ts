/**
 * Peaks of fire cases as points of predicted against measured, for a scatter plot and for the model error.
 */
import { exp, log } from '../../base/maths.ts'

/** Peak rise of the upper layer above its start in one room of one case, K. */
export interface PeakPoint {
  readonly id: string
  readonly room: string
  /** Ventilation of a measured fire; `cfast` if the reference is a CFAST computation. */
  readonly family: Ventilation | 'cfast'
  readonly measured: number
  readonly predicted: number
  /** CFAST's prediction for the same measured fire. */
  readonly cfast?: number
}

/** Classes by which NIST sorts its experiments: NUREG-1824, CFAST Validation Guide. */
export type Ventilation = 'natural' | 'forced' | 'none'
const classes: readonly Ventilation[] = ['natural', 'forced', 'none']

/**
 * Predicted over measured: geometric mean, and standard deviation of the logarithm, including the scatter of
 * the measurements.
 */
interface Spread {
  readonly bias: number
  readonly sigma: number
}

export interface ModelError extends Spread {
  /** Number of rooms it is based on. */
  readonly points: number
  /** CFAST's on the same rooms, if it was run on all of them. */
  readonly cfast?: Spread
}

/** Fewer points give no scatter. */
export const LEAST_POINTS = 3

/** Error of the model by the ventilation of the room. */
export function modelErrors(points: readonly PeakPoint[]): Partial<Record<Ventilation, ModelError>> {
  return Object.fromEntries(
    classes.flatMap(family => {
      const own = points.filter(point => point.family === family)
      if (own.length < LEAST_POINTS) return []
      const beside = own.flatMap(({ measured, cfast }) => (cfast === undefined ? [] : [cfast / measured]))
      const error: ModelError = {
        ...errorOf(own.map(({ predicted, measured }) => predicted / measured)),
        points: own.length,
        ...(beside.length === own.length && { cfast: errorOf(beside) }),
      }
      return [[family, error]]
    }),
  )
}

function errorOf(ratios: readonly number[]): Spread {
  const logs = ratios.map(log)
  return { bias: exp(mean(logs)), sigma: deviation(logs) }
}

export function mean(of: readonly number[]): number {
  return of.reduce((sum, x) => sum + x, 0) / of.length
}

export function deviation(of: readonly number[]): number {
  const middle = mean(of)
  return Math.sqrt(of.reduce((sum, x) => sum + (x - middle) ** 2, 0) / (of.length - 1))
}
