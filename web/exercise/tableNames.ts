/** What protections, tiers, crews, buildings and rooms are called at the table, in both windows of an exercise. */
import { type NamesSaid, type ParticipantView, unbroken } from '../../src/index.ts'
import { store, useStore } from '../store.ts'
import { useWords } from '../words/words.ts'
import type { Labelled, Table } from './protocol.ts'

/** The name of a thing in the reader's language. */
export type TableNames = (of: keyof Labelled, name: string) => string

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

type Known = Pick<Table, 'labels' | 'shipped' | 'buildings'>

export function useTableNames(): TableNames {
  const known = useStore(table)
  const { words } = useWords()
  const called = namesIn(known, words.labelled)
  return (of, name) => unbroken(called(of, name))
}

/** @param say a label of a shipped scenario in the reader's language */
function namesIn(known: Known | null, say: (label: string) => string): TableNames {
  const own: TableNames = (of, name) => {
    const label = known?.labels[of][name] ?? name
    return known?.shipped?.includes(label) ? say(label) : label
  }
  return (of, name) => {
    const isPlaced = of === 'room' && known?.labels.room[name] !== undefined && known.buildings.length > 1
    return isPlaced
      ? `${own(of, name)} (${own('building', name.slice(0, name.indexOf('/')))})`
      : own(of, name)
  }
}

/** What is called otherwise than the scenario writes it, for the sentences of a report. */
export function translatedNames(known: Table, say: (label: string) => string): NamesSaid {
  const [there, here] = [namesIn(known, label => label), namesIn(known, say)]
  const changed = (of: keyof Labelled, names: readonly string[]): Readonly<Record<string, string>> =>
    Object.fromEntries(
      names.filter(name => here(of, name) !== there(of, name)).map(name => [name, here(of, name)]),
    )
  return {
    tiers: changed('tier', known.tiers),
    pools: changed('pool', known.pools),
    policies: changed('policy', known.policies),
    buildings: changed('building', known.buildings),
    rooms: changed('room', known.rooms),
  }
}
