/** Tells whether a campaign reached the precision that was asked for. */
import { type Collection, halfWidths, type Language, unbroken } from '../index.ts'
import { inWords, said } from './complaints.ts'
import { tell } from './tell.ts'
import type { Terminal } from './terminal.ts'

/** Reports how precise a campaign became, if a precision was asked for; false if it was not reached. */
export function tellPrecision({ plan, gathered, done }: Collection, terminal: Terminal): boolean {
  const { precision } = plan
  if (precision === undefined) return true
  const widths = halfWidths(gathered[0]!, precision)
  const reached = widths.every(width => width <= precision.halfWidth)
  const each = precision.aims
    .map((aim, at) => `${aim} +-${told(widths[at]!, precision.halfWidth, terminal.language)}`)
    .join(', ')
  tell(
    terminal,
    reached
      ? said('precise after {} replications: {}', done, each)
      : said(
          'not within {} after {} replications: {}',
          percent(precision.halfWidth, terminal.language),
          done,
          each,
        ),
  )
  return reached
}

/** Two digits, or as many as it takes to read on the same side of the half-width asked for. */
function told(width: number, asked: number, language: Language = 'en'): string {
  if (width === Infinity) return inWords(language, said('anything'))
  for (let digits = 2; digits < mostDigits; digits++) {
    const rounded = Number(width.toPrecision(digits))
    if (rounded <= asked === width <= asked) return percent(rounded, language)
  }
  return percent(width, language)
}

const mostDigits = 15

/** In hundredths, without the last digits that only rounding has made. */
const percent = (part: number, language: Language = 'en'): string => {
  const number = String(Number((100 * part).toPrecision(mostDigits - 1)))
  return language === 'en' ? `${number} %` : unbroken(`${number.replace('.', ',')} %`)
}
