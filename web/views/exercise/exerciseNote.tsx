/** Form for a note at the table: by the scribe or an observer. */
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { ask } from '../../exercise/ask.ts'
import type { Role } from '../../exercise/protocol.ts'
import { deskWords } from '../../words/exerciseDesk.ts'
import { decisionWords } from '../../words/exerciseDecisions.ts'
import { useOwn } from '../../words/words.ts'
import { Seats } from './exerciseDecide.tsx'

export function NoteForm({ roles }: { readonly roles: readonly Role[] }): VNode {
  const w = useOwn(deskWords).decide
  const d = useOwn(decisionWords)
  const [role, setRole] = useState<Role>(roles.includes('scribe') ? 'scribe' : (roles[0] ?? 'scribe'))
  const [text, setText] = useState('')
  const write = async (): Promise<void> => {
    const { refused } = await ask({ to: 'note', role, player: d.roles[role], text })
    // Text typed while the note was sent belongs to the next note.
    if (refused === undefined) setText(now => (now === text ? '' : now))
  }
  return (
    <form
      class="decide note-form"
      aria-label={w.noteTitle}
      onSubmit={event => {
        event.preventDefault()
        void write()
      }}
    >
      <Seats roles={roles} role={role} choose={setRole} />
      <label class="wide">
        <span>{w.note}</span>
        <input
          type="text"
          maxLength={400}
          value={text}
          onInput={event => setText(event.currentTarget.value)}
        />
      </label>
      <button type="submit">{w.noteSend}</button>
    </form>
  )
}
