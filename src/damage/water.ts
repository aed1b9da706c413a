/**
 * Water from firefighting and leaks runs down. A part of what reaches a storey (`damage.runOff`) runs on to
 * the rooms below, in proportion to the area of overlap. A room is wet once its floor has had `damage.water`
 * litres per m2. Sprinkler water wets only the racks under the open heads. All water counts from the start,
 * so that the length of steps does not matter; what hoses and heads pour in a step counts from its end, even
 * for a leak within it.
 */
import type { Ledger } from '../base/ledger.ts'
import { cause } from '../estate/cause.ts'
import type { Site } from '../estate/site.ts'
import type { RoomView } from '../fire/fire.ts'
import { isStruck } from './blows.ts'
import { wholeSecond } from './damage.ts'
import { lit, loseEquipment } from './losses.ts'
import { wet } from './racks.ts'
import { rearmed } from './rooms.ts'
import type { DamageState } from './state.ts'

/**
 * Rooms below each room, with the share of its floor that is above them; CSR. `downwards` lists rooms from
 * the top down.
 */
export interface RunOff {
  readonly downwards: Int32Array
  readonly first: Int32Array
  readonly below: Int32Array
  readonly share: Float64Array
}

export function runOffOf(site: Site): RunOff {
  const { count, building, storey, topStorey } = site.rooms
  const lists = Array.from({ length: count }, (_, room) => {
    const area = site.rooms.width[room]! * site.rooms.depth[room]!
    const under: { room: number; share: number }[] = []
    for (let other = 0; other < count; other++) {
      if (other === room || building[other] !== building[room] || topStorey[other] !== storey[room]! - 1)
        continue
      const shared = overlap(site, room, other)
      if (shared > 0) under.push({ room: other, share: shared / area })
    }
    return under
  })
  const first = new Int32Array(count + 1)
  lists.forEach((list, room) => (first[room + 1] = first[room]! + list.length))
  return {
    downwards: Int32Array.from(lists.keys()).sort((a, b) => storey[b]! - storey[a]! || a - b),
    first,
    below: Int32Array.from(lists.flat(), ({ room }) => room),
    share: Float64Array.from(lists.flat(), ({ share }) => share),
  }
}

function overlap({ rooms: { x, y, width, depth } }: Site, a: number, b: number): number {
  const across = Math.min(x[a]! + width[a]!, x[b]! + width[b]!) - Math.max(x[a]!, x[b]!)
  const along = Math.min(y[a]! + depth[a]!, y[b]! + depth[b]!) - Math.max(y[a]!, y[b]!)
  return across > 0 && along > 0 ? across * along : 0
}

/** Litres that each room has had from hoses, sprinklers, leaks and rooms above. */
function floorLitres(
  { downwards, first, below, share }: RunOff,
  own: Float64Array,
  leaked: Float64Array,
  runOff: number,
  into: Float64Array,
): void {
  for (let room = 0; room < into.length; room++) into[room] = own[room]! + leaked[room]!
  for (const room of downwards) {
    const down = into[room]! * runOff
    if (down > 0) for (let i = first[room]!; i < first[room + 1]!; i++) into[below[i]!]! += down * share[i]!
  }
}

/** Water poured by hoses and heads; the fire gives it as of the end of a step. */
export type Poured = Readonly<Record<'waterLitres' | 'sprayLitres' | 'sprayM2', Float64Array>>

export function noWater(rooms: number): Poured {
  return {
    waterLitres: new Float64Array(rooms),
    sprayLitres: new Float64Array(rooms),
    sprayM2: new Float64Array(rooms),
  }
}

export function takeIn(poured: Poured, { waterLitres, sprayLitres, sprayM2 }: RoomView): void {
  poured.waterLitres.set(waterLitres)
  poured.sprayLitres.set(sprayLitres)
  poured.sprayM2.set(sprayM2)
}

/**
 * Wets the racks and equipment of rooms that have had too much water by `until`. Returns whether equipment
 * was lost.
 */
