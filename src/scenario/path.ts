/**
 * Names of places in a scenario. A row of a list goes by its own name if it has one, so that its path stays
 * the same when rows are added or reordered.
 */
import { isRecord } from '../base/isRecord.ts'

/**
 * The path segment of each row of a list: its `id` or `name`, the things it lies between, its verb, medium or
 * kind, or else its position. A repeated segment gets a number: `#2`.
 */
export function segmentsOf(list: readonly unknown[]): string[] {
  const seen = new Map<string, number>()
  return list.map((row, at) => {
    const own = nameOf(row)
    if (own === undefined) return String(at)
    const before = seen.get(own) ?? 0
    seen.set(own, before + 1)
    return before === 0 ? own : `${own}#${before + 1}`
  })
}

function nameOf(row: unknown): string | undefined {
  if (!isRecord(row)) return undefined
  const { id, name, between, do: verb, medium, kind } = row
  for (const word of [id, name]) if (typeof word === 'string') return word
  if (Array.isArray(between) && between.every(word => typeof word === 'string')) return between.join('-')
  for (const word of [verb, medium, kind]) if (typeof word === 'string') return word
  return undefined
}
