/** Reads the files of a scenario, with clear refusals. */
import { closeSync, fstatSync, openSync, readdirSync, readSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import {
  type Complaint,
  type Issue,
  mostBytes,
  nearestWord,
  type TableText,
  tableText,
  tooLarge,
} from '../index.ts'
import { type CommandComplaint, type CommandSentence, said, issueOf } from './complaints.ts'
import { about, isSystemError } from './failure.ts'

/** Pause before standard input is read again that has nothing yet. */
const waitMs = 10

export const standardInput = '-'

/** What a file is called in an issue. */
export const nameOf = (file: string): string =>
  file === standardInput ? 'standard input' : file === '' ? '""' : file

/** How large a text of this sort may be, and what is said of a larger one. */
interface Sort {
  readonly called: string
  readonly mostBytes: number
  /** @param size undefined if there is no end to it */
  readonly tooLarge: (size: number | undefined) => Complaint
}

/** @param larger said of a size and of the most there may be; @param endless said of the latter alone */
const beyond =
  (most: number, larger: string, endless: CommandSentence): Sort['tooLarge'] =>
  size =>
    size === undefined
      ? { sentence: endless, values: [String(most / 1e6)] }
      : { sentence: larger, values: [(size / 1e6).toFixed(1), String(most / 1e6)] }

const scenarioFile: Sort = { called: 'a scenario file', mostBytes, tooLarge }

const decisions: Sort = {
  called: 'a file of decisions',
  mostBytes,
  tooLarge: beyond(
    mostBytes,
    'is {} MB, but a file of decisions may have at most {} MB',
    'has more than the {} MB that a file of decisions may have',
  ),
}

/** Enough for ten thousand rows of 5 kB, as exports have with columns that are not read here. */
const mostTableBytes = 50_000_000
const table: Sort = {
  called: 'a table',
  mostBytes: mostTableBytes,
  tooLarge: beyond(
    mostTableBytes,
    'is {} MB, more than the {} MB of a table: export fewer rows or columns',
    'has more than the {} MB of a table: export fewer rows or columns',
  ),
}

/** Its own reader refuses what is larger than a scenario: as text, which has half the bytes of UTF-16. */
const injects: Sort = {
  called: 'a list of injects',
  mostBytes: 2 * mostBytes,
  tooLarge: beyond(
    mostBytes,
    'is {} MB, but a list of injects may have at most {} MB',
    'has more than the {} MB that a list of injects may have',
  ),
}

const cases: Sort = {
  called: 'a file',
  mostBytes: mostTableBytes,
  tooLarge: beyond(
    mostTableBytes,
    'is {} MB, more than the {} MB of a file of cases',
    'has more than the {} MB of a file of cases',
  ),
}

/** The text of a scenario file, `-` for standard input; an Issue if it cannot be read. */
export const readText = (file: string): string | Issue => readAs(scenarioFile, file)

/** The text of a file of decisions, likewise. */
export const readDecisions = (file: string): string | Issue => readAs(decisions, file)

/** The text of a table, likewise. */
export const readTable = (file: string): TableText | Issue => readTableAs(table, file)

/** The text of a list of injects, likewise. */
export const readInjects = (file: string): TableText | Issue => readTableAs(injects, file)

function readTableAs(sort: Sort, file: string): TableText | Issue {
  const bytes = bytesOf(sort, file === standardInput ? 0 : file, nameOf(file))
  return Buffer.isBuffer(bytes) ? tableText(bytes, bytes.toString('utf8')) : bytes
}

/** The text of a file of cases or of their curves, likewise. */
export const readCases = (file: string): string | Issue => readAs(cases, file)

const readAs = (sort: Sort, file: string): string | Issue =>
  textOf(sort, file === standardInput ? 0 : file, nameOf(file))

/** Loads another file beside a scenario, for `extends`. */
export const loadBeside =
  (file: string) =>
  (relative: string): string | Issue => {
    const path = join(file === standardInput ? '.' : dirname(file), relative)
    // A scenario may come from a stranger: what it extends is never a pipe or a terminal, which would be waited for.
    const there = kindOf(path)
    if (there === undefined) return issueOf(path, missing(path))
    if (there === 'other') return issueOf(path, said('there is no such file'))
    return textOf(scenarioFile, path, path)
  }

/** What is wrong with a path, by the system's error for it; undefined if the system itself failed. */
export function unreadable(error: unknown, wanted: 'file' | 'folder' = 'file'): CommandComplaint | undefined {
  switch (isSystemError(error) ? error.code : undefined) {
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ENAMETOOLONG':
      return said(`there is no such ${wanted}`)
    case 'EACCES':
      return said('cannot be read: permission denied')
    case 'EISDIR':
      return said('is a directory, not {}', `a ${wanted}`)
    case 'ELOOP':
      return said('cannot be read: it is a link that leads back to itself')
    default:
      return undefined
  }
}

/** Says that a file is missing, and which one in its folder was most likely meant. */
function missing(path: string): CommandComplaint {
  const meant = nearestWord(basename(path), namesIn(dirname(path)))
  return meant === undefined
    ? said('there is no such file')
    : said('there is no such file, did you mean {}?', join(dirname(path), meant))
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** What a path leads to; undefined if nothing, or if it can be no path. */
export function kindOf(path: string): 'file' | 'folder' | 'other' | undefined {
  try {
    const stat = statSync(path)
    return stat.isFile() ? 'file' : stat.isDirectory() ? 'folder' : 'other'
  } catch {
    return undefined
  }
}

function textOf(sort: Sort, source: string | 0, name: string): string | Issue {
  const bytes = bytesOf(sort, source, name)
  // Bytes that are not UTF-8 become U+FFFD, which the reader refuses with its line and column.
  return Buffer.isBuffer(bytes) ? bytes.toString('utf8') : bytes
}

function bytesOf({ called, mostBytes, tooLarge }: Sort, source: string | 0, name: string): Buffer | Issue {
  const issue = (told: Complaint | CommandComplaint): Issue => issueOf(name, told)
  let descriptor: number | undefined
  try {
    descriptor = source === 0 ? 0 : openSync(source, 'r')
    const stat = fstatSync(descriptor)
    if (stat.isDirectory()) return issue(said('is a directory, not {}', called))
    if (stat.size > mostBytes) return { ...issue(tooLarge(stat.size)), line: 1, column: 1 }
    const bytes = readUpTo(descriptor, mostBytes)
    return bytes ?? issue(tooLarge(undefined))
  } catch (error) {
    if (source !== 0 && isSystemError(error) && error.code === 'ENOENT') return issue(missing(source))
    const told = unreadable(error)
    if (told === undefined) throw about(name, error)
    return issue(told)
  } finally {
    if (descriptor !== undefined && descriptor !== 0) closeSync(descriptor)
  }
}

/**
 * Everything there is to read, or undefined if it is more than `most` bytes: a device or a pipe may have no
 * end.
 */
function readUpTo(descriptor: number, most: number): Buffer | undefined {
  const parts: Buffer[] = []
  for (let size = 0; size <= most;) {
    const part = Buffer.allocUnsafe(1 << 16)
    const read = readSome(descriptor, part)
    if (read === 0) return Buffer.concat(parts)
    parts.push(part.subarray(0, read))
    size += read
  }
  return undefined
}

/** Reads some bytes; waits if a pipe that its writer made non-blocking has none yet. */
function readSome(descriptor: number, into: Buffer): number {
  for (;;) {
    try {
      return readSync(descriptor, into)
    } catch (error) {
      if (!isSystemError(error) || error.code !== 'EAGAIN') throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, waitMs)
    }
  }
}
