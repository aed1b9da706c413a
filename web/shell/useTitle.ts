/** Title of the page, which distinguishes its windows and its entries in the browser's history. */
import { useEffect } from 'preact/hooks'
import { desk } from '../exercise/desk.ts'
import { session } from '../session.ts'
import { useStore } from '../store.ts'
import { type View, view } from '../view.ts'
import { type Spoken, useWords } from '../words/words.ts'

export const fileName = (file: string): string => file.replace(/\.ya?ml$/, '').replaceAll('-', ' ')

/** The view, and what it is of: an exercise has a scenario of its own, whatever other views show. */
export function titleOf(
  words: Spoken['words'],
  name: View['name'],
  { file, exercise }: { readonly file: string | undefined; readonly exercise: string | undefined },
): string {
  const played = name === 'exercise' || name === 'after-action' ? exercise : undefined
  const about = played ?? (file && fileName(file))
  return [words.views[name], ...(about ? [about] : []), words.title].join(' · ')
}

export function useTitle(): void {
  const { words } = useWords()
  const name = useStore(view, ({ name }) => name)
  const file = useStore(session, ({ shown }) => shown?.inputs.file)
  const exercise = useStore(desk, ({ view }) => view?.participants.title)
  useEffect(() => {
    document.title = titleOf(words, name, { file, exercise })
  }, [name, file, exercise, words])
}
