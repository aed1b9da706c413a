/** At the moment of ignition the plan is blank: what to press to see something. */
import type { VNode } from 'preact'
import { useContext } from 'preact/hooks'
import { Side } from '../charts/side.ts'
import { play } from '../clock.ts'
import { worstMoment } from '../model/rooms.ts'
import type { Shown } from '../session.ts'
import { useStore } from '../store.ts'
import { moment } from '../view.ts'
import { useWords } from '../words/words.ts'

export function AtIgnition({ shown: { recording, written } }: { readonly shown: Shown }): VNode | null {
  const { words } = useWords()
  const first = useStore(moment, seconds => seconds === 0)
  const { side } = useContext(Side)
  if (!first || side === 'b') return null
  const w = words.site
  return (
    <p class="at-ignition">
      <span>{w.ignitionHint}</span>
      <button type="button" onClick={() => play(written.horizon)}>
        {words.transport.play}
      </button>
      <button type="button" onClick={() => moment.set(worstMoment(recording.frames))}>
        {w.toWorst}
      </button>
      <button type="button" onClick={() => moment.set(written.horizon)}>
        {words.transport.end}
      </button>
    </p>
  )
}
