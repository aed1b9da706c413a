/** Colours that a canvas needs as numbers, in the theme on show. */
import { store, useStore } from './store.ts'
import { view, type Theme } from './view.ts'

const dark = matchMedia('(prefers-color-scheme: dark)')

const applied = store('')

export function applyTheme(theme: Theme): void {
  const shown = theme === 'auto' ? (dark.matches ? 'dark' : 'light') : theme
  document.documentElement.dataset['theme'] = shown
  applied.set(shown)
}

dark.addEventListener('change', () => applyTheme(view.get().theme))

/** Values of CSS variables, read anew when the theme changes. */
export function useColours(names: readonly string[]): readonly string[] {
  useStore(applied)
  const style = getComputedStyle(document.documentElement)
  return names.map(name => style.getPropertyValue(name).trim())
}
