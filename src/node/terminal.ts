/** Where a command writes and reads, and where Ctrl-C comes from. */
import { env, stderr, stdin, stdout } from 'node:process'

/**
 * Data goes to out, progress and complaints to err. Nothing is ever coloured, so NO_COLOR
 * (https://no-color.org) is respected; the only control characters are those that redraw the bar.
 */
export interface Terminal {
  out(text: string): void
  err(text: string): void
  /** What is typed, or comes through a pipe. */
  readonly input: NodeJS.ReadableStream
  /** Whether somebody watches err: only then does a bar make sense. */
  readonly interactive: boolean
  /** Columns of err now, if somebody watches it and the number is known. */
  readonly columns?: number
  /** Columns of out now, if it is a screen. */
  readonly width?: number | undefined
  /**
   * Calls back once, at the first Ctrl-C or SIGTERM; a second one ends the process at once. Returns a
   * function that stops listening.
   */
  onInterrupt(stop: () => void): () => void
  /** Resolves when all of out is written, with the error that prevented it, if there was one. */
  written(): Promise<Error | undefined>
}

/** The process's own terminal. */
export function processTerminal(): Terminal {
  let failure: Error | undefined
  stdout.on('error', error => (failure ??= error))
  stderr.on('error', () => {}) // nobody is left to be told
  return {
    out: text => void stdout.write(text),
    err: text => void stderr.write(text),
    get input() {
      return stdin
    },
    interactive: stderr.isTTY && env['TERM'] !== 'dumb',
    get columns() {
      return stderr.columns
    },
    get width() {
      return stdout.isTTY ? stdout.columns : undefined
    },
    onInterrupt,
    // A stream reports its error in a later tick than the end of the write.
    written: () => new Promise(resolve => stdout.write('', () => setImmediate(() => resolve(failure)))),
  }
}

function onInterrupt(stop: () => void): () => void {
  const signals = ['SIGINT', 'SIGTERM'] as const
  const forget = (): void => {
    for (const signal of signals) process.off(signal, interrupted)
  }
  const interrupted = (): void => {
    forget()
    stop()
  }
  for (const signal of signals) {
    // Whoever listened until now (firebreak.mjs, while the command was loaded) listens no more. It is removed
    // last: with no listener at all, a signal that has arrived but is not delivered yet would be lost.
    const before = process.listeners(signal)
    process.on(signal, interrupted)
    for (const listener of before) process.off(signal, listener)
  }
  return forget
}
