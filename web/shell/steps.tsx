/** The steps of changes, with undo and redo. */
import type { VNode } from 'preact'
import { inputs, redo, undo } from '../inputs.ts'
import { useStore } from '../store.ts'
import { travel } from '../swap.ts'
import { useWords } from '../words/words.ts'

export function Steps(): VNode {
  const { words } = useWords()
  const { done, undone } = useStore(inputs)
  const w = words.input
  return (
    <section class="steps">
      <h3>{w.steps}</h3>
      <div class="buttons">
        <button
          type="button"
          aria-disabled={done.length === 0}
          title={done.length > 0 ? words.undoStep(done.at(-1)!.name()) : undefined}
          onClick={() => void travel(undo)}
        >
          {words.undo}
        </button>
        <button
          type="button"
          aria-disabled={undone.length === 0}
          title={undone.length > 0 ? words.redoStep(undone.at(-1)!.name()) : undefined}
          onClick={() => void travel(redo)}
        >
          {words.redo}
        </button>
      </div>
      {done.length + undone.length === 0 ? (
        <p class="note">{w.noSteps}</p>
      ) : (
        <ol>
          {done.map(({ name }, nth) => (
            <li key={nth}>{name()}</li>
          ))}
          {undone.toReversed().map(({ name }, nth) => (
            <li key={`undone-${nth}`} class="undone">
              <s>{name()}</s>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
