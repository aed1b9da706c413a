/** Calendar times without a clock: ISO 8601 text to seconds and back. */

import type { Language } from '../scenario/words/language.ts'

/** Days from 1 January 1970 to a day of the proleptic Gregorian calendar (Howard Hinnant, "chrono-compatible low-level date algorithms", public domain). */
function daysFromCivil(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - 400 * era
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

function civilFromDays(days: number): [year: number, month: number, day: number] {
  const z = days + 719_468
  const era = Math.floor(z / 146_097)
  const doe = z - era * 146_097
  const yoe = Math.floor(
    (doe - Math.floor(doe / 1460) + Math.floor(doe / 36_524) - Math.floor(doe / 146_096)) / 365,
  )
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100))
  const mp = Math.floor((5 * doy + 2) / 153)
  const month = mp < 10 ? mp + 3 : mp - 9
  return [yoe + era * 400 + (month <= 2 ? 1 : 0), month, doy - Math.floor((153 * mp + 2) / 5) + 1]
}

const pattern = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d))?(Z|([+-])(\d\d):(\d\d))?$/

export interface Instant {
  /** Seconds after 1970-01-01T00:00Z. */
  readonly seconds: number
  /** Seconds by which local time is ahead of UTC. */
  readonly offset: number
}

/** Parses ISO 8601 with an offset; undefined: not in this format. */
export function instantOf(text: string): Instant | undefined {
  const found = pattern.exec(text)
  return found?.[7] === undefined ? undefined : readAs(found)
}

/** Parses ISO 8601 without an offset, as if it were in UTC; undefined: not in this format. */
export function localOf(text: string): Instant | undefined {
  const found = pattern.exec(text)
  return found === null || found[7] !== undefined ? undefined : readAs(found)
}

function readAs([
  ,
  year,
  month,
  day,
  hour,
  minute,
  second = '0',
  ,
  sign,
  hours = '0',
  minutes = '0',
]: RegExpExecArray): Instant {
  const offset = (sign === '-' ? -1 : 1) * (3600 * Number(hours) + 60 * Number(minutes))
  const local =
    86_400 * daysFromCivil(Number(year), Number(month), Number(day)) +
    3600 * Number(hour) +
    60 * Number(minute) +
    Number(second)
  return { seconds: local - offset, offset }
}

const two = (value: number): string => String(value).padStart(2, '0')

/** `20210309T233500Z`, the format of RFC 5545 for a time in UTC. */
export function basicUtc(seconds: number): string {
  const whole = Math.round(seconds)
  const days = Math.floor(whole / 86_400)
  const rest = whole - 86_400 * days
  const [year, month, day] = civilFromDays(days)
  const clock = [Math.floor(rest / 3600), Math.floor(rest / 60) % 60, rest % 60].map(two).join('')
  return `${String(year).padStart(4, '0')}${two(month)}${two(day)}T${clock}Z`
}

/**
 * The second that a clock shows: rounded down, after removing rounding errors of sums, which are below a
 * thousandth.
 */
const secondShown = (seconds: number): number => Math.floor(seconds + 0.001)

/**
 * `02:54`, or `+1 d 02:54`, as a wall clock at the site shows it. Without a start: minutes after ignition.
 */
export function wallClock(start: string | undefined, seconds: number, language: Language): string {
  const began = start === undefined ? undefined : instantOf(start)
  if (began === undefined) return `${Math.floor(secondShown(seconds) / 60)} min`
  const local = began.seconds + began.offset + secondShown(seconds)
  const day = Math.floor(local / 86_400) - Math.floor((began.seconds + began.offset) / 86_400)
  const ofDay = local - 86_400 * Math.floor(local / 86_400)
  const text = `${two(Math.floor(ofDay / 3600))}:${two(Math.floor(ofDay / 60) % 60)}`
  return day === 0 ? text : `+${day} ${language === 'fr' ? 'j' : 'd'} ${text}`
}

/** Minutes between two moments as `wallClock` shows them, so that a reader who subtracts them gets the same. */
export function minutesBetween(start: string | undefined, from: number, until: number): number {
  const began = start === undefined ? 0 : (instantOf(start)?.seconds ?? 0)
  const shown = (seconds: number): number => Math.floor((began + secondShown(seconds)) / 60)
  return shown(until) - shown(from)
}

/**
 * The same time of the clock on another day (`2026-04-01`), as ISO 8601; without a start, midnight. It has no offset: that of
 * a night in winter is not that of a day in summer.
 */
export const onDay = (start: string | undefined, day: string): string =>
  day + (start === undefined ? 'T00:00' : start.slice(10).replace(/(?:Z|[+-]\d\d:\d\d)$/, ''))

/** `2026-04-01` and 30 days give `2026-05-01`; undefined if it is not a date. */
export function dayAfter(day: string, days: number): string | undefined {
  const began = instantOf(`${day}T00:00Z`)
  if (began === undefined) return undefined
  const [year, month, date] = civilFromDays(began.seconds / 86_400 + days)
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`
}
