/** Where a command writes and reads, and where Ctrl-C comes from. */
import { fstatSync, writeSync } from 'node:fs'
import { env, stderr, stdin, stdout } from 'node:process'
import { type Language, unbroken } from '../index.ts'
import { languageOfEnvironment } from './spoken.ts'

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
  /** In which language people are spoken to; English if it is not known. */
  readonly language?: Language | undefined
  /** Columns of err now, if somebody watches it and the number is known. */
  readonly columns?: number
  /** Columns of out now, if it is a screen. */
  readonly width?: number | undefined
  /**
   * Calls back once, at the first Ctrl-C or SIGTERM; a second one ends the process at once. Returns a
   * function that stops listening.
   */
  onInterrupt(stop: () => void): () => void
  /** From now on Ctrl-C and SIGTERM end the process at once, by the system's own hand. */
  leaveInterrupts(): void
  /** Resolves when all of out is written, with the error that prevented it, if there was one. */
  written(): Promise<Error | undefined>
}

/** The process's own terminal. */
export function processTerminal(): Terminal {
  let failure: Error | undefined
  stdout.on('error', error => (failure ??= error))
  stderr.on('error', () => {}) // nobody is left to be told
  const intoFile = isFile(stdout.fd)
  const out = (text: string): void => {
    if (!intoFile) return void stdout.write(text)
    try {
      if (failure === undefined) writeWholly(stdout.fd, text)
    } catch (error) {
      failure = error as Error
    }
  }
  return {
    out,
    err: text => void stderr.write(text),
    get input() {
      return stdin
    },
    language: languageOfEnvironment(env),
    interactive: stderr.isTTY && env['TERM'] !== 'dumb',
    get columns() {
      return stderr.columns
    },
    get width() {
      return stdout.isTTY ? stdout.columns : undefined
    },
    onInterrupt,
    leaveInterrupts,
    // A stream reports its error in a later tick than the end of the write.
    written: () => new Promise(resolve => stdout.write('', () => setImmediate(() => resolve(failure)))),
  }
}

function isFile(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isFile()
  } catch {
    return false
  }
}

/**
 * All of the text, or the system's error. The stream that Node opens on a file writes once, and takes the part that a
 * disk had room for as the whole.
 */
function writeWholly(descriptor: number, text: string): void {
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length;) at += writeSync(descriptor, bytes, at)
}

/** What redraws the line of a bar. */
export const redraw = '\r\u001b[2K'

/**
 * Signs that steer a terminal, or turn the direction of a line around. Names hold them in files that strangers sent: they
 * could set the title of a window, fill a clipboard, or hide what stands before them.
 */
const steering = /\r(?!\n)|[\u202A-\u202E\u2066-\u2069]|(?![\r\n\t])\p{Cc}/gu

/** The text with such signs as JSON escapes them, which leaves JSON what it was. A bar may still redraw its line. */
export function shown(text: string): string {
  const head = text.startsWith(redraw) ? redraw : ''
  return head + text.slice(head.length).replace(steering, escape)
}

const escape = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`

/** The same terminal in a language, steered by nothing that is written to it. */
export const unsteered = (terminal: Terminal, language: Language): Terminal =>
  Object.assign(Object.create(terminal) as Terminal, {
    language,
    out: (text: string) => terminal.out(shown(text)),
    // Only words for people go there: what is data keeps its blanks.
    err: (text: string) => terminal.err(shown(language === 'en' ? text : unbroken(text))),
  })

const signals = ['SIGINT', 'SIGTERM'] as const

function leaveInterrupts(): void {
  for (const signal of signals) process.removeAllListeners(signal)
}

function onInterrupt(stop: () => void): () => void {
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
