/** Files chosen for the exercise that is begun next. */
import { isScript } from '../../src/index.ts'
import { mostBytes, tooLarge } from '../files/refused.ts'
import { put } from './desk.ts'
import { mistaken } from './mistaken.ts'
import { wish, type WishedFiles } from './wished.ts'

/** As the reader of decisions says it, so that it is translated with what else that one says. */
const another = 'is not a file of decisions, which begins with "decisions: firebreak/1"'

/**
 * Takes a file of injects or decisions. One that holds no decisions, or is known to be of another kind, is refused at once:
 * whoever reads that it will be played begins the exercise, and may have a table waiting. What was chosen before stays.
 */
export async function choose(of: keyof WishedFiles, file: File): Promise<void> {
  if (of === 'decisions' && file.size > mostBytes)
    return put({ refused: null, issues: [tooLarge(file.name, file.size, of)] })
  const text = await file.text()
  const other = mistaken(of, file.name, text)
  if (other !== undefined) return put({ refused: null, issues: [other] })
  if (of === 'decisions' && !isScript(text))
    return put({ refused: null, issues: [{ path: '', file: file.name, message: another }] })
  put({ refused: null, issues: [] })
  wish({ [of]: { file: file.name, text } })
}
