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
