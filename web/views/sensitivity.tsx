/** Which uncertain inputs move an outcome; on selection, one input against it. */
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { runsOf, type Scenario, type SensitivityReport } from '../../src/index.ts'
import { Figure } from '../charts/figure.tsx'
import { Legend } from '../charts/legend.tsx'
import { quantilesOf } from '../charts/oneInput.tsx'
import { type Exact, exact, inPercent, interval as intervalOf } from '../charts/table.ts'
import { firstOfEach, type Say } from '../charts/toldApart.ts'
import { Tornado } from '../charts/tornado.tsx'
import { figure, percent, roughly, toldIn, whole } from '../format.ts'
import { inputCalled } from '../model/inputLabels.ts'
import { session, type Shown } from '../session.ts'
import { ChartTools } from '../shell/chartTools.tsx'
import { useSize } from '../size.ts'
import { useStore } from '../store.ts'
import { begin, studies } from '../studies.ts'
import { foresee } from '../timeLeft.ts'
import '../style/studies.css'
import { metricName, unitName } from '../words/metrics.ts'
import { intervalWords } from '../words/interval.ts'
import { sensitivityWords } from '../words/sensitivity.ts'
import { useOwn, useWords } from '../words/words.ts'
import { Progress } from './progress.tsx'
import { One } from './sensitivityOne.tsx'
import { usePace } from './usePace.ts'

const sizes = { tornado: [8, 32], morris: [4, 10] } as const
type Method = keyof typeof sizes
const top = 8

export function Sensitivity({ shown }: { readonly shown: Shown }): VNode {
  const { language } = useWords()
  const w = useOwn(sensitivityWords)
  const [output, setOutput] = useState('servicesWithDataLost')
  const [method, setMethod] = useState<Method>('tornado')
  const [failed, setFailed] = useState<string | null>(null)
  const { progress, sensitivity } = useStore(studies)
  const busy = useStore(session, ({ busy }) => busy)
  const found = sensitivity[`${method} ${output}`]
  return (
    <div class="studies">
      <header>
        <h2>{w.sensitivity}</h2>
        <p class="takeaway">{w.sensitivityAsk[method]}</p>
        <div class="repeat">
          <label class="field">
            <span>{w.output}</span>
            <select value={output} onChange={event => setOutput(event.currentTarget.value)}>
              {Object.keys(shown.report.metrics).map(key => (
                <option key={key} value={key}>
                  {metricName(language, key)}
                </option>
              ))}
            </select>
          </label>
          <label class="field">
            <span>{w.method}</span>
            <select value={method} onChange={event => setMethod(event.currentTarget.value as Method)}>
              {(Object.keys(sizes) as Method[]).map(each => (
                <option key={each} value={each}>
                  {w.methods[each]}
                </option>
              ))}
            </select>
          </label>
          {progress === null &&
            sizes[method].map(size => (
              <button
                key={size}
                type="button"
                disabled={busy}
                onClick={() => void begin({ of: 'sensitivity', method, output, size, top }).then(setFailed)}
              >
                {`${w.start}, ${w.sizes(whole(language, size))}`}
              </button>
            ))}
        </div>
        {progress === null && <Extent shown={shown} method={method} />}
        <Progress of="sensitivity" />
        {failed !== null && <p role="alert">{failed}</p>}
      </header>
      {found?.report === undefined ? (
        <p class="note">{found === undefined ? w.sensitivityEmpty : w.cutTooSoon}</p>
      ) : (
        <Driven report={found.report} output={output} scenario={shown.scenario} />
      )}
    </div>
  )
}

/** Runs and time for each size on offer. */
function Extent({ shown, method }: { readonly shown: Shown; readonly method: Method }): VNode {
  const { language } = useWords()
  const w = useOwn(sensitivityWords)
  const pace = usePace('sensitivity', true)
  const runs = sizes[method].map(size => runsOf(shown.uncertain, { method, size, top }))
  const either = new Intl.ListFormat(language, { type: 'disjunction' })
  const times = pace && runs.map(count => roughly(language, foresee(pace, count) / 1000))
  return (
    <p class="note">
      {w.sensitivityExtent({
        runs: either.format(runs.map(count => whole(language, count))),
        times: times ? either.format(times) : null,
      })}
    </p>
  )
}

/** Whether the effect may be due to chance: its interval contains zero. */
function isByChance({ interval: [low, high] }: { readonly interval: readonly [number, number] }): boolean {
  return low <= 0 && high >= 0
}

interface DrivenProps {
  readonly report: SensitivityReport
  readonly output: string
  /** Its labels name the inputs. */
  readonly scenario: Scenario
}

