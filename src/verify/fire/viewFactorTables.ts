/** Compares view factors and boundary distances of `tables.json` with the product's closed forms. */
import {
  adjacentPlates,
  parallelPlates,
  parallelPoint,
  perpendicularPoint,
  separationOf,
} from '../../fire/spread/viewFactor.ts'
import { analyticResult, gate, type FireResult } from './result.ts'

interface Rows {
  readonly values: readonly (readonly number[])[]
}

/**
 * One kind of table: the function, how it reads a row (whose last value is the expected factor), and its
 * tolerance.
 */
interface FactorTable {
  readonly id: string
  readonly by: string
  readonly of: (row: readonly number[]) => number
  readonly tolerance: number
}

const factorTables: Readonly<Record<string, FactorTable>> = {
  point_parallel: {
    id: 'view-factor-parallel',
    by: 'parallelPoint',
    of: r => parallelPoint(r[0]!, r[1]!, r[2]!, r[3]!, r[4]!),
    tolerance: 1e-9,
  },
  point_perpendicular: {
    id: 'view-factor-perpendicular',
    by: 'perpendicularPoint',
    of: r => perpendicularPoint(r[0]!, r[1]!, r[2]!, r[3]!, r[4]!),
    tolerance: 1e-9,
  },
  rectangle_to_opposed_rectangle: {
    id: 'view-factor-opposed',
    by: 'parallelPlates',
    of: r => parallelPlates(r[0]!, r[1]!, 1),
    tolerance: 6e-7,
  },
  rectangle_to_adjacent_perpendicular_rectangle: {
    id: 'view-factor-adjacent',
    by: 'adjacentPlates',
    of: r => adjacentPlates(r[0]!, r[1]!),
    tolerance: 6e-7,
  },
}

export function viewFactorResults(tables: Readonly<Record<string, unknown>>): FireResult[] {
  return Object.entries(factorTables).flatMap(([name, { id, by, of, tolerance }]) => {
    const table = tables[name] as Rows | null | undefined
    if (!table) return []
    const computed = table.values.map(of)
    const figures = table.values.map((row, i) =>
      gate(row.slice(0, -1).join(' x '), computed[i]! - row[row.length - 1]!, tolerance, 'table'),
    )
    return [analyticResult(id, `viewFactor: ${by}`, figures, { values: computed })]
  })
}

/**
 * Flux that ignites a receiver at the boundary, kW/m2, and the nearest boundary in the tables, m (BR 187).
 */
const BR187_LIMIT = 12.6
const BR187_NEAREST_M = 1
/** Entries of a whole table, and how many may be off: known errors of its transcriptions. */
const BR187_TABLE = 1530
const BR187_SLIPS = 10

export interface BoundaryTable {
  readonly sample?: Readonly<Record<string, number>> | null
}

/** A table by enclosing rectangle, whose name ends with its emitter, kW/m2. */
export function boundaryResults(name: string, { sample }: BoundaryTable): FireResult[] {
  const emitter = /^br187.*_(\d+)kW_m2$/.exec(name)?.[1]
  return emitter && sample ? [boundaries(`br187-${emitter}`, sample, Number(emitter))] : []
}

/**
 * The boundary is at half the distance at which the centre of the facing wall receives the limit. Keys:
 * height x width @ % unprotected.
 */
function boundaries(id: string, sample: Readonly<Record<string, number>>, emitterKwM2: number): FireResult {
  const computed: Record<string, number> = {}
  const figures = Object.entries(sample).map(([key, expected]) => {
    const [height, width, percent] = key.split(/[x@]/).map(Number.parseFloat) as [number, number, number]
    const factor = BR187_LIMIT / ((emitterKwM2 * percent) / 100)
    const distance = Math.max(BR187_NEAREST_M, separationOf(width, height, factor) / 2)
    computed[key] = distance
    return gate(key, distance - expected, 0.5, 'br187')
  })
  const off = figures.filter(figure => !figure.pass).length
  const result = analyticResult(id, 'viewFactor: separationOf', figures, computed)
  return {
    ...result,
    pass: figures.length > 0 && off <= Math.floor((figures.length * BR187_SLIPS) / BR187_TABLE),
  }
}

export interface Separation {
  /** Names the emitter's sides, m: "W=10,H=2, ...". */
  readonly case: string
  readonly phi: number
  readonly separation_m: number
}

export function separationResult({ case: said, phi, separation_m }: Separation): FireResult {
  const side = (name: string): number => {
    const found = new RegExp(`\\b${name} *= *([\\d.]*\\d)`).exec(said)?.[1]
    if (found === undefined) throw new Error(`case does not say ${name}`)
    return Number(found)
  }
  const value = separationOf(side('W'), side('H'), phi)
  const figure = gate('separation', value - separation_m, 1e-5, 'table')
  return analyticResult('separation', 'viewFactor: separationOf', [figure], { separation_m: value })
}
