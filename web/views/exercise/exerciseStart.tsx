/** Start page of the exercises: what an exercise is, those available, and the guide. */
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { beginShipped, beginShown, open } from '../../exercise/beginning.ts'
import { desk } from '../../exercise/desk.ts'
import { take } from '../../exercise/lead.ts'
import { shippedExercises } from '../../exercise/shippedExercises.ts'
import { wish, wishedFiles } from '../../exercise/wished.ts'
import { inputs } from '../../inputs.ts'
import { opened } from '../../session.ts'
import { Chooser } from '../../shell/chooser.tsx'
import { useStore } from '../../store.ts'
import { exerciseWords } from '../../words/exerciseWords.ts'
import { useOwn, useWords } from '../../words/words.ts'
import { OpenExercise } from './exerciseFiles.tsx'
import { Guide } from './exerciseGuide.tsx'
import { Refusal } from './exerciseRefusal.tsx'
import { LeftOpen } from './leftOpen.tsx'

export function Start(): VNode {
  const { words } = useWords()
  const w = useOwn(exerciseWords)
  const busy = useStore(desk, ({ busy }) => busy)
  const reading = useStore(desk, ({ reading }) => reading > 0)
  const shown = useStore(opened)
  // The default is a seed that the reader has already chosen for the page.
  const [typed, setTyped] = useState(() => (inputs.get().now.seed === '1' ? '' : inputs.get().now.seed))
  const files = useStore(wishedFiles)
  const wished = { seed: typed.trim() === '' ? null : typed.trim(), ...files }
  return (
    <div class="exercise exercise-start">
      <section aria-labelledby="exercise-title">
        <h2 id="exercise-title">{w.title}</h2>
        <p class="lead">{w.what}</p>
        <p class="note">{w.needs}</p>
      </section>
      <Refusal opening />
      <LeftOpen busy={busy} />
      <div class="wished">
        <label class="field seed-asked">
          <span>{w.seed}</span>
          <input
            type="text"
            maxLength={40}
            value={typed}
            placeholder={w.seedHint}
            onInput={event => setTyped(event.currentTarget.value)}
          />
        </label>
        <Own of="list" accept=".csv,text/csv" />
        <Own of="decisions" accept=".yaml,.yml,.json" />
      </div>
      <section aria-labelledby="ready-title">
        <h3 id="ready-title">{w.ready}</h3>
        <ul class="cards">
          {shippedExercises.map(file => (
            <li key={file} class="card">
              <h4>{w.exercises[file]?.name ?? file}</h4>
              <p>{w.exercises[file]?.what}</p>
              <button
                type="button"
                class="primary"
                disabled={busy || reading}
                aria-label={`${w.start}${words.colon}${w.exercises[file]?.name ?? file}`}
                onClick={() => void beginShipped(file, wished)}
              >
                {w.start}
              </button>
            </li>
          ))}
        </ul>
        <p class="note" role="status">
          {busy ? w.starting : reading ? w.reading : ''}
        </p>
      </section>
      <section class="own" aria-labelledby="own-title">
        <h3 id="own-title">{w.ownTitle}</h3>
        <button
          type="button"
          disabled={busy || reading || shown === null}
          onClick={() => void beginShown(wished)}
        >
          {w.own}
        </button>
        <OpenExercise label={w.openSaved} choose={file => void open(file)} />
      </section>
      <Guide open />
    </div>
  )
}

interface OwnProps {
  readonly of: 'list' | 'decisions'
  readonly accept: string
}

/**
 * A file of the reader's for the next exercise: injects, as a spreadsheet saves an edited “Injects as CSV”, or decisions, as
 * the command line plays them.
 */
function Own({ of, accept }: OwnProps): VNode {
  const w = useOwn(exerciseWords)
  const chosen = useStore(wishedFiles, files => files[of])
  return (
    <p class="list-asked">
      <Chooser
        accept={accept}
        named={`${of}-file`}
        label={w[of]}
        hint={w[`${of}Hint`]}
        choose={file => void take(of, file)}
      />
      <span role="status">
        {chosen !== null && w[`${of}Taken`](chosen.file)}
        {chosen?.encoding !== undefined && `. ${w.listEncoding(chosen.encoding)}`}
      </span>
      {chosen !== null && (
        <button type="button" class="quiet" onClick={() => wish({ [of]: null })}>
          {w[`${of}Left`]}
        </button>
      )}
    </p>
  )
}
