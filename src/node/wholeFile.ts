/** A file that is there whole or not at all, whatever ends the process or fills the disk. */
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

/** Written beside its place, flushed, and moved there in one step. Throws the system's error; then nothing is left of it. */
export function writeWhole(file: string, content: string | Uint8Array): void {
  const folder = dirname(file)
  const unfinished = join(folder, `.${basename(file)}.${pid}.new`)
  try {
    writeFileSync(unfinished, content, { flush: true })
    renameSync(unfinished, file)
    flushFolder(folder)
  } catch (error) {
    rmSync(unfinished, { force: true })
    throw about(file, error)
  }
}

/** A name is on the disk when its folder is. Not every system lets a folder be opened; there is no other way then. */
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
    // The same: Windows opens folders and flushes none.
  } finally {
    closeSync(handle)
  }
}

/** Nobody writes one file for longer. */
const abandonedAfterMs = 3_600_000

/** Takes away what a process left unfinished that is no more. */
export function clearUnfinished(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (!/^\..*\.\d+\.(new|old)$/.test(name)) continue
    const file = join(folder, name)
    const status = statSync(file, { throwIfNoEntry: false })
    if (status !== undefined && Date.now() - status.mtimeMs > abandonedAfterMs) rmSync(file, { force: true })
  }
}