/** Result of a study for one outcome. */
function Driven({ report, output, scenario }: DrivenProps): VNode {
  const { language, words } = useWords()
  const w = useOwn(sensitivityWords)
  const bounds = useOwn(intervalWords)
  const [box, size] = useSize<HTMLDivElement>()
  const [chosen, setChosen] = useState<number | null>(null)
  const finding = report.findings[output]
  if (finding === undefined) return <p class="note">{w.sensitivityEmpty}</p>
  const { unit, mean, look, never, valueless } = finding
  const say: Say = (value, finer) => figure(language, value, unit, words.never, finer)
  /** Of times the report counts hours, minutes or days. */
  const exactly = (value: number, said = say(value)): string | Exact =>
    unit === 'share' ? inPercent(said, value) : exact(said, value, unitName(language, unit))
  const called = (path: string): { path: string; name: string } => {
    const name = report.names[path]
    return { path, name: name === undefined ? path : inputCalled(scenario, name) }
  }
  /** Labels of both ends of a bar, with enough digits to tell them apart. */
  const ends = ({
    low,
    high,
  }: {
    readonly low: number
    readonly high: number
  }): Record<'low' | 'high', string> => {
    const told = firstOfEach([low, high], say)
    return { low: told[0]!.label, high: told.at(-1)!.label }
  }
  const bars =
    finding.bars?.map(({ path, low, high, interval }) => ({ ...called(path), low, high, interval })) ??
    // An effect has a size but no ends: it is drawn centred on the mean.
    finding.effects?.map(({ path, meanSize, meanSizeInterval }) => ({
      ...called(path),
      low: mean - meanSize / 2,
      high: mean + meanSize / 2,
      interval: meanSizeInterval,
    })) ??
    []
  const moving = bars.filter(({ low, high }) => low !== high).slice(0, 12)
  const first = moving[0]
  const per = toldIn(Math.max(mean, ...moving.flatMap(({ low, high }) => [low, high])), unit)
  const input = chosen === null ? undefined : moving[chosen]
  const width = Math.min(900, size.width)
  const describe = (row: number): string => {
    const { name, low, high } = moving[row]!
    return finding.bars === undefined
      ? w.moves({ input: name, size: say(high - low) })
      : w.bar({ input: name, ...ends({ low, high }) })
  }
  return (
    <div ref={box} class="driven">
      {report.cut && (
        <p class="note" role="status">
          {w.cut({ done: whole(language, report.cut.done), of: whole(language, report.cut.of) })}
        </p>
      )}
      {size.width > 0 && (
        <Figure
          name="tornado"
          title={w.tornado(metricName(language, output))}
          level={3}
          takeaway={
            first === undefined
              ? w.nothing
              : finding.bars === undefined
                ? w.morrisTakeaway({
                    input: first.name,
                    size: say(first.high - first.low),
                    runs: whole(language, report.runs),
                  })
                : (isByChance(first) ? w.byChance : w.tornadoTakeaway)({
                    input: first.name,
                    ...ends(first),
                    runs: whole(language, report.runs),
                  })
          }
          dataLabel={words.data}
          table={{
            head: [
              w.input,
              ...(finding.bars === undefined ? [w.effect] : [w.low, w.high, w.difference]),
              bounds.interval,
              w.place,
            ],
            rows: bars.map(({ path, name, low, high, interval }) => [
              name,
              ...(finding.bars === undefined
                ? []
                : [exactly(low, ends({ low, high }).low), exactly(high, ends({ low, high }).high)]),
              exactly(high - low),
              intervalOf(interval, bounds.ends(finding.bars === undefined ? w.effect : w.difference), value =>
                exactly(value),
              ),
              path,
            ]),
          }}
          tools={<ChartTools figure="tornado" />}
        >
          {moving.length > 0 && (
            <div class={finding.bars === undefined ? 'sizes' : 'ends'}>
              <Tornado
                bars={moving}
                mean={mean}
                width={width}
                label={w.tornadoLabel}
                axes={{ outcome: metricName(language, output), mean: w.mean }}
                figure={say}
                per={per}
                describe={describe}
                selected={chosen}
                onSelect={setChosen}
              />
              {finding.bars !== undefined && (
                <Legend
                  label={w.input}
                  entries={[
                    { key: 'low-end', label: w.low, fill: 'var(--tornado-low)' },
                    { key: 'high-end', label: w.high, fill: 'var(--tornado-high)' },
                  ]}
                />
              )}
            </div>
          )}
          {report.chosen && (
            <p class="note">
              {w.passedOver({
                others: whole(language, report.chosen.among - report.inputs.length),
                points: whole(language, report.chosen.points),
              })}
            </p>
          )}
          {never > 0 && <p class="note">{w.never(percent(language, never))}</p>}
          {valueless > 0 && <p class="note">{w.valueless(percent(language, valueless))}</p>}
        </Figure>
      )}
      {input && look?.inputs[input.path] && (
        <One
          name={input.name}
          outcome={metricName(language, output)}
          levels={quantilesOf(look.inputs[input.path]!)}
          output={look.output}
          width={width}
          say={say}
          exactly={exactly}
          per={per}
        />
      )}
    </div>
  )
}
