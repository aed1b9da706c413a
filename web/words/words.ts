/** The catalogue of the reader's language. */
import { useStore } from '../store.ts'
import { look, view, type View } from '../view.ts'
import { en, type Words } from './en.ts'

/** English comes with the page's first script; any other language when it is spoken. */
const catalogues: Partial<Record<View['language'], Words>> & { readonly en: Words } = { en }

const wordsOf = (language: View['language']): Words => catalogues[language] ?? en

/** Fetches the words of a language; those of one that was learnt are here already. */
export async function learn(language: View['language']): Promise<void> {
  if (language === 'fr') catalogues.fr ??= (await import('./fr.ts')).fr
}

/** Goes over to a language, with all its words. */
export async function speak(language: View['language']): Promise<void> {
  if (catalogues[language] === undefined) await learn(language)
  look({ language })
}

export interface Spoken {
  readonly language: View['language']
  readonly words: Words
}

export function spoken(): Spoken {
  const { language } = view.get()
  return { language, words: wordsOf(language) }
}

export function useWords(): Spoken {
  const language = useStore(view, ({ language }) => language)
  return { language, words: wordsOf(language) }
}

/** The words of one view alone, which come with its script. */
export function useOwn<Own>(catalogue: Readonly<Record<View['language'], Own>>): Own {
  return catalogue[useStore(view, ({ language }) => language)]
}
