/** Which uncertain inputs move an outcome, and one of them against it. */
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { runsOf, type Scenario, type SensitivityReport } from '../../src/index.ts'
import { Figure } from '../charts/figure.tsx'
import { OneInput, quantilesOf } from '../charts/oneInput.tsx'
import type { Say } from '../charts/ticks.ts'
import { Tornado } from '../charts/tornado.tsx'
import { figure, percent, roughly, whole } from '../format.ts'
import { inputCalled } from '../model/inputLabels.ts'
import { session, type Shown } from '../session.ts'
import { ChartTools } from '../shell/chartTools.tsx'
import { useSize } from '../size.ts'
import { useStore } from '../store.ts'
import { begin, studies } from '../studies.ts'
import { foresee } from '../timeLeft.ts'
import '../style/studies.css'
import { metricName } from '../words/metrics.ts'
import { studyWords } from '../words/studies.ts'
import { useOwn, useWords } from '../words/words.ts'
import { Progress } from './progress.tsx'
import { usePace } from './usePace.ts'

const sizes = { tornado: [8, 32], morris: [4, 10] } as const
type Method = keyof typeof sizes
const top = 8

export function Sensitivity({ shown }: { readonly shown: Shown }): VNode {
  const { language } = useWords()
  const w = useOwn(studyWords)
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
        <Driven report={found.report} output={output} written={shown.written} />
      )}
    </div>
  )
}

/** What each size takes. */
function Extent({ shown, method }: { readonly shown: Shown; readonly method: Method }): VNode {
  const { language } = useWords()
  const w = useOwn(studyWords)
  const pace = usePace('sensitivity', true)
  const runs = sizes[method].map(size => runsOf(shown.uncertain, { method, size, top }))
  const time = (count: number): string => (pace ? roughly(language, foresee(pace, count) / 1000) : '')
  return (
    <p class="note">
      {w.sensitivityExtent({
        runs: runs.map(count => whole(language, count)).join(' / '),
        times: pace ? runs.map(time).join(' / ') : null,
      })}
    </p>
  )
}

/** The interval of what it does has nothing in it, too. */
function isByChance({ interval: [low, high] }: { readonly interval: readonly [number, number] }): boolean {
  return low <= 0 && high >= 0
}

interface DrivenProps {
  readonly report: SensitivityReport
  readonly output: string
  /** Whose words the inputs are called by. */
  readonly written: Scenario
}

/** What a study found of one outcome. */
function Driven({ report, output, written }: DrivenProps): VNode {
  const { language, words } = useWords()
  const w = useOwn(studyWords)
  const [box, size] = useSize<HTMLDivElement>()
  const [chosen, setChosen] = useState<number | null>(null)
  const finding = report.findings[output]
  if (finding === undefined) return <p class="note">{w.sensitivityEmpty}</p>
  const { unit, mean, look, never } = finding
  const say: Say = (value, finer) => figure(language, value, unit, words.never, finer)
  const called = (path: string): { path: string; name: string } => {
    const name = report.names[path]
    return { path, name: name === undefined ? path : inputCalled(written, name) }
  }
  const bars =
    finding.bars?.map(({ path, low, high, interval }) => ({ ...called(path), low, high, interval })) ??
    // The size of an effect has no ends: it is drawn about the mean, and told as a size.
    finding.effects?.map(({ path, meanSize, meanSizeInterval }) => ({
      ...called(path),
      low: mean - meanSize / 2,
      high: mean + meanSize / 2,
      interval: meanSizeInterval,
    })) ??
    []
  const moving = bars.filter(({ low, high }) => low !== high).slice(0, 12)
  const first = moving[0]
  const input = chosen === null ? undefined : moving[chosen]
  const width = Math.min(900, size.width)
  const describe = (row: number): string => {
    const { name, low, high } = moving[row]!
    return finding.bars === undefined
      ? w.moves({ input: name, size: say(high - low) })
      : w.bar({ input: name, low: say(low), high: say(high) })
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
                    low: say(first.low),
                    high: say(first.high),
                    runs: whole(language, report.runs),
                  })
          }
          dataLabel={words.data}
          table={{
            head: [
              w.input,
              ...(finding.bars === undefined ? [w.effect] : [w.low, w.high, w.difference]),
              w.interval,
              w.place,
            ],
            rows: bars.map(({ path, name, low, high, interval }) => [
              name,
              ...(finding.bars === undefined ? [] : [say(low), say(high)]),
              say(high - low),
              `${say(interval[0])} – ${say(interval[1])}`,
              path,
            ]),
          }}
          tools={<ChartTools figure="tornado" />}
        >
          {moving.length > 0 && (
            <Tornado
              bars={moving}
              mean={mean}
              width={width}
              label={w.tornadoLabel}
              figure={say}
              describe={describe}
              selected={chosen}
              onSelect={setChosen}
            />
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
        </Figure>
      )}
      {input && look?.inputs[input.path] && (
        <One
          name={input.name}
          levels={quantilesOf(look.inputs[input.path]!)}
          output={look.output}
          width={width}
          say={say}
        />
      )}
    </div>
  )
}

interface OneProps {
  readonly name: string
  readonly levels: readonly number[]
  readonly output: readonly number[]
  readonly width: number
  readonly say: Say
}

function One({ name, levels, output, width, say }: OneProps): VNode {
  const { language, words } = useWords()
  const w = useOwn(studyWords)
  const meanOf = (test: (level: number) => boolean): string => {
    const some = output.filter((_, run) => test(levels[run]!))
    return some.length === 0 ? '–' : say(some.reduce((sum, value) => sum + value, 0) / some.length)
  }
  const takeaway = w.oneTakeaway({
    lowest: meanOf(level => level < 1 / 3),
    highest: meanOf(level => level > 2 / 3),
  })
  return (
    <Figure
      name="one"
      title={w.one(name)}
      level={3}
      takeaway={takeaway}
      dataLabel={words.data}
      table={() => ({
        head: [w.oneAxis, w.output],
        rows: output.map((value, run) => [percent(language, levels[run]!), say(value)]),
      })}
      tools={<ChartTools figure="one" />}
    >
      <OneInput
        levels={levels}
        output={output}
        width={width}
        height={280}
        label={takeaway}
        axis={w.oneAxis}
        percent={share => percent(language, share)}
        figure={say}
      />
    </Figure>
  )
}
