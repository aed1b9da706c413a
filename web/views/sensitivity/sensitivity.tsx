/** Which uncertain inputs move an outcome; on selection, one input against it. */
import type { VNode } from 'preact'
import { runsOf } from '../../../src/index.ts'
import { whole } from '../../format.ts'
import { session, type Shown } from '../../session.ts'
import { useStore } from '../../store.ts'
import { asked, studies, studyOf } from '../../studies.ts'
import { foresee, roughly } from '../../pace/timeLeft.ts'
import '../../style/studies.css'
import { metricName } from '../../words/metrics.ts'
import { sensitivityWords } from '../../words/sensitivityWords.ts'
import { useOwn, useWords } from '../../words/words.ts'
import { Progress } from '../progress.tsx'
import { Driven } from './sensitivityDriven.tsx'
import { useBegin } from '../useBegin.ts'
import { usePace } from '../usePace.ts'
import { useStudies } from '../useStudies.ts'

const sizes = { tornado: [8, 32], morris: [4, 10] } as const
type Method = keyof typeof sizes
/** Inputs that a tornado examines one by one. */
const top = 8

export function Sensitivity({ shown }: { readonly shown: Shown }): VNode {
  const { language } = useWords()
  const w = useOwn(sensitivityWords)
  const { output, method } = useStore(asked)
  const [start, failed] = useBegin()
  const { found: all, across, progress, isMine, isB } = useStudies()
  const lapsed = useStore(studies, ({ lapsed }) => !isB && lapsed.includes('sensitivity'))
  const busy = useStore(session, ({ busy }) => busy)
  const found = studyOf(all, { output, method })
  const sought = progress?.sought
  const isOther = sought !== undefined && (sought.output !== output || sought.method !== method)
  return (
    <div class="studies">
      <header>
        <h2>{w.sensitivity}</h2>
        <p class="takeaway">{w.sensitivityAsk[method]}</p>
        <div class="repeat">
          {/* The choice of A is that of both. */}
          {!isB && <Choices shown={shown} />}
          {/* The focus of the button that began it goes to the first control left in here: the one that stops it. */}
          <div class="starts">
            {isMine && progress !== null ? (
              <Progress of="sensitivity">
                {isOther && (
                  <span>
                    {w.sought({
                      output: metricName(language, sought.output),
                      method: w.methods[sought.method],
                    })}
                  </span>
                )}
              </Progress>
            ) : (
              sizes[method].map(size => (
                <button
                  key={size}
                  type="button"
                  disabled={busy || progress !== null}
                  onClick={() => start({ of: 'sensitivity', method, output, size, top })}
                >
                  {`${w.start}, ${w.sizes(whole(language, size))}`}
                </button>
              ))
            )}
          </div>
        </div>
        {(progress === null || !isMine) && <Extent shown={shown} method={method} />}
        {failed !== null && <p role="alert">{failed}</p>}
      </header>
      {found?.report === undefined ? (
        <p class="note">
          {found !== undefined
            ? w.cutTooSoon
            : `${lapsed ? `${w.lapsed} ` : ''}${w.sensitivityEmpty[method]}`}
        </p>
      ) : (
        <Driven
          report={found.report}
          across={studyOf(across, { output, method })?.report?.findings[output]}
          output={output}
          scenario={shown.scenario}
        />
      )}
    </div>
  )
}

/** The outcome, and how what drives it is looked for. */
function Choices({ shown }: { readonly shown: Shown }): VNode {
  const { language } = useWords()
  const w = useOwn(sensitivityWords)
  const { output, method } = useStore(asked)
  return (
    <>
      <label class="field">
        <span>{w.output}</span>
        <select value={output} onChange={event => asked.set({ method, output: event.currentTarget.value })}>
          {Object.keys(shown.report.metrics).map(key => (
            <option key={key} value={key}>
              {metricName(language, key)}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        <span>{w.method}</span>
        <select
          value={method}
          onChange={event => asked.set({ output, method: event.currentTarget.value as Method })}
        >
          {(Object.keys(sizes) as Method[]).map(each => (
            <option key={each} value={each}>
              {w.methods[each]}
            </option>
          ))}
        </select>
      </label>
    </>
  )
}

/** Runs and time for each size on offer. */
function Extent({ shown, method }: { readonly shown: Shown; readonly method: Method }): VNode {
  const { language } = useWords()
  const w = useOwn(sensitivityWords)
  const pace = usePace('sensitivity', { idle: true })
  const runs = sizes[method].map(size => runsOf(shown.uncertain, { method, size, top }))
  const either = new Intl.ListFormat(language, { type: 'disjunction' })
  const times = pace && runs.map(count => roughly(language, foresee(pace, count) / 1000))
  return (
    <p class="note">
      {w.sensitivityExtent({
        runs: either.format(runs.map(count => whole(language, count))),
        times: times ? either.format(new Set(times)) : null,
      })}
    </p>
  )
}
