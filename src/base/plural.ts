/**
 * Words that go with a count, by each language's own rules: English has one alone in the singular, French nought and all below two.
 * Like `Intl.PluralRules`, which the engine does without.
 */
type Language = 'en' | 'fr'

const isOne: Readonly<Record<Language, (count: number) => boolean>> = {
  en: count => Math.abs(count) === 1,
  fr: count => Math.abs(count) < 2,
}

/** A count as people write it in the language: "1,234" or "1 234", "1.5" or "1,5". */
function read(language: Language, text: string): number {
  return Number(language === 'en' ? text.replaceAll(',', '') : text.replaceAll(/\s/g, '').replace(',', '.'))
}

/** The one form or the other, for a count as a number or as it is written. */
export const numberIn =
  (language: Language) =>
  (count: number | string, one: string, many: string): string =>
    isOne[language](typeof count === 'number' ? count : read(language, count)) ? one : many
