/**
 * Tables that threads share: their columns are copied into memory that a message shares instead of copying.
 */

const shared = new WeakMap<object, unknown>()

/** A copy whose columns are in shared memory; made once, however often it is asked for. */
export function sharedColumns<Tables extends object>(tables: Tables): Tables {
  const known = shared.get(tables) as Tables | undefined
  if (known !== undefined) return known
  const copy = copied(tables) as Tables
  shared.set(tables, copy)
  return copy
}

type Column = Float64Array | Int32Array

function copied(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || value instanceof Map) return value
  if (ArrayBuffer.isView(value)) return columnOf(value as Column)
  if (Array.isArray(value)) return value
  // Without this, the buffer that a table's columns view would be sent along with them.
  const entries = Object.entries(value).filter(([, item]) => !(item instanceof ArrayBuffer))
  return Object.fromEntries(entries.map(([name, item]) => [name, copied(item)]))
}

function columnOf(column: Column): Column {
  const Kind = column.constructor as new (buffer: SharedArrayBuffer, from: number, length: number) => Column
  const copy = new Kind(new SharedArrayBuffer(column.byteLength), 0, column.length)
  copy.set(column)
  return copy
}
