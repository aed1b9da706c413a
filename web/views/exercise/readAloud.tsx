/** Tells the facilitator of messages to seats that nobody has: who does not read them aloud loses them. */
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import type { FacilitatorView } from '../../../src/index.ts'
import { isUnheard } from '../../exercise/coming.ts'
import { messageSaid, useTableNames } from '../../exercise/tableNames.ts'
import { exerciseWords } from '../../words/exerciseWords.ts'
import { decisionWords } from '../../words/exerciseDecisions.ts'
import { useOwn, useWords } from '../../words/words.ts'

interface Props {
  readonly view: FacilitatorView
}

/** Before: which of the injects that can still go out nobody at the table would hear. */
export function Unheard({ injects, view }: Props & Pick<FacilitatorView, 'injects'>): VNode | null {
  const w = useOwn(exerciseWords).injects
  const d = useOwn(decisionWords)
  const unheard = injects.filter(({ spec }) => isUnheard(spec, view.participants))
  if (unheard.length === 0) return null
  const seats = [...new Set(unheard.flatMap(({ spec }) => spec.to))].map(role => d.roles[role]).join(', ')
  return <p class="refusal">{w.unheard({ seats, ids: unheard.map(({ id }) => id).join(', ') })}</p>
}

/** At that moment, until it is read out: those of an exercise that is resumed were said before. */
export function ReadAloud({ view: { participants } }: Props): VNode {
  const { words } = useWords()
  const w = useOwn(exerciseWords).injects
  const d = useOwn(decisionWords)
  const called = useTableNames()
  const [since] = useState(participants.now)
  const [read, setRead] = useState<readonly string[]>([])
  const { messages } = participants
  const unheard = messages.filter(
    message => message.at >= since && !read.includes(message.id) && isUnheard(message, participants),
  )
  return (
    <div role="alert">
      {unheard.map(message => (
        <p class="looking-back" key={message.id}>
          <b>{w.unheard({ seats: message.to.map(role => d.roles[role]).join(', '), ids: message.id })}</b>{' '}
          {message.from + words.colon + messageSaid(message, called)}{' '}
          <button type="button" onClick={() => setRead([...read, message.id])}>
            {w.readOut}
          </button>
        </p>
      ))}
    </div>
  )
}
