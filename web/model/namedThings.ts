/**
 * Names of things in the sentences of the timeline. The engine's thread writes them down in both languages before the
 * labels of either are known to the page, and puts the names between marks that no text can contain.
 */
import { type CalledKind, type Called as Calling, quoted } from '../../src/index.ts'
import type { Called } from '../thread/protocol.ts'

/** Private-use characters. */
const [before, after] = ['\u{E000}', '\u{E001}']
const marks = new RegExp(`(«\\u00a0)?${before}(\\w+) ([^${after}]*)${after}(?:\\u00a0»)?`, 'gu')

export const marked: Calling = (of, name) => `${before}${of} ${name}${after}`

/** @param known what the reader is told things are called */
export function unmarked(sentence: string, known: () => Called): string {
  return sentence.includes(before)
    ? sentence.replace(marks, (_, open: string | undefined, of: CalledKind, name: string) => {
        const said = known()[of][name] ?? name
        return open === undefined ? said : quoted(said, 'fr')
      })
    : sentence
}
