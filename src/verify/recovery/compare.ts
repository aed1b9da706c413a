/** Compares the computed figures of a case with the expected ones. */
import { isRecord } from '../../base/isRecord.ts'
import { sampleMean, type Estimate } from '../../base/sample.ts'
import type { Case } from './case.ts'
import { agrees, isQuoted } from './quoted.ts'

/** One number or word of a case. */
export interface Figure {
  readonly name: string
  readonly expected: unknown
  readonly computed: unknown
  /** Relative deviation, or standard errors for an estimate; null for words. */
  readonly off: number | null
  readonly pass: boolean
}

/** Smaller values are compared absolutely. */
const TINY = 1e-12

/** Compares every expected figure, except those that are null. */
export function compare(of: Case, computed: unknown): Figure[] {
  const figures: Figure[] = []
  walk(of, '', of.expected, computed, figures)
  return figures
}

function walk(of: Case, name: string, expected: unknown, computed: unknown, into: Figure[]): void {
  if (expected === null) return
  if (Array.isArray(expected) && Array.isArray(computed) && expected.length === computed.length) {
    if (expected.length === 0) into.push({ name, expected, computed, off: null, pass: true })
    expected.forEach((item, at) => walk(of, `${name}[${at}]`, item, computed[at], into))
    return
  }
  if (isRecord(expected) && isRecord(computed) && !isEstimate(computed)) {
    for (const [key, item] of Object.entries(expected))
      walk(of, name === '' ? key : `${name}.${key}`, item, computed[key], into)
    return
  }
  into.push(figure(of, name, expected, computed))
}

function figure(of: Case, name: string, expected: unknown, computed: unknown): Figure {
  const value = isEstimate(computed) || isQuoted(computed) ? computed.value : computed
  // The mean of nothing, or the time of what cannot happen.
  if (Number.isNaN(value)) return { name, expected, computed: null, off: null, pass: false }
  if (typeof expected !== 'number' || typeof value !== 'number')
    return { name, expected, computed: value, off: null, pass: expected === value }
  const distance = Math.abs(value - expected)
  // An estimate of 0 whose scatter is only rounding is 0.
  if (isEstimate(computed) && computed.error > 0 && !(expected === 0 && distance < TINY)) {
    const off = distance / computed.error
    return { name, expected, computed: value, off, pass: off <= of.z }
  }
  const near = Math.abs(expected) < TINY && distance < TINY
  const off = near || distance === 0 ? 0 : distance / Math.abs(expected)
  const pass = isQuoted(computed) ? agrees(computed) : near || off <= of.relative
  return { name, expected, computed: value, off, pass }
}

function isEstimate(value: unknown): value is Estimate {
  return isRecord(value) && typeof value['error'] === 'number' && typeof value['value'] === 'number'
}

/** Whether any of the figures is an estimate. */
export function isEstimated(computed: unknown): boolean {
  if (isEstimate(computed)) return true
  if (Array.isArray(computed)) return computed.some(isEstimated)
  return isRecord(computed) && Object.values(computed).some(isEstimated)
}

/**
 * The same figures, with each estimate replaced by its value or by its error. The format of the cases asks that one
 * that agrees with a publication is echoed as printed there.
 */
export function only(part: 'value' | 'error', computed: unknown): unknown {
  if (isEstimate(computed)) return computed[part]
  if (isQuoted(computed)) return only(part, agrees(computed) ? computed.printed : computed.value)
  if (Array.isArray(computed)) return computed.map(item => only(part, item))
  if (isRecord(computed))
    return Object.fromEntries(Object.entries(computed).map(([key, item]) => [key, only(part, item)]))
  return part === 'error' && typeof computed === 'number' ? 0 : computed
}

/** Mean of a figure over replications, by position. */
export function meanOf(rows: readonly Float64Array[], at: number): Estimate {
  const values = Float64Array.from(rows, row => row[at]!)
  const value = sampleMean(values)
  let squares = 0
  for (const x of values) squares += (x - value) * (x - value)
  return { value, error: Math.sqrt(squares / (values.length - 1) / values.length) }
}
