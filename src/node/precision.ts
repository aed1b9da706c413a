import { type Collection, halfWidths } from '../index.ts'
import type { Terminal } from './terminal.ts'

/** Reports how precise a campaign became, if a precision was asked for; false if it was not reached. */
export function tellPrecision({ plan, gathered, done }: Collection, terminal: Terminal): boolean {
  const { precision } = plan
  if (precision === undefined) return true
  const widths = halfWidths(gathered[0]!, precision)
  const reached = widths.every(width => width <= precision.halfWidth)
  const each = precision.aims
    .map((aim, at) => `${aim} +-${told(widths[at]!, precision.halfWidth)}`)
    .join(', ')
  const verdict = reached ? 'precise after' : `not within ${percent(precision.halfWidth)} after`
  terminal.err(`firebreak: ${verdict} ${done} replications: ${each}\n`)
  return reached
}

/** Two digits, or as many as it takes to read on the same side of the half-width asked for. */
function told(width: number, asked: number): string {
  if (width === Infinity) return 'anything'
  for (let digits = 2; digits < mostDigits; digits++) {
    const rounded = Number(width.toPrecision(digits))
    if (rounded <= asked === width <= asked) return percent(rounded)
  }
  return percent(width)
}

const mostDigits = 15

/** In hundredths, without the last digits that only rounding has made. */
const percent = (part: number): string => `${Number((100 * part).toPrecision(mostDigits - 1))} %`
