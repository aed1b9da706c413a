/**
 * The facilitator's side: the latest state from the worker, requests to it, and messages to the participants'
 * windows.
 */
import type { FacilitatorView, Issue } from '../../src/index.ts'
import { assignments, inputs } from '../inputs.ts'
import { opened } from '../session.ts'
import { saveText } from '../files/exports.ts'
import type { ScenarioText } from '../scenarioText.ts'
import { labelsOf, withBeside } from '../shipped.ts'
import { startWorker } from '../thread/thread.ts'
import { store } from '../store.ts'
import { view as page } from '../view.ts'
import { exerciseWords } from '../words/exercise.ts'
import { heldElsewhere, hold } from './held.ts'
import { anew, forget, keep, keepPace, keptPace, ownPlace, takeOver } from './kept.ts'
import {
  channelName,
  type ExerciseAsk,
  type ExerciseRequest,
  type ExerciseTold,
  type InjectList,
  type Spoken,
  type Table,
  unique,
} from './protocol.ts'
import { loadExercise } from './shippedExercises.ts'
import { nameBy } from './tableNames.ts'

export interface Desk {
  readonly view: FacilitatorView | null
  readonly table: Table | null
  readonly busy: boolean
  readonly refused: string | null
  readonly issues: readonly Issue[]
  readonly progress: { readonly done: number; readonly total: number } | null
  readonly report: NonNullable<ExerciseTold['report']> | null
  /** Whether the saved file contains everything that happened. */
  readonly saved: boolean
  /** Whether a closed tab can be resumed. */
  readonly kept: boolean
}

const nothing: Desk = {
  view: null,
  table: null,
  busy: false,
  refused: null,
  issues: [],
  progress: null,
  report: null,
  saved: true,
  kept: true,
}
export const desk = store<Desk>(nothing)
const put = (part: Partial<Desk>): void => desk.set({ ...desk.get(), ...part })

/** Requests the view again when the reader changes the language. */
let spoken = page.get().language
page.watch(({ language }) => {
  if (language === spoken) return
  spoken = language
  if (desk.get().view !== null) void ask({ to: 'show' })
})

let worker: Worker | undefined
let channel: BroadcastChannel | undefined
/** Distinguishes this desk from others on the same machine. */
const name = unique()

/** Name given to a participants' window. It survives a reload and says which desk the window follows. */
export const windowName = `${channelName} ${name}`
let next = 1
const waiting = new Map<number, (told: ExerciseTold) => void>()

/** Sends a request to the session; the resulting view is shown in all windows. */
export async function ask(request: ExerciseRequest): Promise<ExerciseTold> {
  worker ??= start()
  const id = next++
  const told = await new Promise<ExerciseTold>(resolve => {
    waiting.set(id, resolve)
    worker!.postMessage({ do: 'exercise', id, language: page.get().language, request } satisfies ExerciseAsk)
  })
  const { view, table, source } = told
  if (request.to === 'pace') keepPace(request.pace)
  if (acting(request) || told.refused !== undefined)
    put({ refused: told.refused ?? null, issues: told.issues ?? [] })
  if (changing(request)) {
    put({ saved: false })
    lastKept = -Infinity
  }
  if (table !== undefined) {
    put({ table, report: null })
    nameBy(table)
    if (source !== undefined) void tellShipped(table, source)
  }
  if (view !== undefined) show(view)
  void keepSometimes()
  return told
}

