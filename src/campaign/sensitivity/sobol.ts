/**
 * Sobol indices of a few inputs, of all other inputs together, and of chance (the per-row draws): A's points with one
 * factor taken from B (Saltelli et al. 2010), see `base/sensitivity.ts`.
 */
import { bootstrap } from '../../base/bootstrap.ts'
import type { Interval } from '../../base/intervals.ts'
import { indicesFrom } from '../../base/sensitivity.ts'
import { Streams } from '../../base/streams.ts'
import { areAlike } from '../../base/student.ts'
import type { Points } from './points.ts'

/** A group of inputs that is taken from B together. */
export interface Factor {
  readonly name: string
  readonly paths: readonly string[]
  /** Whether the per-row draws are taken from B too. */
  readonly chance: boolean
}

const chanceName = 'chance'
const othersName = 'all other inputs'

/** Whether a factor is an input of its own: not all others together, nor chance. */
export const isInput = (factor: string): boolean => factor !== chanceName && factor !== othersName

export function factorsOf(chosen: readonly string[], all: readonly string[]): Factor[] {
  const others = all.filter(path => !chosen.includes(path))
  return [
    ...chosen.map(path => ({ name: path, paths: [path], chance: false })),
    ...(others.length === 0 ? [] : [{ name: othersName, paths: others, chance: false }]),
    { name: chanceName, paths: [], chance: true },
  ]
}

/** Point-major (point * factors + factor), so that points that share a fire are run one after another. */
export function mixedPoints(sets: Points, factors: readonly Factor[]): Points {
  const { paths, levels, draws } = sets
  const width = paths.length
  const count = draws.length / 2
  const mixed = new Float64Array(count * factors.length * width)
  const mixedDraws = new Int32Array(count * factors.length)
  for (let point = 0; point < count; point++)
    factors.forEach((factor, at) => {
      const row = point * factors.length + at
      mixed.set(levels.subarray(point * width, (point + 1) * width), row * width)
      for (const path of factor.paths) {
        const column = paths.indexOf(path)
        mixed[row * width + column] = levels[(count + point) * width + column]!
      }
      mixedDraws[row] = draws[factor.chance ? count + point : point]!
    })
  return { paths, levels: mixed, draws: mixedDraws }
}

export interface FactorIndices {
  readonly name: string
  /**
   * Share of the output's variance that the factor explains alone, and with all its interactions; 95 % intervals by
   * bootstrap, null where all its samples are alike, as of a factor that moves the output at no point.
   */
  readonly first: number
  readonly firstInterval: Interval | null
  readonly total: number
  readonly totalInterval: Interval | null
}

export interface Indices {
  readonly variance: number
  /** Largest total first. */
  readonly factors: readonly FactorIndices[]
}

/**
 * @param atSets output at the points of A, then of B
 * @param atMixed output at `mixedPoints`
 */
export function indicesOf(
  seed: string,
  factors: readonly Factor[],
  atSets: Float64Array,
  atMixed: Float64Array,
): Indices {
  const count = atSets.length / 2
  const atA = atSets.subarray(0, count)
  const atB = atSets.subarray(count)
  const columns = factors.map((_, at) =>
    Float64Array.from({ length: count }, (_unused, point) => atMixed[point * factors.length + at]!),
  )
  const figures = indicesFrom(atA, atB, columns)
  const intervals = bootstrap(
    count,
    positions => indicesFrom(atA, atB, columns, positions),
    new Streams(seed, 0).of('bootstrap'),
  )
  return {
    variance: figures[0]!,
    factors: factors
      .map(({ name }, at) => ({
        name,
        first: figures[1 + at]!,
        firstInterval: unlessAlike(intervals[1 + at]!),
        total: figures[1 + factors.length + at]!,
        totalInterval: unlessAlike(intervals[1 + factors.length + at]!),
      }))
      .toSorted((a, b) => b.total - a.total),
  }
}

const unlessAlike = (interval: Interval): Interval | null => (areAlike(interval) ? null : interval)
