/** A and B exchanged: a step that can be undone, and redone. */
import { beside, keepBeside } from './compared.ts'
import { type History, inputs, isSame, openedAfter, swapsBetween } from './inputs.ts'
import { goOver, travelAlone } from './opening.ts'
import type { ScenarioText } from './scenarioText.ts'
import { opened, session, settled } from './session.ts'
import { studies } from './studies.ts'
import { moment } from './view.ts'

export async function swap(): Promise<void> {
  const { shown, campaign } = await settled()
  const other = beside.get()
  if (shown === null || other === null) return
  const { source, inputs: now } = other.shown
  keepBeside({ shown, campaign, found: studies.get() })
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
  const other = beside.get()?.shown
  const { shown, campaign } = session.get()
  if (other === undefined || shown === null || !swapsBetween(inputs.get(), there)) return
  const text = there.now.text ?? source?.text
  if (text === other.source.text && isSame({ ...there.now, text: null }, { ...other.inputs, text: null }))
    keepBeside({ shown, campaign, found: studies.get() })
}
