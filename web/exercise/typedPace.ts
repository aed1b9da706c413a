/** The pace of the clock, as a field shows it and as it is typed there. */
import type { Language } from '../../src/index.ts'
import { withComma } from '../format.ts'

const slowest = 1
const fastest = 10_000

export function paceShown(language: Language, pace: number): string {
  const shown = String(Math.round(pace * 100) / 100)
  return language === 'fr' ? withComma(shown) : shown
}

/** @param otherwise what stays where no pace is typed */
export function paceTyped(language: Language, typed: string, otherwise: number): number {
  const digits = typed.replaceAll(/\s/g, '')
  // 3,000 is three thousand in English alone; 2,5 is two and a half whoever types it.
  const ungrouped = language === 'en' ? digits.replace(/,(?=\d{3}$)/, '') : digits
  const pace = Number(ungrouped.replace(',', '.')) || otherwise
  return Math.min(fastest, Math.max(slowest, pace))
}
