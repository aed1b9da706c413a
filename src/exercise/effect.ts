/** What a difference came to, in words. */
import { money } from '../base/money.ts'
import type { Difference } from '../run/differences.ts'
import type { Language } from '../scenario/words/language.ts'
import { findingWords } from './findingWords.ts'

/** To the precision in which it is told. */
export function unchanged({ services, data, hours, loss }: Difference): boolean {
  return services === 0 && data === 0 && Math.round(hours) === 0 && Math.round(loss / 1000) === 0
}

/** Negative figures are saved. `would` says the other way round what was not done. */
export function effectOf(
  { services, data, hours, loss }: Difference,
  language: Language,
  would = false,
): string {
  const w = findingWords[language]
  const sign = would ? -1 : 1
  const parts = [
    [services * sign, w.services],
    [data * sign, w.data],
    [Math.round(hours * sign), w.hours],
  ] as const
  const said = parts
    .filter(([by]) => by !== 0)
    .map(([by, what]) => (by < 0 ? w.fewer : w.more)(grouped(Math.abs(by), w.group), what))
  // Hours alone reward many idle machines over few that matter.
  if (Math.round(loss / 1000) !== 0) said.push(w.loss(money(Math.abs(loss), language), loss * sign < 0))
  if (said.length === 0) return would ? w.wouldNothing : w.nothing
  return (would ? w.would : w.meant)(said.join(', '))
}

/** 1234567 as 1,234,567, the same in every engine. */
function grouped(value: number, by: string): string {
  return String(Math.round(value)).replace(/\B(?=(\d{3})+(?!\d))/g, by)
}
