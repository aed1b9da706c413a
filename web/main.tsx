/** Starts the page from its address. */
import { render } from 'preact'
import { App } from './app.tsx'
import { begin, inputs } from './inputs.ts'
import { read } from './link.ts'
import { openShipped } from './session.ts'
import { keepAddress } from './share.ts'
import { shipped } from './shipped.ts'
import { applyTheme } from './theme.ts'
import { moment, view } from './view.ts'

const language = navigator.language.startsWith('fr') ? 'fr' : 'en'
const linked = read(location.hash, {
  inputs: { file: shipped[0] ?? '', edits: {}, strategy: null, seed: '1' },
  view: { ...view.get(), language },
  seconds: 0,
})
inputs.set(begin(linked.inputs))
view.set(linked.view)
moment.set(linked.seconds)
const follow = (): void => {
  const { theme, language } = view.get()
  applyTheme(theme)
  document.documentElement.lang = language
}
follow()
view.watch(follow)
render(<App />, document.getElementById('page')!)
keepAddress()
void openShipped(linked.inputs.file, linked.inputs)
