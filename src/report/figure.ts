/** Figures as reports write them, in English or French. */
import { money } from '../base/money.ts'
import { nearlyAll } from '../base/nearlyAll.ts'
import type { Language } from '../run/told/sentences.ts'

export { money, moneyLike } from '../base/money.ts'
export { nearlyAll } from '../base/nearlyAll.ts'
export { numberIn } from '../base/plural.ts'

/** From here on one decimal would make four digits, as in 100.0. */
const roundsToHundred = 99.95

/**
 * Figures for a table: grouped thousands, three significant digits, "never" for what does not happen, a dash
 * for nothing.
 */
export function figure(value: number | null, unit: string, language: Language = 'en'): string {
  if (value === null || value === Infinity) return language === 'en' ? 'never' : 'jamais'
  if (Number.isNaN(value)) return '–'
  if (unit === 'EUR') return money(value, language)
  const size = Math.abs(value)
  const english =
    unit === 'share'
      ? `${percentOf(value)} %`
      : grouped(value, Number.isInteger(value) || size >= roundsToHundred ? 0 : 1)
  return language === 'en' ? english : inFrench(english)
}

/** The signs of an English number as French has them: a narrow space between thousands, and a comma. */
const inFrench = (english: string): string =>
  english.replace(/[,.]/g, sign => (sign === ',' ? '\u202f' : ',')).replace(/ (?=%)/, '\u00a0')

function percentOf(share: number): string {
  const below = nearlyAll(share)
  if (below !== undefined) return (100 * below).toFixed(1)
  const size = Math.abs(share)
  return signedOf(share, (size * 100).toFixed(size > 0 && size < 0.1 ? 1 : 0))
}

/** Estimates may fall a little below zero: what rounds to zero has no sign. */
export const signedOf = (value: number, said: string): string =>
  value < 0 && /[1-9]/.test(said) ? `-${said}` : said

/** Like Intl, which the engine avoids so that texts are the same everywhere. */
function grouped(value: number, digits: number): string {
  const [whole, rest] = Math.abs(value).toFixed(digits).split('.')
  const thousands = whole!.replace(/\B(?=(\d{3})+$)/g, ',')
  return signedOf(value, rest === undefined ? thousands : `${thousands}.${rest}`)
}
