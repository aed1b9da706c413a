/** Converts a written number with its unit to SI, and back to words. */
import { type Complaint, say } from '../../base/complaint.ts'
import { decimalOf } from '../../base/decimal.ts'
import { quoted, shortened } from '../../base/quoted.ts'
import { formatQuantity, parseQuantity } from '../../base/units.ts'
import type { Sentence } from '../sentence.ts'
import type { Measure } from './field.ts'

export type Written = number | string
export type Refusal = { readonly error: Complaint<Sentence>; readonly nearest?: string }

/** Growth Q = alpha t^2 by name, kW/s2 (PD 7974-1). */
const growths: Readonly<Record<string, number>> = {
  slow: 0.0029,
  medium: 0.0117,
  fast: 0.0469,
  ultrafast: 0.1876,
}

/** Measures without a unit: a bare number cannot be misread. */
const bare: ReadonlySet<Measure> = new Set<Measure>(['number', 'growth', 'ratio', 'count'])

/** Whether a number of this measure cannot be written without its unit. Nothing of a thing is nothing in any unit. */
export function needsUnit(measure: Measure, value: number): boolean {
  return !bare.has(measure) && (value !== 0 || measure === 'temperature')
}

/**
 * Stands for a number or storey that could not be read; no file can contain it. It is read as NaN, with
 * which no comparison holds.
 */
export const unread: unique symbol = Symbol('unread')

/**
 * Largest value of a measure, and smallest other than 0, in SI. Anything beyond is a slip of the pen, and its
 * sums and quotients may not be finite. All assumed: a thousand years, a thousand petabytes of one service, a
 * petabyte a second, a million billion euros, a thousand a second and one in a thousand years.
 */
const most: { readonly [Of in Measure]?: number } = {
  duration: 1000 * 31_536_000,
  data: 1e18,
  bandwidth: 1e15,
  money: 1e15,
  rate: 1000,
}
const least: { readonly [Of in Measure]?: number } = { rate: 1 / (1000 * 31_536_000) }

/** Reads a number as a scenario writes it, or tells why it is none. */
export function readMeasure(written: unknown, measure: Measure): number | Refusal {
  const value = parseMeasure(written, measure)
  if (typeof value !== 'number') return value
  const highest = most[measure] ?? Infinity
  const lowest = least[measure] ?? 0
  const is = shortened(String(written))
  if (Math.abs(value) > highest)
    return { error: say('must be at most {}, is {}', formatMeasure(highest, measure), is) }
  if (value !== 0 && Math.abs(value) < lowest)
    return { error: say('must be 0 or at least {}, is {}', formatMeasure(lowest, measure), is) }
  return value
}

function parseMeasure(written: unknown, measure: Measure): number | Refusal {
  if (written === unread) return NaN
  if (typeof written === 'number') {
    if (!Number.isFinite(written)) return { error: say('must be a finite number') }
    if (!needsUnit(measure, written)) return written
    return { error: say('needs a unit, such as "{}"', formatMeasure(written, measure)) }
  }
  if (typeof written !== 'string') return { error: unlike(measure, describe(written)) }
  if (measure === 'growth') return parseGrowth(written)
  if (measure !== 'number' && measure !== 'count') return parseQuantity(written, measure)
  const value = decimalOf(written)
  return Number.isNaN(value) ? { error: unlike(measure, quoted(written)) } : value
}

/** Reads "5 MW in 8 min" or one of the four names. */
function parseGrowth(written: string): number | Refusal {
  const named = written.trim()
  if (Object.hasOwn(growths, named)) return growths[named]!
  const [power, time, rest] = written.split(' in ')
  if (power === undefined || time === undefined || rest !== undefined)
    return { error: unlike('growth', quoted(written)) }
  const kilowatts = parseQuantity(power, 'power')
  if (typeof kilowatts !== 'number') return kilowatts
  const seconds = parseQuantity(time, 'duration')
  if (typeof seconds !== 'number') return seconds
  return seconds > 0 ? kilowatts / (seconds * seconds) : { error: say('must grow in more than 0 s') }
}

export function formatMeasure(value: number, measure: Measure): string {
  if (measure === 'number' || measure === 'count') return String(value)
  if (measure === 'growth') return `${value} kW/s2`
  return formatQuantity(value, measure)
}

/** A length, to the millimetre. */
export function metres(value: number): string {
  return formatMeasure(Math.round(value * 1000) / 1000, 'length')
}

function unlike(measure: Measure, is: string): Complaint<Sentence> {
  if (measure === 'number' || measure === 'count' || measure === 'ratio')
    return say('must be a number, is {}', is)
  if (measure === 'growth')
    return say('must be a growth (slow, medium, fast, ultrafast, or such as "5 MW in 8 min"), is {}', is)
  return say('must be a number with its unit, such as "{}", is {}', formatQuantity(10, measure), is)
}

/** What was written, in a planner's words. */
export function describe(written: unknown): string {
  if (written === undefined) return 'missing'
  if (written === null) return 'empty'
  if (Array.isArray(written)) return 'a list'
  if (typeof written === 'object') return 'a map'
  if (typeof written === 'string') return quoted(written)
  return typeof written === 'number' || typeof written === 'boolean' ? String(written) : 'something else'
}
