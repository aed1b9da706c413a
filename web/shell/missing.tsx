/** What a link should have shown but could not; stays until dismissed. */
import type { VNode } from 'preact'
import { missing } from '../address/share.ts'
import { useStore } from '../store.ts'
import { useWords } from '../words/words.ts'

export function MissingNote(): VNode | null {
  const { words } = useWords()
  const what = useStore(missing)
  if (what === null) return null
  return (
    <section class="kept" role="alert">
      <p>{words.missing[what.of](what.file, what.shown)}</p>
      <button type="button" class="quiet" onClick={() => missing.set(null)}>
        {words.close}
      </button>
    </section>
  )
}
