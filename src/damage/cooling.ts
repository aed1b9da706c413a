/**
 * Cooling and the effect of its loss. Any one of the units that serve a room suffices. Chilled cooling needs
 * its own room and its power; free cooling needs its louvres open and air without smoke. A room whose
 * computers run without cooling warms by their load until they shut down. The rise is linear, so the time is
 * exact for any step length.
 */
import type { Ledger } from '../base/ledger.ts'
import { cause } from '../estate/cause.ts'
import { coolingKinds, type Site } from '../estate/site.ts'
import { enters, type PowerStates } from './powerGraph.ts'
import { allBurnt, coolAirK, type RoomStates } from './rooms.ts'
import type { DamageState } from './state.ts'

const free = coolingKinds.indexOf('free')

/** kJ/(m3 K) of air at room temperature. */
const airKjM3K = 1.2 * 1.012
/**
 * Heat that a rack absorbs while its air warms, kJ/K: a named assumption; some 750 kg of steel and boards at
 * 0.5 kJ/(kg K), of which half follows within minutes. A hall of 30 racks and 300 kW then reaches 45 degC in
 * about 8 min.
 */
const rackKjK = 190
/**
 * Soot concentration at which the air at louvres counts as smoke, kg/m3: visibility is half a metre (named
 * assumption).
 */
export const smokeKgM3 = 1e-3

function heatCapacityKjK({ rooms, racks }: Site, room: number): number {
  const volume = rooms.width[room]! * rooms.depth[room]! * rooms.height[room]!
  return volume * airKjM3K + (racks.firstOfRoom[room + 1]! - racks.firstOfRoom[room]!) * rackKjK
}

/** Whether a unit that serves the room works, or the room needs none. */
function isCooled(site: Site, rooms: RoomStates, power: PowerStates, room: number): boolean {
  const { firstCooling, cooling } = site.needs
  for (let i = firstCooling[room]!; i < firstCooling[room + 1]!; i++) {
    const unit = cooling[i]!
    const lacksAir = site.cooling.kind[unit] === free && rooms.shutOut[room] === 1
    if (!lacksAir && !isDead(site, rooms, power, unit)) return true
  }
  return firstCooling[room] === firstCooling[room + 1]
}

/** Whether the room needs cooling and all its units are dead. Air shut out for a while does not count. */
export function isUncooled(site: Site, rooms: RoomStates, power: PowerStates, room: number): boolean {
  const { firstCooling, cooling } = site.needs
  for (let i = firstCooling[room]!; i < firstCooling[room + 1]!; i++)
    if (!isDead(site, rooms, power, cooling[i]!)) return false
  return firstCooling[room] !== firstCooling[room + 1]
}

/** Whether a unit has lost its room or its power. */
function isDead(site: Site, rooms: RoomStates, power: PowerStates, unit: number): boolean {
  const stands = site.cooling.room[unit]!
  return (stands >= 0 && rooms.equipmentLost[stands] === 1) || !isFed(site, rooms, power, unit)
}

/**
 * Whether a cooling unit has power: from its power unit, or from the supply restored to its building, which reaches a unit
 * in a room with that room.
 */
function isFed(
  { cooling, rooms: { building } }: Site,
  { powered }: RoomStates,
  power: PowerStates,
  unit: number,
): boolean {
  const needs = cooling.power[unit]!
  const stands = cooling.room[unit]!
  if (needs < 0 || enters(power, needs, stands < 0 ? -1 : building[stands]!)) return true
  if (stands >= 0) return power.restored[building[stands]!] === 1 && powered[stands] === 1
  return power.building[needs]! >= 0 && power.restored[power.building[needs]!] === 1
}

/** Updates cooling, and the warming of rooms without it, to `now`. */
export function settleCooling(state: DamageState, site: Site, now: number, ledger: Ledger): void {
  const { rooms, power, coolingLostBy } = state
  for (let unit = 0; unit < site.cooling.count; unit++)
    if (!isDead(site, rooms, power, unit)) coolingLostBy[unit] = -1
  for (let room = 0; room < site.rooms.count; room++) {
    const cooled = isCooled(site, rooms, power, room) ? 1 : 0
    if (cooled !== rooms.cooled[room]) {
      rooms.cooled[room] = cooled
      rooms.cooledBy[room] = cooled === 1 ? -1 : tellUncooled(state, site, room, now, ledger)
    }
    if (rooms.running[room] === 1 && cooled === 1) rooms.off[room] = 0
    warm(site, rooms, room, now)
  }
}

/** Records why a room has lost its cooling: a unit's loss once, however many rooms it served. Returns the row. */
function tellUncooled(
  { rooms, power, coolingLostBy }: DamageState,
  site: Site,
  room: number,
  now: number,
  ledger: Ledger,
): number {
  const first = site.needs.cooling[site.needs.firstCooling[room]!]!
  if (!isDead(site, rooms, power, first))
    return ledger.add(cause['air-shut-out'], room, now, rooms.shutOutBy[room]!)
  if (coolingLostBy[first] === -1)
    coolingLostBy[first] = ledger.add(cause['cooling-lost'], first, now, whyDead(site, rooms, power, first))
  return coolingLostBy[first]!
}

/** Ledger row of why a cooling unit does not work. */
function whyDead(
  { cooling, rooms: { building } }: Site,
  rooms: RoomStates,
  power: PowerStates,
  unit: number,
): number {
  const stands = cooling.room[unit]!
  if (stands >= 0 && rooms.equipmentLost[stands] === 1) return rooms.lostBy[stands]!
  if (stands >= 0 && power.isolated[building[stands]!] === 1) return power.isolatedBy[building[stands]!]!
  return power.by[cooling.power[unit]!]!
}

/**
 * Updates the rate at which a room warms: constant while it runs uncooled, and zero, with the rise gone at once, when it is
 * cooled or off. Power that comes back to a room without cooling warms nothing: its computers are off, and
 * whoever switches them on again brings the cooling first (a named assumption).
 */
function warm(site: Site, rooms: RoomStates, room: number, now: number): void {
  const load = site.rooms.itLoadKw[room]!
  const warms = rooms.running[room] === 1 && rooms.off[room] === 0 && rooms.cooled[room] === 0
  const rate = warms && load > 0 ? load / heatCapacityKjK(site, room) : 0
  if (rate === rooms.riseRate[room]) return
  rooms.riseSince[room] = now
  rooms.riseRate[room] = rate
}

/**
 * Second at which the room reaches the temperature that shuts its computers down; Infinity if it is not
 * warming or all its racks have burnt.
 */
export function shutdownAt(site: Site, rooms: RoomStates, room: number): number {
  if (rooms.riseRate[room] === 0 || allBurnt(site, rooms, room)) return Infinity
  const left = site.thermalShutdownK - coolAirK
  return rooms.riseSince[room]! + Math.max(0, left) / rooms.riseRate[room]!
}
