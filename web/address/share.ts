/** The address of what is on show: kept up to date, and copied for sharing. */
import { beside, forget, runBeside } from '../compared.ts'
import { whole as count } from '../format.ts'
import { type Inputs, inputs, isChanged, ofOneCampaign } from '../inputs.ts'
import { type Linked, read, write } from './link.ts'
import { losesOnLeaving } from '../browser/leaving.ts'
import { miss, type Missing, missing } from './missing.ts'
import { type IsLast, openSource } from '../opening.ts'
import { opened, putFailed, session, settled } from '../session.ts'
import { shipped } from '../shipped.ts'
import { store } from '../store.ts'
import { campaignBeside, repeat, studies } from '../studies.ts'
import { moment, view } from '../view.ts'
import { learn, spoken } from '../words/words.ts'
import { keeping, linkedOf, type Unlinked, unlinked } from './unlinked.ts'

/** Milliseconds to read a character, for one who reads slowly. A named assumption. */
const readMs = 80

/** A short message to the reader that disappears by itself. */
export const notice = store('')

export function say(text: string): void {
  notice.set(text)
  clearTimeout(fading)
  fading = setTimeout(() => notice.set(''), Math.max(4000, readMs * text.length))
}

let fading: ReturnType<typeof setTimeout> | undefined

/** Longest address, in characters, that mail programs and servers still handle. */
const longest = 30_000

/** Defaults for whatever an address omits. */
export function usual(): Linked {
  return {
    inputs: { file: shipped[0] ?? '', patch: null, edits: {}, strategy: null, seed: '1', run: 1 },
    beside: null,
    view: view.get(),
    seconds: 0,
    runs: 0,
    besideRuns: 0,
  }
}

/** Arrivals whose scenarios are being loaded: what is on show is not yet what their addresses hold. */
const loading = new Set<IsLast>()

/** Leaves the address as it is until something is loaded, or another scenario is wanted. */
function whileHeld<Value>(coming: Promise<Value>, isLast: IsLast): Promise<Value> {
  loading.add(isLast)
  return coming.finally(() => loading.delete(isLast))
}

const isHeld = (): boolean => [...loading].some(isLast => isLast())

/**
 * @param isLast see `arrival`
 * @param ready called when the scenario is loaded, before it is opened; not if another one is wanted since. May want
 * another one itself
 */
export async function openAddress(
  hash: string,
  isLast: IsLast,
  ready: (linked: Linked) => void,
): Promise<void> {
  const linked = read(hash, usual())
  const underway = Promise.all([unlinked(linked.inputs), learn(linked.view.language)])
  const [there] = await whileHeld(underway, isLast)
  if (isLast()) ready(linked)
  if (isLast()) await openLinked(linked, there, isLast)
}

/** What is on show instead, if the address holds something that this page cannot read or run. */
let standIn: { readonly inputs: Inputs; readonly beside: ReturnType<typeof beside.get> } | undefined

/** Whether the address holds more than the page has: it stays as it is until the reader changes the inputs or B. */
const holdsMore = (): boolean =>
  standIn?.inputs === inputs.get().now && [null, standIn.beside].includes(beside.get())

interface Awaited extends Pick<Linked, 'beside' | 'besideRuns'> {
  /** What has been B until then. */
  readonly before: ReturnType<typeof beside.get>
  readonly isLast: IsLast
}

/** B of the address, while it is loaded and run: a page that is loaded anew meanwhile, or shared, has it too. */
export const awaited = store<Awaited | undefined>(undefined)

export const isAwaited = (of: Awaited | undefined): of is Awaited =>
  of !== undefined && of.isLast() && beside.get() === of.before

/** @param isLast see `arrival` */
export async function openLinked(linked: Linked, there: There, isLast: IsLast): Promise<void> {
  const mine = linked.beside === null ? undefined : { ...linked, before: beside.get(), isLast }
  awaited.set(mine)
  try {
    await openSides(linked, there, isLast)
  } finally {
    if (awaited.get() === mine) awaited.set(undefined)
  }
}

type There = Pick<Unlinked, 'source' | 'inputs'>

async function openSides(linked: Linked, there: There, isLast: IsLast): Promise<void> {
  const mine = 'missing' in there ? (there as Unlinked).missing : null
  miss(mine)
  const before = beside.get()
  const standsIn = (): typeof standIn => ({ inputs: there.inputs, beside: before })
  standIn = isUnread(mine) ? standsIn() : undefined
  // At once: whoever restores steps sets them right after, and a side that cannot be loaded does not hold up the other.
  const opening = openSource(there.source, there.inputs)
  const { progress } = studies.get()
  // What the reader has changed, or asked for, before the incident is on show is the latest wish.
  const isAsLinked = (): boolean =>
    isLast() &&
    ofOneCampaign(inputs.get().now, there.inputs) &&
    [undefined, progress?.marks].includes(studies.get().progress?.marks)
  const other = linked.beside && (await whileHeld(unlinked(linked.beside), isLast))
  if (!isLast()) return
  if (isUnread(other && other.missing)) standIn = standsIn()
  if (other?.missing) miss(...missing.get(), ofBeside(other.missing))
  // B need not wait until the engine has confirmed the precomputed run of A.
  await settled()
  if (!isLast()) return
  const repeated = opening.then(() => (linked.runs > 1 && isAsLinked() ? repeat(linked.runs) : undefined))
  // The reader may have kept or ended B meanwhile; that stays.
  const isWanted = (): boolean => isLast() && beside.get() === before
  if (!isWanted()) return
  if (other === null || isUnread(other.missing)) return forget()
  const { text } = other.inputs
  runsLinked.set(other.inputs, linked.besideRuns)
  const source = text === null ? other.source : { ...other.source, text }
  if (!(await runBeside(source, other.inputs, isWanted))) {
    if (!isWanted()) return
    standIn = standsIn()
    forget()
    const { file } = other.inputs
    return miss(...missing.get(), { of: 'besideRefused', file, shown: file })
  }
  if (linked.besideRuns > 1)
    void repeated.then(() => repeatBeside(other.inputs, linked.besideRuns)).catch(putFailed)
}

