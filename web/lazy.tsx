/** A view whose script is fetched when it is first wanted. */
import type { FunctionComponent, VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { inWords, loadedAnew } from './unreached.ts'
import { useWords } from './words/words.ts'

/** What has not been wanted yet. */
const parts: (() => Promise<unknown>)[] = []

/** Of what comes with a script of its own and is no view. */
export function later(load: () => Promise<unknown>): void {
  parts.push(load)
}

const idle = (): Promise<unknown> =>
  new Promise(resolve =>
    'requestIdleCallback' in globalThis ? requestIdleCallback(resolve) : setTimeout(resolve, 200),
  )

/** Fetches the rest of the page while nobody waits, one after the other: it works without a connection from then on. */
export async function fetchRest(): Promise<void> {
  for (const load of parts) {
    if (!navigator.onLine) await new Promise(resolve => addEventListener('online', resolve, { once: true }))
    await idle()
    // What cannot be fetched is told when it is wanted.
    await load().catch(() => undefined)
  }
}

export interface Ahead {
  /** Fetches it before there is anything for it to show. */
  readonly ahead?: () => void
}

export function lazy<Props extends object>(
  load: () => Promise<FunctionComponent<Props>>,
): FunctionComponent<Props> & Ahead {
  let there: FunctionComponent<Props> | undefined
  later(load)
  // What cannot be fetched is told when it is wanted.
  const ahead = (): void =>
    void load()
      .then(View => (there = View))
      .catch(() => undefined)
  function Lazy(props: Props): VNode {
    const { words } = useWords()
    const [failed, setFailed] = useState<string | null>(null)
    const [tried, setTried] = useState(0)
    // It may come between this and the effect.
    const had = there !== undefined
    useEffect(() => {
      let wanted = true
      if (!had)
        load().then(
          View => {
            there = View
            if (wanted) setTried(tried + 1)
          },
          (error: unknown) => wanted && setFailed(inWords(error)),
        )
      return () => void (wanted = false)
    }, [failed === null])
    if (there !== undefined) {
      const View = there
      return <View {...props} />
    }
    return failed === null ? (
      <p class="note" role="status">
        {words.fetching}
      </p>
    ) : (
      <p class="failed-part" role="alert">
        {words.failed}
        {words.colon}
        {failed}{' '}
        <button type="button" onClick={() => void loadedAnew().then(anew => anew || setFailed(null))}>
          {words.again}
        </button>
      </p>
    )
  }
  return Object.assign(Lazy, { ahead })
}
