/** Energy that the burners of a case release, from the engine's own sum of all heat, which is exact between rows. */
import type { Network } from '../../fire/zone/network.ts'
import type { Zones } from '../../fire/zone/zones.ts'

export interface Meter {
  /** Takes in what has been released since the last reading. */
  readonly read: () => void
  /** Energy of each burner before `last`, kJ. */
  readonly energyKj: readonly number[]
}

/** Weight of a burner that gives nothing at the end of a step in which heat was released, beside one that does. */
const FAINT = 1e-9

/**
 * The sum counts burners and jets that flow into rooms together, as far as each room is computed. What it grew by is
 * divided among them by their heat release over the time that their rooms went forward: a single fire has all of it.
 * @param last end of the case, s
 */
export function startMeter({ burnerRoom }: Network, zones: Zones, last: number): Meter {
  const energyKj = Array.from(burnerRoom, () => 0)
  const computed = Float64Array.from(zones.lagS)
  let known = zones.releasedJ
  const read = () => {
    const grown = (zones.releasedJ - known) / 1000
    known = zones.releasedJ
    const from = Float64Array.from(computed)
    computed.forEach((_, r) => (computed[r] = zones.time - zones.lagS[r]!))
    const ahead = (r: number) => computed[r]! - from[r]!
    const own = energyKj.map((_, f) => weight(zones, f) * ahead(burnerRoom[f]!))
    const jets = zones.jetKw.reduce((sum, kw, r) => sum + kw * ahead(r), 0)
    const all = own.reduce((sum, kj) => sum + kj, jets)
    if (all <= 0) return
    own.forEach((kj, f) => {
      const r = burnerRoom[f]!
      const within = Math.min(1, Math.max(0, last - from[r]!) / Math.max(1e-9, ahead(r)))
      energyKj[f]! += ((grown * kj) / all) * within
    })
  }
  return { read, energyKj }
}

function weight({ hrrPlumeKw, hrrUpperKw, hrrFreeKw }: Zones, f: number): number {
  return hrrPlumeKw[f]! + hrrUpperKw[f]! + FAINT * hrrFreeKw[f]!
}
