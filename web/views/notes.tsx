/** What a scenario may not mean, as `firebreak check` notes it. */
import type { VNode } from 'preact'
import { useMemo } from 'preact/hooks'
import type { Issue, Scenario } from '../../src/index.ts'
import { namedNote } from '../model/namedNote.ts'
import { keyOf, type Noted, noted } from '../model/noted.ts'
import { Called } from '../shell/called.tsx'
import { usePathNames } from '../shell/usePathNames.ts'
import '../style/notes.css'
import { editWords } from '../words/editWords.ts'
import { useOwn, useWords } from '../words/words.ts'

interface NotesProps {
  /** As run, with strategy and edits. */
  readonly scenario: Scenario
  /** Beside another one: only what is not noted of that as well. */
  readonly beyond?: Scenario
}

export function Notes({ scenario, beyond }: NotesProps): VNode | null {
  const told = useMemo(() => noted(scenario, beyond), [scenario, beyond])
  return <NotesTold {...told} scenario={scenario} />
}

interface NotesToldProps extends Noted {
  /** Source of labels. */
  readonly scenario: Scenario
}

/** A note that says something of the place where it stands, and names no other: without its place it has no subject. */
const ofItsPlace = /^(?:is|does|has|names) /

export function NotesTold({ notes, promises, scenario }: NotesToldProps): VNode | null {
  const { words } = useWords()
  const w = useOwn(editWords)
  const named = usePathNames(notes.length > 0)
  if (notes.length + promises.length === 0) return null
  return (
    <div class="notes">
      {notes.length > 0 && (
        <>
          <p>{w.notes}</p>
          <ul>
            {notes.map(note => (
              <li key={keyOf(note)}>
                {ofItsPlace.test(note.message) && (
                  <>
                    <Called path={note.path} name={named(note.path)} />
                    {words.colon}
                  </>
                )}
                {words.complaint(namedNote(scenario, note))}
              </li>
            ))}
          </ul>
        </>
      )}
      {promises.length > 0 && <Unkept promises={promises} />}
    </div>
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
          <li key={keyOf(promise)}>
            <Called path={promise.path} name={named(promise.path)} />
            {words.colon}
            {words.complaint(promise)}
          </li>
        ))}
      </ul>
    </details>
  )
}
