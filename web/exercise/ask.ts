/** Requests to the exercise: the view that results is shown in all windows and kept on the reader's disk. */
import { losesOnLeaving } from '../browser/leaving.ts'
import type { ScenarioText } from '../scenarioText.ts'
import { view as page } from '../view.ts'
import { desk, put } from './desk.ts'
import { hold } from './held.ts'
import { isPartOfNight } from './isPartOfNight.ts'
import { keep, keepClock, keepPace, ownPlace, type Which } from './kept.ts'
import type { DecisionAsked, ExerciseRequest, ExerciseTold, InEach, Table } from './protocol.ts'
import { readOutAt } from './readOut.ts'
import { nameBy, withShipped } from './tableNames.ts'
import { listen, tellParticipants } from './windows.ts'
import { request } from './worker.ts'

/** Requests the view again when the reader changes the language. */
let spoken = page.get().language
page.watch(({ language }) => {
  if (language === spoken) return
  spoken = language
  if (desk.get().view !== null) void ask({ to: 'show' })
})

/** Sends a request to the exercise; the resulting view is shown in all windows. */
export async function ask(asked: ExerciseRequest): Promise<ExerciseTold> {
  if (stops(asked)) {
    stopping++
    showStopped()
  }
  const told = await request(asked, beat)
  if (stops(asked)) stopping--
  const { table, source } = told
  const happened = isPartOfNight(asked, told, desk.get().view)
  if (asked.to === 'pace') keepPace(asked.pace)
  if (acting(asked) || told.refused !== undefined)
    put({ refused: told.refused ?? null, issues: told.issues ?? [] })
  if (happened) put({ saved: false })
  // One that has just begun is kept at once as well, whenever the one before it was kept.
  if (happened || table !== undefined || stops(asked)) lastKept = -Infinity
  if (table !== undefined) {
    // The reader left it unsaved, so there is nothing to lose any more.
    put({ table, readOut: null, report: null, saved: true })
    stopping = 0
    nameBy(table)
    if (source !== undefined) void tellShipped(table, source)
  }
  show(told)
  void keepSometimes()
  return told
}

/** Requests to stop the clock that are not answered yet. */
let stopping = 0

/** The clock has run on, for the last time if the exercise is over. */
function beat(told: ExerciseTold): void {
  // It is set back to where it was stopped: what came after that is not shown.
  if (stopping > 0) return
  put({ saved: false })
  if (told.view?.participants.paused === true) lastKept = -Infinity
  show(told)
  void keepSometimes()
}

/** A thread that is busy with a fast night answers late: the clock is set back to what is on show. */
function showStopped(): void {
  const { view, seats } = desk.get()
  if (view === null || seats === null) return
  const stopped = <Of extends object>(seen: Of): Of => ({ ...seen, paused: true })
  put({
    view: { ...view, participants: stopped(view.participants) },
    seats: { en: stopped(seats.en), fr: stopped(seats.fr) },
  })
  tellParticipants()
}

function show({ view, seats }: ExerciseTold): void {
  if (view === undefined || seats === undefined) return
  put({ view, seats, readOut: readOutAt(desk.get().readOut, view) })
  listen(decide)
  tellParticipants()
}

async function decide(decision: DecisionAsked): Promise<InEach<string> | undefined> {
  return (await ask({ to: 'decide', ...decision })).refused
}

/** A request made by a person: it replaces the messages about the previous one. */
const acting = ({ to }: ExerciseRequest): boolean => !['check', 'save', 'list', 'show'].includes(to)

/** Whoever stops the clock may close the lid, so the night is kept up to there; at a fast pace that is hours of it. */
const stops = (asked: ExerciseRequest): boolean => asked.to === 'pause' && asked.paused

async function tellShipped(table: Table, source: ScenarioText): Promise<void> {
  const known = await withShipped(table, source)
  if (desk.get().table !== table) return
  put({ table: known })
  nameBy(known)
  tellParticipants()
}

/** Wall seconds between two copies to the reader's disk. */
const keptEvery = 20
let lastKept = -Infinity

async function keepSometimes(): Promise<void> {
  if (desk.get().view === null || performance.now() - lastKept < 1000 * keptEvery) return
  lastKept = performance.now()
  const { file } = await ask({ to: 'save' })
  if (file !== undefined) put({ kept: keep(file.text, which()) })
  await holdOwn()
}

function which(): Which | undefined {
  const { seats } = desk.get()
  if (seats === null) return undefined
  const { start, now } = seats.en
  return { title: { en: seats.en.title, fr: seats.fr.title }, start, now }
}

/** When the page is left: since the exercise was last kept, only its clock has run on. */
addEventListener('pagehide', () => {
  const { view, kept } = desk.get()
  if (view !== null && kept && !view.lookingBack) keepClock(view.participants.now)
})

export async function holdOwn(): Promise<void> {
  const place = ownPlace()
  if (place !== undefined) await hold(place)
}

desk.watch(({ view, saved }) => losesOnLeaving('exercise', view !== null && !saved))
