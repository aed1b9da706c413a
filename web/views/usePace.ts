/** Expected pace of studies of the incident on show; it becomes more precise while the engine warms up. */
import { useEffect, useState } from 'preact/hooks'
import type { Study } from '../thread/protocol.ts'
import { session } from '../session.ts'
import { useStore } from '../store.ts'
import { isWarm } from '../studies.ts'
import { paceFor } from '../pace/studyPace.ts'
import type { Pace } from '../pace/pace.ts'

/** Milliseconds between two checks. */
const lookMs = 3000

/** @param idle whether no study is under way; a running study reports its own pace */
export function usePace(of: Study['of'], { idle }: { readonly idle: boolean }): Pace | undefined {
  const [known, setKnown] = useState<{ readonly file: string | undefined; readonly pace: Pace | undefined }>()
  const shown = useStore(session, ({ shown }) => shown)
  const file = shown?.inputs.file
  useEffect(() => {
    if (!idle) return undefined
    let wanted = true
    const look = (): void =>
      void paceFor(of, { warm: isWarm() }).then(
        pace => wanted && setKnown({ file, pace }),
        () => undefined,
      )
    look()
    const looking = setInterval(look, lookMs)
    return () => {
      wanted = false
      clearInterval(looking)
    }
  }, [of, idle, shown])
  // Another scenario has another pace.
  return known?.file === file ? known?.pace : undefined
}
