/** The views, on the left or, on a small screen, below. */
import type { VNode } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { useStore } from '../store.ts'
import { keyOf, look, view, views } from '../view.ts'
import { useWords } from '../words/words.ts'
import { Icon } from './icon.tsx'

/** Pixels at the edge of the row in which its tabs fade: what is now is not among them. */
const fading = 34

export function ViewTabs(): VNode {
  const { words } = useWords()
  const now = useStore(view, ({ name }) => name)
  const list = useRef<HTMLElement>(null)
  // On a small screen they stand in a row that is wider than it.
  useEffect(() => {
    const row = list.current
    const tab = row?.querySelector<HTMLElement>('[aria-current]')
    if (!row || !tab) return
    // Not scrollIntoView: from what it shows, the next Tab would start.
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
          onClick={() => look({ name })}
        >
          <Icon of={name} />
          <span>{words.views[name]}</span>
        </button>
      ))}
    </nav>
  )
}
