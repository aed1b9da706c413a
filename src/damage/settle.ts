/**
 * Settles power, the rooms that depend on it, cooling and network as of one moment, and sets when to do so
 * again.
 */
import type { Ledger } from '../base/ledger.ts'
import { cause } from '../estate/cause.ts'
import type { Site } from '../estate/site.ts'
import { isUncooled, settleCooling, shutdownAt } from './cooling.ts'
import { wholeSecond } from './damage.ts'
import { settleNetwork } from './network.ts'
import { nextPowerChange, roomPowered, settlePower, whyDark } from './power.ts'
import { darken, serveAgain, strikeStopped, unserve } from './racks.ts'
import { allBurnt, rearmed, servesOthers, stopped } from './rooms.ts'
import { isOrderedOff, nextSecondHit } from './secondHits.ts'
import type { DamageState } from './state.ts'
import { fillSupply } from './supply.ts'

/** Settles all of that at `now`. */
export function settle(state: DamageState, site: Site, now: number, ledger: Ledger): void {
  const { rooms, power } = state
  for (let room = 0; room < site.rooms.count; room++)
    if (shutdownAt(site, rooms, room) <= now) stopByHeat(state, room, rooms.cooledBy[room]!, now, ledger)
  settlePower(state, site, now, ledger)
  for (let room = 0; room < site.rooms.count; room++) {
    const hadPower = rooms.powered[room] === 1
    rooms.powered[room] = roomPowered(state, site, room, now) ? 1 : 0
    const runs = rooms.powered[room] === 1 && rooms.stopped[room] === stopped.no
    if (runs === (rooms.running[room] === 1)) {
      if (hadPower && rooms.powered[room] === 0) strikeMended(state, site, room, now, ledger)
      continue
    }
    rooms.running[room] = runs ? 1 : 0
    if (!runs) goDark(state, site, room, now, ledger)
    else if (rooms.rearmed[room] === rearmed.onceItRuns) rooms.rearmed[room] = rearmed.yes
  }
  settleCooling(state, site, now, ledger)
  settleService(state, site, now, ledger)
  settleNetwork(state, site, now, ledger)
  fillSupply(state, site, now)
  state.nextAt = Math.min(
    nextPowerChange(power, now),
    nextSecondHit(state.hits),
    nextShutdown(state, site),
    nextReady(state, site, now),
  )
}

/**
 * A room that does not run and lacked power or cooling already loses its power again: racks repaired in between are
 * struck. `settleService` handles the first time, and the first since both were back by themselves.
 */
function strikeMended(
  { rooms, racks, power }: DamageState,
  site: Site,
  room: number,
  now: number,
  ledger: Ledger,
): void {
  if (rooms.unserved[room] === 0) return
  const strike = { at: wholeSecond(now), before: whyDark(power, site, room), ledger }
  for (let rack = site.racks.firstOfRoom[room]!; rack < site.racks.firstOfRoom[room + 1]!; rack++)
    if (racks.downAt[rack]! < now) strikeStopped(racks, rack, strike)
}

/** Records rooms that do not run and have lost their power or cooling: once, until they have both again. */
function settleService(state: DamageState, site: Site, now: number, ledger: Ledger): void {
  const { rooms, racks, power } = state
  for (let room = 0; room < site.rooms.count; room++) {
    if (rooms.unserved[room] === 1) {
      if (isServedAgain(state, site, room)) endWant(state, site, room, now)
      continue
    }
    if (rooms.running[room] === 1) continue
    const dark = rooms.powered[room] === 0
    if (!dark && !isUncooled(site, rooms, power, room)) continue
    rooms.unserved[room] = 1
    const before = dark ? whyDark(power, site, room) : rooms.cooledBy[room]!
    const strike = { at: wholeSecond(now), before, ledger }
    for (let rack = site.racks.firstOfRoom[room]!; rack < site.racks.firstOfRoom[room + 1]!; rack++)
      unserve(racks, rack, strike)
  }
}

/**
 * Whether a room has power and cooling again without anybody bringing them: a generator has started, or a power
 * cut of a second hit is over. While an order to cut the power stands nobody switches anything on, and what
 * carried power in the room and burnt has to be replaced first.
 */
function isServedAgain({ rooms, power, hits }: DamageState, site: Site, room: number): boolean {
  const building = site.rooms.building[room]!
  if (rooms.powered[room] === 0 || rooms.equipmentLost[room] === 1 || power.restored[building] === 1)
    return false
  return !isOrderedOff(power, hits, building) && !isUncooled(site, rooms, power, room)
}

/** The room has power and cooling again: its racks are told. */
function endWant({ rooms, racks }: DamageState, site: Site, room: number, now: number): void {
  rooms.unserved[room] = 0
  if (rooms.running[room] === 1) rooms.rearmed[room] = rearmed.yes
  for (let rack = site.racks.firstOfRoom[room]!; rack < site.racks.firstOfRoom[room + 1]!; rack++)
    serveAgain(racks, rack, wholeSecond(now))
}

/** The room's computers shut themselves down. */
export function stopByHeat(
  state: DamageState,
  room: number,
  before: number,
  now: number,
  ledger: Ledger,
): void {
  const { rooms } = state
  if (!servesOthers(rooms, room)) return
  rooms.stopped[room] = stopped.byHeat
  rooms.stoppedBy[room] = ledger.add(cause['thermal-shutdown'], room, now, before)
  rooms.riseSince[room] = now
  rooms.riseRate[room] = 0
}

/** The computers of a room stop, and its racks with them. */
function goDark(state: DamageState, site: Site, room: number, now: number, ledger: Ledger): void {
  const { rooms, racks } = state
  const first = site.racks.firstOfRoom[room]!
  const end = site.racks.firstOfRoom[room + 1]!
  const givenUp = rooms.stopped[room] === stopped.givenUp
  const served = rooms.powered[room] === 1 || givenUp
  const before = served
    ? rooms.stoppedBy[room]!
    : ledger.add(cause['room-dark'], room, now, whyDark(state.power, site, room))
  const strike = { at: wholeSecond(now), before, ledger, anew: rooms.rearmed[room] === rearmed.yes, served }
  // A building may be given up within a beat of the fire that is taken in at its end.
  for (let rack = first; rack < end; rack++)
    darken(racks, rack, givenUp ? { ...strike, at: racks.givenUpAt[rack]! } : strike)
  rooms.rearmed[room] = rearmed.no
  rooms.off[room] = 1
}

/** When the next room is too hot for its computers; Infinity: none warms. */
function nextShutdown({ rooms }: DamageState, site: Site): number {
  let next = Infinity
  for (let room = 0; room < site.rooms.count; room++) next = Math.min(next, shutdownAt(site, rooms, room))
  return next
}

/** When the next room is ready for the power that is restored to its building; Infinity: none waits for that. */
function nextReady({ rooms, power }: DamageState, site: Site, now: number): number {
  let next = Infinity
  for (let room = 0; room < site.rooms.count; room++) {
    const isRestored = power.restored[site.rooms.building[room]!] === 1
    if (isRestored && rooms.powered[room] === 0 && rooms.readyAt[room]! > now && !allBurnt(site, rooms, room))
      next = Math.min(next, rooms.readyAt[room]!)
  }
  return next
}
