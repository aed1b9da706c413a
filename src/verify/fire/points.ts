/** Peaks of fire cases as points: what was predicted over what was measured, for a scatter plot and for the model's own error. */
import { exp, log } from '../../base/maths.ts'

/** One room of one case: highest rise of its upper layer above the start, K. */
export interface PeakPoint {
  readonly id: string
  readonly room: string
  /** By ventilation for measured fires; `cfast` where the reference is CFAST's own computation. */
  readonly family: Ventilation | 'cfast'
  readonly measured: number
  readonly predicted: number
  /** What CFAST predicts of the same measured fire. */
  readonly cfast?: number
}

/** As NIST sorts its experiments: NUREG-1824, CFAST Validation Guide. */
export type Ventilation = 'natural' | 'forced' | 'none'
const classes: readonly Ventilation[] = ['natural', 'forced', 'none']

/** Predicted over measured: geometric mean, and standard deviation of the logarithm, the scatter of the measurements included. */
interface Spread {
  readonly bias: number
  readonly sigma: number
}

export interface ModelError extends Spread {
  /** Rooms it was earned on. */
  readonly points: number
  /** CFAST's on the same rooms, where it was run on all of them. */
  readonly cfast?: Spread
}

/** Fewer than this say nothing of a scatter. */
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
