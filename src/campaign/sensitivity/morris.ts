/** Morris screening: trajectories that change one input at a time, see `base/morris.ts`. */
import { effectsOf, type Effects, trajectory, type Trajectory } from '../../base/morris.ts'
import { Streams } from '../../base/streams.ts'
import type { Points } from './points.ts'

export interface Screen {
  readonly trajectories: readonly Trajectory[]
  readonly points: Points
}

/** All points of a trajectory share their per-row draws, so only the input changes the output. */
export function screenOf(seed: string, paths: readonly string[], count: number): Screen {
  const stream = new Streams(seed, 0).of('trajectories')
  const trajectories = Array.from({ length: count }, (_, number) => trajectory(paths.length, number, stream))
  const rows = paths.length + 1
  const levels = new Float64Array(count * rows * paths.length)
  trajectories.forEach((each, number) => levels.set(each.levels, number * rows * paths.length))
  const draws = Int32Array.from({ length: count * rows }, (_, point) => Math.floor(point / rows))
  return { trajectories, points: { paths, levels, draws } }
}

export interface InputEffects extends Effects {
  readonly path: string
}

/** Elementary effects over the trajectories that have outputs, from the first on; largest first. */
export function screened({ trajectories, points }: Screen, output: Float64Array): InputEffects[] {
  const rows = points.paths.length + 1
  const there = trajectories.slice(0, output.length / rows)
  return effectsOf(
    there,
    there.map((_, number) => output.subarray(number * rows, (number + 1) * rows)),
  )
    .map((effects, input) => ({ path: points.paths[input]!, ...effects }))
    .toSorted((a, b) => b.meanSize - a.meanSize)
}
