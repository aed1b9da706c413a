/** Offers to go on with the exercise of an earlier visit. */
import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { goOn } from '../../exercise/beginning.ts'
import { heldElsewhere, released } from '../../exercise/held.ts'
import { keptPlaces } from '../../exercise/kept.ts'
import { leftAt } from '../../exercise/leftAt.ts'
import { exerciseWords } from '../../words/exerciseWords.ts'
import { useOwn, useWords } from '../../words/words.ts'

/** An exercise of an earlier visit that can be gone on with; where all of them run in other tabs, that is said. */
export function LeftOpen({ busy }: { readonly busy: boolean }): VNode | null {
  const { language } = useWords()
  const w = useOwn(exerciseWords)
  const [left, setLeft] = useState<{ readonly free?: string } | null>(null)
  const [asked, askAgain] = useState(0)
  useEffect(() => {
    const ended = new AbortController()
    const places = keptPlaces()
    void heldElsewhere(places).then(elsewhere => {
      if (ended.signal.aborted) return
      const free = places.find(place => !elsewhere.has(place))
      setLeft(places.length === 0 ? null : free === undefined ? {} : { free })
      if (free === undefined)
        for (const place of places)
          void released(place, ended.signal).then(() => ended.signal.aborted || askAgain(asked + 1))
    })
    return () => ended.abort()
  }, [asked])
  const { free } = left ?? {}
  if (left === null) return null
  return (
    <p class="left-open">
      {free === undefined ? w.elsewhere : w.left(leftAt(free, language))}{' '}
      {free !== undefined && (
        <button type="button" disabled={busy} onClick={() => void goOn(free)}>
          {w.goOn}
        </button>
      )}
    </p>
  )
}
