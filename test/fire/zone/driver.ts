/** Gives the solver the fires and openings of a random case at a time. All fires stop at `outAt`, s. */
import type { Zones } from '../../../src/fire/zone/zones.ts'
import type { Case } from './anyNetwork.ts'

export function driver(zones: Zones, { peaks, openings }: Case, outAt = 600): (time: number) => void {
  return time => {
    peaks.forEach(({ kw, growS, areaM2, airless = 0, litAt = 0 }, f) => {
      const age = Math.max(0, time - litAt)
      zones.hrrFreeKw[f] = time > outAt ? 0 : kw * Math.min(1, (age / growS) ** 2)
      zones.burningM2[f] = areaM2
      zones.airlessShare[f] = airless
    })
    openings.forEach(
      ({ opensAt, closesAt }, v) => (zones.ventOpening[v] = time > opensAt && time < closesAt ? 1 : 0),
    )
  }
}
