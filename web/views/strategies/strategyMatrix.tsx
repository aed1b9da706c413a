/** What each strategy loses, keeps and costs: one table, or two below each other where one would not fit. */
import type { VNode } from 'preact'
import { type ComparisonReport, isTested, keptShare } from '../../../src/index.ts'
import { useRegion } from '../../charts/side.ts'
import { figure, moneyLike, percent, percentLost, span, whole } from '../../format.ts'
import { percentAgainst } from '../../words/percentAgainst.ts'
import { strategyWords } from '../../words/strategiesWords.ts'
import { useOwn, useWords } from '../../words/words.ts'
import { Heads } from '../heads.tsx'
import { YearNote } from './strategyCostNote.tsx'
import { type Strategy, useNames } from './strategyNames.ts'

/**
 * Widths in px from which the table fits as a whole, and as two: as seen in French, whose heads are longer. Narrower, on
 * a phone, it scrolls as one.
 */
const fits = { whole: 830, halves: 400 }

interface MatrixProps {
  readonly report: ComparisonReport
  /** That of the other side, whose table has the same columns. */
  readonly across?: ComparisonReport | undefined
  readonly width: number
}

interface Column {
  readonly head: string
  readonly cell: (strategy: Strategy) => VNode
}

export function Matrix({ report, across, width }: MatrixProps): VNode {
  const { language } = useWords()
  const w = useOwn(strategyWords)
  const nameOf = useNames()
  const outcomes = useOutcomes(report, across)
  const costs = useCosts(report, across)
  const best = report.strategies.toSorted(
    (a, b) => a.criteria.permanentLoss.value - b.criteria.permanentLoss.value || a.cost - b.cost,
  )[0]
  const isHalved = width >= fits.halves && width < fits.whole
  const { confidence } = report.objectives
  return (
    <section class={`figure figure-matrix ${isHalved ? 'halved' : ''}`}>
      <p class="takeaway">
        {best &&
          w[report.strategies.every(({ tiers }) => tiers.rpo.tested === 0) ? 'diskless' : 'takeaway']({
            best: nameOf(best),
            cost: figure(language, best.cost, 'EUR', ''),
            share: percentLost(language, best.criteria.permanentLoss.value),
            fires: whole(language, report.replications),
          })}
        {best?.standing.verdict === 'open' && ` ${w.perhapsChance}`}
      </p>
      {isHalved ? (
        <>
          <Table label={w.outcomes} columns={outcomes} of={report.strategies} />
          <Table label={w.costs} columns={costs} of={report.strategies} />
        </>
      ) : (
        <Table label={w.title} columns={[...outcomes, ...costs]} of={report.strategies} />
      )}
      <p class="note">{w.objectivesNote(percent(language, keptShare), percent(language, confidence))}</p>
      <YearNote report={report} />
    </section>
  )
}

interface TableProps {
  readonly label: string
  readonly columns: readonly Column[]
  readonly of: readonly Strategy[]
}

function Table({ label, columns, of }: TableProps): VNode {
  const w = useOwn(strategyWords)
  const nameOf = useNames()
  return (
    <div class="scroll all-rows" role="region" aria-label={useRegion(label)} tabIndex={0}>
      <table class="matrix" aria-label={label}>
        <Heads of={[w.strategy, ...columns.map(({ head }) => head)]} />
        <tbody>
          {of.map(strategy => (
            <tr
              key={String(strategy.strategy)}
              class={strategy.standing.verdict === 'beaten' ? '' : `${strategy.standing.verdict} on-front`}
            >
              <th scope="row">
                {nameOf(strategy)}
                {strategy.sameAs.length > 0 && (
                  <small> {w.same(strategy.sameAs.map(each => each ?? w.written).join(', '))}</small>
                )}
              </th>
              {columns.map(({ cell }) => cell(strategy))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function useOutcomes(report: ComparisonReport, across?: ComparisonReport): Column[] {
  const { language } = useWords()
  const w = useOwn(strategyWords)
  const losses = [report, across].flatMap(each => each?.strategies.map(lossOf) ?? [])
  const worst = Math.max(...losses, 1e-9)
  const { confidence } = report.objectives
  const hours = (value: number, otherwise: string): string =>
    value === Infinity ? otherwise : span(language, value * 3600)
  return [
    {
      head: w.permanentLoss,
      cell: strategy => (
        <td>
          {percentLost(language, lossOf(strategy))}{' '}
          <span class="part-bar" style={{ '--share': lossOf(strategy) / worst }} />
        </td>
      ),
    },
    {
      head: w.rpoMet,
      cell: ({ tiers, figures }) => (
        <Objective of={tiers.rpo} mean={figures.rpoMetShare.mean} confidence={confidence} />
      ),
    },
    {
      head: w.rtoMet,
      cell: ({ tiers, figures }) => (
        <Objective of={tiers.rto} mean={figures.rtoMetShare.mean} confidence={confidence} />
      ),
    },
    { head: w.rto95, cell: ({ criteria }) => <td>{hours(criteria.rto95Hours.value, w.notBack)}</td> },
    {
      head: w.rpo95,
      cell: ({ figures: { dataLossP95Hours: age } }) => (
        <td class="wraps">{age.applies === 0 ? w.noData : hours(age.p50 ?? Infinity, w.allData)}</td>
      ),
    },
  ]
}

const lossOf = ({ criteria }: Strategy): number => criteria.permanentLoss.value

function useCosts(report: ComparisonReport, across?: ComparisonReport): Column[] {
  const w = useOwn(strategyWords)
  const euro = useEuro(report)
  const either = (holds: (of: ComparisonReport) => boolean): boolean =>
    [report, across].some(each => each !== undefined && holds(each))
  const isCooled = either(isCooledApart)
  const isUnseen = either(({ unseen }) => unseen > 0)
  return [
    { head: w.protection, cell: ({ protection }) => <td>{euro(protection)}</td> },
    ...(isCooled ? [{ head: w.cooling, cell: ({ cooling }: Strategy) => <td>{euro(cooling)}</td> }] : []),
    { head: w.cost, cell: ({ cost }) => <td>{euro(cost)}</td> },
    ...(isUnseen
      ? [{ head: w.costAtMost, cell: ({ costAtMost }: Strategy) => <td>{euro(costAtMost)}</td> }]
      : []),
    { head: w.front, cell: ({ standing }) => <td class="wraps">{w.verdicts[standing.verdict]}</td> },
  ]
}

/** If cooling costs the same for all, it is only part of the total. */
const isCooledApart = ({ strategies }: ComparisonReport): boolean =>
  new Set(strategies.map(({ cooling }) => cooling)).size > 1

function useEuro({ strategies }: ComparisonReport): (value: number) => string {
  const { language } = useWords()
  return moneyLike(
    strategies.flatMap(({ protection, cost, costAtMost }) => [protection, cost, costAtMost]),
    language,
  )
}

interface ObjectiveProps {
  readonly of: Strategy['tiers']['rpo']
  readonly mean: number | null
  readonly confidence: number
}

/** Whether an objective is met, and in what share of the fires. */
function Objective({ of, mean, confidence }: ObjectiveProps): VNode {
  const { language } = useWords()
  const w = useOwn(strategyWords)
  if (mean === null || !isTested(of)) return <td>{w.notTested}</td>
  return (
    <td class={of.met ? 'met' : 'breached'}>
      {w[of.met ? 'met' : 'breached']}
      <small> {w.keptBy(percent(language, mean), percentAgainst(language, of.share, confidence))}</small>
    </td>
  )
}
