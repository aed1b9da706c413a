/** Tells the facilitator of messages to seats that nobody has: who does not read them aloud loses them. */
import type { VNode } from 'preact'
import type { FacilitatorView } from '../../../src/index.ts'
import { isUnheard } from '../../exercise/coming.ts'
import { desk, put } from '../../exercise/desk.ts'
import { readOutAt, toReadOut } from '../../exercise/readOut.ts'
import { messageSaid, useTableNames } from '../../exercise/tableNames.ts'
import { useStore } from '../../store.ts'
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

/** At that moment, until it is read out. */
export function ReadAloud({ view }: Props): VNode {
  const { words } = useWords()
  const w = useOwn(exerciseWords).injects
  const d = useOwn(decisionWords)
  const called = useTableNames()
  const readOut = useStore(desk, ({ readOut }) => readOut) ?? readOutAt(null, view)
  return (
    <div role="alert">
      {toReadOut(view, readOut).map(({ id, from, to, ...message }) => (
        <p class="looking-back" key={id}>
          <b>{w.unheard({ seats: to.map(role => d.roles[role]).join(', '), ids: id })}</b>{' '}
          {from + words.colon + messageSaid(message, called)}{' '}
          <button type="button" onClick={() => put({ readOut: { ...readOut, read: [...readOut.read, id] } })}>
            {w.readOut}
          </button>
        </p>
      ))}
    </div>
  )
}
