/** What a fire case gives. */
import { sentence, type Slip } from '../shape.ts'
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
  /** Why there is no value to judge; it fails. */
  readonly reason?: string
}

export interface FireResult {
  readonly id: string
  readonly kind: 'engine' | 'analytic' | 'unknown'
  /** The functions that computed it, or why there is none. */
  readonly by: string
  readonly pass: boolean
  /** None: the case was refused. */
  readonly figures: readonly FireFigure[]
  /** Under the very keys of the file's results. */
  readonly computed: Readonly<Record<string, unknown>>
  readonly series?: Columns
  readonly points?: readonly PeakPoint[]
  /** Why it was not run, and the name of the file it stands in. */
  readonly slips?: readonly Slip[]
  readonly from?: string
}

export function gate(name: string, value: number, limit: number, of: string): FireFigure {
  if (Number.isNaN(value)) return notJudged(name, 'no number comes out', of, limit)
  return { name, gate: of, value, limit, pass: Math.abs(value) <= limit }
}

/** A figure that there is nothing to compare with: it fails, and says why. */
export function notJudged(name: string, reason: string, of: string, limit = NaN): FireFigure {
  return { name, gate: of, value: NaN, limit, pass: false, reason }
}

export function engineResult(
  id: string,
  found: Pick<FireResult, 'figures' | 'computed' | 'series' | 'points'>,
  by = 'fire/zone: compileNetwork, stepZones',
): FireResult {
  return { id, kind: 'engine', by, pass: all(found.figures), ...found }
}

export function analyticResult(
  id: string,
  by: string,
  figures: FireResult['figures'],
  computed: FireResult['computed'],
): FireResult {
  return { id, kind: 'analytic', by, pass: all(figures), figures, computed }
}

/** Of nothing that was compared nothing is shown. */
function all(figures: FireResult['figures']): boolean {
  return figures.length > 0 && figures.every(figure => figure.pass)
}

/** A case that cannot be run, and why. @param more told in words of its own */
export function refusal(id: string, slips: readonly Slip[], more = ''): FireResult {
  const by = [...slips.map(sentence), more].filter(part => part !== '').join('; ')
  return { id, kind: 'unknown', by, pass: false, figures: [], computed: {}, slips }
}
