/**
 * Amounts of money in words, in each language: three digits, in the unit of their size. Done here without
 * `Intl`, so that the page, the terminal and the reports say the same.
 */
type Language = 'en' | 'fr'

interface Size {
  readonly euro: number
  readonly en: string
  readonly fr: string
}

const one: Size = { euro: 1, en: '', fr: '' }
const sizes: readonly Size[] = [
  { euro: 1e9, en: 'bn', fr: 'Md' },
  { euro: 1e6, en: 'm', fr: 'M' },
  { euro: 1e3, en: 'k', fr: 'k' },
  one,
]

const digitsTold = 3
/** Decimals of amounts below one euro: there is nothing below a cent. */
const decimalsOfEuro = 2
/**
 * Share of a table's unit below which an amount gets a unit of its own, because it would have no digits left.
 */
const leastOfUnit = 0.1
/** EUR; below it no amount is written in thousands. */
const leastInThousands = 1000

/**
 * One amount by itself: "€12.3m", "12,3 M€".
 * @param digits more than usual where that tells two amounts apart
 */
export function money(euro: number, language: Language, digits = digitsTold): string {
  return inUnit(euro, sizeOf(Math.abs(euro), digits), language, digits)
}

/**
 * Amounts that stand together: the figures of one table are in the unit of the largest, as is usual in
 * accounts, except those that are far smaller and those below a thousand, which are as short in full: "€825" rather
 * than "€0.825k".
 * @param all figures of the table, EUR; those that are not finite do not count
 * @returns the amount in words; `finer` adds digits where that tells two amounts apart
 */
export function moneyLike(
  all: readonly number[],
  language: Language,
): (euro: number, finer?: number) => string {
  const size = sizeOf(Math.max(0, ...all.filter(Number.isFinite).map(Math.abs)), digitsTold)
  return (euro, finer = 0) => {
    const rounded = precise(Math.abs(euro), digitsTold)
    const small = rounded < leastOfUnit * size.euro || rounded < leastInThousands
    const digits = digitsTold + finer
    if (small) return money(euro, language, digits)
    return inUnit(euro, euro < Infinity ? size : one, language, digits)
  }
}

/** The unit of an amount after rounding: 999,999 is a million. */
function sizeOf(euro: number, digits: number): Size {
  const rounded = precise(euro, digits)
  return sizes.find(size => rounded >= size.euro) ?? one
}

function precise(euro: number, digits: number): number {
  return Number(euro.toPrecision(digits))
}

function inUnit(euro: number, size: Size, language: Language, digits: number): string {
  const value = Math.abs(euro) / size.euro
  const below = size === one ? decimalsOfEuro : digits
  const decimals = value < 1 ? below : digits - String(Math.trunc(value)).length
  const said = value === Infinity ? '∞' : written(value, language, decimals)
  const sign = euro < 0 && said !== '0' ? '-' : ''
  return language === 'en' ? `${sign}€${said}${size.en}` : `${sign}${said}\u00a0${size.fr}€`
}

function written(value: number, language: Language, decimals: number): string {
  const [whole = '', rest] = String(rounded(value, decimals)).split('.')
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, language === 'en' ? ',' : '\u202f')
  return rest === undefined ? grouped : `${grouped}${language === 'en' ? '.' : ','}${rest}`
}

/** Rounds the number as it is written, not as it is held: 0.185 is held as a little less. */
function rounded(value: number, decimals: number): number {
  return value < 1e-6 ? 0 : Number(`${Math.round(Number(`${value}e${decimals}`))}e${-decimals}`)
}
