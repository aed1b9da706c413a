/** A case with a known answer, as the file states it. */
export interface Case {
  readonly id: string
  readonly kind: CaseKind
  readonly inputs: Fields
  readonly expected: Fields
  /** Relative, for exact answers; standard errors, for stochastic ones. */
  readonly relative: number
  readonly z: number
}
export type CaseKind = 'deterministic' | 'distribution' | 'stochastic'
export type Fields = Readonly<Record<string, unknown>>

const kinds: readonly unknown[] = ['deterministic', 'distribution', 'stochastic']

/** Whether a file is `{ cases: [...] }`, or one case on its own. */
export function holdsRecovery(file: unknown): file is Fields {
  return isFields(file) && (Array.isArray(file['cases']) || ('inputs' in file && 'expected' in file))
}

/** Reads the cases of a file; throws a sentence where it is not in that form. */
export function readCases(file: unknown): Case[] {
  if (!holdsRecovery(file)) throw new Error('no list of cases in the file')
  const written: readonly unknown[] = Array.isArray(file['cases']) ? file['cases'] : [file]
  return written.map((written: unknown, at) => {
    if (!isFields(written)) throw new Error(`case ${at + 1} is not a record`)
    const { id, kind, inputs, expected, tolerance } = written
    if (typeof id !== 'string') throw new Error(`case ${at + 1} has no id`)
    if (!kinds.includes(kind)) throw new Error(`case ${id} has the unknown kind ${JSON.stringify(kind)}`)
    if (!isFields(inputs) || !isFields(expected)) throw new Error(`case ${id} lacks inputs or expected`)
    const allowed = isFields(tolerance) ? tolerance : {}
    return {
      id,
      kind: kind as CaseKind,
      inputs,
      expected,
      relative: typeof allowed['relative'] === 'number' ? allowed['relative'] : 1e-9,
      z: typeof allowed['z'] === 'number' ? allowed['z'] : 4,
    }
  })
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The same record, and the keys nobody has read from it so far. */
export function watched(of: Fields): { readonly fields: Fields; readonly unread: () => string[] } {
  const read = new Set<PropertyKey>()
  const fields = new Proxy(of, {
    get: (record, key) => {
      read.add(key)
      return record[key as string]
    },
  })
  return { fields, unread: () => Object.keys(of).filter(key => !read.has(key)) }
}

/** A number among the inputs, or the default. */
export function num(of: Fields, key: string, otherwise?: number): number {
  const value = of[key]
  if (typeof value === 'number') return value
  if ((value === undefined || value === null) && otherwise !== undefined) return otherwise
  throw new Error(`input ${key} is not a number`)
}

/** A size, a time or a rate: not below nought. */
export function amount(of: Fields, key: string, otherwise?: number): number {
  const value = num(of, key, otherwise)
  if (!(value >= 0)) throw new Error(`input ${key} must be at least 0, is ${value}`)
  return value
}

/** A number of things. */
export function whole(of: Fields, key: string, otherwise?: number): number {
  const value = amount(of, key, otherwise)
  if (!Number.isInteger(value)) throw new Error(`input ${key} must be a whole number, is ${value}`)
  return value
}

export function probability(of: Fields, key: string, otherwise?: number): number {
  const value = num(of, key, otherwise)
  if (!(value >= 0 && value <= 1)) throw new Error(`input ${key} must be from 0 to 1, is ${value}`)
  return value
}

export function numbers(of: Fields, key: string): number[] {
  const value = of[key]
  if (!Array.isArray(value) || !value.every(item => typeof item === 'number'))
    throw new Error(`input ${key} is not a list of numbers`)
  return value
}

/** Sizes, times or rates: none below nought. */
export function amounts(of: Fields, key: string): number[] {
  const values = numbers(of, key)
  const below = values.findIndex(value => !(value >= 0))
  if (below >= 0) throw new Error(`input ${key}[${below}] must be at least 0, is ${values[below]}`)
  return values
}

export function strings(value: unknown, what: string): string[] {
  if (!Array.isArray(value) || !value.every(item => typeof item === 'string'))
    throw new Error(`${what} is not a list of names`)
  return value
}

export function records(of: Fields, key: string): Fields[] {
  const value = of[key]
  if (!Array.isArray(value) || !value.every(isFields))
    throw new Error(`input ${key} is not a list of records`)
  return value
}
