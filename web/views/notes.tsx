/** What a scenario may not mean, although it can be run: the notes that `firebreak check` prints. */
import type { VNode } from 'preact'
import { useMemo } from 'preact/hooks'
import { crowded, heldBack, type Scenario } from '../../src/index.ts'
import { editWords } from '../words/edit.ts'
import { useOwn, useWords } from '../words/words.ts'

/** @param scenario as run, with strategy and edits */
export function Notes({ scenario }: { readonly scenario: Scenario }): VNode | null {
  const { words } = useWords()
  const w = useOwn(editWords)
  const notes = useMemo(() => [...crowded(scenario), ...heldBack(scenario)], [scenario])
  if (notes.length === 0) return null
  return (
    <>
      <p>{w.notes}</p>
      <ul>
        {notes.map(note => (
          <li key={note.message}>{words.complaint(note)}</li>
        ))}
      </ul>
    </>
  )
}
