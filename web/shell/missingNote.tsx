/** What a link should have shown but could not; stays until dismissed. */
import type { VNode } from 'preact'
import { nearestWord } from '../../src/index.ts'
import { type Missing, missing } from '../address/missing.ts'
import { openShipped } from '../opening.ts'
import { shipped } from '../shipped.ts'
import { missingWords } from '../words/missingWords.ts'
import { useOwn, useWords } from '../words/words.ts'

export function MissingNote({ all }: { readonly all: readonly Missing[] }): VNode {
  const { words } = useWords()
  const w = useOwn(missingWords)
  const meant = all.find(({ of }) => of === 'scenario')
  const nearest = meant && nearestShipped(meant)
  return (
    <section class="kept" role="alert">
      <div>
        {all.map(({ of, file, shown }) => (
          <p key={of}>{w[of](file, shown)}</p>
        ))}
      </div>
      {nearest !== undefined && (
        <button
          type="button"
          onClick={() => {
            missing.set([])
            void openShipped(nearest)
          }}
        >
          {w.nearest(nearest)}
        </button>
      )}
      <button type="button" class="quiet" onClick={() => missing.set([])}>
        {words.close}
      </button>
    </section>
  )
}

/** The shipped scenario that was perhaps meant, unless it is the one shown instead. */
function nearestShipped({ file, shown }: Missing): string | undefined {
  // The repository keeps exercises in a folder of their own.
  const bare = (name: string): string => name.replace(/^.*\//, '').replace(/\.ya?ml$/, '')
  const found = nearestWord(bare(file), shipped.map(bare))
  return found === undefined || `${found}.yaml` === shown ? undefined : `${found}.yaml`
}
