/** Offers to continue or forget a campaign that an earlier visit left unfinished. */
import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { whole } from '../format.ts'
import type { KeptCampaign } from '../address/kept.ts'
import { later } from '../lazy.tsx'
import { goOver } from '../opening.ts'
import { useStore } from '../store.ts'
import { begin, studies } from '../studies.ts'
import { look } from '../view.ts'
import { useWords } from '../words/words.ts'

/** The first picture waits for no disk. */
const keeping = (): Promise<typeof import('../address/kept.ts')> => import('../address/kept.ts')
later(keeping)

export function KeptOffer(): VNode | null {
  const { language, words } = useWords()
  const busy = useStore(studies, ({ progress }) => progress !== null)
  const [kept, setKept] = useState<KeptCampaign | null>(null)
  useEffect(() => {
    // A link to the campaign continues it without this offer.
    const offer = (): Promise<void> =>
      keeping()
        .then(({ leftCampaigns }) => leftCampaigns())
        .then(
          ([latest]) => setKept(latest ?? null),
          () => undefined,
        )
    void offer()
    // A page closed a moment ago may still hold its lock.
    const again = setTimeout(() => void offer(), 3000)
    return () => clearTimeout(again)
  }, [busy])
  if (kept === null || busy) return null
  const w = words.kept
  const goOn = async (): Promise<void> => {
    setKept(null)
    const { source, set, strategy, seed, replications } = kept
    const edits = Object.fromEntries(
      set.map(each => [each.slice(0, each.indexOf('=')), each.slice(each.indexOf('=') + 1)] as const),
    )
    look({ name: 'brief' })
    await goOver(source, { file: source.file, text: null, edits, strategy, seed })
    await begin({ of: 'campaign', replications })
  }
  return (
    <section class="kept" aria-label={w.label}>
      <p>
        {w.offer({
          file: kept.source.file,
          seed: kept.seed,
          done: whole(language, kept.done),
          of: whole(language, kept.replications),
        })}
      </p>
      <button type="button" onClick={() => void goOn()}>
        {w.goOn}
      </button>
      <button
        type="button"
        class="quiet"
        onClick={() => {
          setKept(null)
          void keeping().then(({ forgetKept }) => forgetKept(kept.digest))
        }}
      >
        {w.forget}
      </button>
    </section>
  )
}
