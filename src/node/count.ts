/** Reads the whole numbers of options. */
import { type CommandComplaint, said } from './complaints.ts'
import { BadInput } from './failure.ts'

/** More would take days. */
const mostCounted = 1_000_000

/** Digits as people write them, such as 40 or 1e3; not 0x10, which `Number` takes as 16. */
const digits = /^\d+(?:\.0*)?(?:e\+?\d+)?$/i

/** The whole number in a text; NaN: there is none. */
export const wholeIn = (text: string): number => {
  const value = digits.test(text.trim()) ? Number(text) : NaN
  return Number.isInteger(value) ? value : NaN
}

/** Reads a whole number of replications, or of whatever an option counts. */
export function countOf(option: string, text: string, least = 1, most = mostCounted): number {
  const value = wholeIn(text)
  if (!(value >= least && value <= most))
    throw new BadInput([
      said(
        '--{} must be a whole number from {} to {}, is {}{}',
        option,
        least,
        most,
        text,
        nearest(text, least, most),
      ),
    ])
  return value
}

const decimal = /^-?\d*\.?\d+(?:e[+-]?\d+)?$/i

/** Thousands with marks between them. */
const marked = /^\d{1,3}(?:[,'_ ]\d{3})+$/

function nearest(text: string, least: number, most: number): CommandComplaint | '' {
  const plain = marked.test(text.trim()) ? text.replaceAll(/[,'_ ]/g, '') : text
  const value = decimal.test(plain.trim()) ? Number(plain) : NaN
  return Number.isNaN(value)
    ? ''
    : said('; the nearest is {}', Math.min(most, Math.max(least, Math.round(value))))
}
