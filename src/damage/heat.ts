/**
 * Heat at the racks. Their air is the mean of the two layers, weighted by how high a rack stands in each.
 * Their inside follows with a lag, so that a dose counts and not a spike. Inside temperatures are compared
 * with the scenario's limits (`damage.stops`, 65 degC as in the screening of electronics in NUREG/CR-6850,
 * and `damage.burnt`). The model error scales the rise at the racks, never the state of the fire.
 */
import { exp } from '../base/maths.ts'
import type { Site } from '../estate/site.ts'
import type { RoomView } from '../fire/fire.ts'
import { coolAirK, type RoomStates } from './rooms.ts'

/** Height of a rack, m: 42 units of EIA-310 plus its frame. */
const rackM = 2
/**
 * Time constant with which the inside of a rack follows its air, s: a named assumption between minutes
 * (boards in an air stream) and an hour (disks in still air).
 */
const lagSeconds = 300
/**
 * Temperature at which cables and switchgear are lost, K: 205 degC, damage temperature of thermoplastic
 * cable, NUREG/CR-6850 appendix H.
 */
export const equipmentLostK = 478.15
/** Upper limit of air temperature in a building fire, K: 1200 degC, the end of the standard curves. */
const hottestK = 1473.15
/** Heat release rate of a burning rack, kW: three server cabinets peaked at 58 to 134 kW in tests. */
export const rackHrrKw = 134

/** Air temperature at the racks of a room, K; the model error scales its rise. */
export function rackAirK(view: RoomView, room: number, exposure: number): number {
  const inSmoke = Math.min(1, Math.max(0, 1 - view.layerHeightM[room]! / rackM))
  const airK = inSmoke * view.upperK[room]! + (1 - inSmoke) * view.lowerK[room]!
  return airK <= coolAirK ? airK : Math.min(hottestK, coolAirK + exposure * (airK - coolAirK))
}

/** Share of the difference to its air by which the inside moves in `seconds`. */
export function lagShare(seconds: number): number {
  return 1 - exp(-seconds / lagSeconds)
}

/** Moves the inside of a room's racks towards their air; cold rooms stay as they are. */
export function heatInside(rooms: RoomStates, room: number, airK: number, share: number): void {
  const inside = rooms.insideK[room]!
  const target = airK < coolAirK ? coolAirK : airK
  if (inside === target) return
  const next = inside + (target - inside) * share
  rooms.insideK[room] = Math.abs(next - coolAirK) < 1e-6 ? coolAirK : next
}

/**
 * Number of racks burning at the seat of a fire that has not taken the whole room. All heat of the room,
 * including a battery's, counts as theirs: among racks, racks are assumed to burn, and this is the most that
 * may be lost.
 */
export function racksAtSeat(site: Site, view: RoomView, room: number): number {
  const racks = site.racks.firstOfRoom[room + 1]! - site.racks.firstOfRoom[room]!
  return Math.min(racks, Math.ceil(view.hrrActualKw[room]! / rackHrrKw))
}

/** The nth rack counted from the seat of a room's fire: after the room's last comes its first. */
export function rackFromSeat(
  { seatFirst }: Pick<RoomStates, 'seatFirst'>,
  { racks: { firstOfRoom } }: Site,
  room: number,
  nth: number,
): number {
  const first = firstOfRoom[room]!
  return first + ((seatFirst[room]! - first + nth) % (firstOfRoom[room + 1]! - first))
}
