/** Which rows of the ledger speak of a room, or of a rack that burnt in it. */
import type { Ledger } from '../base/ledger.ts'
import { causes, type CauseKind } from '../estate/cause.ts'

/** Kinds of causes whose subject is a room. */
const ofRooms: ReadonlySet<CauseKind> = new Set([
  'ignition',
  'room-ignited',
  'lit-again',
  'flashover',
  'burnt-out',
  'smoke',
  'heat',
  'water',
  'alarm',
  'suppression',
  'air-shut-out',
  'room-dark',
  'thermal-shutdown',
  'network-lost',
])

/** Of each kind of cause: it speaks of a room, of the room a rack stands in, or of none. */
const speaksOf = causes.map(word => (ofRooms.has(word) ? 'room' : word === 'rack-burnt' ? 'rack' : undefined))

/** Of racks that burnt in a room, so many are told each by itself: more of them are counted, see `moreRacks`. */
const mostRacks = 3

interface OfRooms {
  readonly row: number[]
  readonly room: number[]
}

/** Rows of the ledger that speak of a room, or of one of the first racks that burnt in it, and of which. @param roomOf of each rack */
function ofRoomsIn({ kind, subject }: Ledger, roomOf: Int32Array): OfRooms {
  const told: OfRooms = { row: [], room: [] }
  const racks = new Map<number, number>()
  for (let row = 0; row < kind.length; row++) {
    const of = speaksOf[kind[row]!]
    if (of === undefined) continue
    const room = of === 'room' ? subject[row]! : roomOf[subject[row]!]!
    if (of === 'rack') {
      const before = racks.get(room) ?? 0
      racks.set(room, before + 1)
      if (before >= mostRacks) continue
    }
    told.row.push(row)
    told.room.push(room)
  }
  return told
}

/** Rows of the ledger that speak of a room, or of a rack that burnt in it, up to a moment, the latest first. */
export function rowsAbout(ledger: Ledger, roomOf: Int32Array, room: number, seconds: number): number[] {
  const { row, room: of } = ofRoomsIn(ledger, roomOf)
  const { time } = ledger
  return row.filter((at, nth) => of[nth] === room && time[at]! <= seconds).reverse()
}

/** Racks that burnt in a room beside those that are told each by itself: how many, and when the first and the last did. */
export interface MoreRacks {
  readonly count: number
  readonly first: number
  readonly last: number
}

/** undefined: all are told. */
export function moreRacks(
  { kind, subject, time }: Ledger,
  roomOf: Int32Array,
  room: number,
): MoreRacks | undefined {
  const burnt: number[] = []
  for (let row = 0; row < kind.length; row++)
    if (speaksOf[kind[row]!] === 'rack' && roomOf[subject[row]!] === room) burnt.push(time[row]!)
  const more = burnt.slice(mostRacks)
  return more.length === 0 ? undefined : { count: more.length, first: more[0]!, last: more.at(-1)! }
}

/** Which rooms the rows of the ledger speak of, and when: an element a row that speaks of one, in the order of the rows. */
export function toldOfRooms(ledger: Ledger, roomOf: Int32Array): { room: Int32Array; seconds: Float64Array } {
  const { row, room } = ofRoomsIn(ledger, roomOf)
  const { time } = ledger
  return { room: Int32Array.from(room), seconds: Float64Array.from(row, at => time[at]!) }
}
