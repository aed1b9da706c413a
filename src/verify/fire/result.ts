/** What a fire case gives. */
import type { PeakPoint } from './points.ts'
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
  readonly kind: 'engine' | 'analytic' | 'unknown'
  /** The functions that computed it, or why there is none. */
  readonly by: string
  readonly pass: boolean
  /** None: there was nothing to compare with, only a series is given. */
  readonly figures: readonly FireFigure[]
  /** Under the very keys of the file's results. */
  readonly computed: Readonly<Record<string, unknown>>
  readonly series?: Columns
  readonly points?: readonly PeakPoint[]
}

export function gate(name: string, value: number, limit: number, of: string): FireFigure {
  return { name, gate: of, value, limit, pass: Math.abs(value) <= limit }
}

export function engineResult(
  id: string,
  found: Pick<FireResult, 'figures' | 'computed' | 'series' | 'points'>,
  by = 'fire/zone: compileNetwork, stepZones',
): FireResult {
  return { id, kind: 'engine', by, pass: found.figures.every(figure => figure.pass), ...found }
}

export function analyticResult(
  id: string,
  by: string,
  figures: FireResult['figures'],
  computed: FireResult['computed'],
): FireResult {
  return { id, kind: 'analytic', by, pass: figures.every(figure => figure.pass), figures, computed }
}

/** A case that cannot be run, and why. */
export function refusal(id: string, why: string): FireResult {
  return { id, kind: 'unknown', by: why, pass: false, figures: [], computed: {} }
}
