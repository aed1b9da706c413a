import { quantile } from '../base/distribution.ts'
import { latin } from '../base/latin.ts'
import { scrambledSobol } from '../base/sobol.ts'
import { stableKey, Streams } from '../base/streams.ts'
import { drawInputs, type UncertainInput } from '../scenario/resolve.ts'
import type { Plan } from './plan.ts'

/**
 * The values of the uncertain inputs of one replication, or undefined if the replication draws them itself. A
 * quantile level belongs to a key, so two strategies get the same value of an input they share. It depends on the
 * plan and the number of the replication alone, so any worker or shard can compute it.
 * @param dimensions of the Sobol sequence, see `dimensionsOf`
 */
export function inputsOf(
  { seed, typical, replications, sampling, design }: Plan,
  inputs: readonly UncertainInput[],
  dimensions: readonly string[],
  replication: number,
): Float64Array | undefined {
  if (typical === true) return undefined
  if (design !== undefined) {
    const values = drawInputs(inputs, new Streams(seed, drawOf(design, replication)))
    for (const [row, { path, distribution }] of inputs.entries()) {
      const column = design.paths.indexOf(path)
      if (column >= 0)
        values[row] = quantile(distribution, design.levels[replication * design.paths.length + column]!)
    }
    return values
  }
  if (sampling === 'random') return undefined
  const stream = new Streams(seed, 0).of(sampling)
  const level = (key: string): number =>
    sampling === 'latin'
      ? latin(stream, stableKey(key), replication, replications)
      : scrambledSobol(stream, stableKey(key), replication, dimensions.indexOf(key))
  return Float64Array.from(inputs, ({ key, distribution }) => quantile(distribution, level(key)))
}

/**
 * Keys of the uncertain inputs of all strategies of a plan, each once: their positions are the dimensions of the Sobol
 * sequence. In the order of the texts, so that it does not show which was written first.
 */
export function dimensionsOf(strategies: readonly (readonly UncertainInput[])[]): string[] {
  return [...new Set(strategies.flatMap(inputs => inputs.map(({ key }) => key)))].sort()
}

/** The replication whose per-row draws are used by this one. */
export function drawOf(design: Plan['design'], replication: number): number {
  return design?.draws?.[replication] ?? replication
}
