/**
 * The scenario as text and as a form, side by side: each change to one changes the other, and the result is
 * run.
 */
import type { ComponentChildren, VNode } from 'preact'
import { useEffect, useMemo, useState } from 'preact/hooks'
import type { FormNode } from '../../src/index.ts'
import { Faults } from '../edit/faults.ts'
import { faultId } from '../edit/faultsIn.ts'
import { Form } from '../edit/form.tsx'
import { stepName } from '../edit/leaf.tsx'
import { stepKeyIn } from '../edit/stepKey.ts'
import { type Place, TextPane } from '../edit/textPane.tsx'
import { change, take, typed } from '../edit/take.ts'
import { useFaults, useRead } from '../edit/useRead.ts'
import { saveText } from '../files/save.ts'
import { whole } from '../format.ts'
import { inputs } from '../inputs.ts'
import { difference } from '../address/patch.ts'
import { openFile } from '../files/chosen.ts'
import type { ScenarioText } from '../scenarioText.ts'
import { edit } from '../opening.ts'
import { formOf, opened, problemsIn, session, type Told } from '../session.ts'
import { Called } from '../shell/called.tsx'
import { Chooser } from '../shell/chooser.tsx'
import { scenarioFiles } from '../shell/fileField.tsx'
import { Steps } from '../shell/steps.tsx'
import { usePathNames } from '../shell/usePathNames.ts'
import '../style/edit.css'
import { useStore } from '../store.ts'
import { editWords } from '../words/editWords.ts'
import { useOwn, useWords } from '../words/words.ts'
import { Notes } from './notes.tsx'

export function Edit(): VNode {
  const { words } = useWords()
  const w = useOwn(editWords)
  const source = useStore(opened)
  const now = useStore(inputs, ({ now }) => now)
  const { issues, busy, shown } = useStore(session)
  const [form, setForm] = useState<FormNode | null>(null)
  const [place, setPlace] = useState<Place | null>(null)
  const [failed, setFailed] = useState(false)
  useEffect(() => void formOf().then(setForm, () => setFailed(true)), [])
  const text = now.text ?? source?.text ?? ''
  const read = useRead(text, source)
  const faults = useFaults(text, source?.file ?? '', issues)
  if (source === null) return <p class="note">{issues.length === 0 ? words.loading : ''}</p>
  const own = issues.filter(({ file }) => file === source.file)
  return (
    <div class="edit">
      <Head
        source={source}
        text={text}
        onRevert={
          now.text === null
            ? null
            : () =>
                take(
                  source.text,
                  stepName(w => w.reverted),
                )
        }
      />
      <Found issues={issues} busy={busy} file={source.file} onGo={setPlace}>
        {!busy && issues.length === 0 && shown !== null && <Notes scenario={shown.scenario} />}
      </Found>
      <div class="panes">
        <section class="form" aria-label={w.form} onKeyDown={stepKeyIn}>
          <h3>{w.form}</h3>
          {failed ? (
            <p role="alert">{words.failed}</p>
          ) : form === null || read === null ? (
            <p class="note">{w.waiting}</p>
          ) : read.plain === undefined ? (
            <p class="note">{w.noForm}</p>
          ) : (
            <Faults.Provider value={faults}>
              <Form node={form} path={[]} value={read.plain} below={read.below} onChange={change} />
            </Faults.Provider>
          )}
        </section>
        <section class="text" aria-label={w.text}>
          <h3>{w.text}</h3>
          <TextPane
            text={text}
            wrong={new Set(own.map(({ line }) => line ?? 0))}
            place={place}
            onText={typed}
          />
        </section>
      </div>
      <Overlaid />
      <Steps />
    </div>
  )
}

interface HeadProps {
  readonly source: ScenarioText
  readonly text: string
  /** Null if there is nothing to revert. */
  readonly onRevert: (() => void) | null
}

/** Whose text it is, how much of it is changed, and where it can be had from and put. */
function Head({ source, text, onRevert }: HeadProps): VNode {
  const { language } = useWords()
  const w = useOwn(editWords)
  const changed = useMemo(() => linesChanged(source.text, text), [source, text])
  const lines = useMemo(() => text.split('\n').length, [text])
  return (
    <header class="edit-head">
      <div class="figure-words">
        <h2>{w.title}</h2>
        <p class="takeaway">
          {w.takeaway({
            file: source.file,
            lines: whole(language, lines),
            changed: whole(language, changed),
          })}
        </p>
      </div>
      <div class="buttons">
        <Chooser label={w.open} accept={scenarioFiles} choose={file => void openFile(file)} />
        <button type="button" onClick={() => saveText(source.file, text)}>
          {w.save}
        </button>
        <button type="button" disabled={onRevert === null} onClick={() => onRevert?.()}>
          {w.revert}
        </button>
      </div>
    </header>
  )
}

const linesChanged = (from: string, to: string): number =>
  difference(from, to).reduce((sum, [, gone, come]) => sum + Math.max(gone, come.length), 0)

interface FoundProps {
  readonly issues: readonly Told[]
  readonly busy: boolean
  readonly file: string
  readonly onGo: (place: Place) => void
  readonly children?: ComponentChildren
}

function Found({ issues, busy, file, onGo, children }: FoundProps): VNode {
  const { words } = useWords()
  const w = useOwn(editWords)
  const named = usePathNames(issues.length > 0)
  return (
    <section class={`found${issues.length > 0 ? ' wrong' : ''}`}>
      {/* The list below is long: it would be read out after every change. */}
      <p role="status">
        {busy ? w.checking : issues.length === 0 ? w.sound : w.problems(problemsIn(issues))}
      </p>
      {issues.length > 0 && (
        <ol>
          {issues.map((issue, nth) => {
            const { line, column = 1, path, nearest } = issue
            const said = `${words.complaint(issue)}${nearest === undefined ? '' : `. ${words.nearest(nearest)}`}`
            return (
              <li key={nth}>
                {line !== undefined && issue.file === file ? (
                  <button
                    type="button"
                    class="quiet place"
                    aria-label={w.goTo(`${line}:${column}`)}
                    onClick={() => onGo({ line, column })}
                  >
                    {line}:{column}
                  </button>
                ) : (
                  <code class="place">{issue.file ?? w.elsewhere}</code>
                )}
                <span id={faultId(nth)}>
                  {path && <Called path={path} name={named(path)} />} {said}
                </span>
              </li>
            )
          })}
        </ol>
      )}
      {children}
    </section>
  )
}

/** Edits from the panel of inputs, which apply on top of the text; each can be removed. */
function Overlaid(): VNode | null {
  const w = useOwn(editWords)
  const edits = useStore(inputs, ({ now }) => now.edits)
  const named = usePathNames(true)
  const paths = Object.keys(edits)
  if (paths.length === 0) return null
  return (
    <section class="overlaid">
      <h3>{w.edits}</h3>
      <p class="note">{w.editsNote}</p>
      <ul>
        {paths.map(path => (
          <li key={path}>
            <span>
              <Called path={path} name={named(path)} /> = <code>{edits[path]}</code>
            </span>
            <button
              type="button"
              class="round quiet"
              aria-label={w.remove(named(path) ?? path)}
              onClick={() =>
                edit(
                  stepName(w => w.removed(named(path) ?? path)),
                  draft => void delete draft.edits[path],
                )
              }
            >
              ×
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
