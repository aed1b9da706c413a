/** Opens a file of the reader's: a saved run, a scenario, decisions for an exercise, or none of them. */
import { inLines, isScript, type Issue } from '../../src/index.ts'
import { desk } from '../exercise/desk.ts'
import { wish } from '../exercise/wished.ts'
import { inputs } from '../inputs.ts'
import { arrival, goOver, lookAnew, reopened, withWayBack } from '../opening.ts'
import { mostBytes, refusalOf, tooLarge, withCut } from './refused.ts'
import { readRunFile, type RunFile } from './runFile.ts'
import { opened, put, session } from '../session.ts'
import { withBeside } from '../shipped.ts'
import { look } from '../view.ts'
import { refusedWords } from '../words/refusedWords.ts'
import { spoken } from '../words/words.ts'

/** Of a file that is too large, only so many bytes are looked at to tell what it is. A named assumption. */
const headBytes = 10_000

export async function openFile(file: File): Promise<void> {
  if (file.size > mostBytes) {
    const of = isScript(await file.slice(0, headBytes).text()) ? 'decisions' : 'scenario'
    return refuse(tooLarge(file.name, file.size, of))
  }
  // What the page counts and edits are lines.
  const text = inLines(await file.text())
  const kept = readRunFile(text)
  if (kept !== undefined) return openRun(kept)
  if (isScript(text)) return takeDecisions(file.name, text)
  const refusal = refusalOf(file.name, text)
  return refusal === undefined ? openText(file.name, text) : refuse(refusal)
}

function refuse(refused: Issue): void {
  put({ refused })
}

/** They are played in the exercise that is begun next. */
function takeDecisions(file: string, text: string): void {
  if (desk.get().view !== null)
    return refuse({ path: '', file, message: refusedWords[spoken().language].decisions })
  wish({ decisions: { file, text } })
  put({ refused: null })
  look({ name: 'exercise' })
}

async function openRun({ source, inputs: kept, report }: RunFile): Promise<void> {
  put({ shown: null })
  const underway = goOver(source, { ...kept, file: source.file, text: null })
  const { now } = inputs.get()
  await underway
  const { shown } = session.get()
  // What the reader has changed meanwhile is no run of the file.
  reopened.set(shown?.inputs === now ? shown.report.digest === report.digest : null)
}

async function openText(file: string, text: string): Promise<void> {
  const isLast = arrival()
  const source = await withBeside(file, text)
  if (!isLast()) return
  await withWayBack(async () => {
    put({ shown: null })
    const { seed } = inputs.get().now
    const underway = goOver(source, { file, text: null, edits: {}, strategy: null, seed, run: 1 })
    lookAnew()
    await underway
  })
  const { shown, issues } = session.get()
  if (shown === null && opened.get() === source) put({ issues: withCut(file, text, issues) })
}
