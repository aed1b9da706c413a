/** Ledger rows about a room, or about a rack that burnt in it. */
import type { Ledger } from '../../base/ledger.ts'
import { causes, type CauseKind } from '../../estate/cause.ts'

/** Kinds of causes whose subject is a room. */
const ofRooms: ReadonlySet<CauseKind> = new Set([
  'ignition',
  'room-ignited',
  'lit-again',
  'not-lit',
  'flashover',
  'smoke-explosive',
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

/** By kind of cause: whether its subject is a room, a rack, or neither. */
const speaksOf = causes.map(word => (ofRooms.has(word) ? 'room' : word === 'rack-burnt' ? 'rack' : undefined))

const heat = causes.indexOf('heat')

/** Number of burnt racks of a room that get rows of their own; the rest are counted, see `moreRacks`. */
const mostRacks = 3

interface OfRooms {
  readonly row: number[]
  readonly room: number[]
}

/**
 * Rows about a room or one of its first burnt racks, and which room that is. The heat of one fire is told once: the ledger
 * has a row for what it stops, for what it destroys and for what it burns.
 * @param roomOf by rack
 */
function ofRoomsIn({ kind, subject, before }: Ledger, roomOf: Int32Array): OfRooms {
  const told: OfRooms = { row: [], room: [] }
  const racks = new Map<number, number>()
  /** By room: the row of what heated it. */
  const heatedBy = new Map<number, number>()
  for (let row = 0; row < kind.length; row++) {
    const of = speaksOf[kind[row]!]
    if (of === undefined) continue
    const room = of === 'room' ? subject[row]! : roomOf[subject[row]!]!
    if (of === 'rack') {
      const earlier = racks.get(room) ?? 0
      racks.set(room, earlier + 1)
      if (earlier >= mostRacks) continue
    } else if (kind[row] === heat) {
      if (heatedBy.get(room) === before[row]) continue
      heatedBy.set(room, before[row]!)
    }
    told.row.push(row)
    told.room.push(room)
  }
  return told
}

/** Rows about a room, or about a rack that burnt in it, up to a moment; latest first. */
export function rowsAbout(ledger: Ledger, roomOf: Int32Array, room: number, seconds: number): number[] {
  const { row, room: of } = ofRoomsIn(ledger, roomOf)
  const { time } = ledger
  return row.filter((at, nth) => of[nth] === room && time[at]! <= seconds).reverse()
}

/** The burnt racks of a room without rows of their own: how many, and when the first and the last burnt. */
export interface MoreRacks {
  readonly count: number
  readonly first: number
  readonly last: number
}

/** undefined: all of them have rows. */
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

/** The rooms that ledger rows are about, and when: one element for each such row, in order. */
export function toldOfRooms(ledger: Ledger, roomOf: Int32Array): { room: Int32Array; seconds: Float64Array } {
  const { row, room } = ofRoomsIn(ledger, roomOf)
  const { time } = ledger
  return { room: Int32Array.from(room), seconds: Float64Array.from(row, at => time[at]!) }
}
