/** A decision about priority in words: its weight means first, some lower or no priority. */
import type { Language } from './sentences.ts'

/** Continues "it was decided to", in French "il a été décidé"; `{}` stands for the tier. */
export function weighed(weight: number, language: Language): string {
  return weight === 0 ? words[language].none : words[language].some(numbered(weight, language))
}

/** 1234567.5 as 1,234,567.5, the same in every engine. */
export function numbered(value: number, language: Language): string {
  const { group, point } = words[language]
  const [whole, part] = String(value).split('.')
  const said = whole!.replace(/\B(?=(\d{3})+(?!\d))/g, group)
  return part === undefined ? said : `${said}${point}${part}`
}

const words = {
  en: {
    group: ',',
    point: '.',
    none: 'give no weight to {}',
    some: (weight: string) => `give the weight ${weight} to {}`,
  },
  fr: {
    group: '\u202f',
    point: ',',
    none: 'de ne donner aucun poids à {}',
    some: (weight: string) => `de donner le poids ${weight} à {}`,
  },
}
