/** What the course that was played first is called, in the reader's language: it has no name of its own. */
import type { Language } from '../../scenario/words/language.ts'

/** Its name in saved exercises. */
export const firstCourse = 'main'

const asFirstPlayed: Readonly<Record<Language, string>> = {
  en: 'as first played',
  fr: 'tel que joué d’abord',
}

export function courseNamed(branch: string, language: Language): string {
  return branch === firstCourse ? asFirstPlayed[language] : branch
}
