/** What is opened, and each change of the inputs: whatever makes another incident of what is on show. */
import { begin, change, inputs, type Inputs, isChanged, openedAfter } from './inputs.ts'
import { later } from './lazy.tsx'
import type { ScenarioText } from './protocol.ts'
import { endRun, opened, put, putFailed, run, session } from './session.ts'
import { loadShipped } from './shipped.ts'
import { store } from './store.ts'
import { look, moment } from './view.ts'
import { spoken } from './words/words.ts'

/** Starts anew from a scenario: its steps begin here. */
export async function openSource(source: ScenarioText, now: Inputs): Promise<void> {
  opened.set(source)
  inputs.set(begin(now))
  await run()
}

/** Goes over to another scenario: where the one before was changed this is a step like others, and can be undone. */
export async function goOver(source: ScenarioText, now: Inputs): Promise<void> {
  const history = inputs.get()
  const before = opened.get()
  if (before === null) return openSource(source, now)
  const underway = isChanged(history) ? stepOver(history, before, source, now) : openSource(source, now)
  if (before.file === source.file) return underway
  lookAnew()
  await underway
  // What was selected in the meantime was of the scenario before.
  if (session.get().shown?.inputs.file === source.file) look({ selection: null })
}

function stepOver(
  history: ReturnType<typeof inputs.get>,
  before: ScenarioText,
  source: ScenarioText,
  now: Inputs,
): Promise<void> {
  const { words } = spoken()
  const name = words.input.stepSet(words.scenario, now.file.replace(/\.ya?ml$/, ''))
  opened.set(source)
  inputs.set(change(history, name, draft => Object.assign(draft, now), [before, source]))
  return run()
}

/** At the first moment, with nothing selected: what was looked at in another scenario means nothing in this one. */
export function lookAnew(): void {
  moment.set(0)
  look({ selection: null })
}

export async function openShipped(file: string): Promise<void> {
  try {
    await goOver(await loadShipped(file), { file, text: null, edits: {}, strategy: null, seed: '1' })
  } catch (error) {
    putFailed(error)
  }
}

/** Whether a run opened from a file came out as it had. */
export const reopened = store<boolean | null>(null)

const reading = (): Promise<typeof import('./openFile.ts')> => import('./openFile.ts')
later(reading)

export function openFile(file: File): Promise<void> {
  return reading().then(({ openFile }) => openFile(file), putFailed)
}

/** What was said of a file that was not opened has been read. */
export function dismiss(): void {
  put({ refused: null })
}

/** As long as the engine works at what was opened last: how things stood before. */
let stood:
  { readonly source: ScenarioText | null; readonly inputs: ReturnType<typeof inputs.get> } | undefined

/** While a file is opened, the reader may go back to how things stand now. */
export async function withWayBack(open: () => Promise<void>): Promise<void> {
  const standing = opened.get()
  stood = standing === null ? undefined : { source: standing, inputs: inputs.get() }
  await open()
  stood = undefined
}

export const canGiveUp = (): boolean => stood !== undefined

/** Ends what the engine is at, and goes back to what was on show before a file was opened. */
export function giveUp(): void {
  if (stood === undefined) return
  opened.set(stood.source)
  inputs.set(stood.inputs)
  stood = undefined
  void run()
  endRun()
}

/** A named step of the inputs, and the incident that follows from it. */
export function edit(name: string, recipe: Parameters<typeof change>[2]): void {
  const next = change(inputs.get(), name, recipe)
  if (next === inputs.get()) return
  inputs.set(next)
  void run()
}

/** Steps through the history of inputs, and shows what follows. */
export function travel(
  step: (history: ReturnType<typeof inputs.get>) => ReturnType<typeof inputs.get>,
): void {
  const before = inputs.get()
  const next = step(before)
  if (next === before || next.now === before.now) return
  const source = openedAfter(before, next)
  if (source !== undefined) opened.set(source)
  inputs.set(next)
  void run()
  if (source !== undefined) lookAnew()
}
