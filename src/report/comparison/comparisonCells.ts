/**
 * Figures of a comparison as in its tables: with their unit, enough digits to distinguish strategies, and
 * open ends in words.
 */
import { hourSeconds } from '../../base/hour.ts'
import type { Interval } from '../../base/intervals.ts'
import { figure, signedOf } from '../figure.ts'

const daysFrom = 100

/** The unit of a figure, or a function that formats the amounts of a table. */
export type Told = string | ((value: number) => string)

/** A value in words; Infinity is "never". */
export function cell(value: number, unit: Told): string {
  if (Number.isNaN(value)) return '–'
  if (value === Infinity) return 'never'
  if (unit === 'points') return signedOf(value, Math.abs(100 * value).toFixed(1))
  if (typeof unit === 'function') return unit(value)
  if (unit === 'h') return duration(value)
  if (unit === 'share' && value > 0 && value < 0.0005) return '<0.1 %'
  return figure(unit === 'services' ? Math.round(value) : value, unit)
}

/** Most digits after the point of a percentage: as far as doubles distinguish shares. */
const mostDigits = 15

/** A share next to its target: one that narrowly misses it gets enough digits to differ. */
export function shareAgainst(share: number, wanted: number): string {
  const said = cell(share, 'share')
  if (share >= wanted || said !== cell(wanted, 'share')) return said
  for (let digits = 1; digits < mostDigits; digits++) {
    const closer = (100 * share).toFixed(digits)
    if (Number(closer) < 100 * wanted) return `${closer} %`
  }
  return said
}

/** Hours in the unit that a person would use: 40 s, 6 min, 3.8 h, 22 d. */
export function duration(hours: number): string {
  const [size, sign] = [Math.abs(hours), hours < 0 ? '-' : '']
  const of = (amount: number, unit: string): string => `${sign}${Number(amount.toPrecision(2))} ${unit}`
  if (size === 0) return '0'
  if (size < 1 / 60) return of(size * hourSeconds, 's')
  if (size < 1) return of(size * 60, 'min')
  if (size < daysFrom) return of(size, 'h')
  return `${sign}${Number((size / 24).toPrecision(3))} d`
}

/** Text for an interval without either end. */
export const unbounded = 'no interval'

/** Text for customers' loss if no activity of the scenario states it. */
export const notStated = 'not stated'

/** An interval; a single figure if both ends read the same. Times end with never, amounts of money have no end. */
export function range([low, high]: Interval, unit: Told): string {
  if (low === -Infinity && high === Infinity) return unbounded
  const [from, to] = [cell(low, unit), cell(high, unit)]
  if (high === Infinity && (unit === 'EUR' || typeof unit === 'function')) return `${from} or more`
  return from === to ? from : `${from} to ${to}`
}

/**
 * The interval of a difference. An infinite end is open: what never happens under one strategy is no number
 * of hours away from the other.
 */
export function change([low, high]: Interval, unit: Told): string {
  if (low === 0 && high === 0) return 'none'
  if (high === -Infinity) return 'from never'
  if (low === Infinity) return 'to never'
  if (low === -Infinity && high === Infinity) return 'open'
  if (low === -Infinity) return `${cell(high, unit)} or less`
  if (high === Infinity) return `${cell(low, unit)} or more`
  return range([low, high], unit)
}

/** A ratio to two digits; beyond a thousand the exact size does not matter. */
export function ratio(times: number): string {
  if (Number.isNaN(times)) return '–'
  if (times > 1000) return '>1,000'
  return times < 10 ? times.toFixed(1) : Math.round(times).toString()
}
