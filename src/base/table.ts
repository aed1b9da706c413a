/**
 * Struct of arrays: the columns of a table lie in one buffer, each aligned to 8 bytes. A row is a position, -1 is
 * nothing; the table is plural, a column singular: `cars.wheel[row]`.
 */
import { invariant } from './invariant.ts'

export type ColumnType =
  | Int8ArrayConstructor
  | Uint8ArrayConstructor
  | Int16ArrayConstructor
  | Uint16ArrayConstructor
  | Int32ArrayConstructor
  | Uint32ArrayConstructor
  | Float32ArrayConstructor
  | Float64ArrayConstructor

export type Column = ColumnType['prototype']

/** Types of columns by name: `{ name: Int32Array, ... }`. */
export type Columns = Readonly<Record<string, ColumnType>>

export type Table<C extends Columns = Columns> = {
  readonly count: number
  /** Holds the columns, and nothing else unless the table was unpacked. */
  readonly buffer: ArrayBuffer
} & { readonly [K in keyof C]: C[K]['prototype'] }

const ALIGNMENT = 8
export const aligned = (bytes: number): number => Math.ceil(bytes / ALIGNMENT) * ALIGNMENT

/** Bytes of `count` rows of these columns. */
export function tableBytes(count: number, columns: Columns): number {
  let bytes = 0
  for (const type of Object.values(columns)) bytes += aligned(count * type.BYTES_PER_ELEMENT)
  return bytes
}

/** A table of zeros with `count` rows. */
export function table<const C extends Columns>(count: number, columns: C): Table<C> {
  return tableIn(new ArrayBuffer(tableBytes(count, columns)), 0, count, columns)
}

/** The table that lies in a buffer from a position on (a multiple of 8). */
export function tableIn<const C extends Columns>(
  buffer: ArrayBuffer,
  from: number,
  count: number,
  columns: C,
): Table<C> {
  invariant(Number.isInteger(count) && count >= 0, `a table has 0 rows or more, not ${count}`)
  const made: Record<string, unknown> = { count, buffer }
  let offset = from
  for (const [name, type] of Object.entries(columns)) {
    invariant(!(name in made), `a column cannot be called "${name}"`)
    made[name] = new type(buffer, offset, count)
    offset += aligned(count * type.BYTES_PER_ELEMENT)
  }
  return made as Table<C>
}

/** The columns of a table with their names, in order. */
export function columnsOf(of: { readonly count: number }): [string, Column][] {
  const columns: [string, Column][] = []
  for (const [name, value] of Object.entries(of as Readonly<Record<string, unknown>>))
    if (ArrayBuffer.isView(value)) columns.push([name, value as Column])
  return columns
}

/** A table with the same rows in a buffer of its own. */
export function copyTable<T extends { readonly count: number }>(from: T): T {
  const types: Record<string, ColumnType> = {}
  for (const [name, column] of columnsOf(from)) types[name] = column.constructor as ColumnType
  const copy = table(from.count, types)
  for (const [name, column] of columnsOf(from)) copy[name]!.set(column)
  return copy as unknown as T
}
