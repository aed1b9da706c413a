/** Formats figures and times as is usual in each language. */
import { money, moneyLike as moneyAlike, nearlyAll } from '../src/index.ts'
import type { View } from './view.ts'

type Language = View['language']

const formats = new Map<string, Intl.NumberFormat>()

function format(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = language + JSON.stringify(options)
  const known = formats.get(key)
  if (known !== undefined) return known
  const made = new Intl.NumberFormat(language === 'en' ? 'en-GB' : 'fr-FR', options)
  formats.set(key, made)
  return made
}

const minus = '−'
/** What rounds to zero has no sign. */
const signed = (said: string): string => said.replace('-', /[1-9∞]/.test(said) ? minus : '')

/**
 * The figures of a number, as `Intl.NumberFormat` writes them except that a minus sign replaces its hyphen and zero has
 * none. Creating the first `Intl.NumberFormat` takes a fifth of the task that draws the first picture, which needs only
 * what is written here.
 * @param least fewest digits after the decimal point
 * @param most most digits after the decimal point
 * @param shift digits by which the decimal point moves to the right: 2 for percent
 * @returns undefined for what only `Intl` writes: very large and very small numbers, and more digits than a number has
 */
function figuresOf(
  language: Language,
  value: number,
  least: number,
  most: number,
  shift = 0,
): string | undefined {
  const size = Math.abs(value)
  // Smaller ones are rare; as texts, they have an exponent.
  if (!(size < 1e12) || (size < 1e-6 && size > 0)) return undefined
  // Rounds the decimal representation: in binary, 1.005 is slightly less than it reads.
  const shifted = Math.round(Number(`${size}e${most + shift}`))
  if (shifted > Number.MAX_SAFE_INTEGER) return undefined
  const rounded = String(shifted).padStart(most + 1, '0')
  const [units, written] = [rounded.slice(0, rounded.length - most), rounded.slice(rounded.length - most)]
  const digits = written.slice(0, least) + written.slice(least).replace(/0+$/, '')
  const grouped = units.replace(/\B(?=(?:\d{3})+$)/g, language === 'en' ? ',' : '\u202f')
  return `${value < 0 && shifted > 0 ? minus : ''}${grouped}${digits && (language === 'en' ? '.' : ',')}${digits}`
}

/** A plain number. */
function plain(language: Language, value: number, least: number, most: number): string {
  const fully = { minimumFractionDigits: least, maximumFractionDigits: most }
  return figuresOf(language, value, least, most) ?? signed(format(language, fully).format(value))
}

export function whole(language: Language, value: number): string {
  return plain(language, value, 0, 0)
}

/** Always with this number of digits after the decimal point. */
export function decimals(language: Language, value: number, digits: number): string {
  return plain(language, value, digits, digits)
}

/** @param finer additional digits, to tell close figures apart */
export function percent(language: Language, share: number, finer = 0): string {
  const below = nearlyAll(share, finer)
  if (below !== undefined) return inPercent(language, below, 1 + finer)
  return inPercent(language, share, (share !== 0 && Math.abs(share) < 0.1 ? 1 : 0) + finer)
}

/**
 * With a no-break space before the sign (ISO 80000-1, 7.1.4), as in the sentences around it; `Intl` omits the
 * space in English.
 */
export function inPercent(language: Language, share: number, digits: number): string {
  const said = figuresOf(language, share, 0, digits, 2)
  if (said !== undefined) return `${said}\u00a0%`
  const fully = { style: 'percent', maximumFractionDigits: digits } as const
  return signed(format(language, fully).format(share)).replace(/\s?%/, '\u00a0%')
}

/** Least share that is told in figures if none at all must be told apart from a few. */
const few = 0.001

/**
 * A share that reads as none only if it is 0: a few of very many are not 0 %.
 * @param finer additional digits, to tell close figures apart
 */
export function percentLost(language: Language, share: number, finer = 0): string {
  const least = few / 10 ** finer
  return share > 0 && share < least / 2
    ? `<\u00a0${percent(language, least, finer)}`
    : percent(language, share, finer)
}

/**
 * A difference between two shares, in percentage points.
 * @param finer additional digits, to tell close differences apart
 */
export function points(language: Language, difference: number, finer = 0): string {
  const exact = Math.abs(100 * difference)
  const digits = (exact < 0.1 ? 2 : exact < 10 ? 1 : 0) + finer
  const value = Number((100 * difference).toFixed(digits))
  const one = language === 'en' ? Math.abs(value) === 1 : Math.abs(value) < 2
  return `${plain(language, value, 0, digits)}\u00a0${one ? 'point' : 'points'}`
}

/**
 * A figure as is usual for its unit: shares in percent, EUR with three digits, times as `span` writes them.
 * Other numbers have one digit after the decimal point, and none from 100 on.
 * @param finer additional digits, to tell close figures apart
 */
export function figure(
  language: Language,
  value: number | null,
  unit: string,
  never: string,
  finer = 0,
): string {
  if (value === null) return never
  if (unit === 'share') return percent(language, value, finer)
  if (unit === 'EUR') return signed(money(value, language, digitsOfMoney + finer))
  const seconds = secondsIn[unit]
  if (seconds !== undefined) return span(language, value * seconds, finer)
  return plain(language, value, 0, (Number.isInteger(value) || value >= 100 ? 0 : 1) + finer)
}

