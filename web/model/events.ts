/** The events of the incident in the reader's words. */
import type { Entry } from '../../src/index.ts'
import type { Shown } from '../session.ts'
import type { View } from '../view.ts'

export const lanes = [
  'fire',
  'power',
  'cooling',
  'network',
  'people',
  'communication',
  'customers',
  'recovery',
] as const

export interface IncidentEvent extends Entry {
  /** Position among the lanes that have events. */
  readonly row: number
}

export interface Events {
  readonly lanes: readonly Entry['lane'][]
  readonly entries: readonly IncidentEvent[]
}

const kept = new WeakMap<Shown, Map<string, Events>>()

export function eventsOf(shown: Shown, language: View['language']): Events {
  const known = kept.get(shown) ?? new Map<string, Events>()
  kept.set(shown, known)
  let events = known.get(language)
  if (events === undefined) {
    const entries = shown.entries[language]
    const used = lanes.filter(lane => entries.some(entry => entry.lane === lane))
    events = { lanes: used, entries: entries.map(entry => ({ ...entry, row: used.indexOf(entry.lane) })) }
    known.set(language, events)
  }
  return events
}

/** The moment of the event next to a moment, in either direction; the moment itself where there is none. */
export function eventBeside({ entries }: Events, at: number, backwards: boolean): number {
  const later = backwards
    ? entries.findLast(({ seconds }) => seconds < at - 0.5)
    : entries.find(({ seconds }) => seconds > at + 0.5)
  return later?.seconds ?? at
}
