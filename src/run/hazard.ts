/**
 * The hazard of a replication as the floors above damage see it: the racks that changed and the decisions taken,
 * slice by slice, and the outcome of the fire.
 *
 * Whatever fire and damage do not read (policies, pools, prices) can be exchanged on top of a recorded hazard, which
 * then need not be computed again.
 */
import { columnsOf } from '../base/table.ts'
import type { RackStates } from '../damage/racks.ts'
import type { Incident, RoomView } from '../fire/fire.ts'
import type { Orders } from './orders.ts'
import type { World } from './world.ts'

/** Columns of rooms that are read after a replication. */
const readOfRooms = [
  'stage',
  'upperK',
  'sootDepositKgM2',
  'waterLitres',
  'ignitedAt',
  'flashoverAt',
  'smokeAt',
  'burntOutAt',
  'alarmAt',
] as const

/** The final state of fire and damage. */
export interface HazardEnd {
  readonly fire: {
    readonly rooms: Pick<RoomView, (typeof readOfRooms)[number]>
    readonly sources: Pick<World['fire']['sources'], 'leftMJ'>
    readonly incident: Pick<Incident, 'underControlAt' | 'outAt' | 'validity'>
  }
  readonly damage: {
    readonly racks: World['damage']['racks']
    readonly buildings: World['damage']['buildings']
    readonly rooms: Pick<World['damage']['rooms'], 'burntAt'>
    readonly powerOffAt: number
  }
}

/** A recorded hazard. */
export interface Hazard {
  /**
   * For each slice in which a rack changed, a decision was taken or an order fell due: its end, and its beginning
   * where that is not the end of the slice before. What becomes known late takes effect at the beginning of its
   * slice. Ascending.
   */
  readonly ends: readonly number[]
  /** Changes of racks in slice s are rows firstChange[s] up to firstChange[s + 1], `width` numbers each. */
  readonly firstChange: readonly number[]
  readonly changes: Int32Array
  /** Decisions taken: slice, row of the decision, second. */
  readonly taken: readonly (readonly [slice: number, row: number, at: number])[]
  readonly end: HazardEnd
  readonly bytes: number
}

/** Columns of racks that may change, in the order in which they follow the rack's row in a change. */
const ofRack = [
  'state',
  'hits',
  'downAt',
  'darkAt',
  'sootedAt',
  'corrodedAt',
  'spoiltAt',
  'wetAt',
  'burntAt',
  'cutOffAt',
  'unservedAt',
  'servedAgainAt',
  'struckAt',
  'givenUpAt',
] as const
const width = 1 + ofRack.length

/** Records the hazard of a world that is advanced with it as a sink. */
export class HazardRecorder {
  readonly #ends: number[] = []
  readonly #firstChange: number[] = [0]
  readonly #taken: [number, number, number][] = []
  readonly #known: Set<number>
  #changes = new Int32Array(1024)
  #length = 0

  /** @param before by decision of the site: when it was taken, for a world that does not begin at ignition */
  constructor(before: Float64Array = new Float64Array()) {
    this.#known = new Set([...before.keys()].filter(row => before[row] !== Infinity))
  }

  /** A sink of the world, called for every slice in which something may happen. */
  readonly struck = (
    { damage, taken, time }: World,
    end: number,
    changed: Int32Array,
    orders: Orders,
  ): void => {
    const { racks } = damage
    const before = this.#taken.length
    const begins = time > (this.#ends.at(-1) ?? 0) ? 1 : 0
    for (let row = 0; row < taken.length; row++)
      if (taken[row] !== Infinity && !this.#known.has(row)) {
        this.#known.add(row)
        this.#taken.push([this.#ends.length + begins, row, taken[row]!])
      }
    const due = orders.fate.length + orders.recovery.length
    if (changed.length === 0 && due === 0 && this.#taken.length === before) return
    if (begins === 1) this.#close(time)
    this.#makeRoom(changed.length * width)
    for (const rack of changed) {
      this.#changes[this.#length++] = rack
      for (const column of ofRack) this.#changes[this.#length++] = racks[column][rack]!
    }
    this.#close(end)
  }

  #close(end: number): void {
    this.#ends.push(end)
    this.#firstChange.push(this.#length / width)
  }

  #makeRoom(more: number): void {
    if (this.#length + more <= this.#changes.length) return
    const wide = new Int32Array(2 * (this.#length + more))
    wide.set(this.#changes)
    this.#changes = wide
  }

  /** The recorded hazard. It shares its columns with the world, which must not be advanced afterwards. */
  hazard({ fire, damage }: World): Hazard {
    const { underControlAt, outAt, validity } = fire.incident
    const rooms = Object.fromEntries(
      readOfRooms.map(name => [name, fire.rooms[name].slice()]),
    ) as unknown as HazardEnd['fire']['rooms']
    const sources = { leftMJ: fire.sources.leftMJ.slice() }
    const end: HazardEnd = {
      fire: { rooms, sources, incident: { underControlAt, outAt, validity } },
      damage: {
        racks: damage.racks,
        buildings: damage.buildings,
        rooms: { burntAt: damage.rooms.burntAt.slice() },
        powerOffAt: damage.powerOffAt,
      },
    }
    const changes = this.#changes.slice(0, this.#length)
    return {
      ends: this.#ends,
      firstChange: this.#firstChange,
      changes,
      taken: this.#taken,
      end,
      bytes: changes.byteLength + bytesOf(damage.racks) + bytesOf(rooms) + sources.leftMJ.byteLength,
    }
  }
}

/** Bytes of all columns of a record. */
export function bytesOf(columns: object): number {
  return columnsOf({ count: 0, ...columns }).reduce((sum, [, { byteLength }]) => sum + byteLength, 0)
}

/** Sets rows of a column to their values in changes of `width` numbers each; `at` is the place of the first value. */
function setRows(
  column: RackStates[(typeof ofRack)[number]],
  rows: Int32Array,
  changes: Int32Array,
  at: number,
): void {
  for (let nth = 0; nth < rows.length; nth++) column[rows[nth]!] = changes[at + nth * width]!
}

/** Advances the racks to the end of a slice. Returns the rows that changed in it, ascending. */
export function changeRacks({ firstChange, changes }: Hazard, slice: number, racks: RackStates): Int32Array {
  const from = firstChange[slice]!
  const rows = new Int32Array(firstChange[slice + 1]! - from)
  for (let nth = 0; nth < rows.length; nth++) rows[nth] = changes[(from + nth) * width]!
  // Column by column: to find one by its name for each rack takes several times as long as to fill it.
  for (const [nth, name] of ofRack.entries()) setRows(racks[name], rows, changes, from * width + 1 + nth)
  racks.noted += rows.length
  return rows
}