export function soak(state: DamageState, site: Site, view: RoomView, until: number, ledger: Ledger): boolean {
  const { rooms, racks, litres } = state
  floorLitres(state.runOff, view.waterLitres, rooms.leaked, site.damage.runOff, litres)
  let changed = false
  for (let room = 0; room < site.rooms.count; room++) {
    const area = site.rooms.width[room]! * site.rooms.depth[room]!
    if (isSprayedInPart(site, view, room)) {
      if (rain(state, site, view, room, until, ledger)) changed = true
      litres[room]! -= view.sprayLitres[room]!
    }
    if (!isStruck(rooms.water, room, litres[room]!, site.damage.water * area, until)) continue
    rooms.wetAt[room] = Math.min(rooms.wetAt[room]!, until)
    const by = ledger.add(cause.water, room, until, whyWet(state, site, view, room))
    for (let rack = site.racks.firstOfRoom[room]!; rack < site.racks.firstOfRoom[room + 1]!; rack++)
      wet(racks, rack, wholeSecond(until), by, ledger, rooms.rearmed[room] === rearmed.yes)
    if (rooms.equipmentLost[room] === 1) continue
    loseEquipment(state, site, room, until, by, ledger)
    changed = true
  }
  return changed
}

/**
 * Wets the racks under open heads, starting at the seat of the fire; the room's equipment is lost with the
 * last of them. Returns whether it was.
 */
function rain(
  state: DamageState,
  site: Site,
  view: RoomView,
  room: number,
  until: number,
  ledger: Ledger,
): boolean {
  const { rooms, racks, litres } = state
  const area = site.rooms.width[room]! * site.rooms.depth[room]!
  const elsewhere = (litres[room]! - view.sprayLitres[room]!) / area
  if (elsewhere + view.sprayLitres[room]! / view.sprayM2[room]! < site.damage.water) return false
  const first = site.racks.firstOfRoom[room]!
  const count = site.racks.firstOfRoom[room + 1]! - first
  const under = Math.ceil((count * view.sprayM2[room]!) / area)
  const lost = count > 0 && under === count && rooms.equipmentLost[room] === 0
  if (rooms.sprayed[room] === under && !lost) return false
  rooms.wetAt[room] = Math.min(rooms.wetAt[room]!, until)
  const by = ledger.add(cause.water, room, until, lit(view, room))
  for (; rooms.sprayed[room]! < under; rooms.sprayed[room]!++) {
    const rack = first + ((rooms.seatFirst[room]! - first + rooms.sprayed[room]!) % count)
    wet(racks, rack, wholeSecond(until), by, ledger, rooms.rearmed[room] === rearmed.yes)
  }
  if (lost) loseEquipment(state, site, room, until, by, ledger)
  return lost
}

/**
 * Ledger row of the cause of the water: of the fires and leaks in the room and in those above, the one that
 * most of it comes from.
 */
function whyWet({ rooms, runOff }: DamageState, site: Site, view: RoomView, room: number): number {
  const parts = partsReaching(runOff, site.damage.runOff, room)
  let most = 0
  let why = lit(view, room)
  const weigh = (litres: number, by: number): void => {
    if (litres <= most) return
    most = litres
    why = by
  }
  for (const [from, part] of parts.entries()) {
    if (part === 0) continue
    const elsewhere = from === room && isSprayedInPart(site, view, room) ? view.sprayLitres[room]! : 0
    weigh((view.waterLitres[from]! - elsewhere) * part, lit(view, from))
    weigh(rooms.leaked[from]! * part, rooms.leakedBy[from]!)
  }
  return why
}

/** Per room, the share of its water that reaches the given room. */
function partsReaching(
  { downwards, first, below, share }: RunOff,
  runOff: number,
  room: number,
): Float64Array {
  const parts = new Float64Array(downwards.length)
  parts[room] = 1
  for (const from of downwards.toReversed())
    for (let i = first[from]!; i < first[from + 1]!; i++)
      parts[from]! += parts[below[i]!]! * share[i]! * runOff
  return parts
}

/** Whether open heads wet only a part of the room's floor. */
function isSprayedInPart({ rooms }: Site, { sprayM2 }: RoomView, room: number): boolean {
  return sprayM2[room]! > 0 && sprayM2[room]! < rooms.width[room]! * rooms.depth[room]!
}
