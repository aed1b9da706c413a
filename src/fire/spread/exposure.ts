/**
 * Exposure to a room's fire, including the model error, which the state of the gas itself does not contain.
 */
import { pow } from '../../base/maths.ts'
import type { Site } from '../../estate/site.ts'
import { countedFlux } from './barriers.ts'
import type { FireState } from '../fire.ts'
import { burningM2 } from '../fuel/fuel.ts'
import { fuelBaseM, indoorK } from '../gasNetwork.ts'

/** Upper limit of gas temperature in an exposure, K: 1,300 degC, above any measured compartment fire. */
const hottestK = 1573

/** Gas temperature for an exposure, K: the model error scales its rise. */
export function seenK(state: FireState, gasK: number): number {
  return Math.min(hottestK, indoorK + state.traits.exposureFactor * Math.max(0, gasK - indoorK))
}

/** Exposure of a wall, or of a floor from above, in a room that heat has reached, kW/m2. */
export function fluxOn({ compartments, traits }: FireState, room: number, surface: 'wall' | 'floor'): number {
  if (compartments.active[room] === 0) return 0
  const flux = surface === 'wall' ? compartments.wallFlux : compartments.floorFlux
  return countedFlux(traits.exposureFactor * flux[room]!)
}

/** Exposure of the ceiling of a room, kW/m2. @param flameKwM2 see `flameOnCeiling` */
export function fluxOnCeiling({ compartments, traits }: FireState, room: number, flameKwM2: number): number {
  return countedFlux(traits.exposureFactor * Math.max(compartments.ceilingFlux[room]!, flameKwM2))
}

/**
 * Heat flux of a fire on the ceiling above it, kW/m2; 0 without one (Hasemi; EN 1991-1-2 annex C, r = 0: fires to 50 MW
 * and 10 m).
 */
export function flameOnCeiling(state: FireState, site: Site, room: number): number {
  if (state.rooms.hrrActualKw[room] === 0) return 0
  const watt = 1000 * Math.min(50_000, state.rooms.hrrActualKw[room]!)
  const height = site.rooms.height[room]! - fuelBaseM
  const diameter = Math.min(10, Math.sqrt((4 * burningM2(state, site, room, state.time)) / Math.PI))
  // A flame of length 0.0148 Q^0.4 - 1.02 D (annex C.3) that ends below the ceiling does not touch it: only
  // the flux of the layer counts.
  const reach = (height + 1.02 * diameter) / 0.0148
  if (watt < reach * reach * Math.sqrt(reach)) return 0
  const ceilingQ = watt / (1.11e6 * pow(height, 2.5))
  const length = Math.max(0, height * (2.9 * pow(ceilingQ, 0.33) - 1))
  const sourceQ = watt / (1.11e6 * pow(diameter, 2.5))
  const source =
    2.4 * diameter * (sourceQ < 1 ? pow(sourceQ, 0.4) - pow(sourceQ, 2 / 3) : 1 - pow(sourceQ, 0.4))
  const y = (height + source) / Math.max(1e-6, length + height + source)
  return y <= 0.3 ? 100 : y < 1 ? 136.3 - 121 * y : 15
}
