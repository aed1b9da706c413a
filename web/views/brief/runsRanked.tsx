/** Single runs of a campaign to look at in the other views: from the mildest to the worst. */
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import type { Report } from '../../../src/index.ts'
import { quantile } from '../../format.ts'
import { showRun } from '../../opening.ts'
import { look } from '../../view.ts'
import { useWords } from '../../words/words.ts'

type Examples = NonNullable<Report['examples']>

interface RunsRankedProps {
  readonly examples: Examples
  readonly metrics: Report['metrics']
  /** On show in the other views, counted from 1. */
  readonly run: number
  /** Of what is not back by the end. */
  readonly never: string
}

export function RunsRanked({ examples, metrics, run: shown, never }: RunsRankedProps): VNode {
  const { language, words } = useWords()
  const [measure, setMeasure] = useState<keyof Examples>('servicesWithDataLost')
  const w = words.brief
  const named = { ...w, recoveryMedianHours: `${w.recovery} (${w.median})` }
  return (
    <div class="repeat" role="group" aria-label={w.lookAt}>
      <label class="field">
        <span>
          {w.lookAt}, {w.rankedBy}
        </span>
        <select value={measure} onChange={event => setMeasure(event.currentTarget.value as keyof Examples)}>
          {(Object.keys(examples) as (keyof Examples)[]).map(each => (
            <option key={each} value={each}>
              {named[each]}
            </option>
          ))}
        </select>
      </label>
      {examples[measure].map(({ rank, replication, value }) => (
        <button
          key={rank}
          type="button"
          title={`${words.nthRun(replication + 1)} (firebreak why --replication ${replication})`}
          aria-pressed={replication + 1 === shown}
          onClick={() => {
            look({ name: 'site' })
            showRun(replication + 1)
          }}
        >
          {w.ranks[rank]}
          {words.colon}
          {quantile(language, value, metrics[measure].unit, never)}
        </button>
      ))}
    </div>
  )
}
