/** What a scenario may not mean, although it can be run: the notes that `firebreak check` prints. */
import type { VNode } from 'preact'
import { useMemo } from 'preact/hooks'
import { crowded, heldBack, type Issue, type Scenario, standIns, unkept } from '../../src/index.ts'
import { Called } from '../shell/called.tsx'
import { usePathNames } from '../shell/usePathNames.ts'
import '../style/notes.css'
import { editWords } from '../words/edit.ts'
import { useOwn, useWords } from '../words/words.ts'

interface NotesProps {
  /** As run, with strategy and edits. */
  readonly scenario: Scenario
  /** Beside another one: only what is not noted of that as well. */
  readonly beyond?: Scenario
}

export function Notes({ scenario, beyond }: NotesProps): VNode | null {
  const { words } = useWords()
  const w = useOwn(editWords)
  const notes = useMemo(() => notedOf(intended, scenario, beyond), [scenario, beyond])
  const promises = useMemo(() => notedOf(unkept, scenario, beyond), [scenario, beyond])
  if (notes.length + promises.length === 0) return null
  return (
    <div class="notes">
      {notes.length > 0 && (
        <>
          <p>{w.notes}</p>
          <ul>
            {notes.map(note => (
              <li key={keyOf(note)}>{words.complaint(note)}</li>
            ))}
          </ul>
        </>
      )}
      {promises.length > 0 && <Unkept promises={promises} />}
    </div>
  )
}

const intended = (scenario: Scenario): Issue[] => [
  ...crowded(scenario),
  ...heldBack(scenario),
  ...standIns(scenario),
]

function notedOf(of: (scenario: Scenario) => Issue[], scenario: Scenario, beyond?: Scenario): Issue[] {
  const known = new Set(beyond && of(beyond).map(keyOf))
  return of(scenario).filter(note => !known.has(keyOf(note)))
}

const keyOf = ({ path, message }: Issue): string => `${path} ${message}`

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
