/** The panel of inputs: the main ones, and the steps of what was changed. */
import type { VNode } from 'preact'
import { inputs } from '../inputs.ts'
import { lazy } from '../lazy.tsx'
import { edit } from '../opening.ts'
import { session } from '../session.ts'
import { useStore } from '../store.ts'
import { look } from '../view.ts'
import { useWords } from '../words/words.ts'
import type { Choice } from './inputChoice.ts'
import { choicesOf } from './choices.ts'
import { Icon } from './icon.tsx'
import { Steps } from './steps.tsx'
import { useTyped } from './useTyped.ts'
import { strategyName } from '../model/names.ts'

const Mixes = lazy(() => import('./mixes.tsx').then(({ Mixes }) => Mixes))

export function Inputs(): VNode {
  const { words } = useWords()
  const now = useStore(inputs, ({ now }) => now)
  const shown = useStore(session, ({ shown }) => shown)
  const w = words.input
  const { scenario, unedited } = shown ?? {}
  return (
    <aside class="inputs" aria-label={w.title}>
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
                w.stepSet(w.strategy, chosen === '' ? w.noStrategy : strategyName(scenario, chosen)),
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
        choicesOf(unedited, now.edits, words).map(choice => <Row key={choice.id} choice={choice} />)}
      {unedited && <Mixes unedited={unedited} edits={now.edits} />}
      <Steps />
    </aside>
  )
}

function Row({ choice }: { readonly choice: Choice }): VNode {
  const { words } = useWords()
  const w = words.input
  const { label, value, options, unit, edits, changed } = choice
  const take = (chosen: string, spoken: string): void => {
    edit(chosen === '' ? w.stepReset(label) : w.stepSet(label, spoken), draft => {
      for (const path of choice.paths) delete draft.edits[path]
      if (chosen !== '') Object.assign(draft.edits, edits(chosen))
    })
  }
  const field = useTyped(value, typed => take(typed, unit ? `${typed} ${unit}` : typed))
  return (
    <div class={`row${changed ? ' changed' : ''}`}>
      <label>
        <span>{label}</span>
        {options ? (
          <select
            value={value}
            onChange={event =>
              take(event.currentTarget.value, event.currentTarget.selectedOptions[0]?.text ?? '')
            }
          >
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
              {...field}
            />
            {unit}
          </span>
        )}
      </label>
      {changed && (
        <button type="button" class="quiet" aria-label={w.stepReset(label)} onClick={() => take('', '')}>
          {w.reset}
        </button>
      )}
    </div>
  )
}
