/** Writes files that are there whole or not at all, whatever ends the process or fills the disk. */
import {
  closeSync,
  fsyncSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { pid } from 'node:process'
import { about } from './failure.ts'

/**
 * Writes a file beside its place, flushes it, and moves it there in one step. Throws the system's error; then
 * nothing is left of it.
 */
export function writeWhole(file: string, content: string | Uint8Array): void {
  const folder = dirname(file)
  const unfinished = join(folder, `.${basename(file)}.${pid}.new`)
  try {
    writeNew(unfinished, content)
    renameSync(unfinished, file)
    flushFolder(folder)
  } catch (error) {
    rmSync(unfinished, { force: true })
    throw about(file, error)
  }
}

/**
 * Writes a file that is new, flushed. Its name can be foreseen: a link that somebody put there is removed, never
 * followed.
 */
export function writeNew(file: string, content: string | Uint8Array): void {
  rmSync(file, { force: true })
  writeFileSync(file, content, { flush: true, flag: 'wx' })
}

/**
 * A file's name is on the disk only when its folder is. Not every system lets a folder be opened; then there
 * is no other way.
 */
function flushFolder(folder: string): void {
  let handle: number
  try {
    handle = openSync(folder, 'r')
  } catch {
    return
  }
  try {
    fsyncSync(handle)
  } catch {
    // Windows opens folders but flushes none: no other way there either.
  } finally {
    closeSync(handle)
  }
}

/** Nobody takes longer to write one file. */
const abandonedAfterMs = 3_600_000

/** Removes unfinished files of processes that are gone. */
export function clearUnfinished(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (!/^\..*\.\d+\.(new|old)$/.test(name)) continue
    const file = join(folder, name)
    const status = statSync(file, { throwIfNoEntry: false })
    if (status !== undefined && Date.now() - status.mtimeMs > abandonedAfterMs) rmSync(file, { force: true })
  }
}
