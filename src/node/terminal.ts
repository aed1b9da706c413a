import { stderr, stdout } from 'node:process'
import { env } from 'node:process'
import type { Terminal } from './command.ts'

/** The process's own terminal. NO_COLOR (https://no-color.org) is respected. */
export function processTerminal(): Terminal {
  return {
    out: text => void stdout.write(text),
    err: text => void stderr.write(text),
    interactive: stderr.isTTY === true,
    colour: stdout.isTTY === true && (env['NO_COLOR'] ?? '') === '',
  }
}
