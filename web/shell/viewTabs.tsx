/** The tabs of the views, on the left, or at the bottom of a small screen. */
import type { VNode } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { useStore } from '../store.ts'
import { keyOf, look, view, views } from '../view.ts'
import { useWords } from '../words/words.ts'
import { Icon } from './icon.tsx'

/** Width in px of the faded edge of the row, in which the current tab must not be. */
const fading = 34

/** On a small screen the inputs lie over the view: whoever chooses a view, be it the same one, wants to see it. */
export function uncover(): void {
  if (matchMedia('(max-width: 700px)').matches) look({ inputs: false })
}

export function ViewTabs(): VNode {
  const { words } = useWords()
  const now = useStore(view, ({ name }) => name)
  const list = useRef<HTMLElement>(null)
  // On a small screen the tabs are a row wider than the screen.
  useEffect(() => {
    const row = list.current
    const tab = row?.querySelector<HTMLElement>('[aria-current]')
    if (!row || !tab) return
    // Not scrollIntoView, because it would also move the start of keyboard navigation.
    const beyond = tab.offsetLeft + tab.offsetWidth + fading - row.clientWidth
    row.scrollLeft = Math.min(Math.max(row.scrollLeft, beyond), tab.offsetLeft)
  }, [now])
  return (
    <nav ref={list} class="views" aria-label={words.viewsLabel}>
      {views.map(name => (
        <button
          key={name}
          type="button"
          aria-current={name === now ? 'page' : undefined}
          title={keyOf(name)}
          onClick={() => {
            look({ name })
            uncover()
          }}
        >
          <Icon of={name} />
          <span>{words.views[name]}</span>
        </button>
      ))}
    </nav>
  )
}
