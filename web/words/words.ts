/** The catalogue of the reader's language. */
import { useStore } from '../store.ts'
import { view, type View } from '../view.ts'
import { en, type Words } from './en.ts'
import { fr } from './fr.ts'

const catalogues: Readonly<Record<View['language'], Words>> = { en, fr }

export interface Spoken {
  readonly language: View['language']
  readonly words: Words
}

export function spoken(): Spoken {
  const { language } = view.get()
  return { language, words: catalogues[language] }
}

export function useWords(): Spoken {
  const language = useStore(view, ({ language }) => language)
  return { language, words: catalogues[language] }
}

/** The words of one view alone, which come with its script. */
export function useOwn<Own>(catalogue: Readonly<Record<View['language'], Own>>): Own {
  return catalogue[useStore(view, ({ language }) => language)]
}
