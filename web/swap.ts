/** A and B exchanged: a step that can be undone, and redone. */
import { type Beside, beside, keepBeside } from './compared.ts'
import { type History, type Inputs, inputs, isSame, openedAfter, swapsBetween } from './inputs.ts'
import { goOver, travelAlone } from './opening.ts'
import type { ScenarioText } from './scenarioText.ts'
import { opened, put, session, settled, type Shown } from './session.ts'
import { studies } from './studies.ts'
import { moment } from './view.ts'

export async function swap(): Promise<void> {
  const { shown, campaign } = await settled()
  const other = beside.get()
  if (shown === null || other === null) return
  const { source, inputs: now } = other.shown
  keepBeside({ shown, campaign, found: studies.get() })
  giveBack(other)
  const seconds = moment.get()
  // Edits as an object of their own: a swap of two equal sides is a step as well.
  void goOver(source, { ...now, edits: { ...now.edits }, text: null }, 'swap')
  // Both sides show the same moment, so the swap keeps it.
  moment.set(seconds)
}

/** Moves through the history of the inputs, and runs the result. A swap is undone, or redone, on both sides. */
export async function travel(step: (history: History) => History): Promise<void> {
  const before = inputs.get()
  if (swapsBetween(before, step(before))) {
    await settled()
    // The reader has gone on meanwhile: the step is made from there.
    if (inputs.get() !== before) return travel(step)
    const next = step(before)
    swapBack(next, openedAfter(before, next) ?? opened.get())
  }
  const seconds = moment.get()
  if (travelAlone(step) === 'swap') moment.set(seconds)
}

/**
 * Keeps A as B where a swap between the present and another history leads to what is B now. Not where B has been
 * forgotten or replaced since.
 * @param source the scenario open in the other history
 */
export function swapBack(there: History, source: ScenarioText | null): void {
  const other = beside.get()
  const { shown, campaign, busy } = session.get()
  if (other === null || shown === null || !swapsBetween(inputs.get(), there)) return
  if (!isOf(other.shown, there.now, there.now.text ?? source?.text)) return
  // A swap that is still run has left on show what is B already: the other side is the one it waits for.
  keepBeside((busy && coming) || { shown, campaign, found: studies.get() })
  giveBack(other)
}

/** Whether an incident is that of some inputs, of which an edited text is part of the source. */
function isOf({ inputs: its, source }: Shown, now: Inputs, text: string | undefined): boolean {
  return text === source.text && isSame({ ...now, text: null }, { ...its, text: null })
}

/** What was B until a swap, as long as it is not on show as A. */
let coming: Beside | undefined

/** Once what was B is on show as A, gives it the campaign and the findings that B had. */
function giveBack(other: Beside): void {
  const { shown: was, campaign, found } = other
  const before = session.get().shown
  coming = other
  const end = session.watch(({ busy, shown }) => {
    if (busy || shown === null || shown === before) return
    end()
    if (coming === other) coming = undefined
    if (!isOf(was, shown.inputs, shown.source.text)) return
    if (campaign !== null) put({ campaign })
    // What lapsed was found of the other side, which has it.
    const { progress } = studies.get()
    studies.set({ comparison: null, sensitivity: {}, ...found, progress, lapsed: [] })
  })
}
