/** The command line: finds the command, reads its options, and turns every way to end into an exit code. */
import { Contradiction, type Language, version } from '../index.ts'
import { type Command, exits } from './command.ts'
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
import { inWords, said } from './complaints.ts'
import { BadInput, isSystemError, OutsideFailed, outsideOf, together } from './failure.ts'
import { helpOf, overview } from './help.ts'
import { languageIn, readOptions, unknown } from './options.ts'
import { languageAmong, refusalIn, systemMessageIn } from './spoken.ts'
import { processTerminal, type Terminal, unsteered } from './terminal.ts'
import { tell } from './tell.ts'
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
const ofItself: readonly (string | undefined)[] = [undefined, 'help', 'version']

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
  const language = languageAmong(args) ?? written.language ?? 'en'
  const terminal = unsteered(written, language)
  if (!hearing.some(({ name }) => name === args[0])) loader.unheard()
  const code = await outcome(args, terminal, loader)
  const failure = await terminal.written()
  // A reader that has seen enough (`| head`) is not a failure.
  if (failure === undefined || (isSystemError(failure) && failure.code === 'EPIPE')) return code
  tell(
    terminal,
    said(
      'standard output: {}',
      isSystemError(failure) ? systemMessageIn(language, failure) : failure.message,
    ),
  )
  return exits.outsideFailed
}

async function outcome(args: readonly string[], terminal: Terminal, loader: Loader): Promise<number> {
  try {
    return await dispatch(args, terminal, loader)
  } catch (thrown) {
    const error = outsideOf(thrown)
    const { language = 'en' } = terminal
    if (error instanceof BadInput) {
      terminal.err(`${refusalIn(language, error)}\n`)
      return exits.badInput
    }
    if (error instanceof OutsideFailed || isSystemError(error)) {
      const told =
        error instanceof OutsideFailed ? inWords(language, error.told) : systemMessageIn(language, error)
      terminal.err(`firebreak: ${told}\n`)
      return exits.outsideFailed
    }
    if (error instanceof Contradiction) {
      terminal.err(`firebreak: ${error.message}\n`)
      return exits.bug
    }
    const told = error instanceof Error ? (error.stack ?? error.message) : String(error)
    tell(terminal, said('this is a bug, please report it with the command you ran'))
    terminal.err(`${told}\n`)
    return exits.bug
  }
}

async function dispatch(
  [word, ...rest]: readonly string[],
  terminal: Terminal,
  { makePage }: Loader,
): Promise<number> {
  const { language = 'en' } = terminal
  switch (word) {
    case undefined:
      terminal.err(wrapped(overview(commands, language), terminal.interactive ? terminal.columns : undefined))
      return exits.badInput
    case '--help':
    case '-h':
    case 'help':
      say(terminal, helpIn(language, rest))
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
    languageIn(given)
    say(terminal, helpOf(command, language))
    return exits.good
  }
  return command.run({ operands, given, terminal, makePage })
}

/** The help that words after `help` ask for: of one command, or of all. */
function helpIn(language: Language, words: readonly string[]): string {
  const { operands, given } = readOptions(
    { name: 'help', operands: '[COMMAND]', arity: [0, 1], flags: {} },
    words,
  )
  const [asked] = operands
  const [command] = together(
    () => (ofItself.includes(asked) ? undefined : commandOf(asked!)),
    () => languageIn(given),
  )
  return command === undefined ? overview(commands, language) : helpOf(command, language)
}

function commandOf(word: string): Command {
  const command = commands.find(({ name }) => name === word)
  if (command === undefined)
    throw new BadInput([
      word.startsWith('-')
        ? said('options come after the command: {}', `firebreak COMMAND ${word}`)
        : unknown('command', word, [...words, 'help', 'version']),
    ])
  return command
}
