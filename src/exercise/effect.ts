/** What a difference came to, in words. */
import { money } from '../base/money.ts'
import { numbered } from '../run/weighed.ts'
import type { Language } from '../scenario/words/language.ts'
import { findingWords } from './findingWords.ts'
import { type Differing, isTold, lessOf } from './weight.ts'

const nothing: Differing = { services: 0, data: 0, hours: 0, loss: 0 }

/** What the one night has more or fewer than the other; empty: nothing. */
export function changesOf(difference: Differing, language: Language): string {
  const w = findingWords[language]
  const said = (['services', 'data', 'hours'] as const)
    .filter(measure => isTold(difference, measure))
    .map(measure => {
      const by = difference[measure]
      const amount = numbered(Math.round(Math.abs(by)), language)
      return (by < 0 ? w.fewer : w.more)(amount, w.counted[measure](amount))
    })
  // Hours alone reward many idle machines over few that matter.
  const { loss } = difference
  if (isTold(difference, 'loss'))
    said.push((loss < 0 ? w.lossLower : w.lossHigher)(money(Math.abs(loss), language)))
  return said.join(', ')
}

/** What the other night would have had more or fewer, in a clause that goes on after "the night". @param difference the night as played less the other */
export function effectOf(difference: Differing, language: Language): string {
  const w = findingWords[language]
  const said = changesOf(lessOf(nothing, difference), language)
  return said === '' ? w.wouldNothing : w.would(said)
}

/** The same as it stands in a cell of a table. */
export function effectShort(difference: Differing, language: Language): string {
  return changesOf(lessOf(nothing, difference), language) || findingWords[language].noChange
}
