/** How far a study is, how long it still takes, and the way to stop it. */
import type { VNode } from 'preact'
import { span, whole } from '../format.ts'
import { stop, studies } from '../studies.ts'
import { useStore } from '../store.ts'
import type { Study } from '../protocol.ts'
import { useWords } from '../words/words.ts'

export function Progress({ of }: { readonly of: Study['of'] }): VNode | null {
  const { language, words } = useWords()
  const progress = useStore(studies, ({ progress }) => progress)
  if (progress === null) return null
  const { done, all, since, first, ending } = progress
  const w = words.brief
  const other = progress.of === of ? '' : w.underWay[progress.of]
  const left =
    done === first
      ? ''
      : span(language, (((performance.now() - since) / 1000) * (all - done)) / (done - first))
  const counted = progress.of === 'comparison' ? w.progressFires : w.progress
  const said = all === 0 ? words.fetching : counted(whole(language, done), whole(language, all), left)
  return (
    <div class="repeat" role="status">
      <progress value={all === 0 ? undefined : done} max={all || 1} aria-label={said} />
      <span>{other + said}</span>
      <button type="button" disabled={ending} onClick={stop}>
        {w.cancel}
      </button>
    </div>
  )
}
