/**
 * Entries in the browser's history. Every other view, other scenario and step of the inputs is an entry, and
 * so is the result of undo or redo. Back always leads to what was on show before: over a step it acts like
 * undo, and Forward makes the step again. Moment, selection and display choices are stored with the entry in
 * which they were left.
 *
 * Two states. *At rest*, the entry on show (`now`) is the browser's. While *coming*, the browser is at another one, whose
 * address is being loaded, and `now` is still on show. What moves between them:
 * - the reader takes another view, scenario or step: at rest, with a new entry; a change of the inputs gives up what was
 *   coming;
 * - Back, Forward or a typed address (`arrive`) leads to
 *   - the same visit, or what is on show already: at rest, looked at as it was left, or as the address says;
 *   - a visit that this page has left: at rest with all that was left; its run, and a campaign that it had (`owed`), are
 *     asked for again. If its B is held no more, the address has that run as well (`runAgain`);
 *   - a visit from before a reload, or anything else typed: coming;
 * - what is coming is loaded: at rest, unless something else was asked for since.
 *
 * A change that is part of an arrival (`arriving`) makes no entry.
 */
import { type Beside, beside, forget, keepBeside } from '../compared.ts'
import { type History, inputs, steppedTo } from '../inputs.ts'
import { dropFarBesides } from './farBesides.ts'
import { read } from './link.ts'
import type { ScenarioText } from '../scenarioText.ts'
import { type Missing, missing } from './missing.ts'
import { arrival, type IsLast } from '../opening.ts'
import { opened, putFailed, run, session } from '../session.ts'
import {
  leaveUnwritten,
  openAddress,
  openLinked,
  runsOnShow,
  sameOnShow,
  usual,
  writeAddress,
} from './share.ts'
import { repeat, studies } from '../studies.ts'
import { swapBack } from '../swap.ts'
import { look, moment, type View, view, type ViewName } from '../view.ts'

/** State that the browser keeps for an entry; after a reload the address supplies the rest. */
interface Entry {
  /** Position in the browser's history, counted from the time at which a page without any entry was loaded. */
  readonly at: number
  /** Counts scenarios opened and steps of the inputs in the same way; never decreases along the browser's history. */
  readonly visit: number
  readonly name: ViewName
}

/** The incident of an entry when it was left. */
interface Left {
  readonly source: ScenarioText
  readonly history: History
  readonly runs: number
  /** B beside it; undefined: not held any more, only in its address. */
  readonly other: Beside | null | undefined
  readonly pins: readonly number[]
  /** What its address could not provide, as far as the reader had not seen it. */
  readonly lost: readonly Missing[]
}

/** The way an entry was viewed when it was left. */
interface Seen extends Pick<View, 'selection' | 'colour' | 'services' | 'axis'> {
  readonly seconds: number
}

const left = new Map<number, Left>()
const seen = new Map<number, Seen>()
let now: Entry
/** The browser may be at another entry already, whose incident is still being loaded. */
export const visitOnShow = (): number => now.visit
/** State before the latest change. */
let known: { source: ScenarioText | null; history: History; view: View }
/** Whether changes made right now belong to an existing entry. */
let arriving = false

function belong(): void {
  arriving = true
  queueMicrotask(() => {
    arriving = false
  })
}

/** Starts to make entries, and to keep their addresses up to date. */
export function keepPlaces(): void {
  // Of a page loaded anew at another address, entries before are still in the browser's history.
  const fresh = Date.now()
  now = { at: fresh, visit: fresh, ...(history.state as Entry | null), name: view.get().name }
  history.replaceState(now, '')
  known = { source: opened.get(), history: inputs.get(), view: view.get() }
  view.watch(next => {
    if (next.name !== now.name) enter(now.visit, next.name)
    known.view = next
  })
  opened.watch(source => {
    if (known.source !== null && !arriving) enter(now.visit + 1)
    known.source = source
    // Inputs set together with the scenario make no entry of their own.
    belong()
  })
  inputs.watch(next => {
    const other = next.now !== known.history.now
    if (other && known.source !== null && !arriving) {
      // The latest wish of the reader: an address still being loaded would open without this change.
      if (coming?.()) arrival()
      enter(now.visit + 1)
    }
    known.history = next
  })
  addEventListener(
    'popstate',
    ({ state }) => void arrive(state as Entry | null).catch(error => putFailed(error, location.hash)),
  )
  keepAddress()
}

function enter(visit: number, name = now.name): void {
  leave()
  now = { at: now.at + 1, visit, name }
  history.pushState(now, '')
  // The inputs of a scenario are set right after it: its address has those.
  queueMicrotask(() => void writeAddress())
}

function leave(): void {
  const { source, history } = known
  const { selection, colour, services, axis, pins } = known.view
  const other = beside.get()
  if (source !== null)
    left.set(now.visit, {
      source,
      history,
      runs: runsOnShow() || runsOwed(),
      other,
      pins,
      lost: missing.get(),
    })
  dropFarBesides(left, now.visit, other)
  seen.set(now.at, { seconds: moment.get(), selection, colour, services, axis })
}

