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

/** Reads `{ cases: [...] }`; throws a sentence where the file is not in that form. */
export function readCases(file: unknown): Case[] {
  if (!isFields(file) || !Array.isArray(file['cases'])) throw new Error('no list of cases in the file')
  return file['cases'].map((written: unknown, at) => {
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

/** A number among the inputs, or the default. */
export function num(of: Fields, key: string, otherwise?: number): number {
  const value = of[key]
  if (typeof value === 'number') return value
  if ((value === undefined || value === null) && otherwise !== undefined) return otherwise
  throw new Error(`input ${key} is not a number`)
}

export function numbers(of: Fields, key: string): number[] {
  const value = of[key]
  if (!Array.isArray(value) || !value.every(item => typeof item === 'number'))
    throw new Error(`input ${key} is not a list of numbers`)
  return value
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
