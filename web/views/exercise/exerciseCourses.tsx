/** Marks to return to, and the courses that were played. */
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { courseNamed, type FacilitatorView } from '../../../src/index.ts'
import { ask } from '../../exercise/ask.ts'
import { markNamed } from '../../exercise/markNamed.ts'
import { nextCourse } from '../../exercise/nextCourse.ts'
import { useTableNames } from '../../exercise/tableNames.ts'
import { clockTime } from '../../exercise/time.ts'
import { choiceSaid, decisionWords } from '../../words/exerciseDecisions.ts'
import { deskWords } from '../../words/exerciseDesk.ts'
import { useOwn, useWords } from '../../words/words.ts'

export function Courses({ view }: { readonly view: FacilitatorView }): VNode {
  const w = useOwn(deskWords).courses
  const { language } = useWords()
  const { branches, divergences, participants } = view
  const { start, now } = participants
  const named = (name: string): string => courseNamed(name, language)
  return (
    <section class="panel courses" aria-labelledby="courses-title">
      <h2 id="courses-title">{w.title}</h2>
      <p class="takeaway">{w.hint}</p>
      {divergences.map(({ branch: name, at }) => (
        <p class="refusal" key={`${name} ${at}`}>
          {w.diverged({ course: named(name), clock: clockTime(start, at) })}
        </p>
      ))}
      <Naming
        label={w.markName}
        act={w.mark}
        usual={w.markDefault(clockTime(start, now))}
        name={name => ask({ to: 'mark', name }).then(({ refused }) => refused === undefined)}
      />
      <h3>{w.marks}</h3>
      <Marks {...view} />
      <Naming
        label={w.forkName}
        act={w.fork}
        usual={nextCourse(branches, w.forkDefault(clockTime(start, now)))}
        name={name => ask({ to: 'fork', name }).then(({ refused }) => refused === undefined)}
      />
      <h3>{w.course}</h3>
      <Branches {...view} />
    </section>
  )
}

/** The marks of the course on show, each to go back to. */
function Marks({ marks, participants }: Pick<FacilitatorView, 'marks' | 'participants'>): VNode {
  const w = useOwn(deskWords).courses
  const { language } = useWords()
  return (
    <>
      {marks.length === 0 && <p class="note">{w.noMarks}</p>}
      <ul class="marks">
        {marks.map(({ name, at, digest }) => (
          <li key={name} data-digest={digest}>
            <span>
              <time>{clockTime(participants.start, at)}</time> <b>{markNamed(name, language)}</b>
            </span>
            <button
              type="button"
              aria-label={w.rewindTo(markNamed(name, language))}
              onClick={() => void ask({ to: 'rewind', name })}
            >
              {w.rewind}
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}

type BranchesProps = Pick<FacilitatorView, 'branches' | 'branch' | 'participants'>

/** All courses, with where each began and what it does otherwise first. */
function Branches({ branches, branch, participants: { start } }: BranchesProps): VNode {
  const w = useOwn(deskWords).courses
  const d = useOwn(decisionWords)
  const called = useTableNames()
  const { language, words } = useWords()
  const named = (name: string): string => courseNamed(name, language)
  return (
    <ul class="marks">
      {branches.map(({ name, from, until, first }) => (
        <li key={name} aria-current={name === branch ? 'true' : undefined}>
          <span>
            <b>{named(name)}</b>{' '}
            <span class="note">
              {from !== undefined &&
                `${w.from({ course: named(from.branch), clock: clockTime(start, from.at) })}, `}
              {w.until(clockTime(start, until))}
              {first !== undefined &&
                `${words.semicolon}${clockTime(start, first.at)} ${choiceSaid(d, first.choice, called)}`}
            </span>
          </span>
          {name === branch ? (
            <span class="badge-state is-running">{w.onShow}</span>
          ) : (
            <button
              type="button"
              aria-label={w.switchToNamed(named(name))}
              onClick={() => void ask({ to: 'switch', name })}
            >
              {w.switchTo}
            </button>
          )}
        </li>
      ))}
    </ul>
  )
}

interface NamingProps {
  readonly label: string
  readonly act: string
  /** Name used if none is typed. */
  readonly usual: string
  /** False: refused; the typed name stays in the field. */
  readonly name: (name: string) => Promise<boolean>
}

function Naming({ label, act, usual, name }: NamingProps): VNode {
  const [typed, setTyped] = useState('')
  return (
    <form
      class="naming"
      onSubmit={event => {
        event.preventDefault()
        void name(typed.trim() || usual).then(done => done && setTyped(now => (now === typed ? '' : now)))
      }}
    >
      <input
        type="text"
        maxLength={60}
        aria-label={label}
        placeholder={usual}
        value={typed}
        onInput={event => setTyped(event.currentTarget.value)}
      />
      <button type="submit">{act}</button>
    </form>
  )
}
