/** Files read with clear refusals, and written whole or not at all. */
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { pid } from 'node:process'
import { isUtf8 } from 'node:buffer'
import type { Issue } from '../index.ts'
import { isSystemError } from './failure.ts'

/** A scenario is declarative and small; inventories come as CSV or JSON. */
const largestScenarioBytes = 5_000_000

/** The text of a scenario file, `-` for standard input; an Issue where it cannot be one. */
export function readText(file: string): string | Issue {
  const issue = (message: string): Issue => ({
    path: '',
    message,
    file: file === '-' ? 'standard input' : file,
  })
  try {
    if (file !== '-') {
      const { size } = statSync(file)
      if (statSync(file).isDirectory()) return issue('is a directory, not a scenario file')
      if (size > largestScenarioBytes)
        return issue(
          `is ${(size / 1e6).toFixed(1)} MB; a scenario has at most ${largestScenarioBytes / 1e6} MB (inventories are imported)`,
        )
    }
    const bytes = readFileSync(file === '-' ? 0 : file)
    if (bytes.includes(0) || !isUtf8(bytes)) return issue('is not text: it holds bytes that are not UTF-8')
    return bytes.toString('utf8')
  } catch (error) {
    if (isSystemError(error) && error.code === 'ENOENT') return issue('there is no such file')
    if (isSystemError(error) && error.code === 'EISDIR') return issue('is a directory, not a scenario file')
    if (isSystemError(error) && error.code === 'EACCES') return issue('may not be read')
    throw error
  }
}

/** Another file beside a scenario, for `extends`. */
export const loadBeside =
  (file: string) =>
  (relative: string): string | Issue =>
    readText(join(file === '-' ? '.' : dirname(file), relative))

/** Writes a file beside its final name and renames it: it is there whole or not at all. Throws the system's error. */
export function writeWhole(file: string, content: string): void {
  const folder = dirname(file)
  mkdirSync(folder, { recursive: true })
  const unfinished = join(folder, `.${basename(file)}.${pid}`)
  try {
    writeFileSync(unfinished, content, { flush: true })
    renameSync(unfinished, file)
  } catch (error) {
    rmSync(unfinished, { force: true })
    throw error
  }
}
