/** One word of the command line: what it is for, how it is used, and what it does. */
import type { CommandComplaint, CommandSentence } from './complaints.ts'
import type { Given } from './given.ts'
import type { Terminal } from './terminal.ts'

/** A sentence without values, or with them. */
export type Text = CommandSentence | CommandComplaint

export const textOf = (text: Text): CommandComplaint =>
  typeof text === 'string' ? { sentence: text, values: [] } : text

export interface Flag {
  readonly type: 'string' | 'boolean'
  readonly multiple?: boolean
  /** Placeholder for the value in the help: `N`, `DIR`. */
  readonly value?: string
  readonly help: Text
  /** It may be given without a value, which is then empty. */
  readonly lone?: boolean
  /** Throws BadInput for a value that is never valid, whatever else is given. */
  readonly check?: (value: string) => unknown
}

export interface Command {
  readonly name: string
  readonly summary: CommandSentence
  /** What follows the name: `FILE`, `[PATH]`, `FILE...`. */
  readonly operands: string
  /** Least and greatest number of operands. */
  readonly arity: readonly [least: number, most: number]
  readonly flags: Readonly<Record<string, Flag>>
  /** What the help says below the options. */
  readonly more?: Text
  /**
   * Reads the files that the operands name and throws BadInput for what is wrong in them. Called if options are refused
   * and the command does not run, so that both are reported at once.
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
