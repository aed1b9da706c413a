/** Gates for sets of fire cases as a whole. */
import { expm1, log } from '../../base/maths.ts'
import { deviation, LEAST_POINTS, mean, type PeakPoint } from './points.ts'
import { engineResult, gate, type FireFigure, type FireResult } from './result.ts'

/** Largest mean of ln(predicted / measured). */
const MOST_BIAS = 0.07
/** With fewer rooms, the standard error of that mean would exceed its gate, at the usual scatter of 0.2. */
const LEAST_ROOMS = 9

const figureNames = {
  peaks: "mean absolute error of the fire rooms' peak rise",
  curves: "mean relative distance of the fire rooms' curves",
  bias: 'mean ln ratio of the peak rise',
  scatter: "its scatter, CFAST's being the limit",
  size: "mean absolute ln ratio, CFAST's being the limit",
  far: 'share further off than 30 %',
} as const
export type SetFigure = (typeof figureNames)[keyof typeof figureNames]

/**
 * One result for the CFAST cases and one for the measured fires among `results`; none for a set that is too
 * small.
 */
export function fireSets(results: readonly FireResult[]): FireResult[] {
  const figures = results.flatMap(result => result.figures).filter(({ reason }) => reason === undefined)
  const measured = results.flatMap(result => result.points ?? []).filter(({ family }) => family !== 'cfast')
  return [cfastSet(figures), experimentSet(measured)].filter(set => set !== undefined)
}

function cfastSet(figures: readonly FireFigure[]): FireResult | undefined {
  const valuesOf = (of: string) => figures.filter(figure => figure.gate === of).map(({ value }) => value)
  const peaks = valuesOf('fire-room').map(Math.abs)
  const curves = valuesOf('curve')
  if (peaks.length < LEAST_POINTS) return undefined
  const found = [gate(figureNames.peaks, mean(peaks), 0.1, 'set')]
  if (curves.length >= LEAST_POINTS) found.push(gate(figureNames.curves, mean(curves), 0.12, 'set'))
  return set('cfast-set', found)
}

function experimentSet(points: readonly PeakPoint[]): FireResult | undefined {
  if (points.length < LEAST_ROOMS) return undefined
  const ours = points.map(({ predicted, measured }) => log(predicted / measured))
  const near = ours.filter(ln => Math.abs(expm1(ln)) <= 0.3).length / ours.length
  return set('experiments-set', [
    gate(figureNames.bias, mean(ours), MOST_BIAS, 'set'),
    ...besideCfast(points),
    gate(figureNames.far, 1 - near, 0.2, 'set'),
  ])
}

/** Gates relative to CFAST, over the points that CFAST was run on too. */
function besideCfast(points: readonly PeakPoint[]): FireFigure[] {
  const both = points.flatMap(({ predicted, measured, cfast }) =>
    cfast === undefined ? [] : [{ ours: log(predicted / measured), cfast: log(cfast / measured) }],
  )
  if (both.length < LEAST_ROOMS) return []
  const ours = both.map(point => point.ours)
  const cfast = both.map(point => point.cfast)
  return [
    gate(figureNames.scatter, deviation(ours), deviation(cfast), 'set'),
    gate(figureNames.size, mean(ours.map(Math.abs)), mean(cfast.map(Math.abs)), 'set'),
  ]
}

function set(id: string, figures: FireFigure[]): FireResult {
  const computed = Object.fromEntries(figures.map(figure => [figure.name, figure.value]))
  return engineResult(id, { figures, computed }, 'fire/zone, over the cases of this set')
}
