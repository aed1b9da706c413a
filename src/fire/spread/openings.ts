/**
 * Doors burn through and panes fall out: an opening fails at a gas temperature, or like a barrier when its
 * rating is used up.
 */
import type { Site } from '../../estate/site.ts'
import { exposureFlux } from './barriers.ts'
import { isoExposureRead } from './isoCurve.ts'

/** State of all openings, by row. */
export interface OpeningStates {
  /** Exposure so far and exposure that it withstands, MJ/m2; Infinity without a rating. */
  readonly doseMJm2: Float64Array
  readonly lifeMJm2: Float64Array
  readonly failedAt: Float64Array
  readonly cause: Int32Array
}

/** Openings before the fire. @param lifeSeconds how long each withstands the ISO 834 fire, as drawn */
export function startOpenings(site: Site, lifeSeconds: Float64Array): OpeningStates {
  const n = site.openings.count
  return {
    doseMJm2: new Float64Array(n),
    lifeMJm2: Float64Array.from(lifeSeconds, life => (life === Infinity ? Infinity : isoExposureRead(life))),
    failedAt: new Float64Array(n).fill(Infinity),
    cause: new Int32Array(n).fill(-1),
  }
}

/** Gas on the hotter side, for `seconds` from `time`. */
interface Heating {
  readonly gasK: number
  readonly time: number
  readonly seconds: number
}

/** Adds an exposure; true if the opening fails by it. */
export function exposeOpening(
  states: OpeningStates,
  site: Site,
  o: number,
  { gasK, time, seconds }: Heating,
): boolean {
  states.doseMJm2[o]! += (exposureFlux(gasK) * seconds) / 1000
  if (gasK < site.openings.failsK[o]! && states.doseMJm2[o]! < states.lifeMJm2[o]!) return false
  states.failedAt[o] = time
  return true
}
