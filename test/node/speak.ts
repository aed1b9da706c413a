/** Runs the command line in this process, with a terminal that records. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { onTestFinished } from 'vitest'
import { main } from '../../src/node/main.ts'
import type { Terminal } from '../../src/node/terminal.ts'
import { lateOptimizedToo } from '../compiling.ts'

export interface Answer {
  readonly code: number
  readonly out: string
  readonly err: string
}

export const twoRooms = 'scenarios/two-rooms.yaml'

/** On the main thread, which is warm: a worker thread would start cold in each test. */
export const alone = ['--workers', '1']

/** A terminal that nobody reads. */
export const silent: Terminal = {
  out: () => {},
  err: () => {},
  input: Readable.from([]),
  interactive: false,
  onInterrupt: () => () => {},
  leaveInterrupts: () => {},
  written: async () => undefined,
}

export const speak = (...words: string[]): Promise<Answer> => speakTo({}, ...words)

/** Runs a command on a terminal with some of its functions replaced. */
export async function speakTo(changed: Partial<Terminal>, ...words: string[]): Promise<Answer> {
  let [out, err] = ['', '']
  const terminal: Terminal = {
    ...silent,
    out: text => (out += text),
    err: text => (err += text),
    input: Readable.from([]),
    ...changed,
  }
  return { code: await main(words, terminal), out, err }
}

/**
 * Arguments for node to run the built command line without checking that it is up to date, for tests that end the
 * process.
 */
export const built = [
  ...lateOptimizedToo,
  '--input-type=module',
  '--eval',
  "const { main } = await import('./dist/command/main.js'); process.exitCode = await main(process.argv.slice(1))",
  '--',
]

/** An empty folder that is removed when the test is over. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'firebreak-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Content of each file in a folder and its folders, in base 64. */
export const filesIn = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => join(entry.parentPath, entry.name))
      .map(file => [file.slice(folder.length), readFileSync(file, 'base64')]),
  )
