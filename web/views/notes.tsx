/** What a scenario may not mean, although it can be run: the notes that `firebreak check` prints. */
import type { VNode } from 'preact'
import { useMemo } from 'preact/hooks'
import { crowded, heldBack, type Issue, type Scenario, standIns, unkept } from '../../src/index.ts'
import { Called } from '../shell/called.tsx'
import { usePathNames } from '../shell/usePathNames.ts'
import { editWords } from '../words/edit.ts'
import { useOwn, useWords } from '../words/words.ts'

/** @param scenario as run, with strategy and edits */
export function Notes({ scenario }: { readonly scenario: Scenario }): VNode {
  const { words } = useWords()
  const w = useOwn(editWords)
  const notes = useMemo(
    () => [...crowded(scenario), ...heldBack(scenario), ...standIns(scenario)],
    [scenario],
  )
  const promises = useMemo(() => unkept(scenario), [scenario])
  return (
    <>
      {notes.length > 0 && (
        <>
          <p>{w.notes}</p>
          <ul>
            {notes.map(note => (
              <li key={note.message}>{words.complaint(note)}</li>
            ))}
          </ul>
        </>
      )}
      {promises.length > 0 && <Unkept promises={promises} />}
    </>
  )
}

/** Closed at first: with what is planned so, nothing need be wrong. */
function Unkept({ promises }: { readonly promises: readonly Issue[] }): VNode {
  const { words } = useWords()
  const w = useOwn(editWords)
  const named = usePathNames(true)
  return (
    <details>
      <summary>{w.unkept}</summary>
      <ul>
        {promises.map(promise => (
          <li key={`${promise.path} ${promise.message}`}>
            <Called path={promise.path} name={named(promise.path)} />
            {words.colon}
            {words.complaint(promise)}
          </li>
        ))}
      </ul>
    </details>
  )
}
