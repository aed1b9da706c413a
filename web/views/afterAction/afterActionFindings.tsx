/** End of the report: strengths, areas for improvement, the improvement plan, and the duties to notify. */
import type { VNode } from 'preact'
import { type AfterAction, unbroken } from '../../../src/index.ts'
import { useClock } from '../../exercise/time.ts'
import { afterActionWords } from '../../words/afterActionWords.ts'
import { decisionWords } from '../../words/exerciseDecisions.ts'
import { useOwn } from '../../words/words.ts'
import type { ReportProps } from './afterActionOverview.tsx'
import { Rows } from './afterActionTable.tsx'

export function Findings({ report }: ReportProps): VNode {
  const w = useOwn(afterActionWords)
  return (
    <div class="findings">
      <List title={w.strengths} of="strengths" found={report.strengths} />
      <List title={w.areas} of="areas" found={report.areas} />
    </div>
  )
}

interface ListProps {
  readonly title: string
  readonly of: string
  readonly found: AfterAction['strengths']
}

function List({ title, of, found }: ListProps): VNode {
  const w = useOwn(afterActionWords)
  return (
    <section class={of} aria-labelledby={`${of}-title`}>
      <h3 id={`${of}-title`}>{title}</h3>
      {found.length === 0 ? (
        <p class="note">{w.none}</p>
      ) : (
        <ul>
          {found.map(({ text }) => (
            <li key={text}>{unbroken(text)}</li>
          ))}
        </ul>
      )}
    </section>
  )
}

export function Plan({ report: { plan } }: ReportProps): VNode {
  const w = useOwn(afterActionWords)
  const d = useOwn(decisionWords)
  return (
    <section class="plan" aria-labelledby="plan-title">
      <h3 id="plan-title">{w.plan}</h3>
      {plan.length === 0 ? (
        <p class="note">{w.none}</p>
      ) : (
        <>
          <p class="takeaway">{w.planHint}</p>
          <Rows
            label={w.plan}
            head={w.planHead}
            words={[1, 2]}
            rows={plan.map(({ action, owner, due, dueDays }) => [
              action,
              d.roles[owner],
              due === undefined ? w.within(String(dueDays)) : w.day(due),
            ])}
          />
        </>
      )}
    </section>
  )
}

export function Duties({ report: { clocks, start } }: ReportProps): VNode {
  const w = useOwn(afterActionWords)
  const { audiences } = useOwn(decisionWords)
  const clock = useClock(start)
  const at = (seconds: number | null): string => (seconds === null ? '–' : clock(seconds))
  return (
    <section class="notices" aria-labelledby="told-title">
      <h3 id="told-title">{w.duties}</h3>
      <Rows
        label={w.duties}
        head={w.dutyHead}
        words={[1, 5]}
        rows={clocks.map(({ duty, to, startedAt, dueAt, metAt, source }) => [
          duty,
          (audiences as Readonly<Record<string, string>>)[to] ?? to,
          at(startedAt),
          at(dueAt),
          at(metAt),
          source,
        ])}
      />
    </section>
  )
}
