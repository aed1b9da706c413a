/**
 * Figures of a comparison as in its tables: with their unit, enough digits to distinguish strategies, and
 * open ends in words.
 */
import { hourSeconds } from '../../base/hour.ts'
import type { Interval } from '../../base/intervals.ts'
import { signedOf } from '../figure.ts'
import type { Tongue } from '../tongue.ts'

/** Hours from which on a time is written in days. */
const daysFrom = 100

/** The unit of a figure, or a function that formats the amounts of a table. */
export type Told = string | ((value: number) => string)

/** A value in words; Infinity is "never". */
export function cell(value: number, unit: Told, t: Tongue): string {
  if (Number.isNaN(value)) return '–'
  if (value === Infinity) return t.say('never')
  if (unit === 'points') return signedOf(value, t.digits(Math.abs(100 * value), 1, 'decimals'))
  if (typeof unit === 'function') return unit(value)
  if (unit === 'h') return duration(value, t)
  if (unit === 'share' && value > 0 && value < 0.0005) return t.say('<0.1 %')
  return t.figure(unit === 'services' ? Math.round(value) : value, unit)
}

/** Most digits after the point of a percentage: as far as doubles distinguish shares. */
const mostDigits = 15

/** A share next to its target: one that narrowly misses it gets enough digits to differ. */
export function shareAgainst(share: number, wanted: number, t: Tongue): string {
  const said = cell(share, 'share', t)
  if (share >= wanted || said !== cell(wanted, 'share', t)) return said
  for (let digits = 1; digits < mostDigits; digits++) {
    if (Number((100 * share).toFixed(digits)) < 100 * wanted)
      return t.say('{} %', t.digits(100 * share, digits, 'decimals'))
  }
  return said
}

/** Hours in the unit that a person would use: 40 s, 6 min, 3.8 h, 22 d. */
export function duration(hours: number, t: Tongue): string {
  const [size, sign] = [Math.abs(hours), hours < 0 ? '-' : '']
  const of = (amount: number, unit: string): string => `${sign}${t.shortest(amount, 2)} ${unit}`
  if (size === 0) return '0'
  if (size < 1 / 60) return of(size * hourSeconds, 's')
  if (size < 1) return of(size * 60, 'min')
  if (size < daysFrom) return of(size, 'h')
  return t.say('{} d', `${sign}${t.shortest(size / 24, 3)}`)
}

/** Text for an interval without either end. */
export const unbounded = ({ say }: Tongue): string => say('no interval')

/** Text for customers' loss if no activity of the scenario states it. */
export const notStated = ({ say }: Tongue): string => say('not stated')

/** An interval; a single figure if both ends read the same. Times end with never, amounts of money have no end. */
export function range([low, high]: Interval, unit: Told, t: Tongue): string {
  if (low === -Infinity && high === Infinity) return unbounded(t)
  const [from, to] = [cell(low, unit, t), cell(high, unit, t)]
  if (high === Infinity && (unit === 'EUR' || typeof unit === 'function')) return t.say('{} or more', from)
  return from === to ? from : t.say('{} to {}', from, to)
}

/**
 * The interval of a difference. An infinite end is open: what never happens under one strategy is no number
 * of hours away from the other.
 */
export function change([low, high]: Interval, unit: Told, t: Tongue): string {
  if (low === 0 && high === 0) return t.say('none')
  if (high === -Infinity) return t.say('from never')
  if (low === Infinity) return t.say('to never')
  if (low === -Infinity && high === Infinity) return t.say('open')
  if (low === -Infinity) return t.say('{} or less', cell(high, unit, t))
  if (high === Infinity) return t.say('{} or more', cell(low, unit, t))
  return range([low, high], unit, t)
}

/** A ratio to two digits; beyond a thousand the exact size does not matter. */
export function ratio(times: number, t: Tongue): string {
  if (Number.isNaN(times)) return '–'
  if (times > 1000) return t.say('>1,000')
  return times < 10 ? t.digits(times, 1, 'decimals') : Math.round(times).toString()
}
