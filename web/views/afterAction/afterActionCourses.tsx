/** The other courses of the exercise, each beside the one that the report is about: who decided what otherwise, and what came of it. */
import type { VNode } from 'preact'
import { type AfterAction, courseNamed } from '../../../src/index.ts'
import { useTableNames } from '../../exercise/tableNames.ts'
import { useClock } from '../../exercise/time.ts'
import { afterActionWords } from '../../words/afterActionWords.ts'
import { choiceSaid, decisionWords, whoSaid } from '../../words/exerciseDecisions.ts'
import { useOwn, useWords } from '../../words/words.ts'
import { Because } from './afterActionBecause.tsx'
import { type ReportProps, useLess } from './afterActionOverview.tsx'
import { Rows } from './afterActionTable.tsx'

type Other = AfterAction['otherCourses'][number]

export function Courses({ report }: ReportProps): VNode {
  return (
    <>
      {report.otherCourses.map(other => (
        <Against key={other.course} report={report} other={other} />
      ))}
    </>
  )
}

function Against({ report, other }: ReportProps & { readonly other: Other }): VNode {
  const { language } = useWords()
  const w = useOwn(afterActionWords)
  const d = useOwn(decisionWords)
  const called = useTableNames()
  const less = useLess()
  const clock = useClock(report.start)
  const name = courseNamed(other.course, language)
  const taken = (decision: Other['otherwise'][number]['here']): string => {
    return decision === undefined ? '–' : `${clock(decision.at)} ${whoSaid(d, decision)}`
  }
  const { services, data, hours } = other.asPlayedLess!
  return (
    <section class="other-course" aria-label={w.against(name)}>
      <h3>{w.against(name)}</h3>
      <p class="takeaway">
        {w.againstTakeaway({ services: less(services), data: less(data), hours: less(hours) })}
      </p>
      {other.otherwise.length === 0 ? (
        <p class="note">{w.decidedSame}</p>
      ) : (
        <Rows
          label={w.otherwise}
          head={[...w.otherwiseHead, w.course(name)]}
          words={[1, 2]}
          rows={other.otherwise.map(({ choice, here, there }) => [
            choiceSaid(d, choice, called),
            taken(here),
            taken(there),
          ])}
        />
      )}
      <Because
        name={w.against(name)}
        difference={other.asPlayedLess}
        played={w.asPlayed}
        other={w.onCourse(name)}
        clock={clock}
      />
    </section>
  )
}
