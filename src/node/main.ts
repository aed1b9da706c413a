/** The command line: finds the command, reads its options, and turns every way to end into an exit code. */
import { Contradiction, version } from '../index.ts'
import { type Command, exits, helpOf } from './command.ts'
import { check } from './commands/check.ts'
import { columns } from './commands/columns.ts'
import { compare } from './commands/compare.ts'
import { exercise } from './commands/exercise.ts'
import { exporting } from './commands/export.ts'
import { importing } from './commands/import.ts'
import { merge } from './commands/merge.ts'
import { run } from './commands/run.ts'
import { schema } from './commands/schema.ts'
import { services } from './commands/services.ts'
import { serve } from './commands/serve.ts'
import { sensitivity } from './commands/sensitivity.ts'
import { verify } from './commands/verify.ts'
import { why } from './commands/why.ts'
import { worker } from './commands/worker.ts'
import { BadInput, isSystemError, OutsideFailed } from './failure.ts'
import { readOptions, unknown } from './options.ts'
import { languageAmong, refusalIn, systemMessageIn } from './spoken.ts'
import { processTerminal, type Terminal, unsteered } from './terminal.ts'
import { say, wrapped } from './wrap.ts'

const commands: readonly Command[] = [
  run,
  merge,
  compare,
  sensitivity,
  why,
  services,
  check,
  verify,
  exercise,
  importing,
  exporting,
  schema,
  columns,
  serve,
  worker,
]
/** Commands that listen for Ctrl-C themselves once they are under way. */
const hearing: readonly Command[] = [run, compare, sensitivity, serve, worker]
const words = commands.map(({ name }) => name)
/** What help may be asked about without a command that has any. */
const ofItself: readonly (string | undefined)[] = [undefined, 'help', 'version', '--help', '-h']

/** What the program that loaded the commands does for them. */
export interface Loader {
  /**
   * Removes the listener for Ctrl-C that was active while the commands were loaded: a command without its own
   * then ends at once.
   */
  readonly unheard: () => void
  /** See `Invocation`. */
  readonly makePage: () => Promise<void>
}

/** Nothing listened, and the dashboard is taken as it is. */
const noLoader: Loader = { unheard: () => {}, makePage: () => Promise.resolve() }

/** Runs one command. Returns the exit code (see `exits`); never throws. */
export async function main(
  args: readonly string[],
  written: Terminal = processTerminal(),
  loader = noLoader,
): Promise<number> {
  const terminal = unsteered(written)
  if (!hearing.some(({ name }) => name === args[0])) loader.unheard()
  const code = await outcome(args, terminal, loader)
  const failure = await terminal.written()
  // A reader that has seen enough (`| head`) is not a failure.
  if (failure === undefined || (isSystemError(failure) && failure.code === 'EPIPE')) return code
  terminal.err(`firebreak: standard output: ${failure.message}\n`)
  return exits.outsideFailed
}

async function outcome(args: readonly string[], terminal: Terminal, loader: Loader): Promise<number> {
  try {
    return await dispatch(args, terminal, loader)
  } catch (error) {
    const language = languageAmong(named(args[0]), args)
    if (error instanceof BadInput) {
      terminal.err(`${refusalIn(language, error)}\n`)
      return exits.badInput
    }
    if (error instanceof OutsideFailed || isSystemError(error)) {
      const told = error instanceof OutsideFailed ? error.message : systemMessageIn(language, error)
      terminal.err(`firebreak: ${told}\n`)
      return exits.outsideFailed
    }
    if (error instanceof Contradiction) {
      terminal.err(`firebreak: ${error.message}\n`)
      return exits.bug
    }
    const told = error instanceof Error ? (error.stack ?? error.message) : String(error)
    terminal.err(`firebreak: this is a bug, please report it with the command you ran\n${told}\n`)
    return exits.bug
  }
}

async function dispatch(
  [word, ...rest]: readonly string[],
  terminal: Terminal,
  { makePage }: Loader,
): Promise<number> {
  switch (word) {
    case undefined:
      terminal.err(wrapped(overview(), terminal.interactive ? terminal.columns : undefined))
      return exits.badInput
    case '--help':
    case '-h':
    case 'help':
      say(terminal, ofItself.includes(rest[0]) ? overview() : helpOf(commandOf(rest[0]!)))
      return exits.good
    case '--version':
    case '-V':
    case '-v':
    case 'version':
      terminal.out(`${version}\n`)
      return exits.good
  }
  const command = commandOf(word)
  const { operands, given, help } = readOptions(command, rest)
  if (help) {
    say(terminal, helpOf(command))
    return exits.good
  }
  return command.run({ operands, given, terminal, makePage })
}

const named = (word: string | undefined): Command | undefined => commands.find(({ name }) => name === word)

function commandOf(word: string): Command {
  const command = named(word)
  if (command === undefined) throw new BadInput([unknown('command', word, [...words, 'help', 'version'])])
  return command
}

function overview(): string {
  const width = Math.max(...commands.map(({ name, operands }) => `${name} ${operands}`.length))
  const rows = commands.map(
    ({ name, operands, summary }) => `  firebreak ${`${name} ${operands}`.padEnd(width)}  ${summary}`,
  )
  return `Firebreak ${version}: what a fire in a data center does to customers, services and data

${rows.join('\n')}

firebreak help COMMAND lists its options.
Exit codes: 0 good, 1 target missed, 2 bad input, 3 bug, 4 disk, network or queue failure, 130 Ctrl-C.
`
}
