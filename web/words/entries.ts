/** Makes the engine's sentence a line of its own: with a capital, and with the number of repetitions. */
import type { Entry } from '../../src/index.ts'

interface Told extends Pick<Entry, 'sentence'> {
  readonly times?: number
}

/** A word of the language, in contrast to a name such as `hut/left`, which keeps its case. */
const word = /^\p{Ll}+[ ’]/u

export function line({ sentence, times = 1 }: Told): string {
  const begun = word.test(sentence) ? sentence.charAt(0).toUpperCase() + sentence.slice(1) : sentence
  return begun + (times > 1 ? ` (×\u00a0${times})` : '')
}
