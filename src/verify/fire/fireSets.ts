/** Gates that judge a set of fire cases as a whole. */
import { expm1 } from '../../base/maths.ts'
import { deviation, LEAST_POINTS, mean } from './points.ts'
import { engineResult, gate, type FireFigure, type FireResult } from './result.ts'

/** One result for the CFAST cases and one for the measured fires among `results`; none where there are too few. */
export function fireSets(results: readonly FireResult[]): FireResult[] {
  const figures = results.flatMap(result => result.figures)
  return [cfastSet(figures), experimentSet(figures)].filter(set => set !== undefined)
}

function values(figures: readonly FireFigure[], of: string): number[] {
  return figures.filter(figure => figure.gate === of).map(figure => figure.value)
}

function cfastSet(figures: readonly FireFigure[]): FireResult | undefined {
  const peaks = values(figures, 'fire-room').map(Math.abs)
  const curves = values(figures, 'curve')
  if (peaks.length < LEAST_POINTS) return undefined
  return set('cfast-set', [
    gate("mean absolute error of the fire rooms' peak rise", mean(peaks), 0.1, 'set'),
    gate("mean relative distance of the fire rooms' curves", mean(curves), 0.12, 'set'),
  ])
}

function experimentSet(figures: readonly FireFigure[]): FireResult | undefined {
  const ours = values(figures, 'measured')
  const cfast = values(figures, 'measured-cfast')
  if (ours.length < LEAST_POINTS) return undefined
  const near = ours.filter(ln => Math.abs(expm1(ln)) <= 0.3).length / ours.length
  return set('experiments-set', [
    gate('mean ln ratio of the peak rise', mean(ours), 0.07, 'set'),
    gate("its scatter, CFAST's being the limit", deviation(ours), deviation(cfast), 'set'),
    gate(
      "mean absolute ln ratio, CFAST's being the limit",
      mean(ours.map(Math.abs)),
      mean(cfast.map(Math.abs)),
      'set',
    ),
    gate('share further off than 30 %', 1 - near, 0.2, 'set'),
  ])
}

function set(id: string, figures: FireFigure[]): FireResult {
  const computed = Object.fromEntries(figures.map(figure => [figure.name, figure.value]))
  return engineResult(id, { figures, computed }, 'fire/zone, over the cases of this set')
}
