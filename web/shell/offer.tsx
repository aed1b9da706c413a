/** Offers to continue or forget a campaign that was left unfinished, in an earlier visit or in this one. */
import type { VNode } from 'preact'
import { forgetKept, type KeptCampaign } from '../address/kept.ts'
import { whole } from '../format.ts'
import { inputs, ofOneCampaign } from '../inputs.ts'
import { goOver } from '../opening.ts'
import { repeat } from '../studies.ts'
import { look } from '../view.ts'
import { offerWords } from '../words/offerWords.ts'
import { useOwn, useWords } from '../words/words.ts'

interface OfferProps {
  readonly kept: KeptCampaign
  /** Called when the offer was accepted or dismissed. */
  readonly done: () => void
}

export async function goOnWith({ source, set, strategy, seed, replications }: KeptCampaign): Promise<void> {
  const edits = Object.fromEntries(
    set.map(each => [each.slice(0, each.indexOf('=')), each.slice(each.indexOf('=') + 1)] as const),
  )
  const wanted = { file: source.file, text: null, edits, strategy, seed, run: 1 }
  await goOver(source, wanted)
  // The reader may have changed an input, or gone elsewhere, while it was run.
  if (ofOneCampaign(inputs.get().now, wanted)) await repeat(replications)
}

export function Offer({ kept, done }: OfferProps): VNode {
  const { language } = useWords()
  const w = useOwn(offerWords)
  const goOn = (): void => {
    done()
    look({ name: 'brief' })
    void goOnWith(kept)
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
      <button type="button" onClick={goOn}>
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
