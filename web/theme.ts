/** Colours that a canvas needs as numbers, in the theme on show. */
import { useEffect, useState } from 'preact/hooks'
import { useStore } from './store.ts'
import { view, type Theme } from './view.ts'

const dark = matchMedia('(prefers-color-scheme: dark)')

export function applyTheme(theme: Theme): void {
  const shown = theme === 'auto' ? (dark.matches ? 'dark' : 'light') : theme
  document.documentElement.dataset['theme'] = shown
}

dark.addEventListener('change', () => applyTheme(view.get().theme))

/** Paper is white. */
addEventListener('beforeprint', () => applyTheme('light'))
addEventListener('afterprint', () => applyTheme(view.get().theme))

/** Values of CSS variables, read anew when the theme changes. */
export function useColours(names: readonly string[]): readonly string[] {
  const theme = useStore(view, ({ theme }) => theme)
  const [, again] = useState(0)
  useEffect(() => {
    const changed = (): void => again(count => count + 1)
    dark.addEventListener('change', changed)
    return () => dark.removeEventListener('change', changed)
  }, [])
  void theme
  const style = getComputedStyle(document.documentElement)
  return names.map(name => style.getPropertyValue(name).trim())
}
