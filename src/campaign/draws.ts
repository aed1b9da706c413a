/** The draws of a severity: fires that began in one drawn place are one. */
import type { WeighedFires } from './weighting.ts'

export interface Draw {
  weight: number
  /** Weight times loss, summed up over its fires. */
  loss: number
}

/** The draws whose fires have this severity. */
export function drawsOf(
  losses: Float64Array,
  { severity, drawn, weights }: WeighedFires,
  row: number,
): Draw[] {
  const draws = new Map<number, Draw>()
  losses.forEach((loss, fire) => {
    if (severity[fire] !== row) return
    const number = drawn?.[fire] ?? fire
    const draw = draws.get(number) ?? { weight: 0, loss: 0 }
    draw.weight += weights[fire]!
    draw.loss += weights[fire]! * loss
    draws.set(number, draw)
  })
  return [...draws.values()]
}