/** Without the shipped scenarios their labels stay in English. */
async function tellShipped(table: Table, source: ScenarioText): Promise<void> {
  // Exercises stand in a folder below the scenarios they extend.
  const beside = Object.fromEntries(
    Object.entries(source.beside).map(([name, text]) => [name.replace(/^.*\//, ''), text]),
  )
  const isShipped = await labelsOf({ ...source, beside }).catch(() => () => false)
  if (desk.get().table !== table) return
  const shipped = Object.values(table.labels).flatMap(labels => Object.values(labels).filter(isShipped))
  const known = { ...table, shipped }
  put({ table: known })
  nameBy(known)
  const { view } = desk.get()
  if (view !== null) show(view)
}

/** Wall seconds between two copies to the reader's disk. */
const keptEvery = 20
let lastKept = 0

async function keepSometimes(): Promise<void> {
  if (desk.get().view === null || performance.now() - lastKept < 1000 * keptEvery) return
  lastKept = performance.now()
  const { file } = await ask({ to: 'save' })
  if (file !== undefined) put({ kept: keep(file.text) })
  await holdOwn()
}

async function holdOwn(): Promise<void> {
  const place = ownPlace()
  if (place !== undefined) await hold(place)
}

/** Frees participants' windows to follow another desk. */
addEventListener('pagehide', () => say({ kind: 'ended', desk: name }))

/** Warns before closing a tab that would lose unsaved events. */
addEventListener('beforeunload', event => {
  const { view, saved } = desk.get()
  if (view !== null && !saved) event.preventDefault()
})

/** A request made by a person: it replaces the messages about the previous one. */
const acting = ({ to }: ExerciseRequest): boolean => !['save', 'list', 'show'].includes(to)

const changing = ({ to }: ExerciseRequest): boolean =>
  !['begin', 'open', 'save', 'list', 'show', 'debrief', 'pace', 'pause'].includes(to)

/** What a reader chooses for an exercise before it begins. */
export interface Wished {
  /** null: the exercise's own seed, or else the page's. */
  readonly seed: string | null
  readonly list: InjectList | null
}

/** Begins an exercise shipped with the product. */
export async function beginShipped(file: string, wished: Wished): Promise<void> {
  const begun = await busily(async () => {
    const source = await loadExercise(file)
    return { to: 'begin', source, set: [], strategy: null, pageSeed: inputs.get().now.seed, ...wished }
  })
  if (begun) anew()
}

/** Begins an exercise from the scenario on show, with its edits. */
export async function beginShown(wished: Wished): Promise<void> {
  const { now } = inputs.get()
  const file = opened.get()
  if (file === null) return
  const begun = await busily(async () => {
    const source = now.text === null ? file : await withBeside(file.file, now.text)
    return {
      to: 'begin',
      source,
      set: assignments(now),
      strategy: now.strategy,
      pageSeed: now.seed,
      ...wished,
    }
  })
  if (begun) anew()
}

/** Resumes an exercise kept by an earlier visit, unless it runs in another tab. */
export async function goOn(place: string): Promise<void> {
  const begun = await busily(async () => {
    // A duplicated tab begins with the place of the tab that it is a copy of, whose exercise goes on there.
    const own = ownPlace()
    if (own !== undefined && (await heldElsewhere([own])).has(own)) anew()
    const text = (await hold(place)) ? takeOver(place) : null
    if (text === null) throw new Error(exerciseWords[page.get().language].elsewhere)
    await holdOwn()
    return { to: 'open', file: 'exercise.json', text }
  })
  const pace = keptPace()
  if (begun && pace !== undefined) await ask({ to: 'pace', pace })
}

export async function open(file: File): Promise<void> {
  const begun = await busily(async () => ({ to: 'open', file: file.name, text: await file.text() }))
  if (begun) anew()
}

/** Returns whether an exercise was begun. */
async function busily(request: () => Promise<ExerciseRequest>): Promise<boolean> {
  let begun = false
  put({ busy: true, issues: [], refused: null })
  try {
    begun = (await ask(await request())).table !== undefined
  } catch (error) {
    put({ refused: error instanceof Error ? error.message : String(error) })
  }
  put({ busy: false })
  return begun
}

/** Replays the night in its alternative courses, with the clock paused. */
export async function debrief(): Promise<void> {
  await ask({ to: 'pause', paused: true })
  put({ progress: { done: 0, total: 1 } })
  const { report } = await ask({ to: 'debrief', heldOn: today() })
  put({ progress: null, ...(report && { report }) })
}

/** Local date of the reader, such as `2026-04-01`. */
function today(): string {
  const now = new Date()
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map(part => String(part).padStart(2, '0'))
    .join('-')
}

export async function toggle(): Promise<void> {
  const { view } = desk.get()
  if (view !== null) await ask({ to: 'pause', paused: !view.participants.paused })
}

export async function save(): Promise<void> {
  const { file } = await ask({ to: 'save' })
  if (file === undefined) return
  saveText(file.name, file.text)
  put({ saved: true })
}

export function dismiss(): void {
  put({ refused: null, issues: [] })
}

/** Ends the exercise; only a saved file remains. */
export function leave(): void {
  say({ kind: 'ended', desk: name })
  forget()
  channel?.close()
  channel = undefined
  worker?.terminate()
  worker = undefined
  waiting.clear()
  desk.set(nothing)
}

function show(view: FacilitatorView): void {
  put({ view })
  listen()
  tellParticipants()
}

function listen(): void {
  if (channel !== undefined) return
  channel = new BroadcastChannel(channelName)
  channel.addEventListener('message', ({ data }: MessageEvent<Spoken>) => {
    if (data.kind === 'hello') tellParticipants()
    if (data.kind === 'asked' && data.desk === name) void answer(data)
  })
}

async function answer({ number, decision }: Extract<Spoken, { kind: 'asked' }>): Promise<void> {
  const { refused } = await ask({ to: 'decide', ...decision })
  say({ kind: 'answered', number, ...(refused !== undefined && { refused }) })
}

function tellParticipants(): void {
  const { view, table } = desk.get()
  if (view !== null && table !== null)
    say({ kind: 'shown', desk: name, view: view.participants, table, language: page.get().language })
}

function say(spoken: Spoken): void {
  channel?.postMessage(spoken)
}

function start(): Worker {
  const started = startWorker()
  started.addEventListener(
    'message',
    ({ data }: MessageEvent<{ id: number; exercise?: ExerciseTold; failed?: string }>) => {
      const { id, exercise, failed } = data
      if (exercise?.progress !== undefined) {
        put({ progress: exercise.progress })
        return
      }
      if (exercise?.beat && exercise.view !== undefined) {
        put({ saved: false })
        show(exercise.view)
        void keepSometimes()
        return
      }
      waiting.get(id)?.(exercise ?? { refused: failed ?? '' })
      waiting.delete(id)
    },
  )
  started.addEventListener('error', event => {
    event.preventDefault()
    for (const tell of waiting.values()) tell({ refused: event.message || 'the worker could not be started' })
    waiting.clear()
    if (worker === started) worker = undefined
  })
  return started
}
