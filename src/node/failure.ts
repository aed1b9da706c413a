/** Endings without a result: bad input (exit 2), or something outside failed (exit 4). Any other error is a bug (exit 3). */
import { formatIssue, type Issue } from '../index.ts'
import { type CommandComplaint, inWords, said } from './complaints.ts'

/** About a place in a file, or about the words of the command. */
export type Refused = Issue | CommandComplaint

/** What a person wrote is wrong; nothing has been written. */
export class BadInput extends Error {
  override readonly name = 'BadInput'

  readonly issues: readonly Refused[]

  constructor(issues: readonly Refused[]) {
    super(issues.map(inEnglish).join('\n'))
    this.issues = issues
  }
}

/** The sentence of a refusal with its values, or an issue on one line. */
const inEnglish = (refused: Refused): string =>
  isComplaint(refused) ? inWords('en', refused) : issueLine(refused)

export const isComplaint = (refused: Refused): refused is CommandComplaint => 'sentence' in refused

export const issueLine = (issue: Issue): string => oneLine(formatIssue(issue))

/** Names may hold line ends. */
export const oneLine = (text: string): string =>
  text.replace(/\p{Cc}/gu, control => JSON.stringify(control).slice(1, -1))

/** The values of all readers. Throws one BadInput with everything that any of them refuses. */
export function together<Values extends readonly unknown[]>(
  ...readers: { readonly [Row in keyof Values]: () => Values[Row] }
): Values {
  const issues: Refused[] = []
  const values = readers.map(read => {
    try {
      return read()
    } catch (error) {
      if (!(error instanceof BadInput)) throw error
      issues.push(...error.issues)
      return undefined
    }
  })
  if (issues.length > 0) throw new BadInput(issues)
  return values as unknown as Values
}

/** The same by name, where there are many; what is wrong is told in the order in which they are written. */
export function togetherNamed<Values extends Readonly<Record<string, unknown>>>(readers: {
  readonly [Name in keyof Values]: () => Values[Name]
}): Values {
  const values = together<readonly unknown[]>(...Object.values(readers))
  return Object.fromEntries(Object.keys(readers).map((name, row) => [name, values[row]])) as Values
}

/** The disk, the network or another program failed. */
export class OutsideFailed extends Error {
  override readonly name = 'OutsideFailed'

  readonly told: CommandComplaint | string

  /** @param told a plain text is the message of another program, in its language */
  constructor(told: CommandComplaint | string, options?: ErrorOptions) {
    super(inWords('en', told), options)
    this.told = told
  }
}

export const outOfMemory = said('a worker thread ran out of memory: give fewer --workers')

/** No room for columns, which stand beside the heap. Where the heap is full, the process ends, or the thread. */
export const isWithoutRoom = (error: unknown): boolean =>
  error instanceof RangeError && error.message === 'Array buffer allocation failed'

/** What a server of a queue answers to what it does not carry out: it is full, only read, or allows less. */
const isRefusal = (error: unknown): error is Error => error instanceof Error && error.name === 'ReplyError'

/** The error to report for one of the calling thread: too little memory, or a server's no, is a failure outside, not a bug. */
export function outsideOf(error: unknown): unknown {
  if (isWithoutRoom(error))
    return new OutsideFailed(said('out of memory: this takes more than is free'), { cause: error })
  if (isRefusal(error))
    return new OutsideFailed(said('the queue refuses: {}', error.message), { cause: error })
  return error
}

/** A failure outside, where what was done until then is kept. */
export class FailedButKept extends OutsideFailed {}

export const isSystemError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && 'syscall' in error

/**
 * Adds the path to the error of a failed read or write, as Node does for a failed open: `ENOSPC: no space left on
 * device, write 'out/report.json'`. A file that is written beside its place goes by the name it would have had.
 */
export function about(file: string, error: unknown): unknown {
  if (!isSystemError(error)) return error
  const { path, syscall, message } = error
  if (path !== undefined && syscall !== 'open') return error
  error.path = file
  error.message = path === undefined ? `${message} '${file}'` : message.replace(path, () => file)
  return error
}
