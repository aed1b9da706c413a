/** The site's wall clock, and the controls of the exercise clock. */
import type { Ref, VNode } from 'preact'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import type { FacilitatorView } from '../../../src/index.ts'
import { ask } from '../../exercise/ask.ts'
import { desk } from '../../exercise/desk.ts'
import { debrief, toggle } from '../../exercise/lead.ts'
import { nextCourse } from '../../exercise/nextCourse.ts'
import { paceShown, paceTyped } from '../../exercise/typedPace.ts'
import { windowName } from '../../exercise/windows.ts'
import { clockTime } from '../../exercise/time.ts'
import { elapsed, whole } from '../../format.ts'
import { say } from '../../address/share.ts'
import { Icon } from '../../shell/icon.tsx'
import { useStore } from '../../store.ts'
import { look, view as pageView } from '../../view.ts'
import { exerciseWords } from '../../words/exerciseWords.ts'
import { deskWords } from '../../words/exerciseDesk.ts'
import { useOwn, useWords } from '../../words/words.ts'
import { Refusal } from './exerciseRefusal.tsx'

export function Clock({ view }: { readonly view: FacilitatorView }): VNode {
  const { language } = useWords()
  const w = useOwn(exerciseWords).clock
  const { start, now, until, paused, title } = view.participants
  const over = now >= until
  const state = over ? 'over' : paused ? 'paused' : 'running'
  const heading = useRef<HTMLHeadingElement>(null)
  // Keyboard users continue here rather than at the top of the page.
  useEffect(() => heading.current?.focus(), [])
  const next = useRef<HTMLButtonElement>(null)
  // When the time is over, so are the buttons that let it pass: whoever stands on one goes on to what comes next.
  useLayoutEffect(() => {
    if (over && document.activeElement?.matches('.exercise-clock [aria-disabled=true]')) next.current?.focus()
  }, [over])
  return (
    <section class="exercise-clock" aria-label={w.label}>
      <div class="face">
        <h2 ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <p class="wall">
          <time>{clockTime(start, now, { withSeconds: true })}</time>
          <span class={`badge-state is-${state}${view.lookingBack ? ' is-back' : ''}`} role="status">
            {w[view.lookingBack ? 'back' : state]}
          </span>
        </p>
        <p class="note">
          {w.left(elapsed(language, until - Math.floor(now)))}, {w.seed(view.seed)}
        </p>
      </div>
      <Passing view={view} over={over} />
      <Leading over={over} next={next} />
      <Refusal />
      {view.lookingBack && <LookingBack view={view} />}
      {over && <p class="over-hint">{w.overHint}</p>}
    </section>
  )
}

interface PassingProps {
  readonly view: FacilitatorView
  readonly over: boolean
}

/** Lets the time of the night pass, or stops it. */
function Passing({ view, over }: PassingProps): VNode {
  const { language } = useWords()
  const w = useOwn(exerciseWords).clock
  const { now, until, paused, pace, decisions, messages } = view.participants
  const minutesLeft = Math.max(0, until - now) / 60 / pace
  const untouched =
    now === view.branches[0]?.until &&
    decisions.length + messages.length === 0 &&
    paused &&
    view.marks.length <= 1
  return (
    <div class="moves">
      <button type="button" class="shortcut" onClick={toDecide}>
        {w.toDecide}
      </button>
      <button type="button" class="primary" aria-disabled={over} onClick={() => over || void toggle()}>
        <Icon of={paused ? 'play' : 'pause'} />
        <span>{paused ? (untouched ? w.begin : w.play) : w.pause}</span>
      </button>
      <button type="button" aria-disabled={over} onClick={() => over || void ask({ to: 'step' })}>
        <Icon of="next" />
        <span>{w.step}</span>
      </button>
      <Pace pace={pace} />
      <span class="note">
        {minutesLeft < 1 && !over ? w.tableShort : w.table(whole(language, minutesLeft))}
      </span>
    </div>
  )
}

interface LeadingProps {
  readonly over: boolean
  /** The button of what comes next. */
  readonly next: Ref<HTMLButtonElement | null>
}

/** Shows the table its window, and ends with the report. */
function Leading({ over, next }: LeadingProps): VNode {
  const { language } = useWords()
  const w = useOwn(exerciseWords).clock
  const progress = useStore(desk, ({ progress }) => progress)
  return (
    <div class="moves">
      <button type="button" title={w.windowHint} onClick={() => openParticipants(language) || say(w.blocked)}>
        <Icon of="site" />
        <span>{w.window}</span>
      </button>
      <button
        ref={next}
        type="button"
        title={w.endHint}
        class={over ? 'primary' : ''}
        disabled={progress !== null}
        onClick={() => {
          look({ name: 'after-action' })
          void debrief()
        }}
      >
        <span>{w.end}</span>
      </button>
    </div>
  )
}

/** How many seconds of the night pass in one of the table. */
function Pace({ pace }: { readonly pace: number }): VNode {
  const { language } = useWords()
  const w = useOwn(exerciseWords).clock
  return (
    <label class="field pace">
      <span>{w.pace}</span>
      <b aria-hidden="true">×</b>
      <input
        key={`${language} ${pace}`}
        type="text"
        inputMode="decimal"
        title={w.paceHint}
        size={6}
        defaultValue={paceShown(language, pace)}
        onChange={event => {
          const field = event.currentTarget
          const kept = paceTyped(language, field.value, pace)
          field.value = paceShown(language, kept)
          void ask({ to: 'pace', pace: kept })
        }}
      />
    </label>
  )
}

/** Beside the clock, because that stays in sight: what can be done from here, and the way back. */
function LookingBack({
  view: { branch, branches, participants },
}: {
  readonly view: FacilitatorView
}): VNode {
  const w = useOwn(deskWords).courses
  const end = branches.find(({ name }) => name === branch)?.until ?? participants.now
  const course = nextCourse(branches, w.forkDefault(clockTime(participants.start, participants.now)))
  const note = useRef<HTMLParagraphElement>(null)
  // In a narrow window the clock scrolls away with the page, and the marks are far below it.
  useEffect(() => note.current?.scrollIntoView({ block: 'nearest' }), [])
  return (
    <p class="looking-back" ref={note}>
      {w.back}{' '}
      <button
        type="button"
        aria-label={w.branchAs(course)}
        onClick={() => void ask({ to: 'fork', name: course })}
      >
        {w.branch}
      </button>{' '}
      <button type="button" onClick={() => void ask({ to: 'switch', name: branch })}>
        {w.toEnd(clockTime(participants.start, end))}
      </button>
    </p>
  )
}

/** Skips the injects, which can have a hundred tab stops. */
function toDecide(): void {
  document.querySelector<HTMLElement>('form.decide :is(select, input)')?.focus()
}

/** Returns false if the browser blocked the window. */
function openParticipants(language: string): boolean {
  const here = location.href.replace(/#.*/, '')
  const { theme } = pageView.get()
  const address = `${here}#participants&lang=${language}&theme=${theme}`
  const opened = open(address, '_blank', 'popup,width=1280,height=800')
  if (opened === null) return false
  opened.name = windowName
  return true
}
