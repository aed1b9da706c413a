/** What a command tells beside its results, in the language of the terminal. */
import { type CommandComplaint, inWords } from './complaints.ts'
import { redraw, type Terminal } from './terminal.ts'

/** A sentence on a line of its own, also where a bar stands: it is drawn again below. */
export function tell(
  terminal: Pick<Terminal, 'err' | 'interactive' | 'language'>,
  told: CommandComplaint,
): void {
  terminal.err(`${terminal.interactive ? redraw : ''}firebreak: ${toldAt(terminal, told)}\n`)
}

/** A sentence in the language of the terminal. */
export const toldAt = ({ language = 'en' }: Pick<Terminal, 'language'>, told: CommandComplaint): string =>
  inWords(language, told)
