/** What a link should have shown but could not; stays until dismissed. */
import type { VNode } from 'preact'
import { type Missing, missing } from '../address/share.ts'
import { missingWords } from '../words/missing.ts'
import { useOwn, useWords } from '../words/words.ts'

export function MissingNote({ of, file, shown }: Missing): VNode {
  const { words } = useWords()
  const w = useOwn(missingWords)
  return (
    <section class="kept" role="alert">
      <p>{w[of](file, shown)}</p>
      <button type="button" class="quiet" onClick={() => missing.set(null)}>
        {words.close}
      </button>
    </section>
  )
}
