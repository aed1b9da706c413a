import { type Collection, halfWidths } from '../index.ts'
import type { Terminal } from './terminal.ts'

/** Reports how precise a campaign became, if a precision was asked for; false if it was not reached. */
export function tellPrecision({ plan, gathered, done }: Collection, terminal: Terminal): boolean {
  const { precision } = plan
  if (precision === undefined) return true
  const widths = halfWidths(gathered[0]!, precision)
  const reached = widths.every(width => width <= precision.halfWidth)
  const told = precision.aims.map((aim, at) => `${aim} +-${percent(widths[at]!)}`).join(', ')
  const verdict = reached ? 'precise after' : `not within ${percent(precision.halfWidth)} after`
  terminal.err(`firebreak: ${verdict} ${done} replications: ${told}\n`)
  return reached
}

const percent = (part: number): string =>
  part === Infinity ? 'anything' : `${Number((100 * part).toPrecision(2))} %`
