/** Everything that happened, who did it and when, latest first. */
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { type FacilitatorView, isUnnamed, unbroken } from '../../../src/index.ts'
import { clockTime } from '../../exercise/time.ts'
import { percent } from '../../format.ts'
import { deskWords } from '../../words/exerciseDesk.ts'
import { messageSaid, useTableNames } from '../../exercise/tableNames.ts'
import { choiceSaid, decisionWords, whoSaid } from '../../words/exerciseDecisions.ts'
import { useOwn, useWords } from '../../words/words.ts'

type Kind = keyof (typeof deskWords)['en']['log']['kinds']

interface Line {
  readonly at: number
  /** Place in the record. */
  readonly entered: number
  readonly kind: Kind
  /** Its kind in words, if these say more. */
  readonly called?: string
  readonly who: string
  readonly what: string
}

export function Log({ view }: { readonly view: FacilitatorView }): VNode {
  const w = useOwn(deskWords).log
  const [shown, setShown] = useState<Kind | ''>('')
  const lines = useLines(view).filter(({ kind }) => shown === '' || kind === shown)
  const { start } = view.participants
  return (
    <section class="panel log" aria-labelledby="log-title">
      <header class="panel-head">
        <h2 id="log-title">{w.title}</h2>
        <label class="field">
          <span>{w.show}</span>
          <select value={shown} onChange={event => setShown(event.currentTarget.value as Kind | '')}>
            <option value="">{w.everything}</option>
            {(Object.keys(w.kinds) as Kind[]).map(kind => (
              <option key={kind} value={kind}>
                {w.kinds[kind]}
              </option>
            ))}
          </select>
        </label>
      </header>
      {lines.length === 0 && <p class="note">{w.empty}</p>}
      <ol class="log-lines" tabIndex={0} aria-labelledby="log-title">
        {lines.map(({ at, entered, kind, called, who, what }) => (
          <li key={entered}>
            <time>{clockTime(start, at, { withSeconds: true })}</time>
            <span class={`badge-state is-${kind}`}>{called ?? w.kinds[kind]}</span>
            <span>
              <b>{who}</b> {unbroken(what)}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** Latest first; at the same moment, the last one said comes first. */
function useLines({ participants, decisions, refusals, entered, injects }: FacilitatorView): Line[] {
  const { language, words } = useWords()
  const w = useOwn(deskWords).log
  const d = useOwn(decisionWords)
  const called = useTableNames()
  const ofInject = new Set(injects.map(({ id }) => id))
  const verbs = d.verbs as Readonly<Record<string, string>>
  const lines: Line[] = [
    ...participants.messages.map((message, row): Line => ({
      at: message.at,
      entered: entered.messages[row]!,
      kind: ofInject.has(message.id) ? 'inject' : 'message',
      who: message.from,
      what: messageSaid(message, called),
    })),
    ...decisions.map(({ at, role, player, confidence, choice }, row): Line => ({
      at,
      entered: entered.decisions[row]!,
      kind: 'decision',
      who: whoSaid(d, { player, role }),
      what: `${choiceSaid(d, choice, called)}${confidence === undefined ? '' : `${words.semicolon}${w.sure(percent(language, confidence))}`}`,
    })),
    ...refusals.map(({ at, role, player, what, reason, since }, row): Line => ({
      at,
      entered: entered.refusals[row]!,
      kind: 'refusal',
      ...(since !== undefined && { called: w.again }),
      who: role === 'controller' ? w.controller : isUnnamed(player, role) ? d.roles[role] : player,
      what: `${verbs[what] ?? what}${words.colon}${reason}`,
    })),
    ...participants.notes.map(({ at, role, player, text }, row): Line => ({
      at,
      entered: entered.notes[row]!,
      kind: 'note',
      who: isUnnamed(player, role) ? d.roles[role] : player,
      what: text,
    })),
  ]
  return lines.sort((a, b) => b.at - a.at || b.entered - a.entered)
}
