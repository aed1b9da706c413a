/** Shapes of files of cases: checks that find every slip at once. null counts as absent. */
import { isRecord } from '../base/isRecord.ts'
import { formatIssue, type Issue } from '../base/issue.ts'
import { nearestWord } from '../base/nearest.ts'

export type Path = readonly (string | number)[]

/** One mistake in what a person wrote. */
export interface Slip extends Pick<Issue, 'message' | 'nearest'> {
  readonly path: Path
  /** The mistake is in the key, not in its value. */
  readonly key?: true
}

export interface Slips {
  /** Mistakes with which the case cannot be run. */
  readonly issues: Slip[]
  /** Mistakes with which it can. */
  readonly warnings: Slip[]
}

export type Shape = (value: unknown, path: Path, slips: Slips) => void
export type Shapes = Readonly<Record<string, Shape>>

export function slipsOf(value: unknown, shape: Shape): Slips {
  const slips: Slips = { issues: [], warnings: [] }
  shape(value, [], slips)
  return slips
}

/** `vents[0].between[1]` */
export function pathText(path: Path): string {
  return path.map((key, at) => (typeof key === 'number' ? `[${key}]` : at === 0 ? key : `.${key}`)).join('')
}

/** A slip in one line, without the file. */
export function sentence({ path, message, nearest }: Slip): string {
  return formatIssue({ path: pathText(path), message, ...(nearest !== undefined && { nearest }) })
}

export function nearestOf(word: unknown, known: readonly string[]): { readonly nearest?: string } {
  const nearest = typeof word === 'string' ? nearestWord(word, known) : undefined
  return nearest === undefined ? {} : { nearest }
}

function expecting(what: string, holds: (value: unknown) => boolean): Shape {
  return (value, path, { issues }) => {
    if (!holds(value))
      issues.push({
        path,
        message: value === undefined ? 'is missing' : `must be ${what}, is ${told(value)}`,
      })
  }
}

export const number = expecting('a number', value => Number.isFinite(value))
export const positive = expecting('a number above 0', value => Number.isFinite(value) && Number(value) > 0)
export const amount = expecting('a number from 0 up', value => Number.isFinite(value) && Number(value) >= 0)
export function between(low: number, high: number): Shape {
  return expecting(
    `a number from ${low} to ${high}`,
    value => Number.isFinite(value) && Number(value) >= low && Number(value) <= high,
  )
}

export const share = between(0, 1)
export function whole(most: number): Shape {
  return expecting(
    `a whole number from 0 to ${most}`,
    value => Number.isInteger(value) && Number(value) >= 0 && Number(value) <= most,
  )
}

export const text = expecting('a text', value => typeof value === 'string')
/** Bytes of a name: file systems take 255, of which endings and what marks a file that is being written need some. */
const LONGEST_NAME = 200

/** A name usable as a file name, without folders. */
export const plainName = expecting(
  `a name without / and \\, of at most ${LONGEST_NAME} bytes`,
  value => typeof value === 'string' && /^[^/\\\0]+$/.test(value) && !/^\.+$/.test(value) && fits(value),
)
/** No character of UTF-16 takes more than three bytes in UTF-8. */
const fits = (name: string): boolean => name.replace(/[^\0-\x7f]/g, '...').length <= LONGEST_NAME
export const flag = expecting('true or false', value => typeof value === 'boolean')
export const anything: Shape = () => {}

export function oneOf(words: readonly string[]): Shape {
  return (value, path, { issues }) => {
    if (words.some(word => word === value)) return
    const message =
      value === undefined
        ? `is missing: ${words.join(', ')}`
        : `must be ${words.join(', ')}, is ${told(value)}`
    issues.push({ path, message, ...nearestOf(value, words) })
  }
}

export function list(of: Shape, least = 0): Shape {
  return (value, path, slips) => {
    if (!Array.isArray(value))
      return void slips.issues.push({ path, message: `must be a list, is ${told(value)}` })
    if (value.length < least)
      slips.issues.push({ path, message: `must have ${least} or more, has ${value.length}` })
    value.forEach((item, at) => of(item, [...path, at], slips))
  }
}

