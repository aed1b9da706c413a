import { money } from '../base/money.ts'

export { money, moneyLike } from '../base/money.ts'
export { numberIn } from '../base/plural.ts'

/**
 * Figures for a table: grouped thousands, three significant digits, "never" for what does not happen, a dash
 * for nothing.
 */
export function figure(value: number | null, unit: string): string {
  if (value === null || value === Infinity) return 'never'
  if (Number.isNaN(value)) return '–'
  if (unit === 'share') return `${(value * 100).toFixed(value > 0 && value < 0.1 ? 1 : 0)} %`
  if (unit === 'EUR') return money(value, 'en')
  const size = Math.abs(value)
  return grouped(value, Number.isInteger(value) || size >= 100 ? 0 : 1)
}

/** Like Intl, which the engine avoids so that texts are the same everywhere. */
function grouped(value: number, digits: number): string {
  const [whole, rest] = Math.abs(value).toFixed(digits).split('.')
  const thousands = whole!.replace(/\B(?=(\d{3})+$)/g, ',')
  const sign = value < 0 ? '-' : ''
  return sign + (rest === undefined ? thousands : `${thousands}.${rest}`)
}
