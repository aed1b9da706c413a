/**
 * Typed columns from rows. The engine's own `from` goes by way of an iterator, which for a list of rows takes many times as long; a network
 * of rooms is compiled anew whenever a wall gives way.
 */

/** A number of each row. */
export function floats<T>(rows: readonly T[], of: (row: T, index: number) => number): Float64Array {
  const column = new Float64Array(rows.length)
  for (let i = 0; i < rows.length; i++) column[i] = of(rows[i]!, i)
  return column
}

/** An integer of each row. */
export function ints<T>(rows: readonly T[], of: (row: T, index: number) => number): Int32Array {
  const column = new Int32Array(rows.length)
  for (let i = 0; i < rows.length; i++) column[i] = of(rows[i]!, i)
  return column
}

/** A small integer of each row. */
export function bytes<T>(rows: readonly T[], of: (row: T, index: number) => number): Uint8Array {
  const column = new Uint8Array(rows.length)
  for (let i = 0; i < rows.length; i++) column[i] = of(rows[i]!, i)
  return column
}
