/** The effect of a difference between two nights, in words. */
import { money } from '../../base/money.ts'
import { numbered } from '../../run/told/numbered.ts'
import type { Language } from '../../scenario/words/language.ts'
import { findingWords } from '../told/findingWords.ts'
import { type Differing, isTold, lessOf } from './weight.ts'

const nothing: Differing = { services: 0, data: 0, hours: 0, loss: 0 }

/** What one night has more or fewer of than the other; empty: nothing. */
export function changesOf(difference: Differing, language: Language): string {
  const w = findingWords[language]
  const said = (['services', 'data', 'hours'] as const)
    .filter(measure => isTold(difference, measure))
    .map(measure => {
      const by = difference[measure]
      const amount = numbered(Math.round(Math.abs(by)), language)
      return (by < 0 ? w.fewer : w.more)(amount, w.counted[measure](amount))
    })
  // Hours alone would count many idle machines more than a few important ones.
  const { loss } = difference
  if (isTold(difference, 'loss'))
    said.push((loss < 0 ? w.lossLower : w.lossHigher)(money(Math.abs(loss), language)))
  return said.join(', ')
}

/**
 * What the other night would have had more or fewer of, as a clause that follows "the night". @param
 * difference the night as played less the other
 */
export function effectOf(difference: Differing, language: Language): string {
  const w = findingWords[language]
  const said = changesOf(lessOf(nothing, difference), language)
  return said === '' ? w.wouldNothing : w.would(said)
}

/** The same for a table cell. */
export function effectShort(difference: Differing, language: Language): string {
  return changesOf(lessOf(nothing, difference), language) || findingWords[language].noChange
}