export function oneOrMany(of: Shape): Shape {
  const many = list(of)
  return (value, path, slips) => (Array.isArray(value) ? many : of)(value, path, slips)
}

export function twoOf(of: Shape): Shape {
  const items = list(of)
  return (value, path, slips) => {
    if (Array.isArray(value) && value.length !== 2)
      slips.issues.push({ path, message: `must have two values, has ${value.length}` })
    else items(value, path, slips)
  }
}

/** The name of something in the file. */
export function named(what: string, names: readonly string[], others?: RegExp): Shape {
  return (value, path, { issues }) => {
    if (typeof value === 'string' && (names.includes(value) || others?.test(value) === true)) return
    issues.push({ path, message: `there is no ${what} ${JSON.stringify(value)}`, ...nearestOf(value, names) })
  }
}

/** Two lists of equal length, the first of which never decreases; the second of numbers unless told otherwise. */
export function columns(first: string, second: string, of: Shape = number): Shape {
  const shape = record({ [first]: list(number, 1), [second]: list(of, 1) })
  return (value, path, slips) => {
    shape(value, path, slips)
    if (!isRecord(value)) return
    const [a, b] = [value[first], value[second]]
    if (!Array.isArray(a) || !Array.isArray(b)) return
    rising(a, [...path, first], slips)
    if (a.length !== b.length)
      slips.issues.push({ path, message: `has ${a.length} values of ${first} and ${b.length} of ${second}` })
  }
}

export function rising(times: readonly unknown[], path: Path, { issues }: Slips): void {
  const back = times.findIndex((time, i) => i > 0 && Number(time) < Number(times[i - 1]))
  if (back > 0)
    issues.push({
      path: [...path, back],
      message: `goes back from ${String(times[back - 1])} to ${String(times[back])}`,
    })
}

/** Any number of records by name. */
export function map(of: Shape): Shape {
  return (value, path, slips) => {
    if (!isRecord(value))
      return void slips.issues.push({ path, message: `must be a record, is ${told(value)}` })
    for (const [key, item] of Object.entries(value)) of(item, [...path, key], slips)
  }
}

/** Keys that any record may have; they are not read. */
const remarks = ['id', 'name', 'title', 'note', 'notes', 'comment', 'source', 'caution']

/**
 * A key that is needed is checked by that shape alone.
 * @param notes keys that are known but not read; an unknown key is a warning
 */
export function record(needs: Shapes, may: Shapes = {}, notes: readonly string[] = []): Shape {
  const known = [...Object.keys(needs), ...Object.keys(may), ...notes, ...remarks]
  return (value, path, slips) => {
    if (!isRecord(value))
      return void slips.issues.push({ path, message: `must be a record, is ${told(value)}` })
    for (const [key, shape] of Object.entries(needs))
      if (value[key] === undefined || value[key] === null)
        slips.issues.push({ path: [...path, key], message: 'is missing', ...slipOfKey(key, value, known) })
      else shape(value[key], [...path, key], slips)
    for (const [key, shape] of Object.entries(may))
      if (!(key in needs) && value[key] !== undefined && value[key] !== null)
        shape(value[key], [...path, key], slips)
    for (const key of Object.keys(value).filter(key => !known.includes(key)))
      slips.warnings.push({
        path: [...path, key],
        key: true,
        message: 'is no word of this format and is not read',
        ...nearestOf(key, known),
      })
  }
}

/** A key that was probably written in place of the missing one. */
function slipOfKey(key: string, of: Readonly<Record<string, unknown>>, known: readonly string[]) {
  return nearestOf(
    key,
    Object.keys(of).filter(written => !known.includes(written)),
  )
}

function told(value: unknown): string {
  if (Array.isArray(value)) return 'a list'
  if (isRecord(value)) return 'a record'
  // JSON has numbers beyond the largest, such as 1e999.
  return typeof value === 'number' ? String(value) : JSON.stringify(value)
}
