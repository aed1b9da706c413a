/** Languages in which people at the table, and readers, are addressed. */
export const languages = ['en', 'fr'] as const
export type Language = (typeof languages)[number]

/** The same words in every language. */
export type Said = Readonly<Record<Language, string>>

export function both(en: string, fr: string): Said {
  return { en, fr }
}

export function inEach(words: (language: Language) => string): Said {
  return both(words('en'), words('fr'))
}
