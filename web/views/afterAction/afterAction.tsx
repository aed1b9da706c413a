/** The after-action report on the page: the outcome, the effect of each decision, and what to improve. */
import type { VNode } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { type AfterAction, courseNamed, unbroken } from '../../../src/index.ts'
import { desk } from '../../exercise/desk.ts'
import { debrief, save } from '../../exercise/lead.ts'
import { sinceReport } from '../../exercise/sinceReport.ts'
import { saveReportJson, saveText } from '../../files/save.ts'
import { stamped } from '../../files/stamped.ts'
import { whole } from '../../format.ts'
import { useStore } from '../../store.ts'
import '../../style/afterAction.css'
import '../../style/exercise.css'
import { look } from '../../view.ts'
import { afterActionWords } from '../../words/afterActionWords.ts'
import { deskWords } from '../../words/exerciseDesk.ts'
import { ReadIn, useOwn, useWords } from '../../words/words.ts'
import { Courses } from './afterActionCourses.tsx'
import { Consequences } from './afterActionDecisions.tsx'
import { Duties, Findings, Plan } from './afterActionFindings.tsx'
import { Objectives, Outcomes, Overview } from './afterActionOverview.tsx'
import { Savable } from './afterActionSavable.tsx'
import { Refusal } from '../exercise/exerciseRefusal.tsx'
import { LeftOpen } from '../exercise/leftOpen.tsx'

export function AfterActionView(): VNode {
  const { language } = useWords()
  const w = useOwn(afterActionWords)
  const { view, report, progress, busy } = useStore(desk)
  if (progress !== null) return <Underway done={progress.done} total={progress.total} />
  if (report === null)
    return (
      <div class="after-action empty">
        <h2>{w.title}</h2>
        <p class="big">{w.empty}</p>
        <p class="note">{w.emptyHint}</p>
        {view === null && (
          <>
            <Refusal opening />
            <LeftOpen busy={busy} />
          </>
        )}
        <p class="moves">
          {view !== null && (
            <button type="button" class="primary" onClick={() => void debrief()}>
              {w.make}
            </button>
          )}
          <button type="button" onClick={() => look({ name: 'exercise' })}>
            {w.toExercise}
          </button>
        </p>
      </div>
    )
  const { data } = report
  const since = view === null ? undefined : sinceReport(view, data)
  return (
    <ReadIn value={data.language}>
      <Report data={data}>
        <ReadIn value={language}>
          <Tools
            hint={data.language !== language ? w.otherLanguage : since === undefined ? '' : w[since]}
            html={report.html}
            data={data}
          />
        </ReadIn>
      </Report>
    </ReadIn>
  )
}

interface MadeProps {
  readonly data: AfterAction
  /** For the reader, in their language. */
  readonly children: VNode
}

function Report({ data, children }: MadeProps): VNode {
  const { language, words } = useWords()
  const w = useOwn(afterActionWords)
  const course = courseNamed(data.branch, language)
  const origin = [data.title, `${words.seed} ${data.seed}`, course, ...(data.heldOn ? [data.heldOn] : [])]
  return (
    <article
      class="after-action"
      lang={language}
      data-origin={origin.join(' · ')}
      data-stamp={stamped(data.seed, data.digest)}
    >
      <header>
        <Title of={data.title} />
        <p class="takeaway">
          {w.subtitle({
            seed: data.seed,
            course,
            held: data.heldOn ?? '',
          })}
        </p>
        {data.night !== '' && <p class="note night">{unbroken(data.night)}</p>}
        {children}
      </header>
      <Overview report={data} />
      <Objectives report={data} />
      <Outcomes report={data} />
      <Courses report={data} />
      <Consequences report={data} />
      <Savable report={data} />
      <Findings report={data} />
      <Plan report={data} />
      <Duties report={data} />
      <p class="note">
        {data.divergences > 0 && `${w.diverged(String(data.divergences))} `}
        {w.digest(data.digest)}
      </p>
    </article>
  )
}

/** Takes the focus from the empty view: the report is there, and is read from here. */
function Title({ of }: { readonly of: string }): VNode {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (document.activeElement?.matches('body, main')) heading.current?.focus()
  }, [])
  return (
    <h2 ref={heading} tabIndex={-1}>
      {of}
    </h2>
  )
}

function Underway({ done, total }: { readonly done: number; readonly total: number }): VNode {
  const { language } = useWords()
  const w = useOwn(afterActionWords)
  const said = (of: number): string => w.busy({ done: whole(language, of), total: whole(language, total) })
  const told = said(done)
  // Each replay read aloud would be dozens of sentences, faster than they can be spoken.
  const quarter = total > 0 ? Math.floor((4 * done) / total) : 0
  const atQuarter = said(Math.ceil((quarter * total) / 4))
  return (
    <div class="after-action empty">
      <h2>{w.title}</h2>
      <progress value={done} max={total} aria-label={told} />
      <p>{told}</p>
      <p class="unseen" role="status">
        {atQuarter}
      </p>
    </div>
  )
}

interface ToolsProps {
  /** Why the report should be made again; empty: no reason. */
  readonly hint: string
  readonly html: string
  readonly data: AfterAction
}

function Tools({ hint, html, data }: ToolsProps): VNode {
  const { language } = useWords()
  const w = useOwn(afterActionWords)
  const files = useOwn(deskWords).files
  const name = `after-action-${stamped(data.seed, data.digest)}`
  return (
    <p class="moves tools" lang={language}>
      <button type="button" onClick={() => saveText(`${name}.html`, html)}>
        {w.html}
      </button>
      <button type="button" onClick={() => saveReportJson(`${name}.json`, data)}>
        {w.json}
      </button>
      <button type="button" onClick={() => print()}>
        {w.print}
      </button>
      <button type="button" onClick={() => void save()}>
        {files.save}
      </button>
      <button type="button" onClick={() => look({ name: 'exercise' })}>
        {w.toExercise}
      </button>
      <button type="button" onClick={() => void debrief()}>
        {w.again}
      </button>
      {hint !== '' && <span class="note">{hint}</span>}
    </p>
  )
}
