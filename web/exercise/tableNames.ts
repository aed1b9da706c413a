/** What protections, tiers, crews, buildings and rooms are called at the table, in both windows of an exercise. */
import { namesIn, type ParticipantView, type TableNames, unbroken } from '../../src/index.ts'
import type { ScenarioText } from '../scenarioText.ts'
import { labelsOf } from '../shipped.ts'
import { store, useStore } from '../store.ts'
import { useWords } from '../words/words.ts'
import type { Table } from './protocol.ts'

const table = store<Known | null>(null)

type Message = Pick<ParticipantView['messages'][number], 'text' | 'subject'>

/** What a message says; the room or building that an event of the incident names, as it is called at the table. */
export function messageSaid({ text, subject }: Message, called: TableNames): string {
  if (subject === undefined) return unbroken(text)
  const name = called(subject.includes('/') ? 'room' : 'building', subject)
  return unbroken(text.replace(subject, () => name))
}

/** Called by the window that has the table. */
export const nameBy = (known: Table): void => table.set(known)

/** With the labels that are from shipped scenarios; if these cannot be loaded, all stay as written. */
export async function withShipped(table: Table, source: ScenarioText): Promise<Table> {
  // Exercises stand in a folder below the scenarios they extend.
  const beside = Object.fromEntries(
    Object.entries(source.beside).map(([name, text]) => [name.replace(/^.*\//, ''), text]),
  )
  const isShipped = await labelsOf({ ...source, beside }).catch(() => () => false)
  const shipped = Object.values(table.labels).flatMap(labels => Object.values(labels).filter(isShipped))
  return { ...table, shipped }
}

type Known = Pick<Table, 'labels' | 'shipped' | 'buildings'>

export function useTableNames(): TableNames {
  const known = useStore(table)
  const { words } = useWords()
  const called = namesIn(known, words.labelled)
  return (of, name) => unbroken(called(of, name))
}
