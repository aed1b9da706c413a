/**
 * What heat ignites in a room: its own radiation and hot gas, heat from burning neighbours, and flame in a
 * courtyard. A room has flashed over when all its sources burn at their plateau.
 */
import type { Ledger } from '../../base/ledger.ts'
import { cause } from '../../estate/cause.ts'
import type { Site } from '../../estate/site.ts'
import { seenK } from './exposure.ts'
import { largestFlux } from './facade.ts'
import type { FireState } from '../fire.ts'
import { indoorK } from '../gasNetwork.ts'
import { ignite } from './ignite.ts'
import { flash, sourceStage } from '../fuel/sources.ts'
import { doseRate, type Exposure, flameFlux, fuelTopM, ignitionDose, standoffM } from './targets.ts'
import { strongestWay, throughCourts } from './ways.ts'
import { FLASHOVER_K, FLASHOVER_KW_M2, RADIATIVE_FRACTION } from '../zone/constants.ts'

/** Exposes unlit sources for a beat. */
export function lightTargets(state: FireState, site: Site, seconds: number, ledger: Ledger): void {
  const { compartments, adjacency, sources, rooms, traits } = state
  const factor = traits.exposureFactor
  const flames = throughCourts(state, site)
  for (let r = 0; r < site.rooms.count; r++) {
    const first = adjacency.firstSource[r]!
    const last = adjacency.firstSource[r + 1]!
    const flame = flames[r]
    if ((compartments.active[r] === 0 && !flame) || first === last || rooms.flashoverAt[r]! <= state.time)
      continue
    const inner = strongestWay(state, site, r)
    const way = flame && flame.fluxKwM2 > inner.fluxKwM2 ? flame : inner
    const own = ownFlux(state, site, r)
    const exposure: Exposure = {
      fluxKwM2: Math.min(largestFlux, factor * (compartments.floorFlux[r]! + way.fluxKwM2 + own)),
      gasK: rooms.layerHeightM[r]! < fuelTopM ? seenK(state, rooms.upperK[r]!) : indoorK,
      flameInReach: way.flame,
    }
    for (let i = first; i < last; i++) {
      const s = adjacency.source[i]!
      if (sources.stage[s] !== sourceStage.unlit) continue
      sources.dose[s]! += doseRate(site, s, exposure) * seconds
      if (sources.dose[s]! < ignitionDose(site, s)) continue
      ignite(state, site, s, way.before >= 0 ? way.before : rooms.ignitionCause[r]!, ledger)
    }
    const lit = rooms.ignitedAt[r]! <= state.time
    const hot =
      factor * compartments.floorFlux[r]! >= FLASHOVER_KW_M2 || seenK(state, rooms.upperK[r]!) >= FLASHOVER_K
    if (lit && hot && rooms.hrrActualKw[r]! > 0) {
      flashOver(state, site, r, ledger)
    }
  }
}

function flashOver(state: FireState, site: Site, r: number, ledger: Ledger): void {
  const { rooms, adjacency, sources } = state
  rooms.flashoverAt[r] = state.time
  state.flashoverCause[r] = ledger.add(cause.flashover, r, state.time, rooms.ignitionCause[r]!)
  for (let i = adjacency.firstSource[r]!; i < adjacency.firstSource[r + 1]!; i++)
    flash(sources, site, adjacency.source[i]!, state.time)
}

/**
 * Radiation of the room's fire on what does not burn yet, as from a point an aisle away (NIST SP 1169), or
 * half the smaller side away in a narrower room. The aisle is counted from the edge of the fire: for a fire
 * several metres wide, a point in its middle gives less than is measured so close to it, and one at its edge
 * more (Shokri and Beyler 1989).
 */
function ownFlux({ rooms }: FireState, site: Site, r: number): number {
  const hrr = rooms.hrrActualKw[r]!
  if (hrr <= 0) return 0
  const { width, depth, aisleM } = site.rooms
  const distance = Math.max(standoffM, Math.min(aisleM[r]!, 0.5 * Math.min(width[r]!, depth[r]!)))
  return flameFlux(hrr, distance, 0, RADIATIVE_FRACTION)
}
