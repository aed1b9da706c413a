/** Each input at its 10th and at its 90th percentile, all others as drawn, under the same fires. */
import type { Interval } from '../../base/intervals.ts'
import { sampleMean } from '../../base/sample.ts'
import { skewedMeanInterval } from '../../base/skewed.ts'
import { areAlike, sizeOf } from '../../base/student.ts'
import type { Points } from './points.ts'

/** Quantile levels of the two ends of a bar. */
export const ends = [0.1, 0.9] as const

/** Point-major: (point * inputs + input) * 2 + end. */
export function tornadoPoints({ paths, levels, draws }: Points, chosen: readonly string[]): Points {
  const width = paths.length
  const rows = draws.length * chosen.length * ends.length
  const moved = new Float64Array(rows * width)
  const movedDraws = new Int32Array(rows)
  let row = 0
  for (let point = 0; point < draws.length; point++)
    for (const path of chosen)
      for (const end of ends) {
        moved.set(levels.subarray(point * width, (point + 1) * width), row * width)
        moved[row * width + paths.indexOf(path)] = end
        movedDraws[row++] = draws[point]!
      }
  return { paths, levels: moved, draws: movedDraws }
}

export interface Bar {
  readonly path: string
  /** Mean output with the input at its 10th and at its 90th percentile. */
  readonly low: number
  readonly high: number
  /** High less low. */
  readonly difference: number
  /**
   * 95 % interval of the paired difference; Infinity at an end that a single point decides. null if the difference is
   * the same at all points, which does not bound it elsewhere.
   */
  readonly interval: Interval | null
}

/**
 * Longest bar first.
 * @param limits of the differences, as of shares
 */
export function tornado(chosen: readonly string[], output: Float64Array, limits?: Interval): Bar[] {
  const points = output.length / chosen.length / ends.length
  return chosen
    .map((path, input) => {
      const at = (end: number): Float64Array =>
        Float64Array.from(
          { length: points },
          (_, point) => output[(point * chosen.length + input) * ends.length + end]!,
        )
      const [low, high] = [at(0), at(1)]
      const differences = high.map((value, point) => value - low[point]!)
      const size = sizeOf(low, high)
      return {
        path,
        low: sampleMean(low),
        high: sampleMean(high),
        difference: sampleMean(differences),
        interval: areAlike(differences, size) ? null : skewedMeanInterval(differences, limits, size),
      }
    })
    .toSorted((a, b) => Math.abs(b.difference) - Math.abs(a.difference))
}
