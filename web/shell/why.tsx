/**
 * Why? in words: the recorded chain of causes, from the latest event back to ignition. Each link goes to its
 * moment.
 */
import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { type Because, type Course, unbroken } from '../../src/index.ts'
import { whenSaid } from '../format.ts'
import { calledIn } from '../model/calledIn.ts'
import { latestFirst } from '../model/chains.ts'
import type { Answer, Reasons } from '../thread/protocol.ts'
import { useReasons } from '../reasons.ts'
import { ask, type Shown } from '../session.ts'
import { useStore } from '../store.ts'
import { inWords, messageOf } from '../browser/unreached.ts'
import { look, moment, type Selection } from '../view.ts'
import { whyWords } from '../words/whyWords.ts'
import { useOwn, useWords } from '../words/words.ts'

/** What the engine said last, and about what: a slow answer must not be read as one about the next selection. */
interface Heard {
  readonly shown: Shown
  readonly selection: Selection
  readonly answer: Answer | null
  readonly failed: string | null
}

function isAbout(heard: Heard | null, shown: Shown, { of, row }: Selection): heard is Heard {
  return heard?.shown === shown && heard.selection.of === of && heard.selection.row === row
}

/** At most this many further chains are open by default. */
const fewEnough = 2

export function Why({ shown, selection }: { readonly shown: Shown; readonly selection: Selection }): VNode {
  const { language, words } = useWords()
  const seconds = useStore(moment)
  const [heard, setHeard] = useState<Heard | null>(null)
  const { answer, failed } = isAbout(heard, shown, selection) ? heard : { answer: null, failed: null }
  const reasons = useReasons(shown)
  const written = reasons !== null
  const known = causesKnown(shown, reasons, selection, seconds)
  const besides = answer?.besides?.filter(at => at <= seconds).length ?? 0
  useEffect(() => {
    if (!written) return undefined
    let wanted = true
    const { of, row } = selection
    void ask(of === 'cause' ? { of, row } : { of, row, seconds }, language, calledIn(shown.scenario)).then(
      told => {
        if (wanted) setHeard({ shown, selection, answer: told, failed: null })
      },
      (error: unknown) => {
        if (wanted) setHeard({ shown, selection, answer: null, failed: messageOf(error) })
      },
    )
    return () => void (wanted = false)
  }, [shown, written, selection.of, selection.row, known, besides, language])
  const w = useOwn(whyWords)
  // For a customer, the cause that affects most of its services comes first.
  const others = selection.of === 'customer'
  const chains = answer?.chains ?? []
  const [latest, ...earlier] = others ? chains : latestFirst(chains)
  return (
    <section class="why" aria-label={w.why} aria-busy={!written || undefined}>
      <h3>{w.why}</h3>
      {!written ? (
        <p class="note">{words.writing}</p>
      ) : failed !== null ? (
        <p role="alert">{`${words.failed}${words.colon}${inWords(failed, words)}`}</p>
      ) : answer === null ? (
        <p class="note">{w.asking}</p>
      ) : latest === undefined ? (
        <p class="note">{w.noCause}</p>
      ) : (
        <>
          {answer.still
            ?.filter(({ since }) => seconds >= since)
            .map(({ since, sentence }) => (
              <p class="still" key={sentence}>
                {unbroken(sentence) + whenSaid(language, shown.scenario.start, since)}
              </p>
            ))}
          {answer.point && <p class="still">{unbroken(answer.point)}</p>}
          <Chain shown={shown} chain={latest} />
          {earlier.length > 0 && (
            <details open={earlier.length <= fewEnough}>
              <summary>{(others ? w.otherCauses : w.more)(earlier.length)}</summary>
              {earlier.map((chain, nth) => (
                <Chain key={nth} shown={shown} chain={chain} />
              ))}
            </details>
          )}
        </>
      )}
    </section>
  )
}

/**
 * Number of record entries about the selection up to the moment: the question is asked again only when this
 * changes.
 */
function causesKnown(
  { recording }: Shown,
  reasons: Reasons | null,
  { of, row }: Selection,
  seconds: number,
): number {
  if (of === 'cause') return row
  // Given by the answer's `besides`.
  if (of === 'building') return 0
  if (of === 'service') {
    const { first, seconds: when } = recording.history
    let count = 0
    while (first[row]! + count < first[row + 1]! && when[first[row]! + count]! <= seconds) count++
    return count
  }
  return of === 'room' ? toldOfRoom(reasons, row, seconds) : changesOf(recording, row, seconds)
}

function toldOfRoom(reasons: Reasons | null, row: number, until: number): number {
  if (reasons === null) return 0
  const { room, seconds: when } = reasons.causes
  let count = 0
  for (let at = 0; at < room.length; at++) if (room[at] === row && when[at]! <= until) count++
  return count
}

/** Changes of state of a customer's services. */
function changesOf({ services, history }: Course, customer: number, until: number): number {
  const { first, seconds: when } = history
  let count = 0
  for (let service = 0; service < services.count; service++)
    if (services.customer[service] === customer)
      for (let at = first[service]!; at < first[service + 1]! && when[at]! <= until; at++) count++
  return count
}

function Chain({ shown, chain }: { readonly shown: Shown; readonly chain: readonly Because[] }): VNode {
  const { language } = useWords()
  const { because } = useOwn(whyWords)
  const { start } = shown.scenario
  return (
    <ol class="chain">
      {chain.map(({ row, seconds, sentence }, nth) => (
        <li key={row}>
          <button
            type="button"
            onClick={() => {
              moment.set(seconds)
              look({ selection: { of: 'cause', row } })
            }}
          >
            <time>{whenSaid(language, start, seconds)}</time>
            <span>
              {nth > 0 && <em>{because} </em>}
              {unbroken(sentence)}
            </span>
          </button>
        </li>
      ))}
    </ol>
  )
}
