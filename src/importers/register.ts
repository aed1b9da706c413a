/** The copies of all registers: which kinds there are, and which of them each service has. */
import type { Issue } from '../base/issue.ts'
import { type Located, type LocatedMap, type Place, plainOf } from '../scenario/read/located.ts'
import { Copy } from '../scenario/spec/protection.ts'
import { respelt } from '../scenario/respelt.ts'
import { hints } from './hints.ts'
import { fieldsOf, mapAt } from './located.ts'
import type { Cell, Row } from './row.ts'
import type { Sheet } from './sheet.ts'
import type { Spell } from './spell.ts'

/** One kind of copy, in however many rows and however spelt: `1 d` is `24 h`. */
export interface RegisterCopy {
  /** Its content, as text that sorts. */
  readonly identity: string
  readonly fields: Readonly<Record<string, Located>>
  readonly at: Place
  /** The row that its fields were read from, and all rows that say the same. */
  readonly row: Row
  readonly rows: readonly Row[]
}

export interface Register {
  /** The copies of each service by its name, in the order of their identities. */
  readonly copies: ReadonlyMap<string, readonly RegisterCopy[]>
  readonly issues: readonly Issue[]
}

interface Spelling extends RegisterCopy {
  readonly rows: Row[]
  readonly spelt: string
}

export function registerOf(sheets: readonly Sheet[], names: readonly string[], spell: Spell): Register {
  const found = hints(names)
  const issues: Issue[] = []
  const kinds = new Map<string, Spelling>()
  const identities = new Map<string, string>()
  const owned = new Map<string, Set<string>>()
  for (const { rows, decimalComma } of sheets)
    for (const row of rows) {
      const service: Cell = row.get('service')!
      const missing = service.text === '' ? { message: 'is missing' } : found(service.text)
      if (missing !== undefined) issues.push({ path: 'service', ...missing, ...service.at })
      const fields = fieldsOf(row, 'register', decimalComma, spell)
      const plain = plainOf(mapAt(service.at, fields))
      const spelt = JSON.stringify(plain)
      if (!identities.has(spelt)) identities.set(spelt, identityOf(plain, spelt))
      const identity = identities.get(spelt)!
      const before = kinds.get(identity)
      const all = before?.rows ?? []
      all.push(row)
      // Of several spellings, take the first in alphabetical order, so that the order of rows does not
      // matter.
      if (before === undefined || spelt < before.spelt)
        kinds.set(identity, { identity, fields, at: service.at, row, rows: all, spelt })
      const name = respelt(service.text)
      owned.set(name, (owned.get(name) ?? new Set()).add(identity))
    }
  const copies = [...owned].map(
    ([name, set]) => [name, [...set].sort().map(identity => kinds.get(identity)!)] as const,
  )
  return { copies: new Map(copies), issues }
}

/**
 * The content with defaults and in SI, if it can be read. A copy that cannot be read is the same only as its
 * own spelling.
 */
function identityOf(plain: unknown, spelt: string): string {
  const { data } = Copy.safeParse(plain)
  return data === undefined ? spelt : JSON.stringify(data)
}

export function copyMap(copy: RegisterCopy, id: Located): LocatedMap {
  return mapAt(copy.at, { id, ...copy.fields })
}
