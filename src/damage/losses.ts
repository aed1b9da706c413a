/** What a room loses with its equipment, and what the fire in it is put down to. */
import type { Ledger } from '../base/ledger.ts'
import { cause } from '../estate/cause.ts'
import type { Site } from '../estate/site.ts'
import type { RoomView } from '../fire/fire.ts'
import type { DamageState } from './state.ts'

/** Ledger row of the fire in a room, or of the smoke, -1. */
export function lit(view: RoomView, room: number): number {
  return view.ignitionCause[room]! >= 0 ? view.ignitionCause[room]! : view.smokeCause[room]!
}

/** Power units that stand in the room are lost; cooling and network units ask for `equipmentLost`. */
export function loseEquipment(
  { rooms, power }: DamageState,
  site: Site,
  room: number,
  at: number,
  by: number,
  ledger: Ledger,
): void {
  rooms.equipmentLost[room] = 1
  rooms.lostBy[room] = by
  for (let unit = 0; unit < site.power.count; unit++) {
    if (site.power.room[unit] !== room || power.lost[unit] === 1) continue
    power.lost[unit] = 1
    if (power.live[unit] === 1) power.by[unit] = ledger.add(cause['power-lost'], unit, at, by)
  }
}
