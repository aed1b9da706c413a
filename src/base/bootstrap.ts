/**
 * Percentile intervals by drawing the rows of a sample anew, with replacement (Efron 1979,
 * https://doi.org/10.1214/aos/1176344552).
 */
import type { Interval } from './intervals.ts'
import { quantileSorted } from './quantiles.ts'
import { uniform, type Stream } from './streams.ts'

/** Enough for the ends of a 95 % interval (Efron and Tibshirani 1993, 19.3). */
const resamples = 1000

/**
 * @param figures computes the wanted numbers from the rows at these positions (with repeats); the array of
 * positions is reused
 * @returns one interval for each figure
 */
export function bootstrap(
  rows: number,
  figures: (positions: Int32Array) => Float64Array,
  stream: Stream,
  level = 0.95,
): Interval[] {
  const positions = new Int32Array(rows)
  const drawn: Float64Array[] = []
  for (let resample = 0; resample < resamples; resample++) {
    for (let row = 0; row < rows; row++) positions[row] = Math.floor(rows * uniform(stream, resample, row))
    drawn.push(figures(positions))
  }
  return Array.from(drawn[0]!, (_, figure) => {
    const values = Float64Array.from(drawn, found => found[figure]!).sort()
    return [quantileSorted(values, (1 - level) / 2), quantileSorted(values, (1 + level) / 2)]
  })
}
