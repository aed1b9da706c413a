/** One policy for each distinct set of copies, named after the copies. */
import type { Issue } from '../base/issue.ts'
import { type Located, plainOf } from '../scenario/read/located.ts'
import { respelt } from '../scenario/respelt.ts'
import { listAt, mapAt, wordAt } from './located.ts'
import { copyMap, type Register, type RegisterCopy } from './register.ts'

export interface Policies {
  /** Policies by name, as they would stand in a scenario file. */
  readonly written: Readonly<Record<string, Located>>
  /** The name of the policy of each service in the register. */
  readonly of: ReadonlyMap<string, string>
  /** The name of the policy of services without a copy. */
  readonly none: string
}

/** More copies in a name would make it a list. */
const mostWords = 2
const mostLetters = 100

/** @param taken names of the policies of the scenario */
export function policiesOf({ copies }: Register, taken: readonly string[]): Policies {
  const keyOf = (set: readonly RegisterCopy[]): string => set.map(({ identity }) => identity).join('\n')
  const sets = new Map([...copies.values()].map(set => [keyOf(set), set]))
  const names = new Set(taken)
  const nameOf = new Map<string, string>()
  const written: Record<string, Located> = {}
  // In the order of their content, so that their numbers do not depend on the order of rows.
  for (const [key, set] of [...sets].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const name = free(wordsOf(set), names)
    names.add(name)
    nameOf.set(key, name)
    written[name] = policyOf(set)
  }
  const of = new Map([...copies].map(([service, set]) => [service, nameOf.get(keyOf(set))!]))
  return { written, of, none: free('no-copies', names) }
}

function free(word: string, taken: ReadonlySet<string>): string {
  if (!taken.has(word)) return word
  for (let number = 2; ; number++) if (!taken.has(`${word}-${number}`)) return `${word}-${number}`
}

/** Such as `backup-24h-same-building-and-replica-5min-another-site`. */
function wordsOf(set: readonly RegisterCopy[]): string {
  const words = set.map(({ fields }) => {
    const parts = ['medium', 'period', 'place'].map(field => textOf(fields[field]).replaceAll(' ', ''))
    return parts.filter(part => part !== '').join('-')
  })
  const left = words.length - mostWords
  const told = left > 0 ? [...words.slice(0, mostWords), `${left}-more`] : words
  return respelt(told.join('-and-')).slice(0, mostLetters) || 'copies'
}

function policyOf(set: readonly RegisterCopy[]): Located {
  const ids = new Set<string>()
  const items = set.map(copy => {
    const id = free(respelt(textOf(copy.fields['medium'])) || 'copy', ids)
    ids.add(id)
    return copyMap(copy, wordAt(copy.at, id))
  })
  const { at } = set[0]!
  return mapAt(at, { copies: listAt(at, items) })
}

function textOf(field: Located | undefined): string {
  const plain = field === undefined ? null : plainOf(field)
  return typeof plain === 'string' ? plain : ''
}

/** The number of a policy is a byte, and one number is reserved for services without a copy. */
const mostMade = 255

/** @param taken number of policies of the scenario */
export function tooManyPolicies({ written }: Policies, { copies }: Register, taken: number): Issue[] {
  const made = Object.keys(written).length
  if (made === 0 || made + taken <= mostMade) return []
  const [column, values] = mostDiverse([...copies.values()].flat())
  const message = `the copies of the registers come to ${made} different policies, beside the ${taken} of the scenario there may be ${Math.max(0, mostMade - taken)}: leave out or round what need not differ, most of all ${column} with its ${values} values`
  return [{ path: '', message }]
}

/** The column with the most different values. */
function mostDiverse(copies: readonly RegisterCopy[]): readonly [column: string, values: number] {
  const values = new Map<string, Set<string>>()
  for (const { row } of copies)
    for (const [column, { text }] of row)
      if (column !== 'service') values.set(column, (values.get(column) ?? new Set()).add(text))
  const counts = [...values].map(([column, { size }]) => [column, size] as const)
  return counts.reduce((most, each) => (each[1] > most[1] ? each : most))
}
