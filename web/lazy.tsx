/** A view whose script is fetched when it is first wanted. */
import type { FunctionComponent, VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { useWords } from './words/words.ts'

export function lazy<Props extends object>(
  load: () => Promise<FunctionComponent<Props>>,
): FunctionComponent<Props> {
  let there: FunctionComponent<Props> | undefined
  return function Lazy(props: Props): VNode {
    const { words } = useWords()
    const [failed, setFailed] = useState<string | null>(null)
    const [tried, setTried] = useState(0)
    useEffect(() => {
      let wanted = true
      if (there === undefined)
        load().then(
          View => {
            there = View
            if (wanted) setTried(tried + 1)
          },
          (error: unknown) => wanted && setFailed(error instanceof Error ? error.message : String(error)),
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
      <p role="alert">
        {words.failed}
        {words.colon}
        {failed}{' '}
        <button type="button" onClick={() => setFailed(null)}>
          {words.again}
        </button>
      </p>
    )
  }
}
