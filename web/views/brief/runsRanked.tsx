/** Single runs of a campaign to look at in the other views: from the mildest to the worst. */
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { quantile } from '../../format.ts'
import { showRun } from '../../opening.ts'
import type { Session } from '../../session.ts'
import { look } from '../../view.ts'
import { useWords } from '../../words/words.ts'

const measures = ['servicesWithDataLost', 'servicesDestroyed', 'recoveryMedianHours'] as const

/** Share of the runs that are no worse. */
const ranks = { mildest: 0, middle: 0.5, bad: 0.9, worst: 1 } as const

export interface RankedRun {
  readonly rank: keyof typeof ranks
  /** Counted from 1. */
  readonly run: number
  readonly value: number
}

/**
 * Runs by rank; of equal ones the first made comes first.
 * @param values of each run; Infinity: never. Runs for which the figure has no meaning (NaN) have no rank
 */
export function ranked(values: Float64Array): RankedRun[] {
  const order = [...values.keys()]
    .filter(at => !Number.isNaN(values[at]))
    .sort((a, b) => (values[a] === values[b] ? a - b : values[a]! < values[b]! ? -1 : 1))
  if (order.length === 0) return []
  return (Object.keys(ranks) as (keyof typeof ranks)[]).map(rank => {
    const at = order[Math.round(ranks[rank] * (order.length - 1))]!
    return { rank, run: at + 1, value: values[at]! }
  })
}

interface RunsRankedProps {
  readonly campaign: NonNullable<Session['campaign']>
  /** On show in the other views, counted from 1. */
  readonly run: number
}

export function RunsRanked({ campaign: { figures, report }, run: shown }: RunsRankedProps): VNode {
  const { language, words } = useWords()
  const [measure, setMeasure] = useState<(typeof measures)[number]>(measures[0])
  const w = words.brief
  const named = { ...w, recoveryMedianHours: `${w.recovery} (${w.median})` }
  const { unit } = report.metrics[measure]
  return (
    <div class="repeat" role="group" aria-label={w.lookAt}>
      <label class="field">
        <span>
          {w.lookAt}, {w.rankedBy}
        </span>
        <select
          value={measure}
          onChange={event => setMeasure(event.currentTarget.value as (typeof measures)[number])}
        >
          {measures.map(each => (
            <option key={each} value={each}>
              {named[each]}
            </option>
          ))}
        </select>
      </label>
      {ranked(figures[`metrics.${measure}`]!).map(({ rank, run, value }) => (
        <button
          key={rank}
          type="button"
          title={words.nthRun(run)}
          aria-pressed={run === shown}
          onClick={() => {
            look({ name: 'site' })
            showRun(run)
          }}
        >
          {w.ranks[rank]}
          {words.colon}
          {quantile(language, value, unit, words.never)}
        </button>
      ))}
    </div>
  )
}
