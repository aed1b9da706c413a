/** Moments of the night in the site's wall-clock time. */
import type { Language } from '../../src/index.ts'
import { spoken, useWords } from '../words/words.ts'

interface ClockForm {
  readonly withSeconds?: boolean
  /** By default that of the page. */
  readonly language?: Language
}

/**
 * `02:54:10`, `00:41 +1 d` on the next day (in French `+1 j`), or `+54 min` if the scenario has no start.
 * @param start ISO 8601, beginning with the local time
 */
export function clockTime(
  start: string | undefined,
  seconds: number,
  { withSeconds = false, language = spoken().language }: ClockForm = {},
): string {
  const local = start === undefined ? NaN : Date.parse(start.replace(/(?:Z|[+-]..:..)$/, 'Z'))
  // As in reports: sums of seconds are accurate to less than a thousandth.
  const whole = Math.floor(seconds + 0.001)
  if (Number.isNaN(local)) return `+${Math.floor(whole / 60)} min`
  const text = new Date(local + 1000 * whole).toISOString()
  const days = Math.round((Date.parse(text.slice(0, 10)) - Date.parse(start!.slice(0, 10))) / 86_400_000)
  return `${text.slice(11, withSeconds ? 19 : 16)}${days > 0 ? ` +${days}\u00a0${language === 'fr' ? 'j' : 'd'}` : ''}`
}

/** Says moments in the language of what is around them. */
export function useClock(start: string | undefined): (at: number) => string {
  const { language } = useWords()
  return at => clockTime(start, at, { language })
}

/** `2026-04-01T09:30:00+02:00`: a moment as the reader's clock shows it. */
export function withOffset(moment: Date): string {
  const ahead = -moment.getTimezoneOffset()
  const [hours, minutes] = [Math.floor(Math.abs(ahead) / 60), Math.abs(ahead) % 60].map(part =>
    String(part).padStart(2, '0'),
  )
  const local = new Date(moment.getTime() + 60_000 * ahead).toISOString().slice(0, 19)
  return `${local}${ahead < 0 ? '-' : '+'}${hours}:${minutes}`
}
