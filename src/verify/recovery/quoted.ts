/**
 * A computed figure beside the one that a publication prints. Publications round or truncate: the two agree if one of
 * these makes them the same at as many digits as are printed, but at no more than two.
 */
import { isRecord } from '../../base/isRecord.ts'

export interface Quoted {
  readonly value: number
  readonly printed: number
}

const COMPARED_DIGITS = 2

export function isQuoted(value: unknown): value is Quoted {
  return isRecord(value) && typeof value['printed'] === 'number' && typeof value['value'] === 'number'
}

export function agrees({ value, printed }: Quoted): boolean {
  const digits = Math.min(COMPARED_DIGITS, mantissaOf(printed).replace('.', '').length)
  return (
    value.toPrecision(digits) === printed.toPrecision(digits) ||
    truncated(value, digits) === truncated(printed, digits)
  )
}

function mantissaOf(value: number): string {
  return value.toExponential().split('e')[0]!
}

function truncated(value: number, digits: number): string {
  const [mantissa, exponent] = value.toExponential(15).split('e')
  return `${mantissa!.slice(0, digits === 1 ? 1 : digits + 1)}e${exponent}`
}
