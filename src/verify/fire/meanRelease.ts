import { curve } from '../../base/curve.ts'

export type Points = readonly (readonly [number, number])[]

/** Mean of a curve over some seconds from a time on. */
export type Mean = (from: number, seconds: number) => number

/**
 * Mean heat release of points (s, kW): a step, or a spike shorter than a tick, keeps its energy wherever it
 * falls. Between two points the mean is the value in the middle.
 */
export function meanRelease(points: Points): Mean {
  const at = curve(points)
  return (from, seconds) => {
    const until = from + seconds
    const within = points.filter(([time]) => time > from && time < until)
    if (within.length === 0) return at(from + seconds / 2)
    let kj = 0
    let start = from
    for (const [time] of within) {
      kj += (time - start) * at((start + time) / 2)
      start = time
    }
    return (kj + (until - start) * at((start + until) / 2)) / seconds
  }
}
