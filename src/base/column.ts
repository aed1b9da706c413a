/** A column filled with one value, in the memory of an old column if the length is the same. */
export function column<T extends Int32Array | Int16Array | Uint8Array>(
  type: new (length: number) => T,
  count: number,
  value: number,
  old?: T,
): T {
  const made = old?.length === count ? old : new type(count)
  made.fill(value)
  return made
}

/**
 * A column that few replications need. It has no rows until one does, but keeps the memory of an old one: allocated
 * in every replication, such columns live long enough to bring on a full garbage collection every few replications.
 */
export function noRows<T extends Int32Array | Uint8Array | Float64Array>(
  type: new (length: number) => T,
  old?: T,
): T {
  return old === undefined ? new type(0) : (old.subarray(0, 0) as T)
}

/** The column with `count` rows of one value, in the memory it kept if that has the length. */
export function withRows<T extends Int32Array | Uint8Array | Float64Array>(
  none: T,
  count: number,
  value: number,
): T {
  const type = none.constructor as new (rows: number | ArrayBufferLike) => T
  const fits = none.buffer.byteLength === count * none.BYTES_PER_ELEMENT
  const made = new type(fits ? none.buffer : count)
  made.fill(value)
  return made
}
