/**
 * Beginning of the report: what was played, how far the objectives were met, and how other courses would have
 * ended.
 */
import type { VNode } from 'preact'
import { type AfterAction, courseNamed, unbroken } from '../../../src/index.ts'
import { useClock } from '../../exercise/time.ts'
import { moneyLike, whole } from '../../format.ts'
import { afterActionWords } from '../../words/afterActionWords.ts'
import { decisionWords } from '../../words/exerciseDecisions.ts'
import { useOwn, useWords } from '../../words/words.ts'
import { Rows } from './afterActionTable.tsx'

export interface ReportProps {
  readonly report: AfterAction
}

export function Overview({ report }: ReportProps): VNode {
  const { language } = useWords()
  const w = useOwn(afterActionWords)
  const d = useOwn(decisionWords)
  const clock = useClock(report.start)
  const again = report.refusals.filter(({ since }) => since !== undefined).length
  return (
    <section aria-labelledby="overview-title">
      <h3 id="overview-title">{w.overview}</h3>
      <p class="takeaway">
        {w.overviewTakeaway({
          from: clock(report.from),
          until: clock(report.until),
          decisions: whole(language, report.decisions.length),
          refused: whole(language, report.refusals.length - again),
          again: again > 0 ? whole(language, again) : null,
          seats: report.roles.map(role => d.roles[role]).join(', '),
        })}
      </p>
      {report.until < report.end && (
        <p>{w.stopped({ until: clock(report.until), end: clock(report.end) })}</p>
      )}
      <p>{unbroken(report.standing)}</p>
      <Rows
        label={w.overview}
        head={w.phaseHead}
        rows={report.phases.map(({ name, from, until, injects, decisions, refusals }) => [
          name,
          clock(from),
          clock(until),
          whole(language, injects),
          whole(language, decisions),
          whole(language, refusals),
        ])}
      />
    </section>
  )
}

export function Objectives({ report }: ReportProps): VNode {
  const { language } = useWords()
  const w = useOwn(afterActionWords)
  const clock = useClock(report.start)
  const number = (verdict: AfterAction['scored'][number]['verdict']): number =>
    report.scored.filter(one => one.verdict === verdict).length
  const count = (verdict: 'met' | 'late' | 'amiss' | 'missed'): string => whole(language, number(verdict))
  const unreached = number('unreached')
  return (
    <section class="objectives" aria-labelledby="objectives-title">
      <h3 id="objectives-title">{w.objectives}</h3>
      <p class="takeaway">
        {w.objectivesTakeaway({
          met: count('met'),
          late: count('late'),
          amiss: number('amiss') === 0 ? null : count('amiss'),
          missed: count('missed'),
        })}
        {unreached > 0 && ` ${w.unreached(whole(language, unreached))}`}
      </p>
      <ul>
        {report.objectives.map(({ id, text, rating, ratedFor, expected }) => (
          <li key={id} class="objective">
            <span class={`rating rating-${rating ?? 'none'}`}>{rating ?? '–'}</span>
            <div>
              <h4>{text}</h4>
              <p class="note">
                {rating !== undefined
                  ? w.ratings[rating]
                  : expected.length === 0
                    ? w.unrated
                    : expected.every(({ verdict }) => verdict === 'unreached')
                      ? w.notYet
                      : w.partly}
                {ratedFor !== undefined && ` (${w.ratedFor[ratedFor]})`}
              </p>
              <ul class="expected">
                {expected.map(({ id: one, what, by, verdict, at, why }) => (
                  <li key={one}>
                    <span class={`badge-state is-${verdict}`}>
                      {w.verdicts[verdict]}
                      {at !== undefined && ` ${w.takenAt(clock(at))}`}
                    </span>{' '}
                    {w.expected({ what, by: clock(by) })}
                    {why !== undefined && <span class="note">. {why}</span>}
                  </li>
                ))}
              </ul>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** How much less or more there is as played. */
export function useLess(): (difference: number | undefined) => string {
  const { language } = useWords()
  const w = useOwn(afterActionWords)
  return difference => {
    const by = Math.round(difference ?? 0)
    if (by === 0) return w.same
    return (by < 0 ? w.fewer : w.more)(whole(language, Math.abs(by)))
  }
}

export function Outcomes({ report }: ReportProps): VNode {
  const { language } = useWords()
  const w = useOwn(afterActionWords)
  const less = useLess()
  const { outcomes, otherCourses } = report
  const idle = outcomes.find(({ name }) => name === 'no decision')?.asPlayedLess
  const rows = [
    ...outcomes.map(row => ({ ...row, said: w.outcomeNames[row.name] })),
    ...otherCourses.map(row => ({ ...row, said: w.course(courseNamed(row.course, language)) })),
  ]
  const amount = moneyLike(
    rows.flatMap(({ costTotal, costCustomers }) => [costTotal, costCustomers ?? 0]),
    language,
  )
  return (
    <section aria-labelledby="outcomes-title">
      <h3 id="outcomes-title">{w.outcomes}</h3>
      <p class="takeaway">{w.outcomesTakeaway({ services: less(idle?.services), data: less(idle?.data) })}</p>
      <Rows
        label={w.outcomes}
        head={w.outcomeHead}
        rows={rows.map(row => [
          row.said,
          whole(language, row.servicesDestroyed),
          whole(language, row.servicesWithDataLost),
          whole(language, row.outageHours),
          amount(row.costTotal),
          row.costCustomers === null ? w.notStated : amount(row.costCustomers),
        ])}
      />
    </section>
  )
}
