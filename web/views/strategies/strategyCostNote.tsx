/** Who pays the annual cost, and which fires are counted in it. */
import type { VNode } from 'preact'
import type { ComparisonReport, Language } from '../../../src/index.ts'
import { decimals, percent } from '../../format.ts'
import { strategyWords } from '../../words/strategiesWords.ts'
import { useOwn, useWords } from '../../words/words.ts'
import { useNames } from './strategyNames.ts'

/** With two significant digits. */
const often = (language: Language, fires: number): string =>
  decimals(language, fires, fires > 0 ? Math.max(0, 1 - Math.floor(Math.log10(fires))) : 0)

export function YearNote({
  report: { strategies, base, unseen, unseenBeyond, rate },
}: {
  readonly report: ComparisonReport
}): VNode {
  const { language, words } = useWords()
  const w = useOwn(strategyWords)
  const nameOf = useNames()
  const called = strategies.filter(({ strategy }) => strategy === base).map(nameOf)
  const free = strategies.filter(({ unpriced }) => unpriced).map(nameOf)
  const alike = strategies.every(({ rate: own }) => own.fires === rate.fires)
  return (
    <p class="note">
      {w.yearNote({
        base: called.join(),
        paid: strategies.some(({ customers }) => customers !== null),
        unseen: unseen > 0 ? percent(language, unseen) : null,
        larger: unseenBeyond > 0 ? percent(language, unseenBeyond) : null,
      })}
      {!alike &&
        ` ${w.ownRates(strategies.map(each => `${nameOf(each)} ${often(language, each.rate.fires)}`).join(words.semicolon))}`}
      {free.length > 0 &&
        ` ${w.unpriced({ count: free.length, names: free.join(words.semicolon), base: called.join() })}`}
    </p>
  )
}
