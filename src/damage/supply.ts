/** What the power still gives the fire: pumps, and conductors that are live. Data for the next step of the fire, carried by the composer. */
import { type Site, suppressionKinds } from '../estate/site.ts'
import type { Supply } from '../fire/fire.ts'
import type { DamageState } from './state.ts'

/** Bottles release by themselves; pumps need power. */
const gas = suppressionKinds.indexOf('gas')

/** As of the last step. */
export function supplyOf(state: DamageState): Supply {
  return state.supply
}

export function fillSupply(state: DamageState, site: Site, now: number): void {
  const { supply, rooms, power } = state
  for (let room = 0; room < site.rooms.count; room++)
    supply.suppressionPower[room] = site.rooms.suppression[room] === gas ? 1 : rooms.powered[room]!
  supply.siteLive = power.live.includes(1) || power.restored.includes(1) || site.power.count === 0 ? 1 : 0
  if (supply.siteLive === 0 && state.powerOffAt === Infinity) state.powerOffAt = now
}
