/** Begins the studies of a view. */
import { useContext, useEffect, useState } from 'preact/hooks'
import { Side } from '../charts/side.ts'
import { session } from '../session.ts'
import { useStore } from '../store.ts'
import { begin } from '../studies.ts'
import type { Study } from '../thread/protocol.ts'
import { inWords } from '../browser/unreached.ts'
import { useWords } from '../words/words.ts'
import { otherSide } from './useStudies.ts'

/** @returns how to begin one, and why the latest one failed: not if the page says so already, of the same thread */
export function useBegin(): readonly [start: (study: Study) => void, failed: string | null] {
  const { words } = useWords()
  const [failed, setFailed] = useState<string | null>(null)
  const { side } = useContext(Side)
  const told = useStore(session, ({ failed }) => failed)
  useEffect(() => {
    if (failed === told) setFailed(null)
  }, [failed, told])
  const start = (study: Study): void => {
    setFailed(null)
    void begin(study, side === 'b' ? otherSide() : undefined).then(setFailed)
  }
  return [start, failed === null || failed === told ? null : inWords(failed, words)]
}
