/** A deep copy of anything made of numbers, typed arrays, lists and records of them, such as a snapshot. */
export function copyOf<T>(value: T): T {
  if (value === null || typeof value !== 'object') return value
  if (ArrayBuffer.isView(value)) return (value as unknown as { slice(): T }).slice()
  if (Array.isArray(value)) return value.map((item: unknown) => copyOf(item)) as T
  const copy: Record<string, unknown> = {}
  for (const [name, item] of Object.entries(value)) copy[name] = copyOf(item)
  return copy as T
}
