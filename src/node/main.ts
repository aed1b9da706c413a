/** The command line: finds the command, reads its options, and turns every way it may end into an exit code. */
import { parseArgs } from 'node:util'
import { nearestWord, version } from '../index.ts'
import { type Command, helpOf, parseOptions, type Terminal } from './command.ts'
import { check } from './commands/check.ts'
import { run } from './commands/run.ts'
import { schema } from './commands/schema.ts'
import { serve } from './commands/serve.ts'
import { verify } from './commands/verify.ts'
import { BadInput, isSystemError, OutsideFailed } from './failure.ts'
import { processTerminal } from './terminal.ts'

const commands: readonly Command[] = [run, check, verify, schema, serve]

/** Runs one command; the exit code, never a throw: 0 good, 1 a target was missed, 2 bad input, 3 a bug, 4 the outside failed. */
export async function main(args: readonly string[], terminal: Terminal = processTerminal()): Promise<number> {
  try {
    return await dispatch(args, terminal)
  } catch (error) {
    if (error instanceof BadInput) {
      terminal.err(`${error.message}\n`)
      return 2
    }
    if (error instanceof OutsideFailed || isSystemError(error)) {
      terminal.err(`firebreak: ${error.message}\n`)
      return 4
    }
    const told = error instanceof Error ? (error.stack ?? error.message) : String(error)
    terminal.err(`firebreak: this is a bug, please report it with the command you ran\n${told}\n`)
    return 3
  }
}

async function dispatch(args: readonly string[], terminal: Terminal): Promise<number> {
  const [word, ...rest] = args
  if (word === undefined || word === 'help' || word === '--help' || word === '-h') {
    const wanted = commands.find(({ name }) => name === rest[0])
    terminal.out(wanted === undefined ? overview() : helpOf(wanted))
    return word === undefined ? 2 : 0
  }
  if (word === '--version' || word === '-V') {
    terminal.out(`${version}\n`)
    return 0
  }
  const command = commands.find(({ name }) => name === word)
  if (command === undefined)
    throw new BadInput([
      unknown(
        'command',
        word,
        commands.map(({ name }) => name),
      ),
    ])
  const { values, positionals } = options(command, rest)
  if (values['help'] === true) {
    terminal.out(helpOf(command))
    return 0
  }
  const [least, most] = command.arity
  if (positionals.length < least || positionals.length > most)
    throw new BadInput([
      `firebreak ${command.name} takes ${command.operands || 'no operand'}, got ${positionals.length}`,
    ])
  return command.run({ operands: positionals, flags: values, terminal })
}

function options(command: Command, args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: parseOptions(command),
      allowPositionals: true,
      strict: true,
    })
  } catch (error) {
    const bad = error instanceof Error ? /'(-[^' ]*)/.exec(error.message)?.[1]?.replace(/=.*/, '') : undefined
    if (bad !== undefined && isUnknown(error))
      throw new BadInput([
        unknown(
          'option',
          bad,
          [...Object.keys(command.flags), 'help'].map(name => `--${name}`),
        ),
      ])
    throw new BadInput([error instanceof Error ? error.message : String(error)])
  }
}

function isUnknown(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION'
}

function unknown(what: string, word: string, known: readonly string[]): string {
  const nearest = nearestWord(word, known)
  return `unknown ${what} "${word}"${nearest === undefined ? `; known: ${known.join(', ')}` : `, did you mean "${nearest}"?`}`
}

function overview(): string {
  const width = Math.max(...commands.map(({ name, operands }) => `${name} ${operands}`.length))
  const rows = commands.map(
    ({ name, operands, summary }) => `  firebreak ${`${name} ${operands}`.padEnd(width)}  ${summary}`,
  )
  return `Firebreak ${version}: what a fire in a data center does to customers, services and data\n\n${rows.join('\n')}\n\nfirebreak help COMMAND tells its options. Exit: 0 good, 1 a target was missed, 2 bad input, 3 a bug, 4 the outside failed.\n`
}
