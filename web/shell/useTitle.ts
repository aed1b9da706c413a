/** Title of the page, which distinguishes its windows and its entries in the browser's history. */
import { useEffect } from 'preact/hooks'
import { session } from '../session.ts'
import { useStore } from '../store.ts'
import { view } from '../view.ts'
import { useWords } from '../words/words.ts'

export const fileName = (file: string): string => file.replace(/\.ya?ml$/, '').replaceAll('-', ' ')

export function useTitle(): void {
  const { words } = useWords()
  const name = useStore(view, ({ name }) => words.views[name])
  const file = useStore(session, ({ shown }) => shown?.inputs.file)
  useEffect(() => {
    document.title = [name, ...(file === undefined ? [] : [fileName(file)]), words.title].join(' · ')
  }, [name, file, words])
}
