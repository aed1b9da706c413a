/** What protections, tiers, crews, buildings and rooms are called at the table, in both windows of an exercise. */
import { type ParticipantView, unbroken } from '../../src/index.ts'
import { store, useStore } from '../store.ts'
import { useWords } from '../words/words.ts'
import type { Labelled, Table } from './protocol.ts'

/** The name of a thing in the reader's language. */
export type TableNames = (of: keyof Labelled, name: string) => string

const table = store<Pick<Table, 'labels' | 'shipped' | 'buildings'> | null>(null)

type Message = Pick<ParticipantView['messages'][number], 'text' | 'subject'>

/** What a message says; the room or building that an event of the incident names, as it is called at the table. */
export function messageSaid({ text, subject }: Message, called: TableNames): string {
  if (subject === undefined) return unbroken(text)
  const name = called(subject.includes('/') ? 'room' : 'building', subject)
  return unbroken(text.replace(subject, () => name))
}

/** Called by the window that has the table. */
export const nameBy = (known: Table): void => table.set(known)

export function useTableNames(): TableNames {
  const known = useStore(table)
  const { words } = useWords()
  const own: TableNames = (of, name) => {
    const label = known?.labels[of][name] ?? name
    return unbroken(known?.shipped?.includes(label) ? words.labelled(label) : label)
  }
  return (of, name) => {
    const isPlaced = of === 'room' && known?.labels.room[name] !== undefined && known.buildings.length > 1
    return isPlaced
      ? `${own(of, name)} (${own('building', name.slice(0, name.indexOf('/')))})`
      : own(of, name)
  }
}
