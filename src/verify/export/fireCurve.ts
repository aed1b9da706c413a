/** Heat release of a source that burns alone with enough air, as a polyline of few points. */
import { freeKw, light, startSources } from '../../fire/fuel/sources.ts'
import type { Site } from '../../estate/site.ts'

export interface FirePoint {
  readonly second: number
  readonly hrrKw: number
}

/** A longer fire is cut off. */
export const longestSeconds = 4 * 3600
/** Largest error of the polyline, as a share of the peak. */
const tolerance = 0.005
/** A smaller fire is out, kW. */
const outKw = 1

/** From ignition at 0 s to its end, by the engine's burning law; limited by the floor of its room. */
export function fireCurve(site: Site, source: number): FirePoint[] {
  const states = startSources(site)
  light(states, source, 0)
  const room = site.sources.room[source]!
  const mostKw = site.sources.hrrPerAreaKwM2[source]! * site.rooms.width[room]! * site.rooms.depth[room]!
  const kw = new Float64Array(longestSeconds + 1)
  let peak = 0
  let end = longestSeconds
  for (let second = 1; second <= longestSeconds; second++) {
    kw[second] = Math.min(mostKw, freeKw(states, site, source, second))
    states.leftMJ[source] = Math.max(0, states.leftMJ[source]! - (kw[second - 1]! + kw[second]!) / 2 / 1000)
    peak = Math.max(peak, kw[second]!)
    if (peak > outKw && kw[second]! < outKw) {
      kw[second] = 0
      end = second
      break
    }
  }
  const kept = [0, ...between(kw, 0, end, tolerance * peak), end]
  return kept.map(second => ({ second, hrrKw: kw[second]! }))
}

/**
 * Ramer, Douglas and Peucker: seconds within a stretch that the polyline needs to keep its error below
 * `allowed`.
 */
function between(kw: Float64Array, first: number, last: number, allowed: number): number[] {
  let worst = 0
  let at = first
  for (let second = first + 1; second < last; second++) {
    const straight = kw[first]! + ((kw[last]! - kw[first]!) * (second - first)) / (last - first)
    const off = Math.abs(kw[second]! - straight)
    if (off > worst) {
      worst = off
      at = second
    }
  }
  if (worst <= allowed) return []
  return [...between(kw, first, at, allowed), at, ...between(kw, at, last, allowed)]
}
