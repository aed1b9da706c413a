/** Files chosen for the exercise that is begun next. */
import { isScript, tableText } from '../../src/index.ts'
import { mostBytes, tooLarge, unread } from '../files/refused.ts'
import { put } from './desk.ts'
import { mistaken } from './mistaken.ts'
import type { ExerciseTold, OwnFile } from './protocol.ts'
import { wish, type WishedFiles } from './wished.ts'

/** As the reader of decisions says it, so that it is translated with what else that one says. */
const another = 'is not a file of decisions, which begins with "decisions: firebreak/1"'

type Check = (list: OwnFile) => Promise<Pick<ExerciseTold, 'issues' | 'refused'>>

/** The files asked for last: one that takes longer to be read does not take their place. */
const asked = new Map<keyof WishedFiles, File>()

/**
 * Takes a file of injects or decisions. One that holds no decisions, whose injects cannot be read, or that is known to be of
 * another kind, is refused at once: whoever reads that it will be played begins the exercise, and may have a table waiting.
 * What was chosen before stays.
 * @param check tells what is wrong with a list; the engine's thread has its reader
 */
export async function choose(of: keyof WishedFiles, file: File, check: Check): Promise<void> {
  asked.set(of, file)
  const { refused = null, issues = [], chosen } = await examined(of, file, check)
  if (asked.get(of) !== file) return
  put({ refused, issues })
  if (refused === null && issues.length === 0) wish({ [of]: chosen })
}

async function examined(
  of: keyof WishedFiles,
  file: File,
  check: Check,
): Promise<Awaited<ReturnType<Check>> & { readonly chosen?: OwnFile }> {
  if (file.size > mostBytes) return { issues: [tooLarge(file.name, file.size, of)] }
  const read = await contentsOf(of, file).catch(() => undefined)
  if (read === undefined) return { issues: [unread(file.name)] }
  const other = mistaken(of, file.name, read.text)
  if (other !== undefined) return { issues: [other] }
  if (of === 'decisions' && !isScript(read.text))
    return { issues: [{ path: '', file: file.name, message: another }] }
  const chosen = { file: file.name, ...read }
  return { chosen, ...(of === 'list' && (await check(chosen))) }
}

async function contentsOf(of: keyof WishedFiles, file: File): Promise<Omit<OwnFile, 'file'>> {
  const text = await file.text()
  return of === 'list' ? tableText(new Uint8Array(await file.arrayBuffer()), text) : { text }
}
