/** One word of the command line: what it is for, how it is used, and what it does. */
import type { Given } from './given.ts'
import type { Terminal } from './terminal.ts'

export interface Flag {
  readonly type: 'string' | 'boolean'
  readonly multiple?: boolean
  /** Placeholder for the value in the help: `N`, `DIR`. */
  readonly value?: string
  readonly help: string
  /** It may be given without a value, which is then empty. */
  readonly lone?: boolean
  /** Throws BadInput for a value that is never valid, whatever else is given. */
  readonly check?: (value: string) => unknown
}

export interface Command {
  readonly name: string
  readonly summary: string
  /** What follows the name: `FILE`, `[PATH]`, `FILE...`. */
  readonly operands: string
  /** Least and greatest number of operands. */
  readonly arity: readonly [least: number, most: number]
  readonly flags: Readonly<Record<string, Flag>>
  /** What the help says below the options. */
  readonly more?: string
  /**
   * Reads what the operands name and throws BadInput for what is wrong there: to be told beside options that are
   * refused, with which the command does not run.
   */
  readonly inspect?: (operands: readonly string[], given: Given) => unknown
  /** Returns the exit code; see `exits`. Throws if something outside fails (disk), and for a bug. */
  run(invocation: Invocation): Promise<number>
}

export interface Invocation {
  readonly operands: readonly string[]
  readonly given: Given
  readonly terminal: Terminal
  /** Builds the dashboard if it is older than its sources; throws if it cannot. */
  readonly makePage: () => Promise<void>
}

export const exits = {
  good: 0,
  targetMissed: 1,
  badInput: 2,
  bug: 3,
  outsideFailed: 4,
  /** What shells return for a command that Ctrl-C ended: 128 plus the number of the signal. */
  interrupted: 130,
} as const

export function helpOf(command: Command): string {
  const flags = [...Object.entries(command.flags), ['help', { help: 'show this help' }]] as [string, Flag][]
  const rows = flags.map(
    ([name, flag]) => [`  --${name}${flag.value === undefined ? '' : ` ${flag.value}`}`, flag.help] as const,
  )
  const width = Math.max(...rows.map(([left]) => left.length))
  const options = rows.map(([left, right]) => `${left.padEnd(width)}  ${right}`).join('\n')
  const more = command.more === undefined ? '' : `\n${command.more}`
  return `firebreak ${`${command.name} ${command.operands}`.trim()}\n  ${command.summary}\n\n${options}\n${more}`
}
