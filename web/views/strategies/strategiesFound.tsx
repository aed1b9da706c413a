/** Result of a comparison, as a table and two charts. */
import type { ComponentChildren, VNode } from 'preact'
import { type ComparisonReport, isTested, keptShare, type Language } from '../../../src/index.ts'
import { useRegion } from '../../charts/side.ts'
import { decimals, moneyLike, percent, percentAgainst, percentLost, span, whole } from '../../format.ts'
import { useSize } from '../../size.ts'
import { strategyWords } from '../../words/strategiesWords.ts'
import { useOwn, useWords } from '../../words/words.ts'
import type { Rows } from '../../thread/protocol.ts'
import { AllRows } from '../allRows.tsx'
import { Heads } from '../heads.tsx'
import { Chances } from './strategyChances.tsx'
import { Front } from './strategyFront.tsx'
import { Severities } from './strategySeverities.tsx'
import { type Strategy, useNames } from './strategyNames.ts'
import { Years } from './strategyYears.tsx'

interface ComparedProps {
  readonly report: ComparisonReport
  /** Those of the other side, whose charts have the same axes. */
  readonly across?: readonly Strategy[]
  /** Of the fires that begin where the scenario says. */
  readonly rows: Rows
  /** Whether it includes the fires that begin in other places of the site. */
  readonly whole: boolean
}

export function Compared({ report, across = [], rows, whole: all }: ComparedProps): VNode {
  const w = useOwn(strategyWords)
  const [box, size] = useSize<HTMLDivElement>()
  return (
    <div class="studies" ref={box}>
      {!all && <p class="note">{w.soFar}</p>}
      <Matrix report={report} across={across} />
      {rows.length > 0 && (
        <div class="tools">
          <AllRows of={rows} each="fires" />
        </div>
      )}
      {size.width > 0 && (
        <>
          <Front report={report} across={across} width={size.width} />
          <Years report={report} />
          <Chances report={report} across={across} width={size.width} />
          <Severities report={report} />
        </>
      )}
    </div>
  )
}

function Matrix({ report, across = [] }: Pick<ComparedProps, 'report' | 'across'>): VNode {
  const { language } = useWords()
  const w = useOwn(strategyWords)
  const nameOf = useNames()
  const euro = moneyLike(
    report.strategies.flatMap(({ protection, cost, costAtMost }) => [protection, cost, costAtMost]),
    language,
  )
  // If cooling costs the same for all, it is only part of the total.
  const cooled = new Set(report.strategies.map(({ cooling }) => cooling)).size > 1
  const best = report.strategies.toSorted(
    (a, b) => a.criteria.permanentLoss.value - b.criteria.permanentLoss.value || a.cost - b.cost,
  )[0]
  const worst = Math.max(
    ...[...report.strategies, ...across].map(({ criteria }) => criteria.permanentLoss.value),
    1e-9,
  )
  const { confidence } = report.objectives
  return (
    <section class="figure">
      <p class="takeaway">
        {best &&
          w[report.strategies.every(({ tiers }) => tiers.rpo.tested === 0) ? 'diskless' : 'takeaway']({
            best: nameOf(best),
            cost: euro(best.cost),
            share: percentLost(language, best.criteria.permanentLoss.value),
            fires: whole(language, report.replications),
          })}
        {best?.standing.verdict === 'open' && ` ${w.perhapsChance}`}
      </p>
      <div class="scroll all-rows" role="region" aria-label={useRegion(w.title)} tabIndex={0}>
        <table class="matrix" aria-label={w.title}>
          <Heads
            of={[
              w.strategy,
              w.permanentLoss,
              w.rpoMet,
              w.rtoMet,
              w.rto95,
              w.rpo95,
              w.protection,
              ...(cooled ? [w.cooling] : []),
              w.cost,
              ...(report.unseen > 0 ? [w.costAtMost] : []),
              w.front,
            ]}
          />
          <tbody>
            {report.strategies.map(strategy => (
              <Row key={String(strategy.strategy)} strategy={strategy} worst={worst} confidence={confidence}>
                <td>{euro(strategy.protection)}</td>
                {cooled && <td>{euro(strategy.cooling)}</td>}
                <td>{euro(strategy.cost)}</td>
                {report.unseen > 0 && <td>{euro(strategy.costAtMost)}</td>}
              </Row>
            ))}
          </tbody>
        </table>
      </div>
      <p class="note">{w.objectivesNote(percent(language, keptShare), percent(language, confidence))}</p>
      <YearNote report={report} />
    </section>
  )
}

interface RowProps {
  readonly strategy: Strategy
  /** The largest share of permanent loss in the table. */
  readonly worst: number
  readonly confidence: number
  /** Its cells of money. */
  readonly children: ComponentChildren
}

function Row({ strategy, worst, confidence, children }: RowProps): VNode {
  const { language, words } = useWords()
  const w = useOwn(strategyWords)
  const nameOf = useNames()
  const { criteria, figures, tiers, standing, sameAs } = strategy
  const hours = (value: number, otherwise: string): string =>
    value === Infinity ? otherwise : span(language, value * 3600)
  const age = figures.dataLossP95Hours
  return (
    <tr class={standing.verdict === 'beaten' ? '' : `${standing.verdict} on-front`}>
      <th scope="row">
        {nameOf(strategy)}
        {sameAs.length > 0 && <small> {w.same(sameAs.map(each => each ?? w.written).join(', '))}</small>}
      </th>
      <td>
        {percentLost(language, criteria.permanentLoss.value)}{' '}
        <span class="part-bar" style={{ '--share': criteria.permanentLoss.value / worst }} />
      </td>
      <Objective of={tiers.rpo} mean={figures.rpoMetShare.mean} confidence={confidence} />
      <Objective of={tiers.rto} mean={figures.rtoMetShare.mean} confidence={confidence} />
      <td>{hours(criteria.rto95Hours.value, words.never)}</td>
      <td class="wraps">{age.applies === 0 ? w.noData : hours(age.p50 ?? Infinity, w.allData)}</td>
      {children}
      <td class="wraps">{w.verdicts[standing.verdict]}</td>
    </tr>
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

/** With two significant digits. */
const often = (language: Language, fires: number): string =>
  decimals(language, fires, fires > 0 ? Math.max(0, 1 - Math.floor(Math.log10(fires))) : 0)

/** Who pays the annual cost, and which fires are counted in it. */
function YearNote({
  report: { strategies, base, unseen, unseenBeyond, rate },
}: {
  readonly report: ComparisonReport
}): VNode {
  const { language, words } = useWords()
  const w = useOwn(strategyWords)
  const nameOf = useNames()
  const called = strategies.filter(({ strategy }) => strategy === base).map(nameOf)
  const free = strategies.filter(({ unpriced }) => unpriced).map(nameOf)
  const alike = strategies.every(({ rate: own }) => own.fires === rate.fires)
  return (
    <p class="note">
      {w.yearNote({
        base: called.join(),
        paid: strategies.some(({ customers }) => customers !== null),
        unseen: unseen > 0 ? percent(language, unseen) : null,
        larger: unseenBeyond > 0 ? percent(language, unseenBeyond) : null,
      })}
      {!alike &&
        ` ${w.ownRates(strategies.map(each => `${nameOf(each)} ${often(language, each.rate.fires)}`).join(words.semicolon))}`}
      {free.length > 0 &&
        ` ${w.unpriced({ count: free.length, names: free.join(words.semicolon), base: called.join() })}`}
    </p>
  )
}
