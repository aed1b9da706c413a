/** The strategies of the scenario under the same fires: what each loses, keeps and costs. */
import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { span, whole } from '../format.ts'
import { openShipped, paceOf, session, type Shown } from '../session.ts'
import { useStore } from '../store.ts'
import { begin, studies } from '../studies.ts'
import '../style/studies.css'
import { studyWords } from '../words/studies.ts'
import { useOwn, useWords } from '../words/words.ts'
import { Progress } from './progress.tsx'
import { Compared } from './strategiesFound.tsx'

const counts = [10, 50] as const

/** Milliseconds between two looks at how fast the engine is: it becomes faster while it warms up. */
const lookMs = 3000

/** Milliseconds of a run of what is on show; Infinity as long as they are not known. */
function usePace(wanted: boolean): number {
  const [pace, setPace] = useState(Infinity)
  useEffect(() => {
    if (!wanted) return undefined
    const look = (): void => void paceOf().then(setPace, () => undefined)
    look()
    const looking = setInterval(look, lookMs)
    return () => clearInterval(looking)
  }, [wanted])
  return pace
}

/** Seconds that runs take at most: on two threads where there are two, each as long as a run of its own fire. */
function timeOf(runs: number, paceMs: number): number {
  return (runs * paceMs) / 1000 / Math.min(2, navigator.hardwareConcurrency)
}

export function Strategies({ shown }: { readonly shown: Shown }): VNode {
  const { language } = useWords()
  const w = useOwn(studyWords)
  const { comparison, progress } = useStore(studies)
  const busy = useStore(session, ({ busy }) => busy)
  const [failed, setFailed] = useState<string | null>(null)
  // As written, too.
  const strategies = Object.keys(shown.written.strategies).length + 1
  const runs = 2 * counts[0] * strategies
  const pace = usePace(progress === null)
  if (strategies === 1)
    return (
      <section class="studies">
        <h2>{w.title}</h2>
        <p>{w.none}</p>
        <p>
          <button type="button" onClick={() => void openShipped('backup-strategies.yaml')}>
            {w.openShipped}
          </button>
        </p>
      </section>
    )
  return (
    <div class="studies">
      <header>
        <h2>{w.title}</h2>
        {progress === null ? (
          <>
            <div class="repeat">
              <span>{w.ask}</span>
              {counts.map(count => (
                <button
                  key={count}
                  type="button"
                  disabled={busy}
                  onClick={() => void begin({ of: 'comparison', replications: count }).then(setFailed)}
                >
                  {w.fires(whole(language, count))}
                </button>
              ))}
            </div>
            <p class="note">
              {w.extent({
                fires: whole(language, counts[0]),
                strategies: whole(language, strategies),
                runs: whole(language, runs),
                time: pace === Infinity ? null : span(language, timeOf(runs, pace)),
              })}
            </p>
          </>
        ) : (
          <Progress of="comparison" />
        )}
        {failed !== null && <p role="alert">{failed}</p>}
      </header>
      {comparison?.report === undefined ? (
        <p class="note">{w.empty}</p>
      ) : (
        <Compared report={comparison.report} whole={comparison.whole ?? true} />
      )}
    </div>
  )
}
