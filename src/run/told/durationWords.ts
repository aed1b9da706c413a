/** A duration in the unit a reader would choose, with enough digits for a plan, rounded as in reports. */
import type { Language } from './sentences.ts'

const units = [
  { seconds: 86400, word: { en: 'd', fr: 'j' } },
  { seconds: 3600, word: { en: 'h', fr: 'h' } },
  { seconds: 60, word: { en: 'min', fr: 'min' } },
] as const

/** The largest unit of which there are at least this many is used: 30 h, 2.5 d. */
const fewest = 2

/** A number of seconds in words: 30 h, 2.5 d. */
export function durationWords(seconds: number, language: Language): string {
  const whole = Math.round(seconds)
  const unit = units.find(each => whole >= fewest * each.seconds)
  if (unit === undefined) return `${whole} s`
  const digits =
    whole < 100 * unit.seconds
      ? Math.round((10 * whole) / unit.seconds) / 10
      : Math.round(whole / unit.seconds)
  return `${language === 'fr' ? String(digits).replace('.', ',') : digits} ${unit.word[language]}`
}
