/**
 * Standardised regression coefficients: by how many of its standard deviations the output changes for one
 * standard deviation of an input.
 */
import { invariant } from './invariant.ts'
import { sampleMean, sampleVariance } from './sample.ts'

/**
 * Ordinary least squares with an intercept, by the normal equations of centred columns.
 * @param inputs one column for each input
 */
export function standardisedCoefficients(
  inputs: readonly Float64Array[],
  output: Float64Array,
): Float64Array {
  const k = inputs.length
  const means = inputs.map(sampleMean)
  const mean = sampleMean(output)
  const rows = Array.from({ length: k }, (_, i) =>
    Float64Array.from({ length: k + 1 }, (_unused, j) =>
      j < k
        ? product(inputs[i]!, means[i]!, inputs[j]!, means[j]!)
        : product(inputs[i]!, means[i]!, output, mean),
    ),
  )
  const slopes = solve(rows)
  const spread = Math.sqrt(sampleVariance(output))
  return slopes.map((slope, i) => (slope * Math.sqrt(sampleVariance(inputs[i]!))) / spread)
}

function product(a: Float64Array, meanA: number, b: Float64Array, meanB: number): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += (a[i]! - meanA) * (b[i]! - meanB)
  return sum
}

/** Gaussian elimination with partial pivoting of rows [A | b]. */
function solve(rows: Float64Array[]): Float64Array {
  const k = rows.length
  for (let column = 0; column < k; column++) {
    let pivot = column
    for (let i = column + 1; i < k; i++)
      if (Math.abs(rows[i]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = i
    invariant(rows[pivot]![column] !== 0, 'an input is constant or a sum of others')
    ;[rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!]
    for (let i = 0; i < k; i++) {
      if (i === column) continue
      const factor = rows[i]![column]! / rows[column]![column]!
      for (let j = column; j <= k; j++) rows[i]![j] = rows[i]![j]! - factor * rows[column]![j]!
    }
  }
  return Float64Array.from({ length: k }, (_, i) => rows[i]![k]! / rows[i]![i]!)
}
