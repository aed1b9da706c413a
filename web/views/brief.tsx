/** The incident in one sentence and five numbers, with how far chance could move them and what really happened. */
import type { VNode } from 'preact'
import type { Comparison, Report } from '../../src/index.ts'
import { figure, percent, whole } from '../format.ts'
import { session, type Shown } from '../session.ts'
import { useStore } from '../store.ts'
import { useWords } from '../words/words.ts'
import { metricName } from '../words/metrics.ts'
import { Repeat } from './repeat.tsx'
import { Losses } from './losses.tsx'

export function Brief({ shown }: { readonly shown: Shown }): VNode {
  const { language, words } = useWords()
  const campaign = useStore(session, ({ campaign }) => campaign)
  const report = campaign?.report ?? shown.report
  const comparisons = campaign?.comparisons ?? shown.comparisons
  const w = words.brief
  return (
    <div class="brief">
      <section class="lead">
        <h2>{w.title}</h2>
        <p class="sentence">{sentenceOf(report, words, language)}</p>
        <p class="note">
          {campaign ? w.manyRuns(whole(language, report.replications), report.seed) : w.oneRun(report.seed)}
        </p>
        <Repeat />
      </section>
      <ul class="numbers">
        {(['customersHit', 'servicesDown', 'servicesDestroyed', 'servicesWithDataLost'] as const).map(key => (
          <Number
            key={key}
            label={w[key]}
            metrics={[{ key }]}
            report={report}
            comparisons={comparisons}
            many={campaign !== null}
          />
        ))}
        <Number
          label={w.recovery}
          metrics={[
            { key: 'recoveryMedianHours', label: w.median },
            { key: 'recoveryP95Hours', label: w.p95 },
          ]}
          report={report}
          comparisons={comparisons}
          many={campaign !== null}
        />
      </ul>
      {campaign && <Losses values={campaign.dataLost} />}
      <div class="two">
        <Buildings report={report} />
        {comparisons.length > 0 && <AgainstReal comparisons={comparisons} />}
      </div>
      {report.flags.length > 0 && (
        <section class="flags">
          <h3>{w.flags}</h3>
          <ul>
            {report.flags.map(flag => (
              <li key={flag}>{flag}</li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

type Spoken = ReturnType<typeof useWords>

function sentenceOf(
  { metrics, buildings }: Report,
  words: Spoken['words'],
  language: Spoken['language'],
): string {
  const value = (key: string): number => metrics[key]?.p50 ?? 0
  const say = (key: string): string => whole(language, value(key))
  const median = metrics['recoveryMedianHours']?.p50 ?? null
  return words.brief.sentence({
    buildings: Object.entries(buildings)
      .filter(([, { states }]) => states.destroyed >= 0.5)
      .map(([name]) => name),
    burnt: value('roomsBurnt'),
    rooms: say('roomsBurnt'),
    down: value('servicesDown'),
    services: say('servicesDown'),
    customers: say('customersHit'),
    gone: value('servicesWithDataLost'),
    lost: say('servicesWithDataLost'),
    median: median === null ? null : figure(language, median, 'h', words.never),
  })
}

interface NumberProps {
  readonly label: string
  readonly metrics: readonly { readonly key: string; readonly label?: string }[]
  readonly report: Report
  readonly comparisons: readonly Comparison[]
  readonly many: boolean
}

function Number({ label, metrics, report, comparisons, many }: NumberProps): VNode {
  const { language, words } = useWords()
  return (
    <li class="number">
      <h3>{label}</h3>
      {metrics.map(({ key, label: part }) => {
        const metric = report.metrics[key]
        if (metric === undefined) return null
        const real = comparisons.find(comparison => comparison.key === key)
        const say = (value: number | null): string => figure(language, value, metric.unit, words.never)
        return (
          <div key={key} class="value" data-metric={key}>
            {part && <span class="part">{part}</span>}
            <strong>{say(metric.p50)}</strong>
            {many && (
              <span class="range">
                {words.range}
                {words.colon}
                {say(metric.p10)} – {say(metric.p90)}
              </span>
            )}
            {real && (
              <span class="real">
                {words.real}
                {words.colon}
                {seenOf(real, language, words)}
                {real.kind === 'echo' && <em> ({words.echo})</em>}
              </span>
            )}
          </div>
        )
      })}
    </li>
  )
}

/** What was seen, its figures as the language writes them: "14,000 (12,000 – 16,000)", "at most 15 min", "4 of 12". */
function seenOf({ seen, unit }: Comparison, language: Spoken['language'], words: Spoken['words']): string {
  const parts = /^(at most )?(-?[\d.]+)(?: to (-?[\d.]+))?(?: to (-?[\d.]+))?(?: of (\d+))?$/.exec(seen)
  if (!parts) return seen === 'unknown' ? words.unknownReal : seen
  const [, most, first, second, third, of] = parts
  const say = (digits: string): string => figure(language, globalThis.Number(digits), unit, words.never)
  const range =
    third !== undefined
      ? `${say(second!)} (${say(first!)} – ${say(third)})`
      : second !== undefined
        ? `${say(first!)} – ${say(second)}`
        : say(first!)
  return `${most ? `${words.brief.atMost} ` : ''}${range}${of === undefined ? '' : ` ${words.of} ${of}`}`
}

function Buildings({ report }: { readonly report: Report }): VNode {
  const { language, words } = useWords()
  const w = words.brief
  const order = Object.keys(w.buildingStates)
  return (
    <section class="figure">
      <h3>{w.buildings}</h3>
      <div class="scroll" role="region" aria-label={w.buildings} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{w.building}</th>
              <th scope="col" class="words">
                {w.end}
              </th>
              <th scope="col">{w.roomsBurnt}</th>
              <th scope="col">{w.serversBurnt}</th>
              <th scope="col">{w.lostAfter}</th>
            </tr>
          </thead>
          <tbody>
            {Object.entries(report.buildings).map(([name, building]) => {
              const ends = Object.entries(building.states)
                .filter(([, share]) => share > 0)
                .sort(([a, shareA], [b, shareB]) => shareB - shareA || order.indexOf(b) - order.indexOf(a))
              const say = (metric: { p50: number | null; unit: string }): string =>
                figure(language, metric.p50, metric.unit, '–')
              return (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  <td class="words">
                    {ends.map(([state, share]) => (
                      <span key={state} class={`end end-${state}`}>
                        {w.buildingStates[state] ?? state}
                        {share < 1 && ` ${percent(language, share)}`}
                      </span>
                    ))}
                  </td>
                  <td>
                    {say(building.roomsBurnt)} {words.of} {say(building.rooms)}
                  </td>
                  <td>{say(building.serversBurnt)}</td>
                  <td>{say(building.lostMinutes)}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function AgainstReal({ comparisons }: { readonly comparisons: readonly Comparison[] }): VNode {
  const { language, words } = useWords()
  const w = words.brief
  const counted = comparisons.filter(({ kind }) => kind === 'emergent')
  return (
    <section class="figure">
      <h3>{w.againstReal}</h3>
      <p class="takeaway">
        {w.againstRealTakeaway(
          whole(language, counted.filter(({ inside }) => inside).length),
          whole(language, counted.length),
        )}
      </p>
      <div class="scroll" role="region" aria-label={w.againstReal} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{w.quantity}</th>
              <th scope="col">{w.seen}</th>
              <th scope="col">{w.model}</th>
              <th scope="col">
                <span class="unseen">{w.verdict}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {comparisons.map(row => {
              const say = (value: number | null): string => figure(language, value, row.unit, words.never)
              const isState = row.unit === 'share of replications'
              const verdict =
                row.kind === 'echo'
                  ? 'echoed'
                  : row.kind === 'unknown'
                    ? 'unknown'
                    : row.inside
                      ? 'inside'
                      : 'outside'
              return (
                <tr key={row.key}>
                  <th scope="row">{metricName(language, row.key)}</th>
                  <td>{isState ? (w.buildingStates[row.seen] ?? row.seen) : seenOf(row, language, words)}</td>
                  <td>
                    {isState
                      ? percent(language, row.share)
                      : row.low === row.high
                        ? say(row.median)
                        : `${say(row.low)} – ${say(row.high)}`}
                  </td>
                  <td class={`verdict verdict-${verdict}`}>{w[verdict]}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </section>
  )
}
