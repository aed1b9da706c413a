/** Offers to continue or forget a campaign that was left unfinished, in an earlier visit or in this one. */
import type { VNode } from 'preact'
import { forgetKept, type KeptCampaign } from '../address/kept.ts'
import { whole } from '../format.ts'
import { goOver } from '../opening.ts'
import { begin } from '../studies.ts'
import { look } from '../view.ts'
import { offerWords } from '../words/offerWords.ts'
import { useOwn, useWords } from '../words/words.ts'

interface OfferProps {
  readonly kept: KeptCampaign
  /** It was taken up, or is to be forgotten. */
  readonly done: () => void
}

export function Offer({ kept, done }: OfferProps): VNode {
  const { language } = useWords()
  const w = useOwn(offerWords)
  const goOn = async (): Promise<void> => {
    done()
    const { source, set, strategy, seed, replications } = kept
    const edits = Object.fromEntries(
      set.map(each => [each.slice(0, each.indexOf('=')), each.slice(each.indexOf('=') + 1)] as const),
    )
    look({ name: 'brief' })
    await goOver(source, { file: source.file, text: null, edits, strategy, seed, run: 1 })
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
          done()
          void forgetKept(kept.digest)
        }}
      >
        {w.forget}
      </button>
    </section>
  )
}
