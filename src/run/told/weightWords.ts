/** A decision about priority in words: its weight means first, some lower or no priority. */
import { numbered } from './numbered.ts'
import type { Language } from './sentences.ts'

/** Continues "it was decided to", in French "il a été décidé"; `{}` stands for the tier. */
export function weightWords(weight: number, language: Language): string {
  return weight === 0 ? words[language].none : words[language].some(numbered(weight, language))
}

const words = {
  en: {
    none: 'give no weight to {}',
    some: (weight: string) => `give the weight ${weight} to {}`,
  },
  fr: {
    none: 'de ne donner aucun poids à {}',
    some: (weight: string) => `de donner le poids ${weight} à {}`,
  },
}
