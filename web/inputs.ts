/**
 * What the reader has changed: edits of the scenario, seed and strategy. Every change is a named step that
 * can be undone.
 */
import { applyPatches, enablePatches, produceWithPatches, type Draft, type Patch } from 'immer'
import type { ScenarioText } from './scenarioText.ts'
import { store } from './store.ts'

enablePatches()

export interface Inputs {
  /** Name of a shipped scenario, or of the file that was opened. */
  readonly file: string
  /** The text of the scenario; null: as in the file. */
  readonly text: string | null
  /** Path in the scenario to its new value, as in `--set`. */
  readonly edits: Readonly<Record<string, string>>
  readonly strategy: string | null
  readonly seed: string
  /** Which run of a campaign with this seed is on show, counted from 1. */
  readonly run: number
}

/** Names a step in the language spoken when it is called. */
export type StepName = () => string

interface Step {
  readonly name: StepName
  readonly forth: readonly Patch[]
  readonly back: readonly Patch[]
  /** For a step to another scenario: what was open before, and what it opened. */
  readonly opened?: readonly [before: ScenarioText, after: ScenarioText]
  /** What was B became A, and what was A became B. */
  readonly swaps?: true
}

export interface History {
  readonly now: Inputs
  readonly done: readonly Step[]
  readonly undone: readonly Step[]
}

export function begin(now: Inputs): History {
  return { now, done: [], undone: [] }
}

/** The history with one more step, or unchanged if the recipe changes nothing. */
export function change(
  history: History,
  name: StepName,
  recipe: (draft: Draft<Inputs>) => void,
  also: Pick<Step, 'opened' | 'swaps'> = {},
): History {
  const [now, forth, back] = produceWithPatches(history.now, recipe)
  if (forth.length === 0) return history
  return { now, done: [...history.done, { name, forth, back, ...also }], undone: [] }
}

export function undo({ now, done, undone }: History): History {
  const step = done.at(-1)
  if (step === undefined) return { now, done, undone }
  return { now: applyPatches(now, step.back), done: done.slice(0, -1), undone: [...undone, step] }
}

export function redo({ now, done, undone }: History): History {
  const step = undone.at(-1)
  if (step === undefined) return { now, done, undone }
  return { now: applyPatches(now, step.forth), done: [...done, step], undone: undone.slice(0, -1) }
}

/**
 * Reaches the state of another history by undoing and redoing steps of this one, where these lead there: the
 * steps left behind keep their names and can be redone.
 */
export function steppedTo(history: History, there: History): History {
  const steps = [...history.done, ...history.undone.toReversed()]
  if (there.done.some((step, nth) => step !== steps[nth])) return there
  let found = history
  while (found.done.length > there.done.length) found = undo(found)
  while (found.done.length < there.done.length) found = redo(found)
  return isSame(found.now, there.now) ? found : there
}

export function isSame(one: Inputs, other: Inputs): boolean {
  const { edits, ...rest } = one
  const sameEdits = JSON.stringify(edits) === JSON.stringify(other.edits)
  return sameEdits && Object.entries(rest).every(([key, value]) => other[key as keyof Inputs] === value)
}

/** Whether both are runs of one campaign. */
export function ofOneCampaign(one: Inputs, other: Inputs): boolean {
  return isSame({ ...one, run: other.run }, other)
}

/** The scenario to open after one step back or forth; undefined: the same as before. */
export function openedAfter(before: History, after: History): ScenarioText | undefined {
  const backwards = after.done.length < before.done.length
  return backwards ? before.done.at(-1)?.opened?.[0] : after.done.at(-1)?.opened?.[1]
}

/** Whether the steps that lead from one history to the other exchange A and B. */
export function swapsBetween(one: History, other: History): boolean {
  const apart = [...one.done, ...other.done].filter(
    step => !(one.done.includes(step) && other.done.includes(step)),
  )
  return apart.filter(({ swaps }) => swaps).length % 2 === 1
}

/** Whether there is anything to lose: steps, or edits that came with a link or a file. */
export function isChanged({ now, done }: History): boolean {
  return done.length > 0 || Object.keys(now.edits).length > 0 || now.strategy !== null || now.text !== null
}

export const inputs = store<History>(
  begin({ file: '', text: null, edits: {}, strategy: null, seed: '1', run: 1 }),
)

/** Whether the file is run unchanged, apart from the seed and the run. */
export function asWritten({ text, edits, strategy }: Inputs): boolean {
  return text === null && strategy === null && Object.keys(edits).length === 0
}

/** The edits in the form of the command line's `--set`. */
export function assignments({ edits }: Inputs): string[] {
  return Object.entries(edits).map(([path, value]) => `${path}=${value}`)
}
