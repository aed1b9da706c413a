/** Effects of a beat of the fire on each room: heat, soot, water. */
import { zeroCelsiusK } from '../base/celsius.ts'
import type { Ledger } from '../base/ledger.ts'
import { cause } from '../estate/cause.ts'
import type { Site } from '../estate/site.ts'
import { stage } from '../fire/fire.ts'
import { takeDose, pauseSeconds } from './blows.ts'
import { judgeBuilding } from './buildings.ts'
import { smokeKgM3 } from './cooling.ts'
import { wholeSecond } from './damage.ts'
import { equipmentLostK, heatInside, lagShare, rackAirK, rackFromSeat, racksAtSeat } from './heat.ts'
import { burn, corrode, soot, spoil, strikeStopped } from './racks.ts'
import { coolAirK, rearmed, servesOthers } from './rooms.ts'
import { stopByHeat } from './settle.ts'
import { loseAtSeat } from './seatUnits.ts'
import { chlorideUgCm2, sootLimitKgM2, sootOfChlorideKgM2 } from './soot.ts'
import { type FireStep, fireCause, loseEquipment } from './losses.ts'
import type { DamageState } from './state.ts'
import type { FireOutside } from './fireOutside.ts'
import { soak } from './water.ts'

/**
 * Takes in the latest beat of the fire, once, at its end: that does not depend on where the time is cut in between.
 * Between beats nothing burns and the air is cool. Returns whether power, cooling or network may have changed.
 */
export function expose(
  state: DamageState,
  site: Site,
  fire: Pick<FireOutside, 'beat' | 'rooms' | 'sources'>,
  until: number,
  ledger: Ledger,
): boolean {
  const { rooms: view, beat } = fire
  if (beat.until <= state.feltAt) return false
  const step: FireStep = { state, site, view, until, ledger }
  const from = Math.max(beat.from, state.feltAt)
  const lags = { idle: lagShare(from - state.feltAt), share: lagShare(beat.until - from) }
  state.feltAt = beat.until
  let changed = false
  let water = false
  for (let room = 0; room < site.rooms.count; room++) {
    if (view.waterLitres[room]! > 0) water = true
    if (
      view.stage[room] === stage.cold &&
      state.rooms.insideK[room] === coolAirK &&
      view.smokeAt[room] === Infinity &&
      view.flashoverAt[room] === Infinity
    )
      continue
    if (heat(step, room, from, lags)) changed = true
    if (smoke(step, room)) changed = true
  }
  if (loseAtSeat(state.power, site, fire, until, ledger)) changed = true
  if (water && soak(step)) changed = true
  return changed
}

/**
 * Warms the racks of a room, and takes what burns or stops by it. Returns whether power, cooling or network may have
 * changed.
 * @param from second at which the beat began, or what of it was not taken in before
 * @param lags shares of the difference to their air that racks made up before `from`, in cool air, and since
 */
function heat(step: FireStep, room: number, from: number, lags: { idle: number; share: number }): boolean {
  const { state, site, view, until, ledger } = step
  const { rooms } = state
  if (rooms.burntAt[room]! < Infinity) return false
  const airK = rackAirK(view, room, site.model.exposure)
  if (lags.idle > 0) heatInside(rooms, room, coolAirK, lags.idle)
  heatInside(rooms, room, airK, lags.share)
  const insideK = rooms.insideK[room]!
  const flashover = view.flashoverAt[room]!
  if (flashover <= until || insideK >= site.damage.burnt + zeroCelsiusK) {
    burnRoom(step, room, Math.min(until, Math.max(from, flashover)))
    return true
  }
  let changed = false
  if (insideK >= equipmentLostK && rooms.equipmentLost[room] === 0) {
    loseEquipment(step, room, ledger.add(cause.heat, room, until, fireCause(view, room)))
    changed = true
  }
  if (airK >= site.thermalShutdownK || insideK >= site.damage.stops + zeroCelsiusK)
    changed = overheat(step, room) || changed
  if (view.stage[room] === stage.burning && burnAtSeat(step, room)) changed = true
  return changed
}

/**
 * The room is too hot for computers: those that run stop, including those restarted since it was last too
 * hot. Returns whether the room's computers stopped.
 */
