/** Computes what waits in a network up to the present, before the network is built anew. */
import type { Site } from '../estate/site.ts'
import { handSmoke, showBeyond } from './air/outflow.ts'
import type { Compartment } from './compartments.ts'
import type { FireState } from './fire.ts'
import { bringAllUp } from './zone/step.ts'

/**
 * Rooms that a new way joins may have waited for different times, each with its own ways: those are computed as they
 * were, and what left by them is handed on. It is not counted among what rooms beside the network received in the beat.
 */
export function catchUp(state: FireState, site: Site, compartment: Compartment, live: boolean): void {
  const { gas, mixed } = compartment
  if (mixed === 1) return
  const { inflowKw } = state.smoke
  const ofBeat = inflowKw.slice()
  showBeyond(state, site, compartment)
  bringAllUp(gas.network, gas.zones)
  handSmoke(state, site, compartment, live)
  inflowKw.set(ofBeat)
}