const isUnread = (lost: Missing | null): boolean => lost !== null && lost.of !== 'earlier'

const ofBeside = (lost: Missing): Missing => ({ ...lost, of: isUnread(lost) ? 'beside' : 'besideEarlier' })

/**
 * Replications of the B of a link: a link made before they are there, or after they gave way to another study, asks for
 * them as well.
 */
const runsLinked = new WeakMap<Inputs, number>()

/**
 * Repeats B after the runs of A, so that a link to both shows what its author saw. Not in place of a study that the
 * reader has begun meanwhile.
 * @param of the B of the link: what the reader keeps in its place meanwhile is not repeated unasked
 */
async function repeatBeside(of: Inputs, runs: number): Promise<void> {
  const other = beside.get()
  if (other?.shown.inputs !== of || studies.get().progress !== null) return
  const campaign = await campaignBeside(other.shown, runs)
  if (campaign !== null && beside.get()?.shown === other.shown) beside.set({ ...other, campaign })
}

/** Replications of the campaign on show or under way; 0: none. */
export function runsOnShow(): number {
  const { progress } = studies.get()
  if (progress?.of === 'campaign' && !progress.ending) return progress.runs
  return session.get().campaign?.report.replications ?? 0
}

function runsBeside(): number {
  const other = beside.get()
  return (other && (other.campaign?.report.replications ?? runsLinked.get(other.shown.inputs))) ?? 0
}

async function onShow(): Promise<Omit<Linked, 'view' | 'seconds'>> {
  const other = beside.get()
  return {
    inputs: await linkedOf(inputs.get().now, opened.get()),
    beside: other && (await linkedOf({ ...other.shown.inputs, text: other.shown.source.text }, null)),
    runs: runsOnShow(),
    besideRuns: runsBeside(),
  }
}

/**
 * What a typed address holds that differs from what is on show in nothing but the way it is viewed, as with another
 * `lang`; undefined if its incident has to be run.
 */
export async function sameOnShow(hash: string): Promise<Linked | undefined> {
  const linked = read(hash, usual())
  if (session.get().busy || write({ ...linked, ...(await onShow()) }) !== write(linked)) return undefined
  await learn(linked.view.language)
  return linked
}

let writings = 0

/**
 * Cancels an address being written: it belongs to the entry that is left, and must not be written to another.
 */
export function leaveUnwritten(): void {
  writings++
}

let warns = false

/** Tells once that changes would be lost with the page, and asks before it is left. */
function warn(lost: boolean): void {
  if (lost === warns) return
  warns = lost
  const { file } = inputs.get().now
  miss(
    ...missing.get().filter(({ of }) => of !== 'unkept'),
    lost ? { of: 'unkept', file, shown: file } : null,
  )
  losesOnLeaving('changes', lost)
}

/**
 * Returns whether the address holds everything: what does not fit stays on this reader's disk.
 * @param wanted by the reader, who shares what is on show
 */
export async function writeAddress(wanted = false): Promise<boolean> {
  const mine = ++writings
  if (opened.get() === null || isHeld() || (holdsMore() && !wanted)) return false
  standIn = undefined
  const b = awaited.get()
  const { beside: coming, besideRuns } = isAwaited(b) ? b : usual()
  const here = await onShow()
  const whole = {
    ...here,
    beside: coming ?? here.beside,
    view: view.get(),
    seconds: moment.get(),
    besideRuns: coming ? besideRuns : here.besideRuns,
  }
  const hash = write(whole)
  const fits = hash.length <= longest
  const sides = fits ? null : await (await keeping()).keptSides(whole, longest / 4)
  if (mine !== writings) return fits
  history.replaceState(history.state, '', `#${sides === null ? hash : write({ ...whole, ...sides })}`)
  warn(sides?.kept === false && isChanged(inputs.get()))
  return fits
}

/** Whether strategies or sensitivities were studied, of A or of B: a link repeats the runs of both, and no study. */
export function leavesStudies(): boolean {
  return [studies.get(), beside.get()?.found].some(
    found => found && (found.comparison !== null || Object.keys(found.sensitivity).length > 0),
  )
}

export async function shareLink(): Promise<void> {
  const { language, words } = spoken()
  const coming = awaited.get()
  const besideRuns = isAwaited(coming) ? coming.besideRuns : runsBeside()
  const [a, b] = [runsOnShow(), besideRuns].map(runs => (runs > 1 ? count(language, runs) : ''))
  const shared =
    (a || b ? words.sharedRuns(a!, b!) : words.shared) + (leavesStudies() ? words.sharedStudies : '')
  let mine: number
  let whole: boolean
  // One that is written meanwhile, after a change a moment ago, takes its place and may not be there yet.
  do {
    mine = writings + 1
    whole = await writeAddress(true)
  } while (mine !== writings)
  try {
    await navigator.clipboard.writeText(location.href)
    say(whole ? shared : words.sharedInPart)
  } catch {
    say(whole ? words.shareFailed : words.sharedInPart)
  }
}
