/** The panel of inputs: the main ones, and the steps of what was changed. */
import type { VNode } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { stepKeyIn } from '../edit/stepKey.ts'
import { inputs } from '../inputs.ts'
import { lazy } from '../browser/lazy.tsx'
import { edit } from '../opening.ts'
import { session, type Shown, type Told } from '../session.ts'
import { useStore } from '../store.ts'
import { look, view } from '../view.ts'
import type { Words } from '../words/en.ts'
import { spoken, useWords } from '../words/words.ts'
import { type Choice, chosenSaid } from './inputChoice.ts'
import { choicesOf, standing } from './choices.ts'
import { Icon } from './icon.tsx'
import { Steps } from './steps.tsx'
import { useTyped } from './useTyped.ts'
import { strategyName } from '../model/names.ts'

const Mixes = lazy(() => import('./mixes.tsx').then(({ Mixes }) => Mixes))
const Notes = lazy(() => import('../views/notes.tsx').then(({ Notes }) => Notes))

/** Closed from within, the panel gives the keyboard's focus back to the button that opens it. */
function giveBack(panel: HTMLElement | null): void {
  if (panel?.contains(document.activeElement) === true)
    document.querySelector<HTMLElement>('.bar > [aria-expanded]')?.focus()
}

export function Inputs(): VNode {
  const { words } = useWords()
  const now = useStore(inputs, ({ now }) => now)
  const shown = useStore(session, ({ shown }) => shown)
  const issues = useStore(session, ({ issues }) => issues)
  const edits = useStore(view, ({ name }) => name === 'edit')
  const w = words.input
  const { scenario, unedited } = shown ?? {}
  const panel = useRef<HTMLElement>(null)
  // Before the element with the focus is removed.
  useEffect(() => view.watch(({ inputs }) => inputs || giveBack(panel.current)), [])
  return (
    <aside ref={panel} class="inputs" aria-label={w.title} onKeyDown={stepKeyIn}>
      <header>
        <h2>{w.title}</h2>
        <button type="button" class="round" aria-label={words.close} onClick={() => look({ inputs: false })}>
          <Icon of="close" />
        </button>
      </header>
      {scenario && Object.keys(scenario.strategies).length > 0 && (
        <label class="row">
          <span>{w.strategy}</span>
          <select
            value={now.strategy ?? ''}
            onChange={event => {
              const chosen = event.currentTarget.value
              edit(
                () => strategyStep(scenario, chosen),
                draft => void (draft.strategy = chosen || null),
              )
            }}
          >
            <option value="">{w.noStrategy}</option>
            {Object.keys(scenario.strategies).map(name => (
              <option key={name} value={name}>
                {strategyName(scenario, name)}
              </option>
            ))}
          </select>
        </label>
      )}
      {unedited &&
        scenario &&
        standing(unedited, scenario, now.edits, words).map((choice, nth) => (
          <Row
            key={choice.id}
            choice={choice}
            issue={issues.find(({ path, file }) => file === 'edits' && choice.paths.includes(path))}
            inWords={words => choicesOf(unedited, now.edits, words)[nth]!}
          />
        ))}
      {unedited && <Mixes unedited={unedited} edits={now.edits} />}
      {/* The editor shows them as well. */}
      {issues.length === 0 && scenario && !edits && <Notes scenario={scenario} />}
      <Steps />
    </aside>
  )
}

function strategyStep(scenario: Shown['scenario'], chosen: string): string {
  const { input: w } = spoken().words
  return w.stepSet(w.strategy, chosen === '' ? w.noStrategy : strategyName(scenario, chosen))
}

function choiceStep(choice: Choice, value: string): string {
  const { input: w } = spoken().words
  return value === '' ? w.stepReset(choice.label) : w.stepSet(choice.label, chosenSaid({ ...choice, value }))
}

interface RowProps {
  readonly choice: Choice
  /** Why its value is refused: in a narrow window the panel covers what says so elsewhere. */
  readonly issue: Told | undefined
  /** The same in the words of another language. */
  readonly inWords: (words: Words) => Choice
}

function Row({ choice, issue, inWords }: RowProps): VNode {
  const { words } = useWords()
  const w = words.input
  const { label, value, options, unit, edits, changed } = choice
  const take = (chosen: string): void => {
    const name = (): string => choiceStep(inWords(spoken().words), chosen)
    edit(name, draft => {
      for (const path of choice.paths) delete draft.edits[path]
      if (chosen !== '') Object.assign(draft.edits, edits(chosen))
    })
  }
  const field = useTyped(value, take)
  return (
    <div class={`row${changed ? ' changed' : ''}`}>
      <label>
        <span>{label}</span>
        {options ? (
          <select value={value} onChange={event => take(event.currentTarget.value)}>
            {options.map(({ value: each, label: word }) => (
              <option key={each} value={each}>
                {word}
              </option>
            ))}
          </select>
        ) : (
          <span class="measure">
            <input
              type="number"
              min={0}
              max={choice.most}
              step="any"
              placeholder={choice.written}
              aria-invalid={issue !== undefined}
              {...field}
            />
            {unit}
          </span>
        )}
      </label>
      {changed && (
        <button type="button" class="quiet" aria-label={w.stepReset(label)} onClick={() => take('')}>
          {w.reset}
        </button>
      )}
      {issue && <small class="refused">{words.complaint(issue)}</small>}
    </div>
  )
}