/** Amounts that stand together, in the unit of the largest. */
export function moneyLike(
  all: readonly number[],
  language: Language,
): (euro: number, finer?: number) => string {
  const said = moneyAlike(all, language)
  return (euro, finer) => signed(said(euro, finer))
}

/** Digits of an amount that are told; the others are rounding of a simulation. */
const digitsOfMoney = 3
const secondsIn: Readonly<Record<string, number>> = { h: 3600, min: 60, d: 86_400 }

const counted = /^(?:customers|services|servers|racks|rooms|buildings)$/

/** A quantile over runs. Counts are rounded, because a quantile of few runs need not be a whole number. */
export function quantile(language: Language, value: number | null, unit: string, never: string): string {
  return value !== null && counted.test(unit) ? whole(language, value) : figure(language, value, unit, never)
}

/**
 * A duration in the largest suitable unit: "3.4 d", "14 h", "25 min".
 * @param finer additional digits, to tell close durations apart
 */
export function span(language: Language, seconds: number, finer = 0): string {
  const [unit, name] = unitOf(seconds)
  const value = seconds / unit
  const digits = Math.abs(value) < 10 && !Number.isInteger(value) ? 1 : 0
  return `${plain(language, value, 0, digits + finer)}\u00a0${name === 'd' && language === 'fr' ? 'j' : name}`
}

/** The unit in which a duration is written: its length in seconds, and its name. */
function unitOf(seconds: number): readonly [seconds: number, name: 'd' | 'h' | 'min' | 's'] {
  const size = Math.abs(seconds)
  if (size >= 1.5 * 86_400) return [86_400, 'd']
  if (size >= 5400) return [3600, 'h']
  return size >= 60 || size === 0 ? [60, 'min'] : [1, 's']
}

/**
 * How many of `unit` make one of the unit in which a value is written: 24 for hours that are written in days.
 * 1 for units that are not times.
 */
export function toldIn(value: number, unit: string): number {
  const seconds = secondsIn[unit]
  return seconds === undefined || !Number.isFinite(value) ? 1 : unitOf(value * seconds)[0] / seconds
}

/** Time since ignition in two units: "2 d 04 h", "1 h 24 min". */
export function elapsed(language: Language, seconds: number): string {
  const total = Math.max(0, Math.floor(seconds))
  const two = (value: number): string => String(value).padStart(2, '0')
  const day = language === 'en' ? 'd' : 'j'
  if (total >= 86_400)
    return `${Math.floor(total / 86_400)}\u00a0${day} ${two(Math.floor((total % 86_400) / 3600))}\u00a0h`
  if (total >= 3600)
    return `${Math.floor(total / 3600)}\u00a0h ${two(Math.floor((total % 3600) / 60))}\u00a0min`
  return `${Math.floor(total / 60)}\u00a0min ${two(total % 60)}\u00a0s`
}

const start = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?)(?:Z|[+-]\d{2}:\d{2})$/

/** Local time at the site, in the UTC offset of `from`, the start as the scenario writes it. */
export function wall(
  language: Language,
  from: string | undefined,
  seconds: number,
  withDate: boolean | 'with year' = true,
): string | null {
  const at = wallAt(from, seconds)
  return at === null ? null : firstOf(language, clockOf(language, withDate).format(at))
}

/** French has an ordinal for the first of a month alone, which `Intl` does not write. */
const firstOf = (language: Language, date: string): string =>
  language === 'fr' ? date.replace(/\b1 (?=\p{L})/u, '1er ') : date

/** A moment by the reader's own clock: "1 December 2026 at 09:30". */
export const dateSaid = (language: Language, date: Date): string =>
  firstOf(
    language,
    date.toLocaleString(language === 'en' ? 'en-GB' : 'fr-FR', { dateStyle: 'long', timeStyle: 'short' }),
  )

/** A moment of the incident: by the site's clock, or since ignition if the scenario has no start. */
export const whenSaid = (language: Language, from: string | undefined, seconds: number): string =>
  wall(language, from, seconds) ?? elapsed(language, seconds)

/** The local time as spreadsheets of any country read it: year, month, day and time of day, to the second. */
export function wallWritten(from: string | undefined, seconds: number): string | null {
  return wallAt(from, seconds)?.toISOString().slice(0, 19).replace('T', ' ') ?? null
}

/** As if the clocks of the site showed Greenwich time. */
function wallAt(from: string | undefined, seconds: number): Date | null {
  const local = start.exec(from ?? '')?.[1]
  return local === undefined ? null : new Date(Date.parse(`${local}Z`) + seconds * 1000)
}

const clocks = new Map<string, Intl.DateTimeFormat>()

/** Makes the formatter that the first picture needs: the browser takes longer for it than for most of that picture. */
export const prepareClock = (language: Language): unknown => clockOf(language, true)

/** Formatters are cached: a list of events needs one for each line, a scrubbed frame needs three. */
function clockOf(language: Language, withDate: boolean | 'with year'): Intl.DateTimeFormat {
  const key = `${language} ${withDate}`
  const known = clocks.get(key)
  if (known !== undefined) return known
  const made = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'fr-FR', {
    timeZone: 'UTC',
    ...(withDate && { weekday: 'short', day: 'numeric', month: 'short' }),
    ...(withDate === 'with year' && { year: 'numeric' }),
    hour: '2-digit',
    minute: '2-digit',
  })
  clocks.set(key, made)
  return made
}

/** Numbers as a file has them, with a comma for their point. */
export const withComma = (words: string): string => words.replace(/(?<=\d)\.(?=\d)/g, ',')
