/** A deep copy of anything made of numbers, typed arrays, lists and records of them, such as a snapshot. */
export function copyOf<T>(value: T): T {
  if (value === null || typeof value !== 'object') return value
  if (ArrayBuffer.isView(value)) return (value as unknown as { slice(): T }).slice()
  if (Array.isArray(value)) return value.map((item: unknown) => copyOf(item)) as T
  // Filled key by key, a record of more than twenty columns would become a hash table, slow to read ever after.
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, copyOf<unknown>(item)])) as T
}
