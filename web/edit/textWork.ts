/** What is done to a text as a whole: reading it takes as long as it is long. */
import { faultsIn } from './faultsIn.ts'
import { readText } from './readText.ts'
import { put } from './written.ts'

const textWork = { read: readText, faults: faultsIn, put }

export type TextWork = typeof textWork
type Work = keyof TextWork

interface Asked {
  readonly work: Work
  /** It can be sent in a message, and so can what comes of it. */
  readonly given: readonly unknown[]
}

export function done({ work, given }: Asked): ReturnType<TextWork[Work]> {
  return (textWork[work] as (...given: readonly unknown[]) => ReturnType<TextWork[Work]>)(...given)
}
