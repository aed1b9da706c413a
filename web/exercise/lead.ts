/** What the facilitator does with an exercise as a whole: pauses it, saves it, reports on it, ends it. */
import { type NamesSaid, translatedNames } from '../../src/index.ts'
import { saveText } from '../files/save.ts'
import { ask } from './ask.ts'
import { choose } from './choose.ts'
import { desk, nothing, put } from './desk.ts'
import { forget } from './kept.ts'
import { withOffset } from './time.ts'
import type { WishedFiles } from './wished.ts'
import { endTelling } from './windows.ts'
import { endWorker } from './worker.ts'
import { spoken } from '../words/words.ts'

/** Takes a file of injects or decisions for the exercise that is begun next. */
export async function take(of: keyof WishedFiles, file: File): Promise<void> {
  const count = (more: number): void => put({ reading: desk.get().reading + more })
  count(1)
  await choose(of, file, list => ask({ to: 'check', list })).finally(() => count(-1))
}

/** Replays the night in its alternative courses, with the clock paused. */
export async function debrief(): Promise<void> {
  // A thread that is busy with a fast night answers late: the page says by then that it is asked.
  put({ progress: { done: 0, total: 1 } })
  await stop()
  const { report } = await ask({ to: 'debrief', heldOn: today(), names: namesSaid() })
  put({ progress: null, ...(report && { report }) })
}

/** What a report calls things in the reader's language. */
export function namesSaid(): NamesSaid {
  const { table } = desk.get()
  const { language, words } = spoken()
  return table === null ? {} : translatedNames(table, words.labelled, language)
}

/** Local date of the reader, such as `2026-04-01`. */
const today = (): string => withOffset(new Date()).slice(0, 10)

export async function toggle(): Promise<void> {
  const { view } = desk.get()
  if (view === null) return
  if (view.participants.paused) await ask({ to: 'pause', paused: false })
  else await stop()
}

async function stop(): Promise<void> {
  const shown = desk.get().view?.participants.now
  await ask({ to: 'pause', paused: true, ...(shown !== undefined && { shown }) })
}

/** Runs on to the next inject. */
export async function step(): Promise<void> {
  await ask({ to: 'step' })
}

export async function save(): Promise<void> {
  const { file } = await ask({ to: 'save' })
  if (file === undefined) return
  saveText(file.name, file.text)
  put({ saved: true })
}

/** Ends the exercise; only a saved file remains. */
export function leave(): void {
  endTelling()
  forget()
  endWorker()
  desk.set(nothing)
}
