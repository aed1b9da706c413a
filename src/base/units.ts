/**
 * Converts quantities as a person writes them ("30 min", "5 MW", "REI 60") to numbers in the engine's units,
 * and back.
 */
import { type Complaint, say } from './complaint.ts'
import { type Kind, kinds, kindWords, type Unit } from './kinds.ts'
import { nearestWord } from './nearest.ts'
import { quoted, shortened } from './quoted.ts'
import { unitCalled } from './unitsCalled.ts'

export type { Kind } from './kinds.ts'

/** Why a text is not the quantity it should be. */
export type QuantitySentence =
  | 'has an unknown unit {}'
  | 'has an unknown unit {}, must be {} such as "{}"'
  | 'has no E, which keeps flames in: {} alone does not'
  | 'has no unit, must be {} such as "{}"'
  | 'is too large: {}'
  | 'is {}, must be {} such as "{}"'
  | 'must be {} such as "{}", is {}'

export interface Refusal {
  readonly error: Complaint<QuantitySentence>
  /** The nearest text that would be read. */
  readonly nearest?: string
}

const QUANTITY = /^([+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?)\s*(.*)$/s
const RATING = /^(?:REI-M|REI|REW|RE|EI[12](?=\s)|EI|EW|E)\s?([+-]?[\d.].*)$/i
/**
 * R says how long something carries its load; I and W are given only with E (EN 13501-2). None of them alone
 * keeps flames from what lies behind.
 */
const OPEN_RATING = /^(R|I|W)\s?([+-]?[\d.].*)$/i

/** The quantity in the engine's unit of its kind, or why it cannot be read. */
export function parseQuantity(text: string, kind: Kind): number | Refusal {
  const written = text.trim()
  const open = kind === 'rating' ? OPEN_RATING.exec(written) : null
  if (open !== null) return withoutE(open[1]!, open[2]!)
  const rating = kind === 'rating' ? RATING.exec(written) : null
  const [, digits, word] = QUANTITY.exec(rating === null ? written : `${rating[1]} min`) ?? []
  if (digits === undefined || word === undefined)
    return { error: say('must be {} such as "{}", is {}', ...kindWords[kind], quoted(written)) }
  const named = plain(word)
  const unit = unitsOf(kind).get(named)
  if (unit === undefined) return refuse(digits, named, kind)
  const value = (Number(digits) * unit.times) / unit.per
  return Number.isFinite(value) ? value : { error: say('is too large: {}', quoted(written)) }
}

/** The shortest text that is read back as exactly this number, in the unit that needs the fewest digits. */
export function formatQuantity(value: number, kind: Kind): string {
  if (value === 0)
    return kind === 'rating' ? 'REI 0' : `0 ${Object.keys(kinds[kind]).find(name => name !== '')}`
  let best: string | undefined
  let digits = Infinity
  for (const [name, unit] of Object.entries<Unit>(kinds[kind])) {
    if (unit.shy) continue
    const number = digitsIn(value, unit)
    if (number === undefined) continue
    const words = kind === 'rating' ? `REI ${number}` : `${number} ${name}`
    if (
      best !== undefined &&
      (number.length > digits || (number.length === digits && words.length >= best.length))
    )
      continue
    best = words
    digits = number.length
  }
  return best ?? `${value} ${Object.keys(kinds[kind])[0]}`.trim()
}

/** The number to write so that it is read back as this value, if there is one. */
function digitsIn(value: number, unit: Unit): string | undefined {
  const number = (value * unit.per) / unit.times
  for (const tried of [Number(number.toPrecision(15)), Number(number.toPrecision(16)), number])
    if ((tried * unit.times) / unit.per === value) return String(tried)
  return undefined
}

function refuse(digits: string, named: string, kind: Kind): Refusal {
  const must = kindWords[kind]
  if (named === '') return { error: say('has no unit, must be {} such as "{}"', ...must) }
  const other = kindNames.find(each => unitsOf(each).has(named))
  if (other !== undefined)
    return { error: say('is {}, must be {} such as "{}"', kindWords[other][0], ...must) }
  const pointed = withPoint(digits, named)
  const read = pointed === undefined ? NaN : parseQuantity(pointed, kind)
  const meant = typeof read !== 'number' ? read.nearest : Number.isNaN(read) ? undefined : pointed
  if (meant !== undefined && shortened(meant) === meant)
    return { error: say('has an unknown unit {}', quoted(named)), nearest: meant }
  const near = unitCalled(named, kind) ?? nearestWord(named, [...unitsOf(kind).keys()])
  // What would not be repeated is not suggested either.
  if (near === undefined || shortened(digits) !== digits)
    return { error: say('has an unknown unit {}, must be {} such as "{}"', quoted(named), ...must) }
  return { error: say('has an unknown unit {}', quoted(named)), nearest: `${digits} ${near}` }
}

/**
 * The number as a scenario writes it, of one with a decimal comma or with blanks between its thousands: `3,2 m`,
 * `1 500 GB`. A comma before three digits may stand between thousands: then nothing is suggested.
 */
function withPoint(digits: string, rest: string): string | undefined {
  const [, thousands = '', comma = '', unit] =
    /^((?:\d{3}(?:\s|(?=,)))*)(,\d+)?([^\d,].*|)$/s.exec(rest) ?? []
  if (unit === undefined || thousands + comma === '' || !/^[+-]?\d+$/.test(digits)) return undefined
  if (thousands === '' && /^,\d{3}$/.test(comma) && !/^[+-]?0/.test(digits)) return undefined
  return `${digits}${thousands.replace(/\s/g, '')}${comma.replace(',', '.')} ${unit.trim()}`
}

function withoutE(letter: string, rest: string): Refusal {
  const error = say('has no E, which keeps flames in: {} alone does not', letter.toUpperCase())
  return shortened(rest) === rest ? { error, nearest: `REI ${rest}` } : { error }
}

/** Brings squares, cubes and fractions into the spelling that the units have. */
function plain(word: string): string {
  return word
    .replaceAll('²', '2')
    .replaceAll('³', '3')
    .replaceAll('^', '')
    .replace(/^per\s+/, '/')
    .replace(/\s*\/\s*/g, '/')
    .replaceAll('º', '°')
    .trim()
}

const kindNames = Object.keys(kinds) as Kind[]
const tables = new Map(kindNames.map(kind => [kind, spellings(kind)]))

function unitsOf(kind: Kind): ReadonlyMap<string, Unit> {
  return tables.get(kind)!
}

function spellings(kind: Kind): Map<string, Unit> {
  const table = new Map<string, Unit>()
  for (const [name, unit] of Object.entries<Unit>(kinds[kind]))
    for (const spelling of [name, ...(unit.also ?? [])]) table.set(spelling, unit)
  return table
}
