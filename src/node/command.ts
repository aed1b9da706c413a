/** One word of the command line: what it is for, how it is used, and what it does. */
import type { ParseArgsConfig } from 'node:util'

export interface Flag {
  readonly type: 'string' | 'boolean'
  readonly multiple?: boolean
  /** What stands for the value in the help: `N`, `DIR`. */
  readonly value?: string
  readonly help: string
}

export interface Command {
  readonly name: string
  readonly summary: string
  /** What follows the name: `FILE`. */
  readonly operands: string
  /** Least and most operands. */
  readonly arity: readonly [least: number, most: number]
  readonly flags: Readonly<Record<string, Flag>>
  /** Exit code: 0 good, 1 a stated target was missed, 2 bad input. Throws for what is outside (disk) or a bug. */
  run(invocation: Invocation): Promise<number>
}

export interface Invocation {
  readonly operands: readonly string[]
  readonly flags: Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>
  readonly terminal: Terminal
}

/** Where words go: data to out, progress and complaints to err. */
export interface Terminal {
  out(text: string): void
  err(text: string): void
  /** Whether err is a terminal: only there a bar makes sense. */
  readonly interactive: boolean
  readonly colour: boolean
}

export const helpFlag: Flag = { type: 'boolean', help: 'show this help' }

export function parseOptions(command: Command): NonNullable<ParseArgsConfig['options']> {
  return Object.fromEntries(
    Object.entries({ ...command.flags, help: helpFlag }).map(([name, { type, multiple }]) => [
      name,
      { type, ...(multiple === true && { multiple }) },
    ]),
  )
}

export function helpOf(command: Command): string {
  const rows = Object.entries({ ...command.flags, help: helpFlag }).map(
    ([name, flag]) => [`  --${name}${flag.value === undefined ? '' : ` ${flag.value}`}`, flag.help] as const,
  )
  const width = Math.max(...rows.map(([left]) => left.length))
  const options = rows.map(([left, right]) => `${left.padEnd(width)}  ${right}`).join('\n')
  return `firebreak ${command.name} ${command.operands}\n  ${command.summary}\n\n${options}\n`
}
