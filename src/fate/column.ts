/** A column of one value, in the memory of an old one if that has its length. */
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
