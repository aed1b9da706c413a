/** Moments of the night in the site's wall-clock time. */
import { spoken } from '../words/words.ts'

/**
 * `02:54:10`, `00:41 +1 d` on the next day (in French `+1 j`), or `+54 min` if the scenario has no start.
 * @param start ISO 8601, beginning with the local time
 */
export function clockTime(start: string | undefined, seconds: number, withSeconds = false): string {
  const local = start === undefined ? NaN : Date.parse(`${start.slice(0, 16)}:00Z`)
  // As in reports: sums of seconds are accurate to less than a thousandth.
  const whole = Math.floor(seconds + 0.001)
  if (Number.isNaN(local)) return `+${Math.floor(whole / 60)} min`
  const text = new Date(local + 1000 * whole).toISOString()
  const days = Math.round((Date.parse(text.slice(0, 10)) - Date.parse(start!.slice(0, 10))) / 86_400_000)
  return `${text.slice(11, withSeconds ? 19 : 16)}${days > 0 ? ` +${days}\u00a0${spoken().language === 'fr' ? 'j' : 'd'}` : ''}`
}
