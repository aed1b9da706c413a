/** Starts the page from its address. */
import { render } from 'preact'
import { App } from './app.tsx'
import { runBeside } from './compared.ts'
import { read } from './link.ts'
import { openSource, putFailed } from './session.ts'
import { keepAddress, unlinked } from './share.ts'
import { shipped } from './shipped.ts'
import { applyTheme } from './theme.ts'
import { moment, view } from './view.ts'

const language = navigator.language.startsWith('fr') ? 'fr' : 'en'
const linked = read(location.hash, {
  inputs: { file: shipped[0] ?? '', patch: null, edits: {}, strategy: null, seed: '1' },
  beside: null,
  view: { ...view.get(), language },
  seconds: 0,
})
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

async function begin(): Promise<void> {
  const { source, inputs } = await unlinked(linked.inputs)
  await openSource(source, inputs)
  if (linked.beside === null) return
  const other = await unlinked(linked.beside)
  const { text } = other.inputs
  await runBeside(text === null ? other.source : { ...other.source, text }, other.inputs)
}
begin().catch(putFailed).finally(keepAddress)
