/** What protections, tiers, crews, buildings and rooms are called at the table, in both windows of an exercise. */
import {
  belowMsel,
  namesIn,
  type ParticipantView,
  type TableNames,
  unbroken,
  withOwnLabels,
  withoutFolders,
} from '../../src/index.ts'
import type { ScenarioText } from '../scenarioText.ts'
import { labelsOf } from '../shipped.ts'
import { loadExercise, shippedExercises } from './shippedExercises.ts'
import { store, useStore } from '../store.ts'
import { useWords } from '../words/words.ts'
import type { Table } from './protocol.ts'

const table = store<Known | null>(null)

type Message = Pick<ParticipantView['messages'][number], 'text' | 'subject'>

/** What a message says; the room or building that an event of the incident names, as it is called at the table. */
export function messageSaid({ text, subject }: Message, called: TableNames): string {
  if (subject === undefined) return unbroken(text)
  return unbroken(text.replace(subject, () => placeCalled(subject, called)))
}

/** @param place a building, or a room by `building/room` */
export const placeCalled = (place: string, called: TableNames): string =>
  called(place.includes('/') ? 'room' : 'building', place)

/** Called by the window that has the table. */
export const nameBy = (known: Table): void => table.set(known)

/** With the labels that are from shipped scenarios; if these cannot be loaded, all stay as written. */
export async function withShipped(table: Table, source: ScenarioText): Promise<Table> {
  // A list of injects has no labels: those of the exercise below it stay as they are.
  const { text, ...below } = belowMsel(source)
  const beside = withoutFolders(below.beside)
  const [fromShipped, exercises] = await Promise.all([
    labelsOf({ ...below, text, beside }).catch(() => () => false),
    Promise.all(shippedExercises.map(loadExercise)).catch(() => []),
  ])
  const isShipped = withOwnLabels(
    fromShipped,
    text,
    exercises.map(({ text }) => text),
  )
  const shipped = Object.values(table.labels).flatMap(labels => Object.values(labels).filter(isShipped))
  return { ...table, shipped }
}

type Known = Pick<Table, 'labels' | 'shipped' | 'buildings' | 'storeys'>

export function useTableNames(): TableNames {
  const known = useStore(table)
  const { language, words } = useWords()
  const called = namesIn(known, words.labelled, language)
  return (of, name) => unbroken(called(of, name))
}
