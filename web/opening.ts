/** Everything that replaces the incident on show: opening a scenario, and each change of the inputs. */
import {
  begin,
  change,
  type History,
  inputs,
  type Inputs,
  isChanged,
  openedAfter,
  type StepName,
  swapsBetween,
} from './inputs.ts'
import type { ScenarioText } from './scenarioText.ts'
import { endRun, opened, put, putFailed, run, session } from './session.ts'
import { loadShipped } from './shipped.ts'
import { store } from './store.ts'
import { look, moment, view } from './view.ts'
import { spoken } from './words/words.ts'

/** Whether no other scenario has been asked for since. */
export type IsLast = () => boolean

/** How many scenarios were asked for so far. */
let arrivals = 0

/**
 * Called whenever a scenario is asked for: by an address, from the menu, as a file. Another one may still be loading,
 * and must not take the place of the one asked for last, whichever is loaded first.
 */
export function arrival(): IsLast {
  arrivals++
  return lastSoFar()
}

/** As `arrival`, for a request that may turn out to name no scenario: it does not count as one. */
export function lastSoFar(): IsLast {
  const last = arrivals
  return () => last === arrivals
}

/** Opens a scenario with a new history of steps. */
export async function openSource(source: ScenarioText, now: Inputs): Promise<void> {
  opened.set(source)
  inputs.set(begin(now))
  await run()
}

/**
 * Goes to another scenario, in place of any that is still loading. If the current one was changed, this is a step that
 * can be undone.
 * @param as a swap of A and B is a step in any case
 */
export async function goOver(source: ScenarioText, now: Inputs, as?: 'swap'): Promise<void> {
  arrival()
  const history = inputs.get()
  const before = opened.get()
  if (before === null) return openSource(source, now)
  const underway =
    isChanged(history) || as ? stepOver(history, [before, source], now, as) : openSource(source, now)
  if (before.file === source.file) return underway
  lookAnew()
  await underway
  // Anything selected in the meantime belonged to the previous scenario.
  if (session.get().shown?.inputs.file === source.file) look({ selection: null })
}

function stepOver(
  history: History,
  [before, source]: readonly [ScenarioText, ScenarioText],
  now: Inputs,
  as?: 'swap',
): Promise<void> {
  const name = (): string => {
    const { words } = spoken()
    return as ? words.swap : words.input.stepSet(words.scenario, now.file.replace(/\.ya?ml$/, ''))
  }
  opened.set(source)
  inputs.set(
    change(history, name, draft => Object.assign(draft, now), {
      opened: [before, source],
      ...(as && { swaps: true }),
    }),
  )
  return run()
}

/** Resets moment and selection: those of another scenario mean nothing in this one. */
export function lookAnew(): void {
  moment.set(0)
  look({ selection: null, pins: [] })
}

export async function openShipped(file: string): Promise<void> {
  const isLast = arrival()
  try {
    const source = await loadShipped(file)
    if (isLast()) await goOver(source, { file, text: null, edits: {}, strategy: null, seed: '1', run: 1 })
  } catch (error) {
    const { name, theme, language } = view.get()
    if (isLast())
      putFailed(error, `#${new URLSearchParams({ scenario: file, view: name, theme, lang: language })}`)
  }
}

/** Whether a run opened from a file gave the same result again; null: there was none. */
export const reopened = store<boolean | null>(null)

/** Dismisses the message about a file that was not opened. */
export function dismiss(): void {
  put({ refused: null })
}

/** While the engine works on the scenario opened last: the state before it was opened. */
let stood: { readonly source: ScenarioText | null; readonly inputs: History } | undefined

/** Opens a file in such a way that the reader can go back to the present state until it is open. */
export async function withWayBack(open: () => Promise<void>): Promise<void> {
  const standing = opened.get()
  stood = standing === null ? undefined : { source: standing, inputs: inputs.get() }
  await open()
  stood = undefined
}

export const canGiveUp = (): boolean => stood !== undefined

/** Stops the engine and goes back to what was on show before the file was opened. */
export function giveUp(): void {
  if (stood === undefined) return
  opened.set(stood.source)
  inputs.set(stood.inputs)
  stood = undefined
  void run()
  endRun()
}

/** Makes a named step of the inputs, and runs the result. */
export function edit(name: StepName, recipe: Parameters<typeof change>[2]): void {
  const next = change(inputs.get(), name, recipe)
  if (next === inputs.get()) return
  inputs.set(next)
  void run()
}

/** Shows another run of the campaign with the seed on show. @param nth counted from 1 */
export function showRun(nth: number): void {
  edit(
    () => spoken().words.nthRun(nth),
    draft => void (draft.run = nth),
  )
}

/**
 * Moves through the history of the inputs, and runs the result.
 * @returns whether the step is a swap of A and B, of which only this side is done
 */
export function travelAlone(step: (history: History) => History): 'swap' | undefined {
  const before = inputs.get()
  const next = step(before)
  if (next === before || next.now === before.now) return undefined
  const was = opened.get()
  const source = openedAfter(before, next)
  const swaps = swapsBetween(before, next)
  if (source !== undefined) opened.set(source)
  inputs.set(next)
  void run()
  if (source !== undefined && !(swaps && source.file === was?.file)) lookAnew()
  return swaps ? 'swap' : undefined
}
