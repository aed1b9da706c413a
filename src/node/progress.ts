/** A bar with rate and time left on a terminal; nothing if nobody watches. */
import { type CommandSentence, inWords, said } from './complaints.ts'
import { redraw, type Terminal } from './terminal.ts'

/** Characters. */
const barWidth = 30
/** Least time between two pictures of the bar. */
const drawEveryMs = 100

export interface Progress {
  readonly at: (done: number) => void
  readonly end: () => void
}

interface Beginning {
  /** A clock, ms. */
  readonly now?: () => number
  /** What was done before, which does not count for the rate. */
  readonly already?: number
}

/** @param unit what is counted, in the plural */
export function progress(
  terminal: Pick<Terminal, 'err' | 'interactive' | 'columns' | 'language'>,
  total: number,
  unit: CommandSentence,
  { now = () => performance.now(), already = 0 }: Beginning = {},
): Progress {
  if (!terminal.interactive || total < 2) return { at: () => {}, end: () => {} }
  const began = now()
  let drawn = -Infinity
  const { language = 'en' } = terminal
  const decimal = (english: string): string => (language === 'en' ? english : english.replace('.', ','))
  const at = (done: number): void => {
    const moment = now()
    if (moment - drawn < drawEveryMs && done < total) return
    drawn = moment
    const rate = (1000 * (done - already)) / Math.max(moment - began, 1e-6)
    const pace =
      done === already
        ? ''
        : inWords(language, said(', {}/s, {} left', decimal(figure(rate)), duration((total - done) / rate)))
    const words = ` ${done}/${total} ${inWords(language, { sentence: unit, values: [] })}${pace}`
    // A full line would go on in the next one, which alone would be redrawn. Some terminals claim to have 0
    // columns.
    const room = (terminal.columns || Infinity) - 1
    const width = Math.max(0, Math.min(barWidth, room - words.length))
    const filled = Math.round((width * done) / total)
    const bar = '█'.repeat(filled) + '░'.repeat(width - filled)
    terminal.err(redraw + `${bar}${words}`.slice(0, room))
  }
  at(already)
  return { at, end: () => terminal.err(redraw) }
}

const figure = (rate: number): string => (rate < 100 ? rate.toPrecision(2) : Math.round(rate).toString())

function duration(exact: number): string {
  const seconds = Math.ceil(exact)
  if (seconds < 60) return `${seconds} s`
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min ${seconds % 60} s`
  return `${Math.floor(seconds / 3600)} h ${Math.floor((seconds % 3600) / 60)} min`
}
