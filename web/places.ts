/**
 * What one looks at as entries of the browser's history: Back leads to the view before, or to the incident before. Another view,
 * another scenario and every step of the inputs is an entry: Back over a step takes it back, as undoing does, and Forward makes it
 * again. What undoing and redoing lead to is an entry too: Back always leads to what was on show before. The moment, what is
 * selected and how it is drawn belong to the entry they were left in.
 */
import { beside } from './compared.ts'
import { type History, inputs, steppedTo } from './inputs.ts'
import { read } from './link.ts'
import type { ScenarioText } from './protocol.ts'
import { opened, putFailed, run, session } from './session.ts'
import { leaveUnwritten, openAddress, runsOnShow, usual, writeAddress } from './share.ts'
import { repeat, studies } from './studies.ts'
import { look, moment, type View, view, type ViewName } from './view.ts'

/** What the browser keeps of an entry; its address says the rest when the page has been loaded anew. */
interface Entry {
  /** Its place along the browser's history. */
  readonly at: number
  /** Counts what was opened and each step of the inputs: along the browser's history it never falls. */
  readonly visit: number
  readonly name: ViewName
}

/** An incident as it was left. */
interface Left {
  readonly source: ScenarioText
  readonly history: History
  readonly runs: number
}

/** How it was looked at. */
interface Seen extends Pick<View, 'selection' | 'colour' | 'services' | 'axis'> {
  readonly seconds: number
}

const left = new Map<number, Left>()
const seen = new Map<number, Seen>()
let now: Entry
/** As they stood before what has just changed. */
let known: { source: ScenarioText | null; history: History; view: View }
/** Whether what is opened at once belongs to an entry that is there already. */
let arriving = false

function belong(): void {
  arriving = true
  queueMicrotask(() => {
    arriving = false
  })
}

const entryOf = (state: unknown): Entry | null =>
  typeof state === 'object' && state !== null && 'visit' in state ? (state as Entry) : null

/** Makes entries from here on, and keeps their addresses up to date. */
export function keepPlaces(): void {
  const { visit = 1, at = 1 } = entryOf(history.state) ?? {}
  now = { at, visit, name: view.get().name }
  history.replaceState(now, '')
  known = { source: opened.get(), history: inputs.get(), view: view.get() }
  view.watch(next => {
    if (next.name !== now.name) enter(now.visit, next.name)
    known.view = next
  })
  opened.watch(source => {
    if (known.source !== null && !arriving) enter(now.visit + 1)
    known.source = source
    // The inputs that come with it are its own.
    belong()
  })
  inputs.watch(next => {
    const other = next.now !== known.history.now
    if (other && known.source !== null && !arriving) enter(now.visit + 1)
    known.history = next
  })
  addEventListener('popstate', ({ state }) => void arrive(entryOf(state)).catch(putFailed))
  keepAddress()
}

function enter(visit: number, name = now.name): void {
  leave()
  now = { at: now.at + 1, visit, name }
  history.pushState(now, '')
  void writeAddress()
}

function leave(): void {
  const { source, history } = known
  const { selection, colour, services, axis } = known.view
  if (source !== null) left.set(now.visit, { source, history, runs: runsOnShow() || runsOwed() })
  seen.set(now.at, { seconds: moment.get(), selection, colour, services, axis })
}

/** @param entry null where the address was typed */
async function arrive(entry: Entry | null): Promise<void> {
  leaveUnwritten()
  // What was being typed belongs to the entry that is left: its field takes it as when one leaves it.
  belong()
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  const there = entry === null ? undefined : left.get(entry.visit)
  if (entry?.visit === now.visit) {
    leave()
    lookAt(entry)
  } else if (entry === null || there === undefined)
    await arriveAt(entry ?? { ...now, at: now.at + 1, visit: now.visit + 1 })
  else await comeBack(entry, there)
  void writeAddress()
}

/** Runs that are to be made again where one has come back, and have not begun. */
let owed: { readonly visit: number; readonly runs: number } | undefined
const runsOwed = (): number => (owed?.visit === now.visit ? owed.runs : 0)

async function comeBack(entry: Entry, { source, history, runs }: Left): Promise<void> {
  leave()
  belong()
  owed = { visit: entry.visit, runs }
  opened.set(source)
  inputs.set(steppedTo(inputs.get(), history))
  lookAt(entry)
  await run()
  owed = undefined
  if (runs > 1 && now.visit === entry.visit && runsOnShow() === 0) await repeat(runs)
}

/** As it was left, or as its address says where the page has been loaded anew since. */
function lookAt(entry: Entry): void {
  const { seconds, ...how } = seen.get(entry.at) ?? addressed()
  now = entry
  look({ ...how, name: entry.name })
  moment.set(seconds)
}

function addressed(): Seen {
  const { view: there, seconds } = read(location.hash, usual())
  const { selection, colour, services, axis } = there
  return { seconds, selection, colour, services, axis }
}

/** An entry from before the page was loaded anew, or an address that was typed. */
function arriveAt(entry: Entry): Promise<void> {
  return openAddress(location.hash, linked => {
    leave()
    now = { ...entry, name: linked.view.name }
    belong()
    history.replaceState(now, '')
    view.set(linked.view)
    moment.set(linked.seconds)
  })
}

/** Writes the address a moment after things have come to rest: browsers refuse more than a hundred changes in half a minute. */
function keepAddress(): void {
  let waiting: ReturnType<typeof setTimeout> | undefined
  const soon = (milliseconds: number) => (): void => {
    clearTimeout(waiting)
    waiting = setTimeout(() => void writeAddress(), milliseconds)
  }
  // A change of the inputs may be left at once, and is not to be lost.
  inputs.watch(soon(50))
  for (const each of [view, moment, beside])
    (each as { watch(changed: () => void): unknown }).watch(soon(500))
  let runs = runsOnShow()
  const counted = (): void => {
    const now = runsOnShow()
    if (now === runs) return
    runs = now
    soon(50)()
  }
  studies.watch(counted)
  session.watch(counted)
}
