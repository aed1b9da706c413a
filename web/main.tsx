/** Starts the page from its address. */
import { render } from 'preact'
import { App } from './app.tsx'
import { runBeside } from './compared.ts'
import { embedded } from './embedded.ts'
import { foretell } from './foretold.ts'
import { read } from './link.ts'
import { openSource, putFailed, reopened, startEngine } from './session.ts'
import { keepAddress, say, unlinked } from './share.ts'
import { shipped } from './shipped.ts'
import { applyTheme } from './theme.ts'
import { moment, view } from './view.ts'
import { spoken } from './words/words.ts'

/** A window of an exercise's participants: it starts no engine and opens no scenario. */
const participants = new URLSearchParams(location.hash.slice(1)).has('participants')
const language = navigator.language.startsWith('fr') ? 'fr' : 'en'
const linked = read(location.hash, {
  inputs: { file: shipped[0] ?? '', patch: null, edits: {}, strategy: null, seed: '1' },
  beside: null,
  view: { ...view.get(), language },
  seconds: 0,
})
if (!participants) startEngine()
if (!participants && linked.inputs.patch === null && embedded() === null) foretell(linked.inputs)
view.set(linked.view)
moment.set(linked.seconds)
const follow = (): void => {
  const { theme, language } = view.get()
  applyTheme(theme)
  document.documentElement.lang = language
}
follow()
view.watch(follow)
const page = document.getElementById('page')!
if (participants) void import('./views/exerciseSeat.tsx').then(({ Seat }) => render(<Seat />, page))
else {
  render(<App />, page)
  begin().catch(putFailed).finally(keepAddress)
}

reopened.watch(same => {
  const { words } = spoken()
  if (same !== null) say(same ? words.cameSame : words.cameOther)
})

async function begin(): Promise<void> {
  const { source, inputs } = (location.hash === '' ? embedded() : null) ?? (await unlinked(linked.inputs))
  await openSource(source, inputs)
  if (linked.beside === null) return
  const other = await unlinked(linked.beside)
  const { text } = other.inputs
  await runBeside(text === null ? other.source : { ...other.source, text }, other.inputs)
}
