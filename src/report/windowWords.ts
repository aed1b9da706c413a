/** When a restore point was made, by the clock of the site, and in which backup window. */
import { daySeconds } from '../base/hour.ts'
import { dayAfter, instantOf } from '../exercise/instant.ts'
import type { WindowedPoint } from '../run/record/record.ts'
import type { Language } from '../run/told/sentences.ts'
import { timeOfDay } from '../scenario/timeOfDay.ts'

const two = (value: number): string => String(value).padStart(2, '0')
const clock = (ofDay: number): string =>
  `${two(Math.floor(ofDay / 3600))}:${two(Math.floor(ofDay / 60) % 60)}`

interface PointSaid extends WindowedPoint {
  /** Whether it is not the last one of the service, for the sake of its group. */
  readonly held?: boolean
}

/**
 * Such as `last point: Tuesday 23:14, in the last window (22:00-06:00)`. A point more than six days old has a date.
 * @param start of the scenario: a window has one
 * @param lost seconds of data that were lost since the point
 */
export function windowWords(
  { point, opens, length, held = false }: PointSaid,
  lost: number,
  start: string,
  language: Language,
): string {
  const w = words[language]
  const began = timeOfDay(start)
  const days = Math.floor((began + point) / daySeconds)
  const weekday = (dayOf(start) + days + 4) % 7
  const day = lost > 6 * daySeconds ? dayAfter(start.slice(0, 10), days)! : w.days[(weekday + 7) % 7]!
  const number = (second: number): number => Math.floor((second - opens) / daySeconds)
  const from = (opens + began) % daySeconds
  const until = (from + length) % daySeconds || daySeconds
  return w.point(
    held ? w.group : w.last,
    `${day} ${clock(began + point - days * daySeconds)}`,
    number(point + lost) - number(point),
    `${clock(from)}-${clock(until)}`,
  )
}

/** Days since 1 January 1970, a Thursday. */
function dayOf(start: string): number {
  return instantOf(`${start.slice(0, 10)}T00:00Z`)!.seconds / daySeconds
}

/** Said of a point that is not the newest of its service. */
export const withGroup: Readonly<Record<Language, string>> = {
  en: 'point older than its own last, as its group is restored together',
  fr: 'point plus ancien que son propre dernier, car son groupe est restauré ensemble',
}

const words = {
  en: {
    days: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
    last: 'last point',
    group: withGroup.en,
    point: (which: string, at: string, ago: number, window: string): string =>
      `${which}: ${at}, in ${ago === 0 ? 'the last window' : ago === 1 ? 'the window before the last' : `the window ${ago} before the last`} (${window})`,
  },
  fr: {
    days: ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'],
    last: 'dernier point',
    group: withGroup.fr,
    point: (which: string, at: string, ago: number, window: string): string =>
      `${which} : ${at}, ${ago === 0 ? 'dans la dernière fenêtre' : ago === 1 ? 'dans l’avant-dernière fenêtre' : `${ago} fenêtres avant la dernière`} (${window})`,
  },
} as const
