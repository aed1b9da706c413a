/** Result of a study for one outcome: a bar for each input, and the input that was chosen against the outcome. */
import type { VNode } from 'preact'
import type { Scenario, SensitivityReport } from '../../../src/index.ts'
import { Figure } from '../../charts/figure.tsx'
import { Legend } from '../../charts/legend.tsx'
import { quantilesOf } from '../../charts/oneInput.tsx'
import { Tornado } from '../../charts/tornado.tsx'
import { percent, whole } from '../../format.ts'
import { ChartTools } from '../../shell/chartTools.tsx'
import { useSize } from '../../browser/size.ts'
import { store, useStore } from '../../store.ts'
import { intervalWords } from '../../words/interval.ts'
import { metricName } from '../../words/metrics.ts'
import { sensitivityWords } from '../../words/sensitivityWords.ts'
import { useOwn, useWords } from '../../words/words.ts'
import {
  type Bar,
  barsOf,
  endsOf,
  type Figures,
  figuresOf,
  movingOf,
  tableOf,
  takeawayOf,
} from './sensitivityBars.ts'
import { One } from './sensitivityOne.tsx'

interface DrivenProps {
  readonly report: SensitivityReport
  /** What was found of the other side, whose chart has the same axis. */
  readonly across?: SensitivityReport['findings'][string] | undefined
  readonly output: string
  /** Its labels name the inputs. */
  readonly scenario: Scenario
}

export function Driven({ report, across, output, scenario }: DrivenProps): VNode {
  const { language } = useWords()
  const w = useOwn(sensitivityWords)
  const [box, size] = useSize<HTMLDivElement>()
  const finding = report.findings[output]
  if (finding === undefined) return <p class="note">{w.sensitivityEmpty.tornado}</p>
  return (
    <div ref={box} class="driven">
      {report.cut && (
        <p class="note" role="status">
          {w.cut({ done: whole(language, report.cut.done), of: whole(language, report.cut.of) })}
        </p>
      )}
      {size.width > 0 && (
        <Found
          report={report}
          across={across}
          output={output}
          finding={finding}
          bars={barsOf(finding, report.names, scenario)}
          width={Math.min(900, size.width)}
        />
      )}
    </div>
  )
}

interface FoundProps extends Omit<DrivenProps, 'scenario'> {
  readonly finding: SensitivityReport['findings'][string]
  readonly bars: readonly Bar[]
  readonly width: number
}

/** Path of the input that is shown against the outcome, on both sides of a comparison. */
const opened = store<string | null>(null)

function Found(props: FoundProps): VNode {
  const { report, output, finding, bars, width } = props
  const spoken = useWords()
  const w = useOwn(sensitivityWords)
  const bounds = useOwn(intervalWords)
  const path = useStore(opened)
  const moving = movingOf(bars)
  const at = moving.findIndex(bar => bar.path === path)
  const chosen = at < 0 ? null : at
  const figures = figuresOf(finding, moving, spoken)
  const input = moving[at]
  const levels = input && finding.look?.inputs[input.path]
  return (
    <>
      <Figure
        name="tornado"
        title={w.tornado(metricName(spoken.language, output))}
        level={3}
        takeaway={takeawayOf(moving[0], finding, figures, w, whole(spoken.language, report.runs))}
        dataLabel={spoken.words.data}
        table={tableOf(bars, finding, figures, w, bounds)}
        tools={<ChartTools figure="tornado" />}
      >
        {moving.length > 0 && (
          <Bars
            {...props}
            moving={moving}
            figures={figures}
            chosen={chosen}
            onChoose={row => opened.set(moving[row]!.path)}
          />
        )}
        <LeftOut report={report} finding={finding} />
      </Figure>
      {input && levels && (
        <One
          {...figures}
          name={input.name}
          outcome={metricName(spoken.language, output)}
          levels={quantilesOf(levels)}
          output={finding.look.output}
          width={width}
        />
      )}
    </>
  )
}

interface BarsProps extends Pick<FoundProps, 'across' | 'output' | 'finding' | 'width'> {
  readonly moving: readonly Bar[]
  readonly figures: Figures
  readonly chosen: number | null
  readonly onChoose: (row: number) => void
}

function Bars({ across, output, finding, width, moving, figures, chosen, onChoose }: BarsProps): VNode {
  const { language } = useWords()
  const w = useOwn(sensitivityWords)
  const { say, far, ends, per } = figures
  const ended = finding.bars !== undefined
  const outcome = metricName(language, output)
  const describe = (row: number): string => {
    const bar = moving[row]!
    return ended
      ? w.bar({ input: bar.name, ...ends(bar) })
      : w.moves({ input: bar.name, size: far(bar.high - bar.low) })
  }
  return (
    <div class={ended ? 'ends' : 'sizes'}>
      <Tornado
        bars={moving}
        mean={ended ? finding.mean : 0}
        upTo={across === undefined ? [] : endsOf(across)}
        width={width}
        label={ended ? w.tornadoLabel : w.effectsLabel}
        axes={ended ? { outcome, mean: w.mean } : { outcome: w.effect, mean: null }}
        figure={ended ? say : far}
        per={per}
        describe={describe}
        selected={chosen}
        onSelect={onChoose}
      />
      {ended && (
        <Legend
          label={w.input}
          entries={[
            { key: 'low-end', label: w.low, fill: 'var(--tornado-low)' },
            { key: 'high-end', label: w.high, fill: 'var(--tornado-high)' },
          ]}
        />
      )}
    </div>
  )
}

/** What the bars leave out: inputs passed over, and runs in which the outcome never comes or has no meaning. */
function LeftOut({ report: { chosen, inputs }, finding }: Pick<FoundProps, 'report' | 'finding'>): VNode {
  const { language } = useWords()
  const w = useOwn(sensitivityWords)
  const { never, valueless } = finding
  return (
    <>
      {chosen && (
        <p class="note">
          {w.passedOver({
            others: whole(language, chosen.among - inputs.length),
            points: whole(language, chosen.points),
          })}
        </p>
      )}
      {never > 0 && <p class="note">{w.never(percent(language, never))}</p>}
      {valueless > 0 && <p class="note">{w.valueless(percent(language, valueless))}</p>}
    </>
  )
}
