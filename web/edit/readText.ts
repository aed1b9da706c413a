/** What the form shows: the data of a text, and what it inherits. */
import { dataOf } from './unfolds.ts'
import { documentOf } from './written.ts'

export interface Read {
  /** Undefined if there is none to show: what is wrong is told by the engine. */
  readonly plain: unknown
  /** Values in the files it extends. */
  readonly below: unknown
}

/** @param beside files it may extend, by name */
export function readText(text: string, beside: Readonly<Record<string, string>>): Read {
  const plain = dataIn(text)
  return { plain, below: inherited(beside, plain) }
}

/**
 * Values from the files the scenario extends; nearer files take precedence, and lists are replaced as a
 * whole.
 */
function inherited(beside: Readonly<Record<string, string>>, plain: unknown): unknown {
  let below: unknown
  const seen = new Set<string>()
  for (let at = plain; ;) {
    const file: unknown = (at as { extends?: unknown } | undefined)?.extends
    const text = typeof file === 'string' ? beside[file] : undefined
    if (text === undefined || seen.has(String(file))) return below
    seen.add(String(file))
    at = dataIn(text)
    below = overlaid(at, below)
  }
}

function dataIn(text: string): unknown {
  const document = documentOf(text)
  return document && dataOf(document)
}

function overlaid(low: unknown, high: unknown): unknown {
  const isMap = (value: unknown): value is Record<string, unknown> =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
  if (!isMap(low) || !isMap(high)) return high ?? low
  return Object.fromEntries(
    [...new Set([...Object.keys(low), ...Object.keys(high)])].map(key => [
      key,
      overlaid(low[key], high[key]),
    ]),
  )
}
