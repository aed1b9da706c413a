/** What the help says, in the language of the terminal. */
import { type Language, version } from '../index.ts'
import { type Command, type Flag, type Text, textOf } from './command.ts'
import { inWords, said } from './complaints.ts'
import { everywhere } from './options.ts'

export function helpOf(command: Command, language: Language): string {
  const { name, operands, summary, more } = command
  const told = (text: Text): string => inWords(language, textOf(text))
  const flags: readonly (readonly [string, Flag])[] = Object.entries({ ...command.flags, ...everywhere })
  const rows = flags.map(
    ([flag, { value, help }]) =>
      [`  --${flag}${value === undefined ? '' : ` ${value}`}`, told(help)] as const,
  )
  const width = Math.max(...rows.map(([left]) => left.length))
  const options = rows.map(([left, right]) => `${left.padEnd(width)}  ${right}`).join('\n')
  return `firebreak ${`${name} ${operands}`.trim()}\n  ${told(summary)}\n\n${options}\n${more === undefined ? '' : `\n${told(more)}`}`
}

/** All commands, each with what it is for. */
export function overview(commands: readonly Command[], language: Language): string {
  const told = (text: Text): string => inWords(language, textOf(text))
  const width = Math.max(...commands.map(({ name, operands }) => `${name} ${operands}`.length))
  const rows = commands.map(
    ({ name, operands, summary }) => `  firebreak ${`${name} ${operands}`.padEnd(width)}  ${told(summary)}`,
  )
  const title = said(
    'Firebreak {}: what a fire in a data center does to customers, services and data',
    version,
  )
  const ending = [
    told('firebreak help COMMAND lists its options; firebreak --version tells which version this is.'),
    told(
      'Exit codes: 0 good, 1 target missed, 2 bad input, 3 bug, 4 disk, network or queue failure, 130 Ctrl-C.',
    ),
  ]
  return `${told(title)}\n\n${rows.join('\n')}\n\n${ending.join('\n')}\n`
}
