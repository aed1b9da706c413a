/**
 * The network, and rooms that need other rooms. A room is connected while one of its listed network rooms
 * serves, and so do all rooms it needs. A room serves while it stands, has power, has not stopped and the
 * rooms it needs serve. An empty list needs nothing.
 */
import type { Ledger } from '../base/ledger.ts'
import { cause } from '../estate/cause.ts'
import type { Site } from '../estate/site.ts'
import { wholeSecond } from './damage.ts'
import { whyDark } from './power.ts'
import { cutOff } from './racks.ts'
import { type RoomStates, servesOthers } from './rooms.ts'
import type { DamageState } from './state.ts'

/** Marks the rooms that are cut off at `now`, and their racks. */
export function settleNetwork(state: DamageState, site: Site, now: number, ledger: Ledger): void {
  const { rooms, racks } = state
  const serves = roomsThatServe(site, rooms)
  for (let room = 0; room < site.rooms.count; room++) if (serves[room] === 1) rooms.missedBy[room] = -1
  for (let room = 0; room < site.rooms.count; room++) {
    const missing = firstMissing(site, serves, room)
    const connected = missing < 0 ? 1 : 0
    if (connected === rooms.connected[room]) continue
    rooms.connected[room] = connected
    if (connected === 1) continue
    const { firstOfRoom } = site.racks
    // Recorded once, however many rooms are cut off with it.
    if (rooms.missedBy[missing] === -1)
      rooms.missedBy[missing] = ledger.add(cause['network-lost'], missing, now, whyNot(state, site, missing))
    const by = rooms.missedBy[missing]!
    for (let rack = firstOfRoom[room]!; rack < firstOfRoom[room + 1]!; rack++)
      cutOff(racks, rack, wholeSecond(now), by)
  }
}

/** Ledger row of why a room does not serve; -1: nothing recorded. */
function whyNot({ rooms, power }: DamageState, site: Site, room: number): number {
  if (rooms.equipmentLost[room] === 1) return rooms.lostBy[room]!
  return rooms.powered[room] === 1 ? rooms.stoppedBy[room]! : whyDark(power, site, room)
}

/** Rooms that serve others: they stand and run, and so do the rooms they need in turn. */
function roomsThatServe(site: Site, rooms: RoomStates): Uint8Array {
  const { firstRoom, room: needed } = site.needs
  const serves = rooms.powered.map((powered, room) => (powered === 1 && servesOthers(rooms, room) ? 1 : 0))
  for (let room = 0; room < serves.length; room++) if (rooms.equipmentLost[room] !== 0) serves[room] = 0
  for (let changed = true; changed;) {
    changed = false
    for (let room = 0; room < serves.length; room++) {
      if (serves[room] === 0) continue
      for (let i = firstRoom[room]!; i < firstRoom[room + 1]!; i++) {
        if (serves[needed[i]!] === 1) continue
        serves[room] = 0
        changed = true
        break
      }
    }
  }
  return serves
}

/** The missing room that cuts this one off; -1 if it is connected. */
function firstMissing({ needs }: Site, serves: Uint8Array, room: number): number {
  for (let i = needs.firstRoom[room]!; i < needs.firstRoom[room + 1]!; i++)
    if (serves[needs.room[i]!] === 0) return needs.room[i]!
  const first = needs.firstNetwork[room]!
  const end = needs.firstNetwork[room + 1]!
  for (let i = first; i < end; i++) if (serves[needs.network[i]!] === 1) return -1
  return first === end ? -1 : needs.network[first]!
}
