/** Progress of a study, the time it will still take, and the button that stops it. */
import type { ComponentChildren, VNode } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { whole } from '../format.ts'
import { type Progress as Told, stop, studies } from '../studies.ts'
import { useStore } from '../store.ts'
import type { Study } from '../thread/protocol.ts'
import { type Foretold, plainlyLeft, roughly, steadier, timeLeft } from '../pace/timeLeft.ts'
import { useWords } from '../words/words.ts'

/** Runs of both threads together until they are about as fast as they get. */
const warm = 20
/** Least number of counted items: each thread reports its own, so two can come at once. */
const fewest = 8

/** Time left, in milliseconds, smoothed so that it does not jump with every run. */
function useLeft(progress: Told | null): number | undefined {
  const told = useRef<{ readonly of: Told['marks']; readonly foretold: Foretold } | undefined>(undefined)
  if (progress === null) return undefined
  const { all, marks, pace, runsEach } = progress
  if (marks.at(-1)?.done === all) return undefined
  const now = performance.now()
  const steady = Math.max(fewest, warm / runsEach)
  const left = timeLeft(marks, { all, steady }, now, pace && { ...pace, each: pace.each * runsEach })
  if (left === undefined) return undefined
  const before = told.current?.of === marks ? told.current.foretold : undefined
  const foretold = steadier(before, now, left)
  told.current = { of: marks, foretold }
  return Math.max(plainlyLeft(marks, all, now, steady), foretold.end - now)
}

interface ProgressProps {
  readonly of: Study['of']
  readonly children?: ComponentChildren
}

export function Progress({ of, children }: ProgressProps): VNode | null {
  const { language, words } = useWords()
  const progress = useStore(studies, ({ progress }) => progress)
  const [, tick] = useState({})
  const ticking = progress !== null
  // Counts down between reports.
  useEffect(() => {
    if (!ticking) return undefined
    const timer = setInterval(() => tick({}), 1000)
    return () => clearInterval(timer)
  }, [ticking])
  const left = useLeft(progress)
  if (progress === null) return null
  const { all, marks, ending } = progress
  const done = marks.at(-1)?.done ?? 0
  const w = words.brief
  const other = progress.of === of ? '' : w.underWay[progress.of]
  const counted = progress.of === 'comparison' ? w.progressFires : w.progress
  const said =
    all === 0
      ? words.fetching
      : counted(
          whole(language, done),
          whole(language, all),
          left === undefined ? '' : roughly(language, left / 1000),
        )
  return (
    // Not a live region: it would be read aloud each second. What is worth hearing, `announcer` says.
    <div class="repeat">
      <progress value={all === 0 ? undefined : done} max={all || 1} aria-label={said} />
      <span>{other + said}</span>
      <button type="button" disabled={ending} onClick={stop}>
        {w.cancel}
      </button>
      {children}
    </div>
  )
}
