/**
 * Extinguishing water, and that of a leak, runs down. What reaches a storey partly runs on (`damage.runOff`) to the rooms below, each by the
 * share of the floor it lies under; a room is wet once its floor has had `damage.water` litres a m2. What falls from sprinkler heads wets
 * the racks under them and none beside. All of it is counted since the start, so that steps of any length come to the same: what hoses and
 * heads poured in a step counts from its end, also beside a leak in the midst of it.
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

/** Rooms under each room, with the share of its floor they lie under; CSR. Rooms are listed from the top down. */
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

/** Litres that each room has had, by hose, by sprinkler, by a leak and from above. */
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

/** By hoses and heads; the fire tells it for the end of a step. */
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

/** Racks and equipment of rooms that have had too much by `until`. Returns whether equipment was lost. */
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

/** Wets the racks under open heads, from the seat of the fire onwards; with the last of them goes what else stands in the room. Returns whether it did. */
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

/** Ledger row of what the water was for, or came from: of the fires and leaks of the room and of those above, the one that most of it is owed to. */
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

/** Per room: how much of what it has had comes to a room. */
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

/** Open heads reach a part of its floor. */
function isSprayedInPart({ rooms }: Site, { sprayM2 }: RoomView, room: number): boolean {
  return sprayM2[room]! > 0 && sprayM2[room]! < rooms.width[room]! * rooms.depth[room]!
}
