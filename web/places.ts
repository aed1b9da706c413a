/** Views and scenarios as entries of the browser's history: Back leads to the view before, or to the scenario before with all that was changed in it. */
import { beside } from './compared.ts'
import { type History, inputs } from './inputs.ts'
import type { ScenarioText } from './protocol.ts'
import { opened, putFailed, run, session } from './session.ts'
import { openAddress, runsOnShow, writeAddress } from './share.ts'
import { studies } from './studies.ts'
import { look, moment, type View, view, type ViewName } from './view.ts'

/** What the browser keeps of an entry; its address says the rest when the page has been loaded anew. */
interface Entry {
  /** Counts the scenarios that were opened: along the browser's history it never falls. */
  readonly visit: number
  readonly name: ViewName
}

/** A scenario as it was left. */
interface Left {
  readonly source: ScenarioText
  readonly history: History
  readonly seconds: number
  readonly selection: View['selection']
}

const left = new Map<number, Left>()
let now: Entry

const entryOf = (state: unknown): Entry | null =>
  typeof state === 'object' && state !== null && 'visit' in state ? (state as Entry) : null

/** Makes entries from here on, and keeps their addresses up to date. */
export function keepPlaces(): void {
  now = { visit: entryOf(history.state)?.visit ?? 1, name: view.get().name }
  history.replaceState(now, '')
  view.watch(({ name }) => name !== now.name && enter({ ...now, name }))
  let source = opened.get()
  opened.watch(next => {
    if (source !== null && !arriving) {
      leave(source)
      enter({ ...now, visit: now.visit + 1 })
    }
    source = next
    arriving = false
  })
  addEventListener('popstate', ({ state }) => void arrive(entryOf(state)).catch(putFailed))
  keepAddress()
}

/** Whether what is opened next belongs to an entry that is there already. */
let arriving = false

function enter(entry: Entry): void {
  now = entry
  history.pushState(now, '')
  void writeAddress()
}

function leave(source: ScenarioText): void {
  const { selection } = view.get()
  left.set(now.visit, { source, history: inputs.get(), seconds: moment.get(), selection })
}

/** @param entry null where the address was typed */
async function arrive(entry: Entry | null): Promise<void> {
  const there = entry === null ? undefined : left.get(entry.visit)
  if (entry?.visit === now.visit) look({ name: (now = entry).name })
  else if (entry === null || there === undefined) await arriveAt(entry?.visit ?? now.visit + 1)
  else {
    passOver(entry)
    opened.set(there.source)
    arriving = false
    inputs.set(there.history)
    look({ name: entry.name, selection: there.selection })
    moment.set(there.seconds)
    void run()
  }
  void writeAddress()
}

function passOver(entry: Entry): void {
  const source = opened.get()
  if (source !== null) leave(source)
  now = entry
  arriving = true
}

/** An entry from before the page was loaded anew, or an address that was typed. */
function arriveAt(visit: number): Promise<void> {
  return openAddress(location.hash, linked => {
    passOver({ visit, name: linked.view.name })
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
