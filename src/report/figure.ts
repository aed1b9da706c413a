import { money } from '../base/money.ts'
import { nearlyAll } from '../base/nearlyAll.ts'

export { money, moneyLike } from '../base/money.ts'
export { nearlyAll } from '../base/nearlyAll.ts'
export { numberIn } from '../base/plural.ts'

/** From here on a figure with one decimal would be 100.0, of four digits. */
const roundsToHundred = 99.95

/**
 * Figures for a table: grouped thousands, three significant digits, "never" for what does not happen, a dash
 * for nothing.
 */
export function figure(value: number | null, unit: string): string {
  if (value === null || value === Infinity) return 'never'
  if (Number.isNaN(value)) return '–'
  if (unit === 'share') return `${percentOf(value)} %`
  if (unit === 'EUR') return money(value, 'en')
  const size = Math.abs(value)
  return grouped(value, Number.isInteger(value) || size >= roundsToHundred ? 0 : 1)
}

function percentOf(share: number): string {
  const below = nearlyAll(share)
  if (below !== undefined) return (100 * below).toFixed(1)
  return (share * 100).toFixed(share > 0 && share < 0.1 ? 1 : 0)
}

/** Like Intl, which the engine avoids so that texts are the same everywhere. */
function grouped(value: number, digits: number): string {
  const [whole, rest] = Math.abs(value).toFixed(digits).split('.')
  const thousands = whole!.replace(/\B(?=(\d{3})+$)/g, ',')
  const sign = value < 0 ? '-' : ''
  return sign + (rest === undefined ? thousands : `${thousands}.${rest}`)
}
