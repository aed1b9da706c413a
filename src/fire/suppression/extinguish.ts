/** Effect of water and extinguishing gas on what burns. */
import type { Site } from '../../estate/site.ts'
import { hoseQuench } from '../brigade/brigade.ts'
import type { FireState, Supply } from '../fire.ts'
import { ofLithium, seatM2 } from '../fuel/fuel.ts'
import { hold, letGo, sourceStage } from '../fuel/sources.ts'
import { underHeadsM2 } from './spray.ts'
import {
  acts,
  cooledShare,
  isGas,
  isHidden,
  isLithium,
  quenching,
  stopsLithium,
  waterMmS,
  worksAsMmS,
} from './suppression.ts'
import { relightTimber, wetTimber } from '../fuel/timber.ts'
import { validity } from '../validity.ts'
import { works } from './works.ts'

/** Least water density in Evans' tests, mm/s. */
const leastMmS = 0.07

/** Applies a beat of water and gas to the burning sources. */
export function extinguish(state: FireState, site: Site, supply: Supply, seconds: number): void {
  const { suppression, sources, adjacency, brigade, traits } = state
  for (let r = 0; r < site.rooms.count; r++) {
    const released = acts(suppression, supply.suppressionPower, r, state.time)
    const hosed = brigade.flowLs[r]! > 0
    if (released && !isGas(site, r) && worksAsMmS(site, r) < leastMmS)
      state.incident.validity |= validity.waterDensity
    if (released && !isGas(site, r)) rain(state, site, r, seconds)
    const effective = works(state, site, supply, r)
    const stopsCells = effective && stopsLithium(site, r, traits.suppressionLuck[r]!)
    const hose = hosed ? hoseQuench(brigade.countedLs[r]!, seatM2(state, site, r, state.time), seconds) : 1
    // Energy of the lithium that no water has cooled yet.
    const runawayMJ = brigade.inside[r] === 1 ? ofLithium(state, site, r, s => sources.leftMJ[s]!) : 0
    if (hose < 1) wetTimber(state.timber, r, hose)
    else relightTimber(state.timber, r, seconds)
    for (let i = adjacency.firstSource[r]!; i < adjacency.firstSource[r + 1]!; i++) {
      const s = adjacency.source[i]!
      if (sources.stage[s] !== sourceStage.burning) continue
      const held = isLithium(site, s) ? stopsCells : effective
      const reached = brigade.inside[r] === 1 || !isHidden(site, r, s)
      let water = reached ? hose : 1
      if (runawayMJ > 0 && isLithium(site, s)) {
        water = 1 - cooledShare(brigade.countedLs[r]! * seconds, runawayMJ)
        // What has been cooled through does not reignite.
        sources.leftMJ[s]! *= water
      }
      const factor = water * (held ? quenching(site, r, s, seconds) : 1)
      // Lithium cells next to those that a hose has cooled go on heating each other.
      if (held || (water < 1 && !isLithium(site, s))) hold(sources, site, s, state.time)
      if (factor < 1) sources.quench[s]! *= factor
      else if (!held && (sources.quench[s]! < 1 || sources.heldKw[s]! < Infinity))
        letGo(sources, site, s, seconds, state.time)
    }
  }
}

/** Heads open over the area that the fire has reached, and stay open; adds a beat of their water. */
function rain(state: FireState, site: Site, r: number, seconds: number): void {
  const { rooms, time } = state
  rooms.sprayM2[r] = Math.max(rooms.sprayM2[r]!, underHeadsM2(site, r, seatM2(state, site, r, time)))
  const litres = waterMmS(site, r) * rooms.sprayM2[r] * seconds
  rooms.sprayLitres[r]! += litres
  rooms.waterLitres[r]! += litres
}
