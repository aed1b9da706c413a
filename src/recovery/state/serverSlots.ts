/**
 * Scratch memory for planning, kept between plans: one row, a slot, for each server that is asked for. Each plan
 * clears it first.
 */
import { type Counting, countingOf } from '../engine/sorted.ts'
import { emptySums, type Sums } from '../engine/sums.ts'

export interface ServerSlots {
  sums: Sums
  key: Uint32Array
  rackOf: Int32Array
  taskOf: Int32Array
  /** Servers that are ordered together. */
  units: Int32Array
  /** Rows that ask, and the values they are ranked by. */
  asking: Int32Array
  rank: Float64Array
  counting: Counting
}

export function noServerSlots(): ServerSlots {
  return slots(0)
}

function slots(rows: number): ServerSlots {
  return {
    sums: emptySums(rows),
    key: new Uint32Array(rows),
    rackOf: new Int32Array(rows),
    taskOf: new Int32Array(rows),
    units: new Int32Array(rows),
    asking: new Int32Array(rows),
    rank: new Float64Array(rows),
    counting: countingOf(rows),
  }
}

/** Makes room for so many rows and clears their sums. */
export function clearSlots(of: ServerSlots, rows: number): void {
  if (of.key.length < rows) Object.assign(of, slots(Math.max(64, rows, 2 * of.key.length)))
  const { priority, due, load } = of.sums
  priority.fill(0, 0, rows)
  due.fill(Infinity, 0, rows)
  load.fill(0, 0, rows)
}
