/** Words that go with a count, by each language's own rules: French has nought and all below two in the singular. */
const rules = new Map<string, Intl.PluralRules>()

function isOne(language: string, count: number): boolean {
  const made = rules.get(language) ?? new Intl.PluralRules(language)
  rules.set(language, made)
  return made.select(count) === 'one'
}

/** A count as people write it in the language: "1,234" or "1 234", "1.5" or "1,5". */
function read(language: string, text: string): number {
  return Number(language === 'en' ? text.replaceAll(',', '') : text.replaceAll(/\s/g, '').replace(',', '.'))
}

/** The one form or the other, for a count as a number or as it is written. */
export const numberIn =
  (language: 'en' | 'fr') =>
  (count: number | string, one: string, many: string): string =>
    isOne(language, typeof count === 'number' ? count : read(language, count)) ? one : many
