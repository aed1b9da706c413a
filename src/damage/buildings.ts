/**
 * Buildings in the terms of those who decide about them. A building is in flashover when rooms with half of
 * its floor have burnt, and lost when rooms with four fifths have: nothing is left there that is worth an
 * attack or a repair. It is given up when it is lost, when four fifths of its racks have burnt, or by a
 * second hit: it is emptied, so what still runs in it stops at that moment. The shares are named assumptions;
 * they define words, not physics.
 */
import type { Ledger } from '../base/ledger.ts'
import { cause } from '../estate/cause.ts'
import { roomKinds, type Site } from '../estate/site.ts'
import { type BuildingView, never, wholeSecond } from './damage.ts'
import { giveUp, type RackStates, strikeStopped } from './racks.ts'
import { type RoomStates, stopped } from './rooms.ts'

/** Share of a building's floor that has burnt when it is in flashover. */
const flashoverShare = 0.5
/** Share of its floor that has burnt when it is lost, and of its racks when it is given up. */
export const lostShare = 0.8

const shaft = roomKinds.indexOf('shaft')

/** The columns that change when a building is given up. */
interface Standing {
  readonly buildings: BuildingView
  readonly rooms: RoomStates
  readonly racks: RackStates
}

/** When something happens, and the ledger row it follows from. */
interface Reason {
  readonly at: number
  readonly by: number
}

/** Buildings to which nothing has happened. */
export function standingBuildings(count: number): BuildingView {
  const times = () => new Float64Array(count).fill(Infinity)
  return { flashoverAt: times(), lostAt: times(), writtenOffAt: times(), darkAt: times() }
}

/** Share of a building's floor, without shafts, in rooms that have burnt. */
function burntShare(site: Site, burntAt: Float64Array, building: number): number {
  let floor = 0
  let burnt = 0
  for (
    let room = site.buildings.firstRoom[building]!;
    room < site.buildings.firstRoom[building + 1]!;
    room++
  ) {
    if (site.rooms.kind[room] === shaft) continue
    const area = site.rooms.width[room]! * site.rooms.depth[room]!
    floor += area
    if (burntAt[room]! < Infinity) burnt += area
  }
  return floor === 0 ? 0 : burnt / floor
}

/** Whether so many of a building's racks have burnt, with their rooms or one by one, that it is given up. */
function lacksRacks({ buildings, racks }: Site, { burntAt, seat }: RoomStates, building: number): boolean {
  const [first, end] = [buildings.firstRoom[building]!, buildings.firstRoom[building + 1]!]
  let burnt = 0
  for (let room = first; room < end; room++)
    burnt += burntAt[room]! < Infinity ? racks.firstOfRoom[room + 1]! - racks.firstOfRoom[room]! : seat[room]!
  return burnt > 0 && burnt >= lostShare * (racks.firstOfRoom[end]! - racks.firstOfRoom[first]!)
}

/**
 * Called when a room or racks in it have burnt: its building may now be in flashover, lost or given up. Returns
 * whether it was given up.
 */
export function judgeBuilding(
  state: Standing,
  site: Site,
  room: number,
  at: number,
  ledger: Ledger,
): boolean {
  const { buildings, rooms, racks } = state
  const building = site.rooms.building[room]!
  if (buildings.lostAt[building]! < Infinity) return false
  const share = burntShare(site, rooms.burntAt, building)
  if (share >= flashoverShare)
    buildings.flashoverAt[building] = Math.min(buildings.flashoverAt[building]!, at)
  if (share >= lostShare) {
    buildings.lostAt[building] = at
    const by = ledger.add(cause['building-lost'], building, at, rooms.lostBy[room]!)
    return writeOff(state, site, building, { at, by }, ledger)
  }
  if (isGivenUp(site, racks, building) || !lacksRacks(site, rooms, building)) return false
  const { firstOfRoom } = site.racks
  const burnt = racks.burntCause.subarray(firstOfRoom[room], firstOfRoom[room + 1])
  empty(state, site, building, { at, by: burnt.reduce((last, by) => Math.max(last, by), -1) }, ledger)
  return true
}

/** Returns whether it had not been written off before. */
export function writeOff(
  state: Standing,
  site: Site,
  building: number,
  reason: Reason,
  ledger: Ledger,
): boolean {
  const { writtenOffAt } = state.buildings
  if (writtenOffAt[building]! <= reason.at) return false
  writtenOffAt[building] = reason.at
  empty(state, site, building, reason, ledger)
  return true
}

/** Whether a building with racks has been given up. */
export function isGivenUp(
  { buildings, racks: { firstOfRoom } }: Site,
  racks: RackStates,
  building: number,
): boolean {
  const first = firstOfRoom[buildings.firstRoom[building]!]!
  return first < firstOfRoom[buildings.firstRoom[building + 1]!]! && racks.givenUpAt[first] !== never
}

/** The building is given up: its computers stop, and those that were mended since they stopped do so again. */
function empty(
  { rooms, racks }: Standing,
  site: Site,
  building: number,
  { at, by }: Reason,
  ledger: Ledger,
): void {
  const row = ledger.add(cause['written-off'], building, at, by)
  if (isGivenUp(site, racks, building)) return
  const second = wholeSecond(at)
  const strike = { at: second, before: row, ledger }
  const { firstRoom } = site.buildings
  for (let room = firstRoom[building]!; room < firstRoom[building + 1]!; room++) {
    const runs = rooms.running[room] === 1
    if (rooms.stopped[room] === stopped.no) {
      rooms.stopped[room] = stopped.givenUp
      rooms.stoppedBy[room] = row
    }
    const { firstOfRoom } = site.racks
    for (let rack = firstOfRoom[room]!; rack < firstOfRoom[room + 1]!; rack++) {
      giveUp(racks, rack, second, by)
      if (!runs && racks.downAt[rack]! < second) strikeStopped(racks, rack, strike)
    }
  }
}
