/** Words that go with a count, by each language's own rules: French has nought and all below two in the singular. */
import type { View } from '../view.ts'

type Language = View['language']

const rules = new Map<Language, Intl.PluralRules>()

function isOne(language: Language, count: number): boolean {
  const made = rules.get(language) ?? new Intl.PluralRules(language)
  rules.set(language, made)
  return made.select(count) === 'one'
}

/** A count as `format.ts` writes it in the language. */
function read(language: Language, text: string): number {
  return Number(language === 'en' ? text.replaceAll(',', '') : text.replaceAll(/\s/g, '').replace(',', '.'))
}

/** The one form or the other, for a count as a number or as it is written. */
export const numberIn =
  (language: Language) =>
  (count: number | string, one: string, many: string): string =>
    isOne(language, typeof count === 'number' ? count : read(language, count)) ? one : many
