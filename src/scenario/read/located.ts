/**
 * A document as a tree in which every key and value knows where it was written. After an overlay of files,
 * issues still point into the right one.
 */

export interface Place {
  readonly file: string
  /** Counted from 1. */
  readonly line: number
  readonly column: number
}

export type Scalar = string | number | boolean | null
export type Located =
  | { readonly kind: 'scalar'; readonly value: Scalar; readonly at: Place }
  | { readonly kind: 'list'; readonly items: readonly Located[]; readonly at: Place }
  | LocatedMap
export interface LocatedMap {
  readonly kind: 'map'
  readonly entries: ReadonlyMap<string, Entry>
  readonly at: Place
}
export interface Entry {
  readonly keyAt: Place
  readonly value: Located
}

/** Plain data. An empty value in a map counts as not written. */
export function plainOf(located: Located): unknown {
  if (located.kind === 'scalar') return located.value
  if (located.kind === 'list') return located.items.map(plainOf)
  const plain: Record<string, unknown> = {}
  for (const [key, { value }] of located.entries) if (!isEmpty(value)) plain[key] = plainOf(value)
  return plain
}

/** Data that no file contains (a default, or made by a program), as if it stood at one place. */
export function locate(plain: unknown, at: Place): Located {
  if (Array.isArray(plain)) return { kind: 'list', items: plain.map(item => locate(item, at)), at }
  if (typeof plain === 'object' && plain !== null) {
    const entries = Object.entries(plain).map(
      ([key, value]) => [key, { keyAt: at, value: locate(value, at) }] as const,
    )
    return { kind: 'map', entries: new Map(entries), at }
  }
  return { kind: 'scalar', value: plain as Scalar, at }
}

/**
 * Merges maps key by key. Lists and values replace what is below; an empty value removes it, and stays if there is
 * nothing to remove.
 */
export function overlay(below: Located, above: Located): Located {
  if (below.kind !== 'map' || above.kind !== 'map') return above
  const entries = new Map(below.entries)
  for (const [key, entry] of above.entries) {
    const under = entries.get(key)
    if (isEmpty(entry.value) && under !== undefined && !isEmpty(under.value)) entries.delete(key)
    else
      entries.set(key, under === undefined ? entry : { ...entry, value: overlay(under.value, entry.value) })
  }
  return { kind: 'map', entries, at: above.at }
}

/**
 * Where the value at a path, or its key, was written. If the path does not exist: where the closest thing
 * around it was written.
 */
export function placeOf(
  root: Located,
  path: readonly PropertyKey[],
  wanted: 'key' | 'value' = 'value',
): Place {
  let here = root
  let place = root.at
  for (const [depth, segment] of path.entries()) {
    const last = depth === path.length - 1
    if (here.kind === 'map') {
      const entry = here.entries.get(String(segment))
      if (entry === undefined) return place
      place = last && wanted === 'value' && !isEmpty(entry.value) ? entry.value.at : entry.keyAt
      here = entry.value
    } else {
      const item = here.kind === 'list' ? here.items[Number(segment)] : undefined
      if (item === undefined) return place
      place = item.at
      here = item
    }
  }
  return place
}

/** Whether a value is written at a path, which an empty one is not. */
export function isWritten(root: Located, path: readonly PropertyKey[]): boolean {
  let here: Located | undefined = root
  for (const segment of path) {
    if (here?.kind === 'map') here = here.entries.get(String(segment))?.value
    else here = here?.kind === 'list' ? here.items[Number(segment)] : undefined
  }
  return here !== undefined && !isEmpty(here)
}

export function isEmpty(located: Located): boolean {
  return located.kind === 'scalar' && located.value === null
}
