/** The strategies of the scenario in the same fires: what each loses, keeps and costs. */
import type { VNode } from 'preact'
import { whole } from '../../format.ts'
import { entrantsIn } from '../../model/entrants.ts'
import { openShipped } from '../../opening.ts'
import { session, type Shown } from '../../session.ts'
import { useStore } from '../../store.ts'
import { studies } from '../../studies.ts'
import '../../style/studies.css'
import { foresee, roughly } from '../../pace/timeLeft.ts'
import { strategyWords } from '../../words/strategiesWords.ts'
import { useOwn, useWords } from '../../words/words.ts'
import { Progress } from '../progress.tsx'
import { StrategiesSet } from './strategiesSet.tsx'
import { Compared } from './strategiesFound.tsx'
import { useBegin } from '../useBegin.ts'
import { usePace } from '../usePace.ts'
import { useStudies } from '../useStudies.ts'
import { useNoted } from './useSettings.ts'

const counts = [10, 50] as const

export function Strategies({ shown }: { readonly shown: Shown }): VNode {
  const { language } = useWords()
  const w = useOwn(strategyWords)
  const { found, across, progress, isMine, isB } = useStudies()
  const { comparison } = found
  const lapsed = useStore(studies, ({ lapsed }) => !isB && lapsed.includes('comparison'))
  const busy = useStore(session, ({ busy }) => busy)
  const [start, failed] = useBegin()
  const strategies = entrantsIn(shown.scenario)
  const runs = 2 * counts[0] * strategies
  const pace = usePace('comparison', { idle: progress === null })
  const noted = useNoted(shown)
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
        {progress === null || !isMine ? (
          <>
            <div class="repeat">
              {counts.map(count => (
                <button
                  key={count}
                  type="button"
                  disabled={busy || progress !== null}
                  onClick={() => start({ of: 'comparison', replications: count })}
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
                time: pace ? roughly(language, foresee(pace, runs) / 1000) : null,
              })}
            </p>
          </>
        ) : (
          <Progress of="comparison" />
        )}
        {failed !== null && <p role="alert">{failed}</p>}
      </header>
      {comparison?.report === undefined ? (
        <p class="note">{`${lapsed ? `${w.lapsed} ` : ''}${w.empty}`}</p>
      ) : (
        <Compared
          report={comparison.report}
          across={across.comparison?.report}
          rows={comparison.rows ?? []}
          whole={comparison.whole ?? true}
        />
      )}
      <StrategiesSet shown={shown} noted={noted} />
    </div>
  )
}
