/** What a command tells beside its results, in the language of the terminal. */
import { type CommandComplaint, inWords } from './complaints.ts'
import { redraw, type Terminal } from './terminal.ts'

/** Prints a sentence on a line of its own; a progress bar on the screen is drawn again below it. */
export function tell(
  terminal: Pick<Terminal, 'err' | 'interactive' | 'language'>,
  told: CommandComplaint,
): void {
  terminal.err(`${terminal.interactive ? redraw : ''}firebreak: ${toldAt(terminal, told)}\n`)
}

/** A sentence in the language of the terminal. */
export const toldAt = ({ language = 'en' }: Pick<Terminal, 'language'>, told: CommandComplaint): string =>
  inWords(language, told)
