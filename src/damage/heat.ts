/**
 * Heat at the racks. Their air is that of the two layers in the shares in which a rack stands in them; what is inside
 * follows with a lag, so that a dose decides and not a spike. Inside temperatures are screened against the scenario's
 * limits (`damage.stops`, 65 degC after NUREG/CR-6850's screening of electronics, and `damage.burnt`). The model error
 * multiplies the rise the racks see, never the state of the fire.
 */
import { exp } from '../base/maths.ts'
import type { Site } from '../estate/site.ts'
import type { RoomView } from '../fire/fire.ts'
import { coolAirK, type RoomStates } from './rooms.ts'

/** Height of a rack, m: 42 units of EIA-310 and its frame. */
const rackM = 2
/** Time in which the inside of a rack follows its air, s: a named assumption between minutes (boards in a stream of air) and an hour (disks in still air). */
const lagSeconds = 300
/** Cables and switchgear are lost at the damage temperature of thermoplastic cable, K: 205 degC, NUREG/CR-6850 appendix H. */
export const equipmentLostK = 478.15
/** No air in a building fire is hotter than this, K: 1200 degC, the end of the standard curves. */
const hottestK = 1473.15
/** Rate of heat release of one burning rack, kW: three cabinets of servers peaked at 58 to 134 kW when they were burnt. */
const rackHrrKw = 134

/** Air at the racks of a room, K, with the model error in the rise. */
export function rackAirK(view: RoomView, room: number, exposure: number): number {
  const inSmoke = Math.min(1, Math.max(0, 1 - view.layerHeightM[room]! / rackM))
  const airK = inSmoke * view.upperK[room]! + (1 - inSmoke) * view.lowerK[room]!
  return airK <= coolAirK ? airK : Math.min(hottestK, coolAirK + exposure * (airK - coolAirK))
}

/** Share of the way that the inside goes towards its air in so many seconds. */
export function lagShare(seconds: number): number {
  return 1 - exp(-seconds / lagSeconds)
}

/** Moves the inside of the racks of a room towards their air; cold rooms stay as they are. */
export function heatInside(rooms: RoomStates, room: number, airK: number, share: number): void {
  const inside = rooms.insideK[room]!
  const target = airK < coolAirK ? coolAirK : airK
  if (inside === target) return
  const next = inside + (target - inside) * share
  rooms.insideK[room] = Math.abs(next - coolAirK) < 1e-6 ? coolAirK : next
}

/**
 * Racks that burn at the seat of a fire in a room it has not taken. All the heat of the room counts as theirs, a battery's too: what burns
 * among racks is taken to be racks, and the most that may be lost by it.
 */
export function racksAtSeat(site: Site, view: RoomView, room: number): number {
  const racks = site.racks.firstOfRoom[room + 1]! - site.racks.firstOfRoom[room]!
  return Math.min(racks, Math.ceil(view.hrrActualKw[room]! / rackHrrKw))
}
