/**
 * The model compared with the real event, including misses. A single run has no range and gets no verdict.
 */
import type { VNode } from 'preact'
import type { Comparison } from '../../../src/index.ts'
import { RangeStrip, StripSign } from '../../charts/rangeStrip.tsx'
import { percent, quantile, whole } from '../../format.ts'
import { metricName, withoutNumber } from '../../words/metrics.ts'
import { useWords } from '../../words/words.ts'
import { fromTo, seenOf } from './seen.ts'
import { WideTable } from '../wideTable.tsx'

interface Props {
  readonly comparisons: readonly Comparison[]
  /** Replications behind the comparisons. */
  readonly replications: number
  /** Whether the inputs are those of the real event. */
  readonly asWritten: boolean
  /** The scenario's label for a part of a key. */
  readonly called: (part: string) => string | undefined
}

export function Observed({ comparisons, replications, asWritten, called }: Props): VNode {
  const spoken = useWords()
  const { language, words } = spoken
  const w = words.brief
  const many = replications > 1
  const ends = (share: number): string =>
    many ? w.ofRuns(percent(language, share)) : share === 1 ? w.sameEnd : w.otherEnd
  const counted = comparisons.filter(({ kind }) => kind === 'emergent')
  return (
    <section class="figure">
      <h3>{w.againstReal}</h3>
      <p class="takeaway">
        {!asWritten
          ? w.otherInputs
          : !many
            ? w.againstRealOne
            : w.againstRealTakeaway(
                whole(language, counted.filter(({ inside }) => inside).length),
                whole(language, counted.length),
              )}
      </p>
      <WideTable label={w.againstReal} class="observed">
        <thead>
          <tr>
            <th scope="col">{w.quantity}</th>
            <th scope="col">
              {many && <StripSign of="seen" />} {w.seen}
            </th>
            <th scope="col">
              {many && <StripSign of="model" />} {many ? w.model90 : w.model}
            </th>
            {many && <td />}
            <th scope="col">
              <span class="unseen">{w.verdict}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {comparisons.map(row => {
            const say = (value: number | null): string =>
              quantile(language, value, row.unit, withoutNumber(language, row.key, 1, words.never))
            const isState = row.unit === 'share of replications'
            const verdict = verdictOf(row, many && asWritten)
            return (
              <tr key={row.key}>
                <th scope="row">{metricName(language, row.key, called)}</th>
                <td>{seenOf(row, spoken)}</td>
                <td>{isState ? ends(row.share) : fromTo(say(row.low), say(row.high))}</td>
                {many && <td>{!isState && <Strip row={row} misses={verdict === 'outside'} />}</td>}
                <td class={`verdict verdict-${verdict}`}>{verdict === 'none' ? '' : w[verdict]}</td>
              </tr>
            )
          })}
        </tbody>
      </WideTable>
    </section>
  )
}

/** @param judged whether the figure is judged at all: over many runs, with the inputs of the real event */
function verdictOf(
  { kind, inside }: Comparison,
  judged: boolean,
): 'echoed' | 'unknown' | 'none' | 'inside' | 'outside' {
  if (kind === 'echo') return 'echoed'
  if (kind === 'unknown') return 'unknown'
  if (!judged) return 'none'
  return inside ? 'inside' : 'outside'
}

function Strip({ row, misses }: { readonly row: Comparison; readonly misses: boolean }): VNode {
  const { low, median, high, seen, unit } = row
  return (
    <RangeStrip
      low={low}
      median={median}
      high={high}
      seen={seen.values}
      atMost={seen.atMost}
      most={unit === 'share' ? 1 : seen.of}
      inside={!misses}
    />
  )
}
