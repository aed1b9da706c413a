/**
 * Cooling and what its loss does. Any one of the units that serve a room suffices. Chilled cooling needs its own room and
 * its power; free cooling needs its louvres open and air that is not smoke. A room whose computers run without cooling
 * warms by their load until they shut down: the rise is linear, so the moment is exact whatever the steps are.
 */
import type { Ledger } from '../base/ledger.ts'
import { cause } from '../estate/cause.ts'
import { coolingKinds, type Site } from '../estate/site.ts'
import type { PowerStates } from './powerGraph.ts'
import { coolAirK, type RoomStates } from './rooms.ts'
import type { DamageState } from './state.ts'

const free = coolingKinds.indexOf('free')

/** kJ/(m3 K) of air at room temperature. */
const airKjM3K = 1.2 * 1.012
/**
 * Heat that a rack takes up while its air warms, kJ/K: a named assumption; some 750 kg of steel and boards at
 * 0.5 kJ/(kg K), of which half follows within minutes. A hall of 30 racks and 300 kW then reaches 45 degC in about 8 min.
 */
const rackKjK = 190
/** kg of soot a m3 at which what comes in through louvres is smoke and no longer outside air: one sees half a metre (named assumption). */
export const smokeKgM3 = 1e-3

function heatCapacityKjK({ rooms, racks }: Site, room: number): number {
  const volume = rooms.width[room]! * rooms.depth[room]! * rooms.height[room]!
  return volume * airKjM3K + (racks.firstOfRoom[room + 1]! - racks.firstOfRoom[room]!) * rackKjK
}

/** First unit that serves the room and works, -1 if none does; -2 if the room needs none. */
function unitThatCools(site: Site, rooms: RoomStates, power: PowerStates, room: number): number {
  const { firstCooling, cooling } = site.needs
  if (firstCooling[room] === firstCooling[room + 1]) return -2
  for (let i = firstCooling[room]!; i < firstCooling[room + 1]!; i++) {
    const unit = cooling[i]!
    if (isDead(site, rooms, power, unit)) continue
    if (site.cooling.kind[unit] === free && rooms.shutOut[room] === 1) continue
    return unit
  }
  return -1
}

/** Cooling is needed, and all units of the room are dead. Air that is shut out for a while is not meant. */
export function isUncooled(site: Site, rooms: RoomStates, power: PowerStates, room: number): boolean {
  const { firstCooling, cooling } = site.needs
  for (let i = firstCooling[room]!; i < firstCooling[room + 1]!; i++)
    if (!isDead(site, rooms, power, cooling[i]!)) return false
  return firstCooling[room] !== firstCooling[room + 1]
}

/** Its room is lost, or its power. */
function isDead(site: Site, rooms: RoomStates, power: PowerStates, unit: number): boolean {
  const stands = site.cooling.room[unit]!
  return (stands >= 0 && rooms.equipmentLost[stands] === 1) || !isFed(site, power, unit)
}

/** By its unit, or as the rest of its building is once power has been brought back there past what burnt. */
function isFed({ cooling, rooms }: Site, power: PowerStates, unit: number): boolean {
  const needs = cooling.power[unit]!
  if (needs < 0 || power.live[needs] === 1) return true
  const stands = cooling.room[unit]!
  const building = stands >= 0 ? rooms.building[stands]! : power.building[needs]!
  return building >= 0 && power.restored[building] === 1
}

/** Brings cooling and the rooms' own warmth up to `now`. */
export function settleCooling(
  { rooms, power, coolingLostBy }: DamageState,
  site: Site,
  now: number,
  ledger: Ledger,
): void {
  for (let unit = 0; unit < site.cooling.count; unit++)
    if (!isDead(site, rooms, power, unit)) coolingLostBy[unit] = -1
  for (let room = 0; room < site.rooms.count; room++) {
    const unit = unitThatCools(site, rooms, power, room)
    if (unit === -1 && rooms.cooled[room] === 1) {
      rooms.cooled[room] = 0
      const first = site.needs.cooling[site.needs.firstCooling[room]!]!
      if (isDead(site, rooms, power, first)) {
        // Written down once, however many rooms it served.
        if (coolingLostBy[first] === -1)
          coolingLostBy[first] = ledger.add(
            cause['cooling-lost'],
            first,
            now,
            whyDead(site, rooms, power, first),
          )
        rooms.cooledBy[room] = coolingLostBy[first]!
      } else rooms.cooledBy[room] = ledger.add(cause['air-shut-out'], room, now, rooms.shutOutBy[room]!)
    } else if (unit !== -1 && rooms.cooled[room] === 0) {
      rooms.cooled[room] = 1
      rooms.cooledBy[room] = -1
    }
    warm(site, rooms, room, now)
  }
}

function whyDead({ cooling }: Site, rooms: RoomStates, power: PowerStates, unit: number): number {
  const stands = cooling.room[unit]!
  if (stands >= 0 && rooms.equipmentLost[stands] === 1) return rooms.lostBy[stands]!
  return power.by[cooling.power[unit]!]!
}

/** The rise so far, and how it goes on: up while it runs uncooled; at once back to normal when cooled or off. */
function warm(site: Site, rooms: RoomStates, room: number, now: number): void {
  const load = site.rooms.itLoadKw[room]!
  const rate =
    rooms.running[room] === 1 && rooms.cooled[room] === 0 && load > 0 ? load / heatCapacityKjK(site, room) : 0
  if (rate === rooms.riseRate[room]) return
  rooms.rise[room] = rate === 0 ? 0 : riseOf(rooms, room, now)
  rooms.riseSince[room] = now
  rooms.riseRate[room] = rate
}

/** Its racks burnt, one by one or with the room. */
export function allBurnt({ racks }: Site, { burntAt, seat }: RoomStates, room: number): boolean {
  const count = racks.firstOfRoom[room + 1]! - racks.firstOfRoom[room]!
  return burntAt[room]! < Infinity || (count > 0 && seat[room] === count)
}

/** Rise of the room's air by its own computers, K. */
function riseOf(rooms: RoomStates, room: number, now: number): number {
  return rooms.rise[room]! + rooms.riseRate[room]! * (now - rooms.riseSince[room]!)
}

/** When the room reaches the temperature at which its computers shut down; Infinity while it is not on the way, or all of them have burnt. */
export function shutdownAt(site: Site, rooms: RoomStates, room: number): number {
  if (rooms.riseRate[room] === 0 || allBurnt(site, rooms, room)) return Infinity
  const left = site.thermalShutdownK - coolAirK - rooms.rise[room]!
  return rooms.riseSince[room]! + Math.max(0, left) / rooms.riseRate[room]!
}
