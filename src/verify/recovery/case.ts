import { isRecord } from '../../base/isRecord.ts'
import {
  amount,
  anything,
  map,
  oneOf,
  type Path,
  positive,
  record,
  type Slip,
  type Slips,
  text,
} from '../shape.ts'

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
  { tolerance: record({}, { relative: amount, z: positive }) },
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
