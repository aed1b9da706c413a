/** The state of the damage: numbers and typed arrays, so that a snapshot is a copy. */
import { copyOf } from '../base/copy.ts'
import { type Streams, uniform } from '../base/streams.ts'
import type { Site } from '../estate/site.ts'
import type { Supply } from '../fire/fire.ts'
import { standingBuildings } from './buildings.ts'
import type { BuildingView } from './damage.ts'
import { noWater, type Poured } from './poured.ts'
import { startPower, switchWorks } from './power.ts'
import type { PowerStates } from './powerGraph.ts'
import { intactRacks, type RackStates, takeChanged } from './racks.ts'
import { type RoomStates, startRooms } from './rooms.ts'
import { type RunOff, runOffOf } from './runOff.ts'
import { type SecondHitStates, startSecondHits } from './secondHits.ts'

/** The state of the damage; rows are those of the site. Seconds after ignition. */
export interface DamageState {
  /** Second after ignition that the damage has reached. */
  time: number
  /** Next second at which something is due independently of the fire; Infinity: nothing is due. */
  nextAt: number
  /** End of the latest beat of the fire whose effects are in the state, s after ignition. */
  feltAt: number
  /** 1 if the site's cut-off switch works. */
  readonly switchWorks: Uint8Array
  readonly racks: RackStates
  readonly buildings: BuildingView
  readonly rooms: RoomStates
  readonly power: PowerStates
  /** Per cooling unit: ledger row of its loss, -1 while it works. */
  readonly coolingLostBy: Int32Array
  readonly runOff: RunOff
  readonly litres: Float64Array
  /** Water poured up to `time`. */
  readonly poured: Poured
  readonly hits: SecondHitStates
  /** When the last live conductor in the site's buildings went dead for the first time. */
  powerOffAt: number
  /**
   * Later times at which that happened again, as pairs: the row of a building (-1: all of the site's) and the second.
   */
  readonly darkAgain: number[]
  readonly supply: Supply
}

/** @param readyAt by room, see `RoomStates.readyAt`; undefined: all with their buildings */
export function startDamage(site: Site, streams: Streams, readyAt?: ArrayLike<number>): DamageState {
  const rooms = startRooms(site, readyAt)
  const seat = streams.of('seat of fire')
  for (let room = 0; room < site.rooms.count; room++) {
    const first = site.racks.firstOfRoom[room]!
    const racks = site.racks.firstOfRoom[room + 1]! - first
    rooms.seatFirst[room] = first + Math.floor(uniform(seat, site.rooms.key[room]!) * racks)
  }
  return {
    time: 0,
    nextAt: 0,
    feltAt: 0,
    switchWorks: Uint8Array.of(switchWorks(site, streams) ? 1 : 0),
    racks: intactRacks(site.racks.count),
    buildings: standingBuildings(site.buildings.count),
    rooms,
    power: startPower(site, streams),
    coolingLostBy: new Int32Array(site.cooling.count).fill(-1),
    runOff: runOffOf(site),
    litres: new Float64Array(site.rooms.count),
    poured: noWater(site.rooms.count),
    hits: startSecondHits(site, streams),
    powerOffAt: Infinity,
    darkAgain: [],
    supply: {
      suppressionPower: new Uint8Array(site.rooms.count).fill(1),
      buildingLive: new Uint8Array(site.buildings.count).fill(1),
      siteLive: 1,
    },
  }
}

/** An independent copy, which goes on as the original would. */
export function copyDamage(state: DamageState): DamageState {
  return copyOf(state)
}

/** Rows of the racks that changed since the last call, ascending. */
export function changedRacks(state: DamageState): Int32Array {
  return takeChanged(state.racks)
}
