/** Problems of a scenario with line and column, or an error of the machine. */
import type { VNode } from 'preact'
import type { Issue } from '../../src/index.ts'
import { inputs, undo } from '../inputs.ts'
import { dismiss, edit } from '../opening.ts'
import { opened, problemsIn, run, session, type Told } from '../session.ts'
import { travel } from '../swap.ts'
import { inWords, loadedAnew } from '../browser/unreached.ts'
import { look } from '../view.ts'
import { spoken, useWords } from '../words/words.ts'
import { Called } from './called.tsx'
import { choicesOf } from './choices.ts'
import { usePathNames } from './usePathNames.ts'

interface ProblemsProps {
  readonly issues: readonly Told[]
  readonly failed: string | null
  /** Whether the incident on show is an earlier one. */
  readonly stale: boolean
}

export function Problems({ issues, failed, stale }: ProblemsProps): VNode {
  const { words } = useWords()
  const { done } = inputs.get()
  const undoable = !stale || issues.every(typed) ? done.at(-1) : undefined
  return (
    <section class="problems" role="alert">
      {failed !== null && (
        <>
          <h2>{words.failed}</h2>
          <p>{inWords(failed, words)}</p>
          <button type="button" onClick={() => void tryAgain()}>
            {words.again}
          </button>
        </>
      )}
      {issues.length > 0 && (
        <>
          <h2>{words.issuesTitle(problemsIn(issues))}</h2>
          <p class="note">{stale ? words.issuesStale : words.issuesHint(undoable !== undefined)}</p>
          {undoable !== undefined && (
            <button type="button" onClick={() => void travel(undo)}>
              {words.undoStep(undoable.name())}
            </button>
          )}
          {issues.some(isOfStrategy) && (
            <button type="button" onClick={withoutStrategy}>
              {words.input.stepSet(words.input.strategy, words.input.noStrategy)}
            </button>
          )}
          {issues.some(standsInText) && (
            <button type="button" onClick={() => look({ name: 'edit' })}>
              {words.mend}
            </button>
          )}
          <ol>
            {issues.map((issue, nth) => (
              <Line key={nth} issue={issue} />
            ))}
          </ol>
        </>
      )}
    </section>
  )
}

function tryAgain(): Promise<unknown> {
  const { wanted } = session.get()
  // A page that could not load what its address names has nothing to run.
  return wanted === undefined && opened.get() !== null ? run() : loadedAnew(wanted)
}

/** A file that was not opened; nothing else has changed. */
export function Refused({ issue }: { readonly issue: Told }): VNode {
  const { words } = useWords()
  return (
    <section class="problems" role="alert">
      <h2>{words.notOpened}</h2>
      <p class="note">{words.notOpenedHint}</p>
      <button type="button" onClick={dismiss}>
        {words.close}
      </button>
      <ol>
        <Line issue={issue} />
      </ol>
    </section>
  )
}

function Line({ issue }: { readonly issue: Told }): VNode {
  const { words } = useWords()
  const named = usePathNames(issue.path !== '')
  const { path, nearest } = issue
  return (
    <li>
      <Place issue={issue} name={named(path)} />
      <span>
        {path && !typed(issue) && <Called path={path} name={named(path)} />} {words.complaint(issue)}
        {nearest !== undefined && <em>. {words.nearest(nearest)}</em>}
      </span>
    </li>
  )
}

/** Issues of values typed into the inputs: the engine gives them `edits` as file name. */
const typed = ({ file }: Issue): boolean => file === 'edits'

/**
 * Whether the problem is the requested strategy, for example of a link: then nothing in the file needs
 * mending.
 */
const isOfStrategy = ({ path, file }: Issue): boolean =>
  path === 'strategies' && file === undefined && inputs.get().now.strategy !== null

function withoutStrategy(): void {
  const name = (): string => {
    const { input: w } = spoken().words
    return w.stepSet(w.strategy, w.noStrategy)
  }
  edit(name, draft => void (draft.strategy = null))
}

/** Whether the issue is in a text that the editor shows. */
function standsInText({ file = '' }: Issue): boolean {
  const text = opened.get()
  return text !== null && (file === text.file || file in text.beside)
}

/** Place of an issue: file, line and column, or the name of an input. */
function Place({ issue, name }: { readonly issue: Issue; readonly name: string | undefined }): VNode {
  const { words } = useWords()
  if (!typed(issue)) {
    const { file, line, column } = issue
    return <code class="place">{[file, line, column].filter(part => part !== undefined).join(':')}</code>
  }
  const { shown } = session.get()
  const { edits } = inputs.get().now
  const choices = shown === null ? [] : choicesOf(shown.unedited, edits, words)
  const choice = choices.find(({ paths }) => paths.includes(issue.path))
  return (
    <span class="place">
      {words.input.title}
      {words.colon}
      {choice?.label ?? <Called path={issue.path} name={name} />}
    </span>
  )
}
