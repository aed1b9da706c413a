/** The events of an incident in the reader's language, with repetitions merged. */
import { type Entry, unbroken } from '../../src/index.ts'
import type { Called, Reasons } from '../thread/protocol.ts'
import { reasonsOf } from '../reasons.ts'
import type { Shown } from '../session.ts'
import type { View } from '../view.ts'
import { spoken } from '../words/words.ts'
import { calledIn } from './calledIn.ts'
import { milestonesIn } from './milestones.ts'
import { unmarked } from './namedThings.ts'

const lanes = [
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
  /** Number of entries merged; they lie between `seconds` and `until`. */
  readonly times: number
}

export interface Events {
  readonly lanes: readonly Entry['lane'][]
  readonly entries: readonly IncidentEvent[]
}

interface Kept {
  readonly reasons: Reasons | null
  readonly events: Events
}

const kept = new WeakMap<Shown, Map<string, Kept>>()

/** Until the reasons arrive, only the milestones that customers notice. */
export function eventsOf(shown: Shown, language: View['language']): Events {
  const ofShown = kept.get(shown) ?? new Map<string, Kept>()
  kept.set(shown, ofShown)
  const reasons = reasonsOf(shown)
  const known = ofShown.get(language)
  if (known?.reasons === reasons) return known.events
  const milestones = milestonesIn(shown.derived.turns, spoken())
  let names: Called | undefined
  const called = (): Called => (names ??= calledIn(shown.scenario))
  const told = (reasons?.entries[language] ?? []).map(entry => ({
    ...entry,
    sentence: unbroken(unmarked(entry.sentence, called)),
  }))
  const entries = [...told, ...milestones]
  const events = gather(entries.sort((a, b) => a.seconds - b.seconds))
  ofShown.set(language, { reasons, events })
  return events
}

/**
 * Merges repetitions: entries with the same sentence are one event while pauses stay below an hour, or below
 * a quarter of the time since ignition.
 */
export function gather(entries: readonly Entry[]): Events {
  const used = lanes.filter(lane => entries.some(entry => entry.lane === lane))
  const open = new Map<string, { seconds: number; until: number; times: number; entry: Entry }>()
  const all: { seconds: number; until: number; times: number; entry: Entry }[] = []
  for (const entry of entries) {
    const key = `${entry.lane} ${entry.kind} ${entry.sentence}`
    const before = open.get(key)
    const until = entry.until ?? entry.seconds
    if (before && entry.seconds - before.until <= Math.max(3600, before.until * 0.25)) {
      before.until = Math.max(before.until, until)
      before.times++
      continue
    }
    const event = { seconds: entry.seconds, until, times: 1, entry }
    open.set(key, event)
    all.push(event)
  }
  return {
    lanes: used,
    entries: all.map(({ until, times, entry }) => ({
      ...entry,
      row: used.indexOf(entry.lane),
      times,
      ...(until > entry.seconds && { until }),
    })),
  }
}

/** The time of the next event in a direction; the given moment if there is none. */
export function eventBeside({ entries }: Events, at: number, backwards: boolean): number {
  const later = backwards
    ? entries.findLast(({ seconds }) => seconds < at - 0.5)
    : entries.find(({ seconds }) => seconds > at + 0.5)
  return later?.seconds ?? at
}
