/** The catalogue of the reader's language. */
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { useStore } from '../store.ts'
import { look, view, type View } from '../view.ts'
import { en, type Words } from './en.ts'

/** English is part of the page's first script; other languages are loaded on demand. */
const catalogues: Partial<Record<View['language'], Words>> & { readonly en: Words } = { en }

const wordsOf = (language: View['language']): Words => catalogues[language] ?? en

/** Loads the words of a language, unless they are loaded already. */
export async function learn(language: View['language']): Promise<void> {
  if (language === 'fr') catalogues.fr ??= (await import('./fr.ts')).fr
}

/** The language chosen last: the words of the one before may still be loading. */
let chosen: View['language'] | undefined

/** Switches to a language once its words are loaded, unless another one has been chosen since. */
export async function speak(language: View['language']): Promise<void> {
  chosen = language
  if (catalogues[language] === undefined) await learn(language)
  if (language === chosen) look({ language })
}

export interface Spoken {
  readonly language: View['language']
  readonly words: Words
}

export function spoken(): Spoken {
  const { language } = view.get()
  return { language, words: wordsOf(language) }
}

const Reading = createContext<View['language'] | undefined>(undefined)

/** Gives what is inside a language of its own, whose words are loaded: a report stays in the one it was made in. */
export const ReadIn = Reading.Provider

function useLanguage(): View['language'] {
  const readers = useStore(view, ({ language }) => language)
  return useContext(Reading) ?? readers
}

export function useWords(): Spoken {
  const language = useLanguage()
  return { language, words: wordsOf(language) }
}

/** Words of a single view, which are part of its script. */
export function useOwn<Own>(catalogue: Readonly<Record<View['language'], Own>>): Own {
  return catalogue[useLanguage()]
}
