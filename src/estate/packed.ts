/** An estate as one buffer with a header, for a worker or a file; and the digest of each of its parts. */
import { digestOf } from '../base/digest.ts'
import { pack, unpack } from '../base/pack.ts'
import type { Column, Table } from '../base/table.ts'
import type { Estate } from './estate.ts'

const FORMAT = { format: 'Firebreak estate', version: 5 } as const

/** Replaces a column, a map, a list with gaps or a number that JSON cannot express in the text. */
type Mark =
  | { readonly $: 'column'; readonly at: string }
  | { readonly $: 'map'; readonly entries: readonly unknown[] }
  | { readonly $: 'gaps'; readonly length: number; readonly entries: readonly unknown[] }
  | { readonly $: 'infinite'; readonly sign: number }

export function packEstate(estate: Estate): ArrayBuffer {
  const columns: Record<string, { count: number; values: Column }> = {}
  const text = mapped(estate, column => {
    const at = String(Object.keys(columns).length)
    columns[at] = { count: column.length, values: column }
    return at
  })
  return pack(columns, { ...FORMAT, text })
}

/**
 * Columns are views of the buffer.
 * @throws PackError "not a Firebreak estate", or "Firebreak estate format 6, this engine reads 5"
 */
export function unpackEstate(buffer: ArrayBuffer): Estate {
  const { tables, text } = unpack(buffer, FORMAT)
  return restored(text, tables) as Estate
}

/** Equal digests mean equal parts, whichever run made them. */
export function digestEstate(estate: Estate): Record<keyof Estate, string> {
  return {
    site: digestPart(estate.site),
    population: digestPart(estate.population),
    policy: digestPart(estate.policy),
  }
}

export function digestPart(part: Estate[keyof Estate]): string {
  const columns: Column[] = []
  const text = mapped(part, column => String(columns.push(column)))
  return digestOf(JSON.stringify(text), columns)
}

/** A copy in which a mark replaces every column. Buffers, which columns view, are left out. */
function mapped(value: unknown, keep: (column: Column) => string): unknown {
  if (typeof value === 'number' && !Number.isFinite(value))
    return mark({ $: 'infinite', sign: Math.sign(value) })
  if (typeof value !== 'object' || value === null) return value
  if (ArrayBuffer.isView(value)) return mark({ $: 'column', at: keep(value as Column) })
  const each = (item: unknown): unknown => mapped(item, keep)
  if (value instanceof Map) return mark({ $: 'map', entries: [...value].map(each) })
  if (Array.isArray(value)) {
    if (!value.includes(undefined)) return value.map(each)
    const entries = [...value.entries()].filter(([, item]) => item !== undefined)
    return mark({ $: 'gaps', length: value.length, entries: entries.map(each) })
  }
  const copy: Record<string, unknown> = {}
  for (const [key, item] of Object.entries(value))
    if (!(item instanceof ArrayBuffer) && item !== undefined) copy[key] = each(item)
  return copy
}

const mark = (written: Mark): Mark => written

function restored(value: unknown, columns: Readonly<Record<string, Table>>): unknown {
  if (typeof value !== 'object' || value === null) return value
  const each = (item: unknown): unknown => restored(item, columns)
  if (Array.isArray(value)) return value.map(each)
  if (!('$' in value))
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, each(item)]))
  return unmarked(value as Mark, columns, each)
}

function unmarked(
  written: Mark,
  columns: Readonly<Record<string, Table>>,
  each: (item: unknown) => unknown,
): unknown {
  if (written.$ === 'column') return (columns[written.at] as unknown as { readonly values: Column }).values
  if (written.$ === 'infinite') return written.sign * Infinity
  if (written.$ === 'map') return new Map(written.entries.map(each) as [unknown, unknown][])
  const list: unknown[] = []
  list.length = written.length
  for (const [at, item] of written.entries.map(each) as [number, unknown][]) list[at] = item
  return list
}
