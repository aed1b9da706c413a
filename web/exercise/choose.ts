/** Files chosen for the exercise that is begun next. */
import { isScript, tableText } from '../../src/index.ts'
import { mostBytes, tooLarge } from '../files/refused.ts'
import { put } from './desk.ts'
import { mistaken } from './mistaken.ts'
import type { ExerciseTold, OwnFile } from './protocol.ts'
import { wish, type WishedFiles } from './wished.ts'

/** As the reader of decisions says it, so that it is translated with what else that one says. */
const another = 'is not a file of decisions, which begins with "decisions: firebreak/1"'

/**
 * Takes a file of injects or decisions. One that holds no decisions, whose injects cannot be read, or that is known to be of
 * another kind, is refused at once: whoever reads that it will be played begins the exercise, and may have a table waiting.
 * What was chosen before stays.
 * @param check tells what is wrong with a list; the engine's thread has its reader
 */
export async function choose(
  of: keyof WishedFiles,
  file: File,
  check: (list: OwnFile) => Promise<Pick<ExerciseTold, 'issues' | 'refused'>>,
): Promise<void> {
  if (file.size > mostBytes) return put({ refused: null, issues: [tooLarge(file.name, file.size, of)] })
  const utf8 = await file.text()
  const { text, ...read } = of === 'list' ? tableText(await bytesOf(file), utf8) : { text: utf8 }
  const other = mistaken(of, file.name, text)
  if (other !== undefined) return put({ refused: null, issues: [other] })
  if (of === 'decisions' && !isScript(text))
    return put({ refused: null, issues: [{ path: '', file: file.name, message: another }] })
  const chosen = { file: file.name, text, ...read }
  const { refused = null, issues = [] } = of === 'list' ? await check(chosen) : {}
  put({ refused, issues })
  if (refused === null && issues.length === 0) wish({ [of]: chosen })
}

const bytesOf = async (file: File): Promise<Uint8Array> => new Uint8Array(await file.arrayBuffer())
