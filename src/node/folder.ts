/** Writes results into a folder: all files whole, or the folder stays as it was. */
import {
  accessSync,
  constants,
  copyFileSync,
  linkSync,
  lstatSync,
  mkdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  type Stats,
  statSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { said } from './complaints.ts'
import { about, BadInput, isSystemError, OutsideFailed } from './failure.ts'
import { keptIn } from './manifest.ts'
import { clearUnfinished, keptOf, unfinishedOf, writeNew } from './wholeFile.ts'

/**
 * Refuses a path that cannot become a folder, before an hour of work is lost on it. Makes nothing. Throws
 * BadInput, OutsideFailed or the system's error.
 */
export function expectFolder(folder: string): void {
  const [existing, [next]] = split(folder)
  if (!statSync(existing).isDirectory())
    throw new BadInput([said('--out: {} is a file, not a folder', existing)])
  if (next !== undefined && lstatSync(next, { throwIfNoEntry: false })?.isSymbolicLink() === true)
    throw new BadInput([said('--out: {} is a link that leads to no folder', next)])
  try {
    accessSync(existing, constants.W_OK)
  } catch (error) {
    throw unwritable(existing, error)
  }
}

/**
 * Why nothing can be made in a folder, or the error of a system that failed otherwise. The system's own words name its call and,
 * where it makes no folders (`/proc`), one that is missing.
 */
export function unwritable(folder: string, error: unknown): unknown {
  switch (isSystemError(error) ? error.code : undefined) {
    case 'ENOENT':
      return new OutsideFailed(said('--out: no folder can be made in {}', folder), { cause: error })
    case 'EACCES':
    case 'EPERM':
      return new OutsideFailed(said('--out: {} cannot be written into: permission denied', folder), {
        cause: error,
      })
    case 'EROFS':
      return new OutsideFailed(said('--out: {} cannot be written into: its disk is read-only', folder), {
        cause: error,
      })
    default:
      return error
  }
}

/**
 * Writes files by name. If one cannot be written, none is, and the earlier files are restored. Throws the
 * system's error, or, if the folder keeps a campaign, OutsideFailed, which says that it can be resumed.
 */
export function writeAll(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  const names = Object.keys(files)
  const unfinished = (name: string): string => unfinishedOf(join(folder, name))
  const before = (name: string): string => keptOf(join(folder, name))
  const made = makeFolders(folder)
  const kept: string[] = []
  const placed: string[] = []
  try {
    clearUnfinished(folder, name => names.includes(name))
    for (const name of names) writeOne(unfinished(name), join(folder, name), files[name]!)
    for (const name of names) {
      const file = join(folder, name)
      if (statSync(file, { throwIfNoEntry: false })?.isFile() === true) {
        keep(file, before(name))
        kept.push(name)
      }
      renameSync(unfinished(name), file)
      placed.push(name)
    }
  } catch (error) {
    for (const name of names) rmSync(unfinished(name), { force: true })
    for (const name of placed) rmSync(join(folder, name), { force: true })
    for (const name of kept) {
      renameSync(before(name), join(folder, name))
      rmSync(before(name), { force: true }) // two names of one file are not moved onto each other
    }
    unmake(made)
    throw keptIn(folder, error)
  }
  for (const name of kept) rmSync(before(name), { force: true })
}

/**
 * A second name for a file, or a copy where the disk knows no such names. The file stays where it is: whoever reads it,
 * or writes into the same folder, finds it or its successor.
 */
function keep(file: string, before: string): void {
  rmSync(before, { force: true })
  try {
    linkSync(file, before)
  } catch {
    copyFileSync(file, before)
  }
}

function writeOne(unfinished: string, file: string, content: string | Uint8Array): void {
  try {
    writeNew(unfinished, content)
  } catch (error) {
    throw about(file, error)
  }
}

/**
 * Makes a folder and what is missing above it; returns the folders made here: shards that begin together make one folder.
 * Node's own recursive way never returns where a system allows none (`/proc`).
 */
export function makeFolders(folder: string): string[] {
  const [, missing] = split(folder)
  const made: string[] = []
  try {
    for (const path of missing) if (makeOne(path)) made.push(path)
  } catch (error) {
    unmake(made)
    throw error
  }
  return made
}

/** False if another process has made it meanwhile. */
function makeOne(path: string): boolean {
  try {
    mkdirSync(path)
    return true
  } catch (error) {
    if (there(path)?.isDirectory() === true) return false
    throw unwritable(dirname(path), error)
  }
}

/** Removes the folders that are still empty; another process may have put something into one. */
function unmake(folders: readonly string[]): void {
  try {
    for (const path of folders.toReversed()) rmdirSync(path)
  } catch {
    // The earlier error is the one to report.
  }
}

/** The deepest part of a path that exists, and the folders that are missing below it, outermost first. */
function split(folder: string): [existing: string, missing: readonly string[]] {
  const missing: string[] = []
  let path = resolve(folder)
  while (there(path) === undefined && dirname(path) !== path) {
    missing.unshift(path)
    path = dirname(path)
  }
  return [path, missing]
}

function there(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false })
  } catch {
    return undefined // a file stands where a folder should: found further up
  }
}
