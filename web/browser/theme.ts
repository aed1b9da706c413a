/** Colours of the current theme, for canvases that need them as values. */
import { printing } from '../files/paper.ts'
import { store, useStore } from '../store.ts'
import { view } from '../view.ts'

const dark = matchMedia('(prefers-color-scheme: dark)')

const applied = store('')

/**
 * The reader's theme, but light on paper: some browsers switch their own colour scheme to light for printing.
 */
export function applyTheme(): void {
  const { theme } = view.get()
  const shown = printing.get() ? 'light' : theme === 'auto' ? (dark.matches ? 'dark' : 'light') : theme
  document.documentElement.dataset['theme'] = shown
  applied.set(shown)
}

dark.addEventListener('change', applyTheme)

/** Values of CSS variables, read again when the theme changes. */
export function useColours(names: readonly string[]): readonly string[] {
  useStore(applied)
  const style = getComputedStyle(document.documentElement)
  return names.map(name => style.getPropertyValue(name).trim())
}
