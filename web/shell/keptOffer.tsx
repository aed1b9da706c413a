/** Looks for a campaign that was left unfinished, in an earlier visit or in this one. */
import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { KeptCampaign } from '../address/kept.ts'
import { later, lazy } from '../browser/lazy.tsx'
import { useStore } from '../store.ts'
import { studies } from '../studies.ts'

/** The first picture waits for no disk. */
const keeping = (): Promise<typeof import('../address/kept.ts')> => import('../address/kept.ts')
later(keeping)

const Offer = lazy(() => import('./offer.tsx').then(({ Offer }) => Offer))

export function KeptOffer(): VNode | null {
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
  return kept === null || busy ? null : <Offer kept={kept} done={() => setKept(null)} />
}
