/** What protections, tiers and crews are called at the table, in both windows of an exercise. */
import { store, useStore } from '../store.ts'
import { useWords } from '../words/words.ts'
import type { Labelled, Table } from './protocol.ts'

/** The name of a thing in the reader's language. */
export type TableNames = (of: keyof Labelled, name: string) => string

const table = store<Pick<Table, 'labels' | 'shipped'> | null>(null)

/** Called by the window that has the table. */
export const nameBy = (known: Table): void => table.set(known)

export function useTableNames(): TableNames {
  const known = useStore(table)
  const { words } = useWords()
  return (of, name) => {
    const label = known?.labels[of][name] ?? name
    return known?.shipped?.includes(label) ? words.labelled(label) : label
  }
}
