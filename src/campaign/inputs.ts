import { quantile } from '../base/distribution.ts'
import { latin } from '../base/latin.ts'
import { scrambledSobol } from '../base/sobol.ts'
import { stableKey, Streams } from '../base/streams.ts'
import { drawInputs, type UncertainInput } from '../scenario/resolve.ts'
import type { Plan } from './plan.ts'

/**
 * The values of the uncertain inputs of one replication, or undefined if the replication draws them itself. A
 * quantile level belongs to a path, so two strategies get the same value of an input they share. It depends on the
 * plan and the number of the replication alone, so any worker or shard can compute it.
 * @param paths uncertain inputs of all strategies of the plan, each once: their positions are the dimensions of the
 *   Sobol sequence
 */
export function inputsOf(
  { seed, typical, replications, sampling, design }: Plan,
  inputs: readonly UncertainInput[],
  paths: readonly string[],
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
  const level = (path: string): number =>
    sampling === 'latin'
      ? latin(stream, stableKey(path), replication, replications)
      : scrambledSobol(stream, stableKey(path), replication, paths.indexOf(path))
  return Float64Array.from(inputs, ({ path, distribution }) => quantile(distribution, level(path)))
}

/** The replication whose per-row draws are used by this one. */
export function drawOf(design: Plan['design'], replication: number): number {
  return design?.draws?.[replication] ?? replication
}
