/**
 * The incident in one sentence and five numbers, with their range over the runs and the values of the real
 * event.
 */
import type { VNode } from 'preact'
import { useContext } from 'preact/hooks'
import { flagName, type Report } from '../../../src/index.ts'
import { Side } from '../../charts/side.ts'
import { span, whole } from '../../format.ts'
import { useCampaign } from '../../compared.ts'
import { asWritten } from '../../inputs.ts'
import { labelled } from '../../model/names.ts'
import { sentenceOf } from '../../model/sentence.ts'
import type { Shown } from '../../session.ts'
import { useWords } from '../../words/words.ts'
import { Buildings } from './buildings.tsx'
import { HeldUp } from './heldUp.tsx'
import { KeyFigure, type KeyFigureProps } from './keyFigure.tsx'
import { Losses } from './losses.tsx'
import { Observed } from './observed.tsx'
import { Repeat } from './repeat.tsx'
import { RunsRanked } from './runsRanked.tsx'

export function Brief({ shown }: { readonly shown: Shown }): VNode {
  const { language, words } = useWords()
  const campaign = useCampaign(shown)
  const report = campaign?.report ?? shown.report
  const comparisons = campaign?.comparisons ?? shown.comparisons
  const { side } = useContext(Side)
  const w = words.brief
  return (
    <div class="brief">
      <section class="lead">
        <h2>{w.title}</h2>
        <p class="sentence">{sentenceOf(report, { words, language }, shown.scenario)}</p>
        <p class="note">
          {campaign
            ? w[campaign.whole ? 'manyRuns' : 'soFar'](whole(language, report.replications), report.seed)
            : w.oneRun(words.seedRun(shown.inputs))}
          {campaign && shown.inputs.run !== 1 && ` ${w.otherViews(whole(language, shown.inputs.run))}`}
        </p>
        {side === 'a' && <Repeat />}
      </section>
      <Numbers
        report={report}
        comparisons={comparisons}
        many={campaign !== null}
        never={words.over(span(language, shown.scenario.horizon))}
      />
      {campaign && (
        <div class="one-under-another">
          <Losses rows={[{ strategy: shown.inputs.strategy, figures: campaign.figures }]} />
          {side === 'a' && campaign.whole && report.examples && (
            <RunsRanked
              examples={report.examples}
              metrics={report.metrics}
              run={shown.inputs.run}
              never={words.over(span(language, shown.scenario.horizon))}
            />
          )}
        </div>
      )}
      <div class="two">
        <div class="one-under-another">
          <Buildings report={report} plan={shown.recording.plan} scenario={shown.scenario} />
          <HeldUp report={report} scenario={shown.scenario} />
          <Flags report={report} />
        </div>
        {comparisons.length > 0 && (
          <Observed
            comparisons={comparisons}
            replications={report.replications}
            asWritten={asWritten(shown.inputs)}
            called={part => {
              const label = shown.scenario.products[part]?.label
              return label && labelled(shown.scenario, label)
            }}
          />
        )}
      </div>
    </div>
  )
}

function Numbers(of: Pick<KeyFigureProps, 'report' | 'comparisons' | 'many' | 'never'>): VNode {
  const { brief: w } = useWords().words
  return (
    <ul class="numbers">
      {(['customersHit', 'servicesDown', 'servicesDestroyed', 'servicesWithDataLost'] as const).map(key => (
        <KeyFigure key={key} {...of} label={w[key]} metrics={[{ key }]} />
      ))}
      <KeyFigure
        {...of}
        label={w.recovery}
        metrics={[
          { key: 'recoveryMedianHours', label: w.median },
          { key: 'recoveryP95Hours', label: w.p95 },
        ]}
        note={w.backEmpty}
      />
    </ul>
  )
}

/** The limits of validity that were touched. */
function Flags({ report: { flags, replications } }: { readonly report: Report }): VNode | null {
  const { language, words } = useWords()
  if (flags.length === 0) return null
  return (
    <section class="flags">
      <h3>{words.brief[replications > 1 ? 'flagsOfRuns' : 'flags']}</h3>
      <ul>
        {flags.map(flag => (
          <li key={flag}>{flagName(language, flag)}</li>
        ))}
      </ul>
    </section>
  )
}
