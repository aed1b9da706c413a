/** How services and their data come back over time. */
import type { VNode } from 'preact'
import { useMemo } from 'preact/hooks'
import { type CurveLine, Curves } from '../../charts/curves.tsx'
import { Figure } from '../../charts/figure.tsx'
import { inHours, inPercent } from '../../charts/table.ts'
import { TimeAxis } from '../../charts/timeAxis.tsx'
import { moments } from '../../charts/timeScale.ts'
import { elapsed, percent, percentLost, span, whole } from '../../format.ts'
import { dataBack, servicesUp } from '../../model/services.ts'
import { useCampaign } from '../../compared.ts'
import { ChartTools } from '../../shell/chartTools.tsx'
import { timelineWords } from '../../words/timelineWords.ts'
import { useOwn, useWords } from '../../words/words.ts'
import { Crosshair } from '../crosshair.tsx'
import { left, type PartProps, right } from '../margins.ts'

/** A single incident is computed at every pixel from its own record; a campaign has only hourly values. */
function useLines({ shown, scale }: PartProps): CurveLine[] {
  const w = useOwn(timelineWords)
  const campaign = useCampaign(shown)
  const exact = useMemo(() => {
    const { recording, derived } = shown
    // Beside an incident with a later horizon the axis extends beyond the end of this one.
    const seconds = moments(scale, Math.ceil(scale.width) + 1).filter(second => second <= derived.horizon)
    return {
      seconds,
      servicesUp: servicesUp(recording, seconds),
      dataRestored: dataBack(recording, seconds),
    }
  }, [shown, scale])
  const line = (name: 'servicesUp' | 'dataRestored', label: string): CurveLine => {
    if (campaign === null) return { name, label, seconds: exact.seconds, middle: exact[name] }
    const { hours, all } = campaign.report.curves[name]
    const seconds = hours.map(hour => hour * 3600)
    return { name, label, seconds, middle: all.p50, low: all.p05, high: all.p95 }
  }
  return [line('servicesUp', w.up), line('dataRestored', w.dataBack)]
}

export function Comeback({ shown, scale }: PartProps): VNode {
  const { language, words } = useWords()
  const campaign = useCampaign(shown)
  const report = campaign?.report ?? shown.report
  const w = useOwn(timelineWords)
  const lines = useLines({ shown, scale })
  const seen = shown.scenario.observed.flatMap(({ key, day, value }) =>
    key === 'curves.servicesUp.all' && day !== undefined && typeof value === 'number'
      ? [{ seconds: day * 86_400, share: value, label: `${w.real}${words.colon}${percent(language, value)}` }]
      : [],
  )
  const height = 170
  const half = report.metrics.recoveryMedianHours.p50
  const many = campaign !== null
  /** A single run has no range. */
  const told = many ? (['p05', 'p50', 'p95'] as const) : (['p50'] as const)
  const headsOf = (curve: string): string[] => (many ? told.map(each => w.quantiles[each](curve)) : [curve])
  const { servicesUp: up, dataRestored: data } = report.curves
  return (
    <Figure
      name="curves"
      title={w.curve}
      level={3}
      takeaway={
        report.metrics.recoveryMedianHours.applies === 0
          ? w.curveCalm
          : w.curveTakeaway({
              half: half === null ? null : span(language, half * 3600),
              looked: span(language, shown.scenario.horizon),
              data: percentLost(language, data.all.p50.at(-1) ?? 0),
              runs: many ? whole(language, report.replications) : '',
            })
      }
      dataLabel={words.data}
      table={{
        head: [words.elapsedLabel, ...[w.up, w.dataBack].flatMap(headsOf)],
        rows: up.hours.map((hour, step) => [
          inHours(elapsed(language, hour * 3600), hour * 3600),
          ...[up, data].flatMap(({ all }) =>
            told.map(quantile =>
              inPercent(percentLost(language, all[quantile][step]!), all[quantile][step]!),
            ),
          ),
        ]),
      }}
      tools={<ChartTools figure="curves" />}
    >
      <svg
        class="chart"
        role="img"
        aria-label={w.curve}
        width={scale.width + left + right}
        height={height + 48}
      >
        <g transform={`translate(${left} 20)`}>
          <Curves
            scale={scale}
            height={height}
            lines={lines}
            seen={seen}
            percent={share => percent(language, share)}
          />
          <TimeAxis scale={scale} y={height} rise={0} name={(when, finer) => span(language, when, finer)} />
          <Crosshair scale={scale} height={height} />
        </g>
      </svg>
      {seen.length > 0 && (
        <p class="legend seen">
          <svg width="14" height="14" aria-hidden="true">
            <path d="M7 2l5 5l-5 5l-5-5z" />
          </svg>
          {w.real}
        </p>
      )}
    </Figure>
  )
}
