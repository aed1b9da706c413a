/** Loss of a room's equipment, and the cause to which its fire is traced. */
import type { Ledger } from '../base/ledger.ts'
import { cause } from '../estate/cause.ts'
import type { Site } from '../estate/site.ts'
import type { RoomView } from '../fire/fire.ts'
import type { PowerStates } from './powerGraph.ts'
import type { DamageState } from './state.ts'

/** A step of the fire up to `until`, and what it strikes. */
export interface FireStep {
  readonly state: DamageState
  readonly site: Site
  readonly view: RoomView
  readonly until: number
  readonly ledger: Ledger
}

/** Ledger row of the fire in a room, otherwise of its smoke; -1 if neither. */
export function fireCause(view: RoomView, room: number): number {
  return view.ignitionCause[room]! >= 0 ? view.ignitionCause[room]! : view.smokeCause[room]!
}

/**
 * Marks the room's equipment and the power units in it as lost; cooling and network units look at
 * `equipmentLost`.
 * @param by ledger row of what took them
 */
export function loseEquipment(
  { state: { rooms, power }, site, until, ledger }: FireStep,
  room: number,
  by: number,
  at = until,
): void {
  rooms.equipmentLost[room] = 1
  rooms.lostBy[room] = by
  for (let unit = 0; unit < site.power.count; unit++)
    if (site.power.room[unit] === room && power.lost[unit] === 0) loseUnit(power, unit, at, by, ledger)
}

/** Marks one power unit as lost. */
export function loseUnit(power: PowerStates, unit: number, at: number, by: number, ledger: Ledger): void {
  power.lost[unit] = 1
  if (power.live[unit] === 1) power.by[unit] = ledger.add(cause['power-lost'], unit, at, by)
}
