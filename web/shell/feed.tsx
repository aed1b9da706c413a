/** The latest and the next events; shown while nothing is selected. */
import type { VNode } from 'preact'
import { whenSaid } from '../format.ts'
import { eventsOf } from '../model/events.ts'
import { useReasons } from '../reasons.ts'
import type { Shown } from '../session.ts'
import { useStore } from '../store.ts'
import { look, moment } from '../view.ts'
import { line } from '../words/entries.ts'
import { useWords } from '../words/words.ts'

/** Entries listed up to the moment on show, and after it. */
const past = 9
const coming = 3

export function Feed({ shown }: { readonly shown: Shown }): VNode {
  const { language, words } = useWords()
  const reasons = useReasons(shown)
  const { entries } = eventsOf(shown, language)
  const now = useStore(moment, seconds => entries.findLastIndex(entry => entry.seconds <= seconds))
  const { start } = shown.scenario
  const from = Math.max(0, now - past + 1)
  return (
    <>
      <p class="note">{words.inspector.empty}</p>
      <h2 class="feed-title">{words.inspector.feed}</h2>
      {reasons === null && (
        <p class="note" aria-busy="true">
          {words.writing}
        </p>
      )}
      <ol class="feed">
        {entries.slice(from, now + 1 + coming).map((entry, nth) => (
          <li key={from + nth} class={from + nth > now ? 'coming' : from + nth === now ? 'latest' : ''}>
            <button
              type="button"
              onClick={() => {
                moment.set(entry.seconds)
                look({ selection: entry.cause < 0 ? null : { of: 'cause', row: entry.cause } })
              }}
            >
              <time>{whenSaid(language, start, entry.seconds)}</time>
              {line(entry)}
            </button>
          </li>
        ))}
      </ol>
    </>
  )
}
