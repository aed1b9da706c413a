/**
 * Buildings in the terms of those who decide about them. A building is in flashover when rooms with half of
 * its floor have burnt, and lost when rooms with four fifths have: nothing is left there that is worth an
 * attack or a repair. Both shares are named assumptions; they define words, not physics.
 */
import type { Ledger } from '../base/ledger.ts'
import { cause } from '../estate/cause.ts'
import { roomKinds, type Site } from '../estate/site.ts'
import type { BuildingView } from './damage.ts'
import type { RoomStates } from './rooms.ts'

const flashoverShare = 0.5
export const lostShare = 0.8

const shaft = roomKinds.indexOf('shaft')

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

/** Called when a room has burnt: its building may now be in flashover or lost. */
export function judgeBuilding(
  site: Site,
  buildings: BuildingView,
  rooms: RoomStates,
  room: number,
  at: number,
  ledger: Ledger,
): void {
  const building = site.rooms.building[room]!
  if (buildings.lostAt[building]! < Infinity) return
  const share = burntShare(site, rooms.burntAt, building)
  if (share >= flashoverShare)
    buildings.flashoverAt[building] = Math.min(buildings.flashoverAt[building]!, at)
  if (share < lostShare) return
  buildings.lostAt[building] = at
  const lost = ledger.add(cause['building-lost'], building, at, rooms.lostBy[room]!)
  writeOff(buildings, building, at, lost, ledger)
}

export function writeOff(
  buildings: BuildingView,
  building: number,
  at: number,
  by: number,
  ledger: Ledger,
): void {
  if (buildings.writtenOffAt[building]! <= at) return
  buildings.writtenOffAt[building] = at
  ledger.add(cause['written-off'], building, at, by)
}
