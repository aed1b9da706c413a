/**
 * Which inputs of a model drive its output: Sobol's first-order and total indices from two sample matrices A
 * and B, and from A with one column of B (Saltelli et al. 2010, https://doi.org/10.1016/j.cpc.2009.09.018:
 * first order by their table 2 (b), total by Jansen's estimator, (f)). Inputs are independent uniforms.
 */
import { sampleMean, sampleVariance, type Estimate } from './sample.ts'
import { uniform, type Stream } from './streams.ts'

export interface SobolIndices {
  readonly variance: Estimate
  readonly first: readonly Estimate[]
  readonly total: readonly Estimate[]
}

/** Errors come from this many batches of points. */
const BATCHES = 32

/** Calls the model (inputs + 2) x points times with a vector of uniforms, which it must not keep. */
export function sobolIndices(
  model: (point: Float64Array) => number,
  inputs: number,
  points: number,
  stream: Stream,
): SobolIndices {
  const length = Math.ceil(points / BATCHES)
  const parts: Float64Array[] = []
  for (let batch = 0; batch < BATCHES; batch++)
    parts.push(indicesOf(model, inputs, batch * length, length, stream))
  const figure = (at: number): Estimate => {
    const values = parts.map(part => part[at]!)
    return { value: sampleMean(values), error: Math.sqrt(sampleVariance(values) / BATCHES) }
  }
  return {
    variance: figure(0),
    first: Array.from({ length: inputs }, (_, input) => figure(1 + input)),
    total: Array.from({ length: inputs }, (_, input) => figure(1 + inputs + input)),
  }
}

/** Variance, first-order and total indices of one batch of points. */
function indicesOf(
  model: (point: Float64Array) => number,
  inputs: number,
  from: number,
  points: number,
  stream: Stream,
): Float64Array {
  const a = new Float64Array(inputs)
  const b = new Float64Array(inputs)
  const atA = new Float64Array(points)
  const atB = new Float64Array(points)
  const mixed = Array.from({ length: inputs }, () => new Float64Array(points))
  for (let i = 0; i < points; i++) {
    for (let input = 0; input < inputs; input++) {
      a[input] = uniform(stream, from + i, 2 * input)
      b[input] = uniform(stream, from + i, 2 * input + 1)
    }
    atA[i] = model(a)
    atB[i] = model(b)
    for (let input = 0; input < inputs; input++) {
      const kept = a[input]!
      a[input] = b[input]!
      mixed[input]![i] = model(a)
      a[input] = kept
    }
  }
  return indicesFrom(atA, atB, mixed)
}

/**
 * Variance, first-order and total indices, in this order, from the outputs at A, at B, and, for each input,
 * at A with its column of B. If positions are given, only those rows count, with repeats.
 */
export function indicesFrom(
  atA: ArrayLike<number>,
  atB: ArrayLike<number>,
  mixed: readonly ArrayLike<number>[],
  positions?: Int32Array,
): Float64Array {
  const points = positions?.length ?? atA.length
  const inputs = mixed.length
  const at = (row: number): number => positions?.[row] ?? row
  // Centred on the mean of both matrices, which takes out most of the noise of the first-order estimator.
  let mean = 0
  for (let row = 0; row < points; row++) mean += (atA[at(row)]! + atB[at(row)]!) / (2 * points)
  let squares = 0
  for (let row = 0; row < points; row++) {
    const a = atA[at(row)]! - mean
    const b = atB[at(row)]! - mean
    squares += a * a + b * b
  }
  const variance = squares / (2 * points - 1)
  const figures = new Float64Array(1 + 2 * inputs)
  figures[0] = variance
  // Nothing drives an output that does not vary.
  if (variance === 0) return figures
  for (let input = 0; input < inputs; input++) {
    const column = mixed[input]!
    let first = 0
    let total = 0
    for (let row = 0; row < points; row++) {
      const a = atA[at(row)]!
      const moved = column[at(row)]! - a
      first += (atB[at(row)]! - mean) * moved
      total += moved * moved
    }
    figures[1 + input] = first / points / variance
    figures[1 + inputs + input] = total / (2 * points) / variance
  }
  return figures
}
