/** The facilitator's window: the truth, what is known at the table, and all controls. */
import type { VNode } from 'preact'
import { ask } from '../../exercise/ask.ts'
import { desk } from '../../exercise/desk.ts'
import type { Table } from '../../exercise/protocol.ts'
import { messageSaid, useTableNames } from '../../exercise/tableNames.ts'
import { useStore } from '../../store.ts'
import '../../style/exercise.css'
import { deskWords } from '../../words/exerciseDesk.ts'
import { seatWords } from '../../words/exerciseSeatWords.ts'
import { useOwn, useWords } from '../../words/words.ts'
import { Clock } from './exerciseClock.tsx'
import { Courses } from './exerciseCourses.tsx'
import { Decide } from './exerciseDecide.tsx'
import { Files } from './exerciseFiles.tsx'
import { Guide } from './exerciseGuide.tsx'
import { Injects } from './exerciseInjects.tsx'
import { Log } from './exerciseLog.tsx'
import { NoteForm } from './exerciseNote.tsx'
import { ReadAloud } from './readAloud.tsx'
import { Start } from './exerciseStart.tsx'
import { Truth } from './exerciseTruth.tsx'
import type { FacilitatorView } from '../../../src/index.ts'

export function Exercise(): VNode {
  const view = useStore(desk, ({ view }) => view)
  const table = useStore(desk, ({ table }) => table)
  return view === null || table === null ? <Start /> : <Playing view={view} table={table} />
}

function Playing({ view, table }: { readonly view: FacilitatorView; readonly table: Table }): VNode {
  const w = useOwn(deskWords)
  const kept = useStore(desk, ({ kept }) => kept)
  const { roles, now, until } = view.participants
  return (
    <div class="exercise">
      <Clock view={view} />
      <Arriving view={view} />
      <ReadAloud view={view} />
      {!kept && (
        <p class="looking-back" role="alert">
          {w.files.unkept}
        </p>
      )}
      <div class="exercise-parts">
        <div class="column">
          <Injects view={view} />
        </div>
        <div class="column">
          <section class="panel" aria-labelledby="decide-title">
            <h2 id="decide-title">{w.decide.title}</h2>
            <p class="takeaway">{w.decide.hint}</p>
            <Decide
              table={table}
              roles={roles}
              over={!view.lookingBack && now >= until}
              decide={async decision => (await ask({ to: 'decide', ...decision })).refused}
            />
            <NoteForm roles={roles} />
          </section>
          <Courses view={view} />
        </div>
        <div class="column">
          <Truth view={view} />
          <Log view={view} />
        </div>
      </div>
      <Files />
      <Guide />
    </div>
  )
}

/** Latest messages that are there to be heard: enough for those that come at one moment. */
const heard = 5

/**
 * Says each message as it reaches the table. The log cannot: choosing what it shows would have it read from the
 * beginning.
 */
function Arriving({ view: { participants } }: { readonly view: FacilitatorView }): VNode {
  const { words } = useWords()
  const w = useOwn(seatWords)
  const called = useTableNames()
  return (
    <ol class="unseen arriving" aria-live="polite" aria-label={w.heard}>
      {participants.messages.slice(-heard).map(message => (
        <li key={message.id}>{message.from + words.colon + messageSaid(message, called)}</li>
      ))}
    </ol>
  )
}
