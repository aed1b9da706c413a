/** How long something went on, with the unit a reader would choose and two digits that matter. */
import type { Language } from './sentences.ts'

const units = [
  { seconds: 86400, word: { en: 'd', fr: 'j' } },
  { seconds: 3600, word: { en: 'h', fr: 'h' } },
  { seconds: 60, word: { en: 'min', fr: 'min' } },
] as const

/** Two of a unit and more are told in it: 30 h, 2.5 d. */
const fewest = 2

export function lasting(seconds: number, language: Language): string {
  const unit = units.find(each => seconds >= fewest * each.seconds)
  if (unit === undefined) return `${Math.round(seconds)} s`
  const amount = seconds / unit.seconds
  const digits = amount < 9.95 ? amount.toFixed(1).replace('.0', '') : amount.toFixed(0)
  return `${language === 'fr' ? digits.replace('.', ',') : digits} ${unit.word[language]}`
}
