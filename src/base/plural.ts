/**
 * The form of a word that goes with a count, by the rules of each language: English has the singular for one
 * alone, French for nought and everything below two. Done here without `Intl.PluralRules`.
 */
type Language = 'en' | 'fr'

const isOne: Readonly<Record<Language, (count: number) => boolean>> = {
  en: count => Math.abs(count) === 1,
  fr: count => Math.abs(count) < 2,
}

/** Reads a count as people write it in the language: "1,234" or "1 234", "1.5" or "1,5". */
function read(language: Language, text: string): number {
  return Number(language === 'en' ? text.replaceAll(',', '') : text.replaceAll(/\s/g, '').replace(',', '.'))
}

/** Chooses between two forms, for a count as a number or as it is written. */
export const numberIn =
  (language: Language) =>
  (count: number | string, one: string, many: string): string =>
    isOne[language](typeof count === 'number' ? count : read(language, count)) ? one : many
