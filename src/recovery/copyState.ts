/** A copy of a state made of typed arrays, numbers, lists and records of such. */
export function copyState<T>(state: T): T {
  return copied(state) as T
}

function copied(value: unknown): unknown {
  if (ArrayBuffer.isView(value)) return (value as Float64Array).slice()
  if (Array.isArray(value)) return value.map(copied)
  if (typeof value !== 'object' || value === null) return value
  const copy: Record<string, unknown> = {}
  for (const [name, part] of Object.entries(value)) copy[name] = copied(part)
  return copy
}