function overheat({ state, site, view, until, ledger }: FireStep, room: number): boolean {
  const { rooms, racks } = state
  const isNews = until - rooms.hotAt[room]! > pauseSeconds
  rooms.hotAt[room] = until
  const runs = servesOthers(rooms, room)
  if (!runs && !isNews) return false
  const by = ledger.add(cause.heat, room, until, fireCause(view, room))
  if (runs) {
    stopByHeat(state, room, by, until, ledger)
    return true
  }
  const strike = { at: wholeSecond(until), before: by, ledger }
  for (let rack = site.racks.firstOfRoom[room]!; rack < site.racks.firstOfRoom[room + 1]!; rack++)
    if (racks.downAt[rack]! < until) strikeStopped(racks, rack, strike)
  return false
}

/** The fire takes the whole room with all its racks and equipment. */
function burnRoom(step: FireStep, room: number, at: number): void {
  const { state, site, view, ledger } = step
  const { rooms, racks } = state
  rooms.burntAt[room] = at
  const by = ledger.add(cause.heat, room, at, fireCause(view, room))
  loseEquipment(step, room, by, at)
  const strike = { at: wholeSecond(at), before: by, ledger, anew: rooms.rearmed[room] === rearmed.yes }
  for (let rack = site.racks.firstOfRoom[room]!; rack < site.racks.firstOfRoom[room + 1]!; rack++)
    burn(racks, rack, strike)
  judgeBuilding(state, site, room, at, ledger)
}

/**
 * Burns racks at the seat of the fire, starting from the first; the room's equipment is lost with the last of
 * them. Returns whether it was, or the building was given up.
 */
function burnAtSeat(step: FireStep, room: number): boolean {
  const { state, site, view, until, ledger } = step
  const { rooms, racks } = state
  const count = site.racks.firstOfRoom[room + 1]! - site.racks.firstOfRoom[room]!
  if (count === 0) return false
  const before = rooms.seat[room]!
  for (const burning = racksAtSeat(site, view, room); rooms.seat[room]! < burning; rooms.seat[room]!++) {
    const rack = rackFromSeat(rooms, site, room, rooms.seat[room]!)
    const anew = rooms.rearmed[room] === rearmed.yes
    burn(racks, rack, { at: wholeSecond(until), before: fireCause(view, room), ledger, anew })
  }
  const givenUp = rooms.seat[room]! > before && judgeBuilding(state, site, room, until, ledger)
  if (rooms.seat[room]! < count || rooms.equipmentLost[room] === 1) return givenUp
  loseEquipment(step, room, ledger.add(cause.heat, room, until, fireCause(view, room)))
  return true
}

/**
 * Soots the racks of a room once a blow is enough for that, and notes when its chloride reaches a worse class. The soot of
 * each blow counts by itself.
 */
function soil({ state: { rooms, racks }, site, view, until, ledger }: FireStep, room: number): void {
  const { had, before, struck } = rooms.soot
  const earlier = had[room]!
  const isSooted = takeDose(rooms.soot, room, view.sootDepositKgM2[room]!, sootLimitKgM2(site), until)
  if (struck[room] === 0 || had[room] === earlier) return
  if (isSooted) rooms.sootedAt[room] = Math.min(rooms.sootedAt[room]!, until)
  const known = isSooted ? 0 : earlier - before[room]!
  const reaches = (ugCm2: number): boolean => {
    const enough = sootOfChlorideKgM2(site, ugCm2)
    return known < enough && had[room]! - before[room]! >= enough
  }
  const isCorroded = reaches(chlorideUgCm2.corroded)
  const isSpoilt = reaches(chlorideUgCm2.spoilt)
  if (!isSooted && !isCorroded && !isSpoilt) return
  const strike = { at: wholeSecond(until), before: view.smokeCause[room]!, ledger }
  for (let rack = site.racks.firstOfRoom[room]!; rack < site.racks.firstOfRoom[room + 1]!; rack++) {
    if (isSooted) soot(racks, rack, strike)
    if (isCorroded) corrode(racks, rack, strike)
    if (isSpoilt) spoil(racks, rack, strike)
  }
}

/** Soots the racks of a room, and shuts its louvres. Returns whether they opened or shut. */
function smoke(step: FireStep, room: number): boolean {
  soil(step, room)
  const {
    state: { rooms },
    view,
    until,
  } = step
  const closed = rooms.closes[room] === 1 && view.alarmAt[room]! <= until
  const out = closed || view.sootKgM3[room]! >= smokeKgM3 ? 1 : 0
  if (out === rooms.shutOut[room]) return false
  rooms.shutOut[room] = out
  rooms.shutOutBy[room] = view.smokeCause[room]!
  return true
}
