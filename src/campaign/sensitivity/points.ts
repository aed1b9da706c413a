/** Points of a design: quantile levels of all inputs, and the replication whose per-row draws each point uses. */
import { scrambledSobol } from '../../base/sobol.ts'
import { stableKey, Streams } from '../../base/streams.ts'
import type { Design, Plan } from '../plan.ts'

export interface Points {
  readonly paths: readonly string[]
  /** Row-major: point * paths + path. */
  readonly levels: Float64Array
  readonly draws: Int32Array
}

/**
 * Two independent sets A and B of `count` scrambled Sobol points each: one sequence in twice as many dimensions.
 * Every point has its own draws.
 */
export function twoSets(seed: string, paths: readonly string[], count: number): Points {
  const stream = new Streams(seed, 0).of('design')
  const levels = new Float64Array(2 * count * paths.length)
  for (let point = 0; point < 2 * count; point++) {
    const again = point >= count
    paths.forEach((path, column) => {
      levels[point * paths.length + column] = scrambledSobol(
        stream,
        stableKey(again ? `${path} again` : path),
        point % count,
        again ? paths.length + column : column,
      )
    })
  }
  return { paths, levels, draws: Int32Array.from({ length: 2 * count }, (_, point) => point) }
}

/** The quantile levels of one input over the points. */
export function levelsOf({ paths, levels, draws }: Points, path: string): Float64Array {
  const column = paths.indexOf(path)
  return Float64Array.from(draws, (_, point) => levels[point * paths.length + column]!)
}

/** The first `count` points. */
export function firstPoints({ paths, levels, draws }: Points, count: number): Points {
  return { paths, levels: levels.subarray(0, count * paths.length), draws: draws.subarray(0, count) }
}

/** The plan that runs the points, one replication for each. */
export function planOfPoints(seed: string, strategy: string | null, { paths, levels, draws }: Points): Plan {
  const design: Design = { paths, levels: levels.slice(), draws: draws.slice() }
  return { seed, strategies: [strategy], replications: draws.length, sampling: 'random', design }
}
