/** Starts the page from its address. */
import { options, render } from 'preact'
import { App } from './app.tsx'
import { embedded } from './files/embedded.ts'
import { altered, foretell, takeForetold } from './foretold.ts'
import { prepareClock } from './format.ts'
import { inputs } from './inputs.ts'
import { fetchRest, later } from './browser/lazy.tsx'
import { read } from './address/link.ts'
import { keepFocus } from './browser/keepFocus.ts'
import { keepPlaces } from './address/places.ts'
import { arrival, reopened } from './opening.ts'
import { putFailed, session, startEngine } from './session.ts'
import { printing } from './files/paper.ts'
import { openLinked, say, usual } from './address/share.ts'
import { unlinked } from './address/unlinked.ts'
import { loadShipped, shipped } from './shipped.ts'
import { applyTheme } from './browser/theme.ts'
import { openBefore } from './browser/unreached.ts'
import { moment, view } from './view.ts'
import { shownBy } from './views/shownBy.ts'
import { rehearseAhead } from './studies.ts'
import { learn, spoken } from './words/words.ts'

/** A window for the participants of an exercise: it starts no engine and opens no scenario. */
const participants = new URLSearchParams(location.hash.slice(1)).has('participants')
const language = navigator.language.startsWith('fr') ? 'fr' : 'en'
const held = location.hash === '' ? embedded() : null
const linked = read(held?.seen ?? location.hash, { ...usual(), view: { ...view.get(), language } })
/** What this tab held before a reload; a tab that is new has no state. */
const before = participants || history.state === null ? undefined : import('./address/steps.ts')
if (!participants) startEngine()
const open = openBefore()
view.set({ ...linked.view, inputs: open.inputs })
// Fetches the view's script while the incident is computed.
const ahead = participants ? undefined : shownBy[view.get().name]?.ahead?.()
if (!participants && linked.inputs.patch === null && embedded() === null) foretell(linked.inputs, ahead)
moment.set(linked.seconds)
const follow = (): void => {
  applyTheme()
  document.documentElement.lang = view.get().language
}
follow()
view.watch(follow)
printing.watch(follow)
addEventListener('beforeprint', () => {
  // Rendered within the event: Firefox copies the page for the printer before anything that waits for its end.
  options.debounceRendering = act => act()
  try {
    printing.set(true)
  } finally {
    delete options.debounceRendering
  }
})
// Not every browser sends `afterprint`, but input arrives only once printing is over.
for (const sign of ['afterprint', 'keydown', 'pointerdown'])
  addEventListener(sign, () => printing.set(false), { capture: true })
const page = document.getElementById('page')!
// If the words cannot be loaded, the page is in English.
const learnt = learn(linked.view.language).catch(() => undefined)
void learnt.then(participants ? seat : dashboard)

reopened.watch(same => {
  const { words } = spoken()
  if (same !== null) say(same ? words.cameSame : words.cameOther)
})

// The run may arrive before the words.
altered.watch(() => void learnt.then(() => say(spoken().words.keptAltered)))

async function seat(): Promise<void> {
  const { Seat } = await import('./views/exercise/exerciseSeat.tsx')
  render(<Seat />, page)
}

function dashboard(): void {
  render(<App calledUp={open.palette} />, page)
  keepPlaces()
  keepFocus(page)
  begin().catch(putFailed)
  // While the run is awaited.
  setTimeout(() => prepareClock(linked.view.language))
  restAfterFirst()
}

async function begin(): Promise<void> {
  const isLast = arrival()
  const left = await before?.then(({ standing }) => standing()).catch(() => undefined)
  if (!isLast()) return
  if (left !== undefined) {
    // The precomputed run is of the address, which may be older.
    void takeForetold()
    const opening = openLinked(linked, { source: left.source, inputs: left.history.now }, isLast)
    inputs.set(left.history)
    return opening
  }
  const there = held ?? (await unlinked(linked.inputs))
  if (isLast()) await openLinked(linked, there, isLast)
}

/** Milliseconds of rest after the first picture, in which the reader's own requests come first. */
const rest = 2000

/** Fetches all other views and scenarios, so that the open page works offline. */
function restAfterFirst(): void {
  for (const file of shipped) later(() => loadShipped(file))
  later(() => learn('fr'))
  later(() => import('./exercise/lead.ts'))
  later(() => import('./views/report.tsx'))
  const done = session.watch(({ shown, busy }) => {
    if (shown === null || busy) return
    done()
    // After the picture: fetching holds up the page for some milliseconds.
    setTimeout(() => void import('./browser/announcer.ts').catch(() => undefined))
    setTimeout(
      () => void import('./address/steps.ts').then(({ keepSteps }) => keepSteps()).catch(() => undefined),
    )
    setTimeout(() => void fetchRest().then(rehearseAhead), rest)
  })
}
