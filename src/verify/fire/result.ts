/** The result of a fire case. */
import { sentence, type Slip } from '../shape.ts'
import type { PeakPoint } from './points.ts'
import type { Columns } from './series.ts'

export interface FireFigure {
  readonly name: string
  /** Acceptance gate that it belongs to. */
  readonly gate: string
  readonly value: number
  /** Largest magnitude that passes. */
  readonly limit: number
  readonly pass: boolean
  /** Why there is no value to judge; such a figure fails. */
  readonly reason?: string
}

export interface FireResult {
  readonly id: string
  readonly kind: 'engine' | 'analytic' | 'unknown'
  /** Functions that computed it, or why there are none. */
  readonly by: string
  readonly pass: boolean
  /** Empty: the case was refused. */
  readonly figures: readonly FireFigure[]
  /** Under the keys of the file's results. */
  readonly computed: Readonly<Record<string, unknown>>
  readonly series?: Columns
  readonly points?: readonly PeakPoint[]
  /** Correlations that were used outside their range of validity. */
  readonly flags?: readonly string[]
  /** Why it was not run, and the name of its file. */
  readonly slips?: readonly Slip[]
  readonly from?: string
}

export function gate(name: string, value: number, limit: number, of: string): FireFigure {
  if (Number.isNaN(value)) return notJudged(name, 'no number comes out', of, limit)
  return { name, gate: of, value, limit, pass: Math.abs(value) <= limit }
}

/** A figure without anything to compare with: it fails, and gives the reason. */
export function notJudged(name: string, reason: string, of: string, limit = NaN): FireFigure {
  return { name, gate: of, value: NaN, limit, pass: false, reason }
}

export function engineResult(
  id: string,
  found: Pick<FireResult, 'figures' | 'computed' | 'series' | 'points' | 'flags'>,
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

/** Whether there are figures and all pass: a case without comparisons proves nothing. */
function all(figures: FireResult['figures']): boolean {
  return figures.length > 0 && figures.every(figure => figure.pass)
}

/** A case that cannot be run, and why. @param more further reason, as text */
export function refusal(id: string, slips: readonly Slip[], more = ''): FireResult {
  const by = [...slips.map(sentence), more].filter(part => part !== '').join('; ')
  return { id, kind: 'unknown', by, pass: false, figures: [], computed: {}, slips }
}
