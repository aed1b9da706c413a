/** The inspector: what is selected, its state at the moment on show, and why. */
import type { VNode } from 'preact'
import { lazy } from '../browser/lazy.tsx'
import { exists, type Shown } from '../session.ts'
import { useStore } from '../store.ts'
import { look, view } from '../view.ts'
import { useWords } from '../words/words.ts'
import { Icon } from './icon.tsx'
import { Feed } from './feed.tsx'

const Selected = lazy(() => import('./selected.tsx').then(({ Selected }) => Selected))

export function Inspector({ shown }: { readonly shown: Shown }): VNode {
  const { words } = useWords()
  const chosen = useStore(view, ({ selection }) => selection)
  const selection = chosen !== null && exists(shown, chosen) ? chosen : null
  return (
    <aside
      class={`inspector${selection === null ? ' idle' : ''}`}
      aria-label={words.inspector.title}
      tabIndex={-1}
    >
      {selection === null ? (
        <Feed shown={shown} />
      ) : (
        <>
          <header>
            <p class="kicker">{words.inspector[selection.of === 'cause' ? 'event' : selection.of]}</p>
            <button
              type="button"
              class="round"
              aria-label={words.close}
              onClick={() => look({ selection: null })}
            >
              <Icon of="close" />
            </button>
          </header>
          <Selected shown={shown} selection={selection} />
        </>
      )}
    </aside>
  )
}
