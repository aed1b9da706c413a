/** Starts a campaign of the same scenario, with progress and a way to stop it. */
import type { VNode } from 'preact'
import { whole } from '../../format.ts'
import { forgetCampaign, session } from '../../session.ts'
import { keepsOn, repeats, studies } from '../../studies.ts'
import { useStore } from '../../store.ts'
import { foresee, roughly } from '../../pace/timeLeft.ts'
import { useWords } from '../../words/words.ts'
import { Progress } from '../progress.tsx'
import { useBegin } from '../useBegin.ts'
import { usePace } from '../usePace.ts'

export function Repeat(): VNode {
  const { language, words } = useWords()
  const { campaign, busy } = useStore(session)
  const running = useStore(studies, ({ progress }) => progress !== null)
  const pace = usePace('campaign', { idle: !running && !busy })
  const [start, failed] = useBegin()
  const w = words.brief
  if (running)
    return (
      // The focus of the button that began it goes to the first control left in here: the one that stops it.
      <Progress of="campaign">
        <Again />
      </Progress>
    )
  return (
    <div class="repeat" role="group" aria-label={w.repeat}>
      <span>{w.repeat}</span>
      {repeats.map(count => (
        <button
          key={count}
          type="button"
          disabled={busy}
          onClick={() => start({ of: 'campaign', replications: count })}
        >
          {w.times(whole(language, count))}
        </button>
      ))}
      {pace && (
        <small>
          {w.take(repeats.map(count => roughly(language, foresee(pace, count) / 1000)).join(', '))}
        </small>
      )}
      <Again />
      {campaign && (
        <button
          type="button"
          class="quiet"
          onClick={() => {
            keepsOn.set(false)
            forgetCampaign()
          }}
        >
          {w.forget}
        </button>
      )}
      {failed !== null && <span role="alert">{failed}</span>}
    </div>
  )
}

/** Whether each change of the scenario is followed by a campaign of the same size. */
function Again(): VNode {
  const { words } = useWords()
  const again = useStore(keepsOn)
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={again}
        onChange={({ currentTarget }) => keepsOn.set(currentTarget.checked)}
      />
      {words.brief.keepsOn}
    </label>
  )
}
