/** Opens a file of the reader's: a saved run, a scenario, or neither. */
import type { mostBytes as engineMostBytes, Issue } from '../../src/index.ts'
import { inputs } from '../inputs.ts'
import { arrival, goOver, lookAnew, reopened, withWayBack } from '../opening.ts'
import { refusalOf, tooLarge, withCut } from './refused.ts'
import { readRunFile, type RunFile } from './runFile.ts'
import { opened, put, session } from '../session.ts'
import { withBeside } from '../shipped.ts'

/**
 * The engine's limit. The type ties the two numbers together without loading the engine on the page's thread.
 */
const mostBytes: typeof engineMostBytes = 4_000_000

export async function openFile(file: File): Promise<void> {
  if (file.size > mostBytes) return refuse(tooLarge(file.name, file.size, mostBytes))
  const text = await file.text()
  const kept = readRunFile(text)
  if (kept !== undefined) return openRun(kept)
  const refusal = refusalOf(file.name, text)
  return refusal === undefined ? openText(file.name, text) : refuse(refusal)
}

function refuse(refused: Issue): void {
  put({ refused })
}

async function openRun({ source, inputs: kept, report }: RunFile): Promise<void> {
  put({ shown: null })
  await goOver(source, { ...kept, file: source.file, text: null })
  const { shown } = session.get()
  reopened.set(shown === null ? null : shown.report.digest === report.digest)
}

async function openText(file: string, text: string): Promise<void> {
  const isLast = arrival()
  const source = await withBeside(file, text)
  if (!isLast()) return
  await withWayBack(async () => {
    put({ shown: null })
    const { seed } = inputs.get().now
    const underway = goOver(source, { file, text: null, edits: {}, strategy: null, seed })
    lookAnew()
    await underway
  })
  const { shown, issues } = session.get()
  if (shown === null && opened.get() === source) put({ issues: withCut(file, text, issues) })
}
