/**
 * Compares `tables.json` (view factors, hand correlations, curves, classes of chloride) with the product's own functions, for the
 * tables that a file has.
 */
import { chlorideResult, type ChlorideTable } from './chlorideClasses.ts'
import {
  flameResult,
  ignitionResult,
  parametricResult,
  sprinklerResults,
  type FlameTable,
  type IgnitionTable,
  type ParametricTable,
  type SprinklerRow,
} from './curveTables.ts'
import { handResults, type HandExample } from './handCorrelations.ts'
import { refusal, type FireResult } from './result.ts'
import { anything, type Slip, slipsOf } from '../shape.ts'
import { sealedRoom, type SealedRows } from './sealedRoom.ts'
import { boundaryShape, tableShapes } from './tableShape.ts'
import { unitValueResults, type UnitValue } from './unitValues.ts'
import {
  boundaryResults,
  separationResult,
  viewFactorResults,
  type BoundaryTable,
  type Separation,
} from './viewFactorTables.ts'

export type Tables = Readonly<Record<string, unknown>>

type Section = (section: never, file: Tables) => FireResult | FireResult[]

const sections: Readonly<Record<string, Section>> = {
  view_factors: (section: Tables) => viewFactorResults(section),
  separation_solver: (section: Separation) => separationResult(section),
  nist_sp1169_examples: (section: readonly HandExample[], file) =>
    handResults(section, (file['recomputed_here'] ?? undefined) as Tables | undefined),
  openfire_unit_values: (section: readonly UnitValue[]) => unitValueResults(section),
  eurocode_parametric: (section: ParametricTable) => parametricResult(section),
  eurocode_annexB_flame: (section: FlameTable) => flameResult(section),
  sprinkler_transient_pd7974: (section: readonly SprinklerRow[]) => sprinklerResults(section),
  ignition_flux_time_product: (section: IgnitionTable) => ignitionResult(section),
  cfast_analytic: (section: SealedRows) => sealedRoom(section),
  chloride_damage: (section: ChlorideTable) => chlorideResult(section),
}

/** Tables that the check of another one reads as well. */
const besides: Readonly<Record<string, string>> = { nist_sp1169_examples: 'recomputed_here' }

const isBoundary = (name: string): boolean => name.startsWith('br187')

/** Whether a file has at least one known table. */
export function holdsTables(file: object): boolean {
  return Object.keys(file).some(name => Object.hasOwn(sections, name) || isBoundary(name))
}

export function verifyTables(file: Tables): FireResult[] {
  const known = Object.entries(sections).flatMap(([name, verify]) =>
    file[name] === undefined ? [] : sound(file, name, () => verify(file[name] as never, file)),
  )
  const boundaries = Object.keys(file)
    .filter(isBoundary)
    .flatMap(name => sound(file, name, () => boundaryResults(name, file[name] as BoundaryTable)))
  return [...known, ...boundaries]
}

/** A malformed table is refused without affecting the others. */
function sound(file: Tables, name: string, run: () => FireResult | FireResult[]): FireResult | FireResult[] {
  const beside = besides[name]
  const slips = [...slipsIn(file, name), ...(beside === undefined ? [] : slipsIn(file, beside))]
  if (slips.length > 0) return refusal(name, slips)
  try {
    return run()
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return refusal(name, [{ path: [name], message: `is not in the form of this table: ${why}` }])
  }
}

function slipsIn(file: Tables, name: string): Slip[] {
  const shape = isBoundary(name) ? boundaryShape : (tableShapes[name] ?? anything)
  if (file[name] === undefined) return []
  return slipsOf(file[name], shape).issues.map(slip => ({ ...slip, path: [name, ...slip.path] }))
}
