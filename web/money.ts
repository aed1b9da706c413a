/** Money that stands together: the figures of one table are all in the unit of the largest, as is usual in accounts. */
import type { View } from './view.ts'

/** @param all figures of the table, EUR; what is not finite is not counted */
export function moneyLike(language: View['language'], all: readonly number[]): (euro: number) => string {
  const most = Math.max(0, ...all.filter(Number.isFinite).map(Math.abs))
  const unit = [1e9, 1e6, 1e3].find(size => most >= size) ?? 1
  const locale = language === 'en' ? 'en-GB' : 'fr-FR'
  const parts = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: 'EUR',
    notation: 'compact',
    maximumFractionDigits: 0,
  }).formatToParts(unit)
  const number = new Intl.NumberFormat(locale, { maximumSignificantDigits: 3 })
  // Of what is far below the largest no more digits than the largest has.
  const fixed = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 })
  return euro => {
    const value = euro / unit
    const said = (Math.abs(value) < 1 ? fixed : number).format(value)
    return parts.map(({ type, value: text }) => (type === 'integer' ? said : text)).join('')
  }
}
