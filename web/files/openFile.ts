/** Opens a file of the reader's: a saved run, a scenario, decisions or injects for an exercise, or none of them. */
import { inLines, isMsel, isScript, tableText } from '../../src/index.ts'
import { desk } from '../exercise/desk.ts'
import { wish } from '../exercise/wished.ts'
import { inputs } from '../inputs.ts'
import { arrival, goOver, lastSoFar, lookAnew, reopened, withWayBack } from '../opening.ts'
import { mostBytes, refusalOf, toldOf, tooLarge, unread, withCut } from './refused.ts'
import { readRunFile, type RunFile } from './runFile.ts'
import { opened, put, putFailed, session, type Told } from '../session.ts'
import { withBeside } from '../shipped.ts'
import { look, view } from '../view.ts'
import { refusedWords } from '../words/refusedWords.ts'

/** Of a file that is too large, only so many bytes are looked at to tell what it is. A named assumption. */
const headBytes = 10_000

export async function openFile(file: File): Promise<void> {
  const isLast = lastSoFar()
  const isLarge = file.size > mostBytes
  const texts = await textsOf(isLarge ? file.slice(0, headBytes) : file).catch(() => undefined)
  if (texts === undefined) return refuse(unread(file.name))
  const { utf8, asTable } = texts
  const isList = isMsel(asTable)
  if (!isList && /\.csv$/i.test(file.name)) return takeTable(file)
  if (isLarge) {
    const of = isList ? 'list' : isScript(utf8) ? 'decisions' : 'scenario'
    return refuse(tooLarge(file.name, file.size, of))
  }
  if (isList) return takeList(file)
  // What the page counts and edits are lines.
  const text = inLines(utf8)
  const kept = readRunFile(text)
  if (kept === undefined && isScript(text)) return takeDecisions(file.name, text)
  if (!isLast()) return
  if (kept !== undefined) return openRun(kept)
  const refusal = refusalOf(file.name, text)
  return refusal === undefined ? openText(file.name, text) : refuse(refusal)
}

function refuse(refused: Told): void {
  put({ refused })
}

function refuseAs(of: 'list' | 'table' | 'decisions', file: string): void {
  refuse(toldOf(file, language => refusedWords[language][of]))
}

interface Texts {
  readonly utf8: string
  /** In whatever encoding a spreadsheet saves. */
  readonly asTable: string
}

async function textsOf(file: Blob): Promise<Texts> {
  const utf8 = await file.text()
  return { utf8, asTable: tableText(new Uint8Array(await file.arrayBuffer()), utf8).text }
}

function takeList(file: File): Promise<void> | void {
  if (desk.get().view !== null) return refuseAs('list', file.name)
  put({ refused: null })
  look({ name: 'exercise' })
  return import('../exercise/lead.ts').then(({ take }) => take('list', file), putFailed)
}

/** Where lists of injects are chosen, their reader says what one lacks. */
function takeTable(file: File): Promise<void> | void {
  if (view.get().name === 'exercise' && desk.get().view === null) return takeList(file)
  refuseAs('table', file.name)
}

/** They are played in the exercise that is begun next. */
function takeDecisions(file: string, text: string): void {
  if (desk.get().view !== null) return refuseAs('decisions', file)
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
