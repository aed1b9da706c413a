/** Observed values of the real event, formatted in the reader's language. */
import type { Comparison } from '../../../src/index.ts'
import { figure } from '../../format.ts'
import type { Spoken } from '../../words/words.ts'

/**
 * Two ends on one line; one value where they read the same. A line may break after a dash, even before a space at
 * which it may not (UAX 14, LB12a): a word joiner stands between them.
 */
export const fromTo = (low: string, high: string): string =>
  low === high ? low : `${low} –\u2060 ${high}`.replaceAll(' ', '\u00a0')

/** An observed value, such as "14,000 (12,000 – 16,000)", "at most 15 min" or "4 of 12". */
export function seenOf({ seen, unit }: Comparison, { language, words }: Spoken): string {
  if (seen.state !== undefined) return words.brief.buildingStates[seen.state] ?? seen.state
  const [first, second, third] = seen.values.map(value => figure(language, value, unit, words.never))
  if (first === undefined) return words.unknownReal
  const range =
    third !== undefined
      ? `${second} (${fromTo(first, third)})`
      : second !== undefined
        ? fromTo(first, second)
        : first
  const of = seen.of === undefined ? '' : ` ${words.of} ${seen.of}`
  return `${seen.atMost ? `${words.brief.atMost} ` : ''}${range}${of}`
}
