/** Where the fire begins, and buttons that lead on from the moment of ignition, at which the plan shows nothing yet. */
import type { VNode } from 'preact'
import { useContext } from 'preact/hooks'
import { Side } from '../../charts/side.ts'
import { useStore } from '../../store.ts'
import { timeCommands } from '../../commands/timeCommands.ts'
import { moment } from '../../view.ts'
import { useWords } from '../../words/words.ts'

export function AtIgnition({ room }: { readonly room: string }): VNode | null {
  const spoken = useWords()
  const first = useStore(moment, seconds => seconds === 0)
  const { side } = useContext(Side)
  if (!first || side === 'b') return null
  return (
    <p class="at-ignition">
      <span>{spoken.words.site.ignitionHint(room)}</span>
      {timeCommands(spoken)
        .filter(({ id }) => ['play', 'worst', 'end'].includes(id))
        .map(({ id, name, does }) => (
          <button key={id} type="button" onClick={does}>
            {name}
          </button>
        ))}
    </p>
  )
}
