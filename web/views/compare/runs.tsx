/** Says how many runs of each side a difference is of: of one each, unless both were repeated. */
import type { VNode } from 'preact'
import { whole } from '../../format.ts'
import { compareWords } from '../../words/compareWords.ts'
import { useOwn, useWords } from '../../words/words.ts'
import type { BetweenProps } from './between.ts'

export function Runs({ of: [a, b] }: { readonly of: BetweenProps['campaigns'] }): VNode | null {
  const { language } = useWords()
  const w = useOwn(compareWords)
  if (a === null && b === null) return null
  const count = ({ report }: NonNullable<typeof a>): string => whole(language, report.replications)
  const said = a && b ? w.ofRuns({ a: count(a), b: count(b) }) : w.ofOne(a === null ? 'B' : 'A')
  return <p class="note">{said}</p>
}
