/** What was seen in the real event, in the figures of the language. */
import type { Comparison } from '../../src/index.ts'
import { figure } from '../format.ts'
import type { Spoken } from '../words/words.ts'

/** What was seen, its figures as the language writes them: "14,000 (12,000 – 16,000)", "at most 15 min", "4 of 12". */
export function seenOf(
  { seen, unit }: Comparison,
  language: Spoken['language'],
  words: Spoken['words'],
): string {
  const parts = /^(at most )?(-?[\d.]+)(?: to (-?[\d.]+))?(?: to (-?[\d.]+))?(?: of (\d+))?$/.exec(seen)
  if (!parts) return seen === 'unknown' ? words.unknownReal : seen
  const [, most, first, second, third, of] = parts
  const say = (digits: string): string => figure(language, Number(digits), unit, words.never)
  const range =
    third !== undefined
      ? `${say(second!)} (${say(first!)} – ${say(third)})`
      : second !== undefined
        ? `${say(first!)} – ${say(second)}`
        : say(first!)
  return `${most ? `${words.brief.atMost} ` : ''}${range}${of === undefined ? '' : ` ${words.of} ${of}`}`
}
