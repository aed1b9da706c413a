/** Writes files that are there whole or not at all, whatever ends the process or fills the disk. */
import { randomBytes } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
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
 * Ends the names of unfinished files of this process. Its number alone is not its own: processes in containers, or on machines
 * that share a folder, have equal ones.
 */
const writer = `${pid}-${randomBytes(4).toString('hex')}`

/** Where a file is written before it takes its place. */
export const unfinishedOf = (file: string): string => join(dirname(file), `.${basename(file)}.${writer}.new`)

/** Where an earlier file is kept until all of its successors are in place. */
export const keptOf = (file: string): string => join(dirname(file), `.${basename(file)}.${writer}.old`)

const ofWriter = /^\.(.*)\.\d+-[\da-f]{8}\.(?:new|old)$/

/**
 * Writes a file beside its place, flushes it, and moves it there in one step. Throws the system's error; then
 * nothing is left of it.
 */
export function writeWhole(file: string, content: string | Uint8Array): void {
  const folder = dirname(file)
  const unfinished = unfinishedOf(file)
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
 * The same for a file that nobody else has written. @returns whether it is there now; false, and nothing is changed, if one was
 * there already, however short a time
 */
export function writeFirst(file: string, content: string | Uint8Array): boolean {
  const unfinished = unfinishedOf(file)
  try {
    writeNew(unfinished, content)
    if (!isFirst(unfinished, file)) return false
    flushFolder(dirname(file))
    return true
  } catch (error) {
    throw about(file, error)
  } finally {
    rmSync(unfinished, { force: true })
  }
}

/** Gives a file a second name, unless something has that name. */
function isFirst(from: string, to: string): boolean {
  try {
    linkSync(from, to)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
  }
  // Not every disk has hard links. Without them a file made at this very moment is not noticed.
  if (existsSync(to)) return false
  renameSync(from, to)
  return true
}

/** Writes a file that is new, flushed. A link that somebody put there is removed, never followed. */
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

/** Longer than any process takes to write one file. */
const abandonedAfterMs = 3_600_000

/**
 * Removes what processes that are gone left of files of ours. What cannot be removed stays: it harms nobody.
 * @param isOurs whether a file of that name is one of those that are written here
 */
export function clearUnfinished(folder: string, isOurs: (name: string) => boolean): void {
  for (const name of readdirSync(folder)) {
    const [, of] = ofWriter.exec(name) ?? []
    if (of === undefined || !isOurs(of)) continue
    const file = join(folder, name)
    try {
      const status = statSync(file, { throwIfNoEntry: false })
      if (status !== undefined && Date.now() - status.mtimeMs > abandonedAfterMs)
        rmSync(file, { force: true })
    } catch {
      // It belongs to another user.
    }
  }
}
