/** Decisions that opened gates: chains of causes continue through them. */
import { grow } from '../engine/tasks.ts'

/** In the order in which they were taken. */
export interface Opened {
  count: number
  gate: Int32Array
  at: Float64Array
  /** Row of the ledger. */
  by: Int32Array
}

export function noneOpened(): Opened {
  return { count: 0, gate: new Int32Array(0), at: new Float64Array(0), by: new Int32Array(0) }
}

/** The gate opens at `at` by a decision, recorded in row `by`; -1: not recorded. */
export function noteOpened(opened: Opened, gate: number, at: number, by: number): void {
  if (by < 0) return
  if (opened.count === opened.gate.length) grow(opened)
  const row = opened.count++
  opened.gate[row] = gate
  opened.at[row] = at
  opened.by[row] = by
}
