/**
 * Elementary effects (Morris 1991, https://doi.org/10.1080/00401706.1991.10484804; mean of their size after
 * Campolongo, Cariboni and Saltelli 2007, https://doi.org/10.1016/j.envsoft.2006.10.004): a trajectory
 * changes one input after another until all have changed, so that inputs + 1 runs give one effect of each
 * input.
 *
 * There are four levels, at the middle of each quarter of the probability, so that unbounded inputs have them
 * too. A step is half of the probability.
 */
import type { Interval } from './intervals.ts'
import { permuted } from './latin.ts'
import { sampleMean, sampleVariance } from './sample.ts'
import { bits, type Stream } from './streams.ts'
import { areAlike, meanInterval } from './student.ts'

const step = 0.5

export interface Trajectory {
  /** Row-major, inputs + 1 rows of quantile levels. */
  readonly levels: Float64Array
  /** The input that changes from each row to the next. */
  readonly changed: Int32Array
}

export function trajectory(inputs: number, number: number, stream: Stream): Trajectory {
  const levels = new Float64Array((inputs + 1) * inputs)
  const changed = Int32Array.from({ length: inputs }, (_, at) =>
    inputs === 1 ? 0 : permuted(stream, 2 * number, at, inputs),
  )
  const rises = new Uint8Array(inputs)
  for (let input = 0; input < inputs; input++) {
    const drawn = bits(stream, 2 * number + 1, input)
    rises[input] = drawn & 1
    levels[input] = 1 / 8 + ((drawn >>> 1) & 1) / 4 + (rises[input] ? 0 : step)
  }
  changed.forEach((input, at) => {
    const row = (at + 1) * inputs
    levels.copyWithin(row, at * inputs, row)
    levels[row + input]! += rises[input] ? step : -step
  })
  return { levels, changed }
}

export interface Effects {
  /** Mean size of the effects, in units of the output for the whole range of the input: what the input does. */
  readonly meanSize: number
  /** 95 % interval; null where all effects have the same size, which says nothing of how much others differ. */
  readonly meanSizeInterval: Interval | null
  /** Mean effect: near the mean size where the output always moves the same way. */
  readonly mean: number
  /** Standard deviation of the effects: large where the effect depends on the input itself or on others. */
  readonly spread: number
}

/**
 * @param outputs for each trajectory, those of its rows in order
 * @returns one result for each input
 */
export function effectsOf(
  trajectories: readonly Trajectory[],
  outputs: readonly ArrayLike<number>[],
): Effects[] {
  const inputs = trajectories[0]!.changed.length
  const effects = Array.from({ length: inputs }, () => new Float64Array(trajectories.length))
  trajectories.forEach(({ levels, changed }, number) => {
    const output = outputs[number]!
    changed.forEach((input, at) => {
      const moved = levels[(at + 1) * inputs + input]! - levels[at * inputs + input]!
      effects[input]![number] = (output[at + 1]! - output[at]!) / moved
    })
  })
  const size = outputs.reduce((most, output) => Math.max(most, ...Array.from(output, Math.abs)), 0) / step
  return effects.map(values => {
    const sizes = values.map(Math.abs)
    return {
      meanSize: sampleMean(sizes),
      meanSizeInterval: sizeInterval(sizes, size),
      mean: sampleMean(values),
      spread: values.length < 2 ? 0 : Math.sqrt(sampleVariance(values)),
    }
  })
}

/** @param size of the outputs that the effects were computed from */
function sizeInterval(sizes: Float64Array, size: number): Interval | null {
  if (sizes.length > 1 && areAlike(sizes, size)) return null
  const [low, high] = meanInterval(sizes)
  return [Math.max(0, low), high]
}
