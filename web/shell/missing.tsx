/** What a link should have shown but could not; stays until dismissed. */
import type { VNode } from 'preact'
import { type Missing, missing } from '../address/missing.ts'
import { missingWords } from '../words/missing.ts'
import { useOwn, useWords } from '../words/words.ts'

export function MissingNote({ all }: { readonly all: readonly Missing[] }): VNode {
  const { words } = useWords()
  const w = useOwn(missingWords)
  return (
    <section class="kept" role="alert">
      <div>
        {all.map(({ of, file, shown }) => (
          <p key={of}>{w[of](file, shown)}</p>
        ))}
      </div>
      <button type="button" class="quiet" onClick={() => missing.set([])}>
        {words.close}
      </button>
    </section>
  )
}
