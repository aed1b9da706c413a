/** A view whose script is fetched when it is first needed. */
import type { FunctionComponent, VNode } from 'preact'
import { useContext, useEffect, useState } from 'preact/hooks'
import { Side } from '../charts/side.ts'
import { inWords, loadedAnew, messageOf } from './unreached.ts'
import { useWords } from '../words/words.ts'

/** Scripts to be fetched in idle time. */
const parts: (() => Promise<unknown>)[] = []

/** Adds a script that belongs to no view. */
export function later(load: () => Promise<unknown>): void {
  parts.push(load)
}

const idle = (): Promise<unknown> =>
  new Promise(resolve =>
    'requestIdleCallback' in globalThis ? requestIdleCallback(resolve) : setTimeout(resolve, 200),
  )

/** Fetches the remaining scripts one by one in idle time; from then on the page works offline. */
export async function fetchRest(): Promise<void> {
  for (const load of parts) {
    if (!navigator.onLine) await new Promise(resolve => addEventListener('online', resolve, { once: true }))
    await idle()
    // A failure is reported when the script is needed.
    await load().catch(() => undefined)
  }
}

export interface Ahead {
  /** Fetches the script before there is anything to show. Never rejects. */
  readonly ahead?: () => Promise<void>
}

export function lazy<Props extends object>(
  load: () => Promise<FunctionComponent<Props>>,
): FunctionComponent<Props> & Ahead {
  let there: FunctionComponent<Props> | undefined
  later(load)
  // A failure is reported when the view is needed.
  const ahead = (): Promise<void> =>
    load().then(
      View => void (there = View),
      () => undefined,
    )
  function Lazy(props: Props): VNode {
    const { words } = useWords()
    const { side } = useContext(Side)
    const [failed, setFailed] = useState<string | null>(null)
    const [tried, setTried] = useState(0)
    // The script may arrive between rendering and the effect.
    const had = there !== undefined
    useEffect(() => {
      let wanted = true
      if (!had)
        load().then(
          View => {
            there = View
            if (wanted) setTried(tried + 1)
          },
          (error: unknown) => wanted && setFailed(messageOf(error)),
        )
      return () => void (wanted = false)
    }, [failed === null])
    if (there !== undefined) {
      const View = there
      return <View {...props} />
    }
    // In a comparison only side A shows the message.
    if (side === 'b') return <></>
    return failed === null ? (
      <p class="note" role="status">
        {words.fetching}
      </p>
    ) : (
      <p class="failed-part" role="alert">
        {words.failed}
        {words.colon}
        {inWords(failed, words)}{' '}
        <button type="button" onClick={() => void loadedAnew().then(anew => anew || setFailed(null))}>
          {words.again}
        </button>
      </p>
    )
  }
  return Object.assign(Lazy, { ahead })
}
