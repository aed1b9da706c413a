/**
 * What the power still supplies to the fire: pumps, and which conductors are live. The composer passes it to
 * the fire's next step.
 */
import { type Site, suppressionKinds } from '../estate/site.ts'
import type { Supply } from '../fire/fire.ts'
import { enters } from './powerGraph.ts'
import type { DamageState } from './state.ts'

const gas = suppressionKinds.indexOf('gas')

/** As of the last step. */
export function supplyOf(state: DamageState): Supply {
  return state.supply
}

/**
 * Gas bottles need no power. Pumps have their own feed, ahead of the switches of the rooms (as NFPA 20
 * requires): if they need power, they run while anything in their building is live, whatever happened to a
 * room.
 */
export function fillSupply(state: DamageState, site: Site, now: number): void {
  const { supply, power, buildings, darkAgain } = state
  const { firstRoom } = site.buildings
  const { pumpNeedsPower } = site.intervention.suppression
  const anyWasLive = supply.buildingLive.includes(1)
  for (let building = 0; building < supply.buildingLive.length; building++) {
    const wasLive = supply.buildingLive[building] === 1
    const live = buildingLive(state, site, building)
    supply.buildingLive[building] = live ? 1 : 0
    for (let room = firstRoom[building]!; room < firstRoom[building + 1]!; room++)
      supply.suppressionPower[room] = live || !pumpNeedsPower || site.rooms.suppression[room] === gas ? 1 : 0
    if (wasLive && !live && buildings.darkAt[building]! < now) darkAgain.push(building, now)
    if (!live) buildings.darkAt[building] = Math.min(buildings.darkAt[building]!, now)
  }
  supply.siteLive = power.live.includes(1) || power.restored.includes(1) || site.power.count === 0 ? 1 : 0
  // A live feed outside a building that was cut off is no conductor in the site's rooms.
  const anyLive = supply.buildingLive.includes(1)
  if (anyWasLive && !anyLive && state.powerOffAt < now) darkAgain.push(-1, now)
  if (!anyLive && state.powerOffAt === Infinity) state.powerOffAt = now
}

/**
 * Whether a conductor in a building is live: a room has power, or a unit in the building is live or still
 * fed. A burnt unit counts too: burnt switchgear arcs for as long as it is fed.
 */
function buildingLive({ rooms, power }: DamageState, site: Site, building: number): boolean {
  const { firstRoom } = site.buildings
  for (let room = firstRoom[building]!; room < firstRoom[building + 1]!; room++)
    if (rooms.powered[room] === 1) return true
  const { firstInput, inputs } = site.power
  for (let unit = 0; unit < site.power.count; unit++) {
    if (power.building[unit] !== building) continue
    if (power.live[unit] === 1) return true
    for (let input = firstInput[unit]!; input < firstInput[unit + 1]!; input++)
      if (enters(power, inputs[input]!, building)) return true
  }
  return false
}
