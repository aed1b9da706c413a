import { isRecord } from '../../base/isRecord.ts'
import { anything, map, oneOf, type Path, positive, record, type Slip, type Slips, text } from '../shape.ts'

/** A case with a known answer, as written in the file. */
export interface Case {
  readonly id: string
  readonly kind: CaseKind
  readonly inputs: Fields
  readonly expected: Fields
  /** Tolerances: `relative` for exact answers; `z`, in standard errors, for stochastic ones. */
  readonly relative: number
  readonly z: number
  /** Its position in the file. */
  readonly at?: Path
}
export type CaseKind = 'deterministic' | 'distribution' | 'stochastic'
export type Fields = Readonly<Record<string, unknown>>

const kinds: readonly CaseKind[] = ['deterministic', 'distribution', 'stochastic']

/** A malformed case. */
export interface RefusedCase {
  readonly id: string
  readonly at: Path
  readonly slips: readonly Slip[]
}

export interface CasesRead {
  readonly cases: readonly Case[]
  readonly refused: readonly RefusedCase[]
  readonly warnings: readonly Slip[]
}

/** Whether a file is `{ cases: [...] }`, or one case on its own. */
export function holdsRecovery(file: unknown): file is Fields {
  return isRecord(file) && (Array.isArray(file['cases']) || ('inputs' in file && 'expected' in file))
}

const caseShape = record(
  { id: text, kind: oneOf(kinds), inputs: map(anything), expected: map(anything) },
  { tolerance: record({}, { relative: positive, z: positive }) },
  ['family', 'what', 'formula', 'verifiedBy', 'expectedExact'],
)

/** The cases of a file, and the malformed ones. */
export function readCases(file: unknown): CasesRead {
  const cases: Case[] = []
  const refused: RefusedCase[] = []
  const warnings: Slip[] = []
  for (const [written, at] of casesIn(file)) {
    const slips: Slips = { issues: [], warnings }
    caseShape(written, at, slips)
    if (slips.issues.length === 0) cases.push(caseOf(written as WrittenCase, at))
    else refused.push({ id: idIn(written, at), at, slips: slips.issues })
  }
  return { cases, refused, warnings }
}

function casesIn(file: unknown): (readonly [written: unknown, at: Path])[] {
  if (!holdsRecovery(file)) return []
  const { cases } = file
  return Array.isArray(cases) ? cases.map((written, at) => [written, ['cases', at]] as const) : [[file, []]]
}

function idIn(written: unknown, at: Path): string {
  const id = isRecord(written) ? written['id'] : undefined
  return typeof id === 'string' ? id : `case ${Number(at[1] ?? 0) + 1}`
}

interface WrittenCase extends Pick<Case, 'id' | 'kind' | 'inputs' | 'expected'> {
  readonly tolerance?: { readonly relative?: number | null; readonly z?: number | null } | null
}

function caseOf({ id, kind, inputs, expected, tolerance }: WrittenCase, at: Path): Case {
  return { id, kind, inputs, expected, relative: tolerance?.relative ?? 1e-9, z: tolerance?.z ?? 4, at }
}

/** An input with an invalid value. */
export class WrongInput extends Error {
  override readonly name = 'WrongInput'
  readonly key: string

  constructor(key: string, is: string) {
    super(`input ${key} ${is}`)
    this.key = key
  }
}

/** The same record, with the keys that have not been read so far, and those that have been asked for. */
export function watched(of: Fields): {
  readonly fields: Fields
  readonly unread: () => string[]
  readonly asked: () => string[]
} {
  const read = new Set<PropertyKey>()
  const fields = new Proxy(of, {
    get: (record, key) => {
      read.add(key)
      return record[key as string]
    },
  })
  return {
    fields,
    unread: () => Object.keys(of).filter(key => !read.has(key)),
    asked: () => [...read].filter(key => typeof key === 'string'),
  }
}

/** A number among the inputs, or its default. */
export function num(of: Fields, key: string, otherwise?: number): number {
  const value = of[key]
  if (typeof value === 'number') return value
  if ((value === undefined || value === null) && otherwise !== undefined) return otherwise
  throw new WrongInput(key, `is not a number`)
}

/** A size, a time or a rate: not negative. */
export function amount(of: Fields, key: string, otherwise?: number): number {
  const value = num(of, key, otherwise)
  if (!(value >= 0)) throw new WrongInput(key, `must be at least 0, is ${value}`)
  return value
}

/** A count. */
export function whole(of: Fields, key: string, otherwise?: number): number {
  const value = amount(of, key, otherwise)
  if (!Number.isInteger(value)) throw new WrongInput(key, `must be a whole number, is ${value}`)
  return value
}

export function probability(of: Fields, key: string, otherwise?: number): number {
  const value = num(of, key, otherwise)
  if (!(value >= 0 && value <= 1)) throw new WrongInput(key, `must be from 0 to 1, is ${value}`)
  return value
}

export function numbers(of: Fields, key: string): number[] {
  const value = of[key]
  if (!Array.isArray(value) || !value.every(item => typeof item === 'number'))
    throw new WrongInput(key, `is not a list of numbers`)
  return value
}

/** Sizes, times or rates: none negative. */
export function amounts(of: Fields, key: string): number[] {
  const values = numbers(of, key)
  const below = values.findIndex(value => !(value >= 0))
  if (below >= 0) throw new WrongInput(`${key}[${below}]`, `must be at least 0, is ${values[below]}`)
  return values
}

export function strings(value: unknown, what: string): string[] {
  if (!Array.isArray(value) || !value.every(item => typeof item === 'string'))
    throw new Error(`${what} is not a list of names`)
  return value
}

export function records(of: Fields, key: string): Fields[] {
  const value = of[key]
  if (!Array.isArray(value) || !value.every(isRecord)) throw new WrongInput(key, `is not a list of records`)
  return value
}
