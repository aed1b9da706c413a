/** The command line spoken to in this process, with a terminal that remembers. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { onTestFinished } from 'vitest'
import { main } from '../../src/node/main.ts'
import type { Terminal } from '../../src/node/terminal.ts'

export interface Answer {
  readonly code: number
  readonly out: string
  readonly err: string
}

export const twoRooms = 'scenarios/two-rooms.yaml'

/** A terminal that nobody reads. */
export const silent: Terminal = {
  out: () => {},
  err: () => {},
  input: Readable.from([]),
  interactive: false,
  onInterrupt: () => () => {},
  written: async () => undefined,
}

export const speak = (...words: string[]): Promise<Answer> => speakTo({}, ...words)

/** Some of the terminal's ways replaced. */
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

/** What node is given to run the built command line without looking whether it is fresh, for tests that end its process. */
export const built = [
  '--input-type=module',
  '--eval',
  "const { main } = await import('./dist/node/main.js'); process.exitCode = await main(process.argv.slice(1))",
  '--',
]

/** An empty folder that goes when the test is over. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'firebreak-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
