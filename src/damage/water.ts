/**
 * Water from firefighting and leaks runs down. A part of what reaches a storey (`damage.runOff`) runs on to
 * the rooms below, in proportion to the area of overlap. A room is wet once its floor has had `damage.water`
 * litres per m2. Sprinkler water wets only the racks under the open heads. All water counts from the start,
 * so that the length of steps does not matter; what hoses and heads pour in a step counts from its end, even
 * for a leak within it.
 */
import { cause } from '../estate/cause.ts'
import type { Site } from '../estate/site.ts'
import type { RoomView } from '../fire/fire.ts'
import { takeDose } from './blows.ts'
import { wholeSecond } from './damage.ts'
import { rackFromSeat } from './heat.ts'
import { type FireStep, fireCause, loseEquipment } from './losses.ts'
import { wet } from './racks.ts'
import { rearmed } from './rooms.ts'
import { floorLitres, partsReaching } from './runOff.ts'

/**
 * Wets the racks and equipment of rooms that have had too much water by `until`. Returns whether equipment
 * was lost.
 */
export function soak(step: FireStep): boolean {
  const { state, site, view, until, ledger } = step
  const { rooms, racks, litres } = state
  floorLitres(state.runOff, view.waterLitres, rooms.leaked, site.damage.runOff, litres)
  let changed = false
  for (let room = 0; room < site.rooms.count; room++) {
    const area = site.rooms.width[room]! * site.rooms.depth[room]!
    if (isSprayedInPart(site, view, room)) {
      if (rain(step, room)) changed = true
      litres[room]! -= view.sprayLitres[room]!
    }
    if (!takeDose(rooms.water, room, litres[room]!, site.damage.water * area, until)) continue
    rooms.wetAt[room] = Math.min(rooms.wetAt[room]!, until)
    const by = ledger.add(cause.water, room, until, whyWet(step, room))
    const strike = { at: wholeSecond(until), before: by, ledger, anew: rooms.rearmed[room] === rearmed.yes }
    for (let rack = site.racks.firstOfRoom[room]!; rack < site.racks.firstOfRoom[room + 1]!; rack++)
      wet(racks, rack, strike)
    if (rooms.equipmentLost[room] === 1) continue
    loseEquipment(step, room, by)
    changed = true
  }
  return changed
}

/**
 * Wets the racks under open heads, starting at the seat of the fire; the room's equipment is lost with the
 * last of them. Returns whether it was.
 */
function rain(step: FireStep, room: number): boolean {
  const { state, site, view, until, ledger } = step
  const { rooms, racks, litres } = state
  const area = site.rooms.width[room]! * site.rooms.depth[room]!
  const { sprayLitres, sprayM2 } = view
  const elsewhere = (litres[room]! - sprayLitres[room]!) / area
  const dose = sprayLitres[room]! + elsewhere * sprayM2[room]!
  const enough = site.damage.water * sprayM2[room]!
  const before = rooms.spray.before[room]!
  takeDose(rooms.spray, room, dose, enough, until)
  if (rooms.spray.before[room]! > before) rooms.sprayed[room] = 0
  if (dose - rooms.spray.before[room]! < enough) return false
  const count = site.racks.firstOfRoom[room + 1]! - site.racks.firstOfRoom[room]!
  const under = Math.ceil((count * sprayM2[room]!) / area)
  const lost = count > 0 && under === count && rooms.equipmentLost[room] === 0
  if (rooms.sprayed[room] === under && !lost) return false
  rooms.wetAt[room] = Math.min(rooms.wetAt[room]!, until)
  const by = ledger.add(cause.water, room, until, fireCause(view, room))
  const strike = { at: wholeSecond(until), before: by, ledger, anew: rooms.rearmed[room] === rearmed.yes }
  for (; rooms.sprayed[room]! < under; rooms.sprayed[room]!++)
    wet(racks, rackFromSeat(rooms, site, room, rooms.sprayed[room]!), strike)
  if (lost) loseEquipment(step, room, by)
  return lost
}

/**
 * Ledger row of the cause of the water: of the fires and leaks in the room and in those above, the one that
 * most of it comes from.
 */
function whyWet({ state: { rooms, runOff }, site, view }: FireStep, room: number): number {
  const parts = partsReaching(runOff, site.damage.runOff, room)
  let most = 0
  let why = fireCause(view, room)
  const weigh = (litres: number, by: number): void => {
    if (litres <= most) return
    most = litres
    why = by
  }
  for (const [from, part] of parts.entries()) {
    if (part === 0) continue
    const onRacks = from === room && isSprayedInPart(site, view, room) ? view.sprayLitres[room]! : 0
    weigh((view.waterLitres[from]! - onRacks) * part, fireCause(view, from))
    weigh(rooms.leaked[from]! * part, rooms.leakedBy[from]!)
  }
  return why
}

/** Whether open heads wet only a part of the room's floor. */
function isSprayedInPart({ rooms }: Site, { sprayM2 }: RoomView, room: number): boolean {
  return sprayM2[room]! > 0 && sprayM2[room]! < rooms.width[room]! * rooms.depth[room]!
}
