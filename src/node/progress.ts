/** A bar with rate and time left on a terminal; nothing where nobody looks. */
import type { Terminal } from './terminal.ts'

const barWidth = 30
const drawEveryMs = 100

export interface Progress {
  readonly at: (done: number) => void
  readonly end: () => void
}

/** @param already what was done before, at no rate of this one */
export function progress(
  terminal: Pick<Terminal, 'err' | 'interactive'>,
  total: number,
  unit: string,
  now: () => number = () => performance.now(),
  already = 0,
): Progress {
  if (!terminal.interactive || total < 2) return { at: () => {}, end: () => {} }
  const began = now()
  let drawn = -Infinity
  const at = (done: number): void => {
    const moment = now()
    if (moment - drawn < drawEveryMs && done < total) return
    drawn = moment
    const rate = (1000 * (done - already)) / Math.max(moment - began, 1e-6)
    const filled = Math.round((barWidth * done) / total)
    const bar = '█'.repeat(filled) + '░'.repeat(barWidth - filled)
    const pace = done === already ? '' : `, ${figure(rate)}/s, ${duration((total - done) / rate)} left`
    terminal.err(`\r\u001b[2K${bar} ${done}/${total} ${unit}${pace}`)
  }
  at(already)
  return { at, end: () => terminal.err('\r\u001b[2K') }
}

const figure = (rate: number): string => (rate < 100 ? rate.toPrecision(2) : Math.round(rate).toString())

function duration(exact: number): string {
  const seconds = Math.ceil(exact)
  if (seconds < 60) return `${seconds} s`
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min ${seconds % 60} s`
  return `${Math.floor(seconds / 3600)} h ${Math.floor((seconds % 3600) / 60)} min`
}
