/** What a fire case gives. */
import type { Columns } from './series.ts'

export interface FireFigure {
  readonly name: string
  /** Which gate of acceptance it belongs to. */
  readonly gate: string
  readonly value: number
  /** Largest magnitude of the value that passes. */
  readonly limit: number
  readonly pass: boolean
}

export interface FireResult {
  readonly id: string
  readonly kind: 'engine' | 'analytic'
  /** The functions that computed it. */
  readonly by: string
  readonly pass: boolean
  readonly figures: readonly FireFigure[]
  /** Under the very keys of the file's results. */
  readonly computed: Readonly<Record<string, unknown>>
  readonly series?: Columns
}

export function gate(name: string, value: number, limit: number, of: string): FireFigure {
  return { name, gate: of, value, limit, pass: Math.abs(value) <= limit }
}
