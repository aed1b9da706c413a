/** Runs the same scenario again and again, with progress, and stops when asked. */
import type { VNode } from 'preact'
import { span, whole } from '../format.ts'
import { cancel, forgetCampaign, replicate, session } from '../session.ts'
import { useStore } from '../store.ts'
import { useWords } from '../words/words.ts'

const counts = [20, 200] as const

export function Repeat(): VNode {
  const { language, words } = useWords()
  const { progress, campaign, busy } = useStore(session)
  const w = words.brief
  if (progress !== null) {
    const { done, of, since } = progress
    const left = done === 0 ? '' : span(language, (((performance.now() - since) / 1000) * (of - done)) / done)
    const said = w.progress(whole(language, done), whole(language, of), left)
    return (
      <div class="repeat" role="status">
        <progress value={done} max={of} aria-label={said} />
        <span>{said}</span>
        <button type="button" onClick={cancel}>
          {w.cancel}
        </button>
      </div>
    )
  }
  return (
    <div class="repeat">
      <span>{w.repeat}</span>
      {counts.map(count => (
        <button key={count} type="button" disabled={busy} onClick={() => void replicate(count)}>
          {w.times(whole(language, count))}
        </button>
      ))}
      {campaign && (
        <button type="button" class="quiet" onClick={forgetCampaign}>
          {w.forget}
        </button>
      )}
    </div>
  )
}
