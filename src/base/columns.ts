/**
 * Typed columns from rows. The built-in `from` uses an iterator, which takes many times as long for a list of
 * rows, and a network of rooms is compiled anew whenever a wall gives way.
 */

/** One number for each row. */
export function floats<T>(rows: readonly T[], of: (row: T, index: number) => number): Float64Array {
  const column = new Float64Array(rows.length)
  for (let i = 0; i < rows.length; i++) column[i] = of(rows[i]!, i)
  return column
}

/** One integer for each row. */
export function ints<T>(rows: readonly T[], of: (row: T, index: number) => number): Int32Array {
  const column = new Int32Array(rows.length)
  for (let i = 0; i < rows.length; i++) column[i] = of(rows[i]!, i)
  return column
}

/** One integer from 0 to 255 for each row. */
export function bytes<T>(rows: readonly T[], of: (row: T, index: number) => number): Uint8Array {
  const column = new Uint8Array(rows.length)
  for (let i = 0; i < rows.length; i++) column[i] = of(rows[i]!, i)
  return column
}
