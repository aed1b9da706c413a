/** The same view of two incidents on the same axes, with the differences in their inputs and results. */
import type { FunctionComponent, VNode } from 'preact'
import { Side } from '../../charts/side.ts'
import { type Beside, forget, keep } from '../../compared.ts'
import { span } from '../../format.ts'
import type { Session, Shown } from '../../session.ts'
import '../../style/compare.css'
import { labelled, strategyName } from '../../model/names.ts'
import { useStore } from '../../store.ts'
import { swap } from '../../swap.ts'
import { moment, type ViewName } from '../../view.ts'
import { compareWords } from '../../words/compareWords.ts'
import { useOwn, useWords } from '../../words/words.ts'
import type { BetweenProps } from './between.ts'
import { CustomerDifference } from './customerDifference.tsx'
import { CurveDifference } from './curveDifference.tsx'
import { FigureDifference } from './figureDifference.tsx'
import { Notes } from '../notes.tsx'
import { InputDifference } from './inputDifference.tsx'
import { ServiceDifference } from './serviceDifference.tsx'
import { SiteDifference } from './siteDifference.tsx'

interface CompareProps {
  readonly name: ViewName
  readonly view: FunctionComponent<{ readonly shown: Shown }>
  readonly a: Shown
  readonly campaign: Session['campaign']
  readonly beside: Beside
}

const between: Readonly<Partial<Record<ViewName, FunctionComponent<BetweenProps>>>> = {
  brief: FigureDifference,
  site: SiteDifference,
  timeline: CurveDifference,
  services: ServiceDifference,
  customers: CustomerDifference,
}

export function Compare({ name, view: View, a, campaign, beside }: CompareProps): VNode {
  const { words } = useWords()
  const w = useOwn(compareWords)
  const { shown: b } = beside
  const shared = {
    horizon: Math.max(a.scenario.horizon, b.scenario.horizon),
    ...rangeOf(campaign, beside.campaign),
  }
  const Between = between[name]
  const nameOf = ({ inputs, scenario }: Shown): string =>
    [
      labelled(scenario, scenario.name),
      inputs.strategy === null ? '' : strategyName(scenario, inputs.strategy),
      `${w.seed} ${words.seedRun(inputs)}`,
    ]
      .filter(Boolean)
      .join(' · ')
  return (
    <div class="compare">
      <header class="compare-head">
        <h2>{w.title}</h2>
        <div class="buttons">
          <button type="button" onClick={() => void swap()}>
            {w.swap}
          </button>
          <button type="button" onClick={() => void keep()}>
            {w.again}
          </button>
          <button type="button" onClick={forget}>
            {w.end}
          </button>
        </div>
      </header>
      <InputDifference a={a} b={b} />
      <Beyond a={a} b={b} />
      {Between && <Between a={a} b={b} campaigns={[campaign, beside.campaign]} />}
      <div class="pair">
        <section aria-label={w.a}>
          <p class="kicker">
            <b>A</b> {nameOf(a)}
          </p>
          <Notes scenario={a.scenario} beyond={b.scenario} />
          <Side.Provider value={{ side: 'a', ...shared }}>
            <View shown={a} />
          </Side.Provider>
        </section>
        <section aria-label={w.b}>
          <p class="kicker">
            <b>B</b> {nameOf(b)}
          </p>
          <Notes scenario={b.scenario} beyond={a.scenario} />
          <Side.Provider value={{ side: 'b', ...shared }}>
            <View shown={b} />
          </Side.Provider>
        </section>
      </div>
    </div>
  )
}

/** Says which side has already ended at the moment on show. */
function Beyond({ a, b }: Pick<BetweenProps, 'a' | 'b'>): VNode | null {
  const { language } = useWords()
  const w = useOwn(compareWords)
  const end = Math.min(a.scenario.horizon, b.scenario.horizon)
  const beyond = useStore(moment, seconds => seconds > end)
  const side = a.scenario.horizon === end ? 'A' : 'B'
  return beyond ? <p class="note">{w.beyond({ side, span: span(language, end) })}</p> : null
}

/** Range over both campaigns, for a shared axis. */
function rangeOf(a: Session['campaign'], b: Session['campaign']): { range?: readonly [number, number] } {
  const ends = [a, b].flatMap(campaign =>
    campaign === null ? [] : [...campaign.figures['metrics.servicesWithDataLost']!],
  )
  return ends.length === 0 ? {} : { range: [Math.min(...ends), Math.max(...ends)] }
}