/** The address that is being loaded, as long as its incident is not on show. */
let coming: IsLast | undefined

/** @param entry null if the address was typed */
async function arrive(entry: Entry | null): Promise<void> {
  // Another look at the same incident leaves what its address still loads, such as its B.
  if (entry?.visit !== now.visit || coming?.()) arrival()
  coming = undefined
  leaveUnwritten()
  // A value being typed belongs to the entry that is left.
  belong()
  commitTyped()
  const there = entry === null ? undefined : left.get(entry.visit)
  if (entry?.visit === now.visit) {
    leave()
    lookAt(entry)
  } else if (entry === null && (await viewedAnew())) return
  else if (entry === null || there === undefined)
    await arriveAt(entry ?? { ...now, at: now.at + 1, visit: now.visit + 1 })
  else if (there.other === undefined && beside.get() === null) await runAgain(entry, there)
  else await comeBack(entry, there)
  void writeAddress()
}

/** Commits a value being typed, by leaving its field. */
function commitTyped(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
}

/** Replications to be run again after coming back to an entry, until they have begun. */
let owed: { readonly visit: number; readonly runs: number } | undefined
const runsOwed = (): number => (owed?.visit === now.visit ? owed.runs : 0)

/** Changes that are not kept are those of the page, whatever address is on show. */
const isOfAddress = ({ of }: Missing): boolean => of !== 'unkept'

async function comeBack(entry: Entry, { source, history, runs, other, pins, lost }: Left): Promise<void> {
  leave()
  belong()
  owed = { visit: entry.visit, runs }
  swapBack(history, source)
  // Those of another scenario mean nothing in this one; within one, what was pinned since stays.
  if (source.file !== opened.get()?.file) look({ pins })
  missing.set([...lost.filter(isOfAddress), ...missing.get().filter(each => !isOfAddress(each))])
  bringBeside(other, lost)
  opened.set(source)
  inputs.set(steppedTo(inputs.get(), history))
  lookAt(entry)
  await run()
  owed = undefined
  if (runs > 1 && now.visit === entry.visit && runsOnShow() === 0) await repeat(runs)
}

/** Comes back to an entry whose B is not held any more: its address has that run again, beside an A with its steps. */
function runAgain(entry: Entry, { source, history, pins }: Left): Promise<void> {
  const isLast = arrival()
  leave()
  belong()
  if (source.file !== opened.get()?.file) look({ pins })
  const stepped = steppedTo(inputs.get(), history)
  const opening = openLinked(read(location.hash, usual()), { source, inputs: stepped.now }, isLast)
  inputs.set(stepped)
  lookAt(entry)
  return opening
}

/** B of an entry: one that was kept since stays, unless the address of the entry asks for one that could not be had. */
function bringBeside(other: Left['other'], lost: readonly Missing[]): void {
  if (other && beside.get() === null) keepBeside(other)
  if (other === null && lost.some(({ of }) => of === 'beside' || of === 'besideRefused')) forget()
}

/** Restores the entry as it was left, or from its address if the page was reloaded since. */
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

/** What the reader chose while an address was loading: the newer wish holds, but for a selection in what is left. */
function chosenSince(before: View): Partial<View> {
  const choices = Object.entries({ ...view.get(), selection: before.selection })
  return Object.fromEntries(choices.filter(([key, choice]) => choice !== before[key as keyof View]))
}

/** Shows what is on show as a typed address has it. Returns whether there is no more in that address. */
async function viewedAnew(): Promise<boolean> {
  const hash = location.hash
  const same = await sameOnShow(hash)
  if (same === undefined || location.hash !== hash) return false
  leave()
  now = { ...now, at: now.at + 1, name: same.view.name }
  history.replaceState(now, '')
  view.set(same.view)
  moment.set(same.seconds)
  return true
}

/** Opens an entry from before a reload, or an address that was typed. */
function arriveAt(entry: Entry): Promise<void> {
  const isLast = (coming = arrival())
  const before = view.get()
  return openAddress(location.hash, isLast, linked => {
    commitTyped()
    if (!isLast()) return
    coming = undefined
    const there = { ...linked.view, ...chosenSince(before) }
    leave()
    now = { ...entry, name: there.name }
    belong()
    history.replaceState(now, '')
    view.set(there)
    moment.set(linked.seconds)
  }).catch((error: unknown) => {
    // Another address was asked for meanwhile.
    if (isLast()) throw error
  })
}

/**
 * Writes the address shortly after the last change: browsers refuse more than a hundred changes in 30
 * seconds.
 */
function keepAddress(): void {
  let waiting: ReturnType<typeof setTimeout> | undefined
  const soon = (milliseconds: number) => (): void => {
    clearTimeout(waiting)
    waiting = setTimeout(() => void writeAddress(), milliseconds)
  }
  // Soon, because the reader may leave right after a change of the inputs or of B, which must not be lost.
  inputs.watch(soon(50))
  beside.watch(soon(50))
  view.watch(soon(500))
  moment.watch(soon(500))
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
