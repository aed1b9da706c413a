/**
 * Checks the place of each event that is waited for: some happen in a room, some in a building, some only on
 * the site as a whole.
 */
import { say } from '../../base/complaint.ts'
import type { Finding } from '../read/explain.ts'
import type { Scenario } from '../scenario.ts'
import type { conditions } from '../words/trigger.ts'

const places: Readonly<Record<(typeof conditions)[number], 'room' | 'building' | 'site'>> = {
  alarm: 'room',
  'brigade-called': 'site',
  'brigade-arrived': 'site',
  flashover: 'room',
  'building-lost': 'building',
  'power-cut': 'building',
  'under-control': 'site',
  'fire-out': 'site',
  access: 'site',
  'services-down': 'building',
}

export function happenings({ decisions, exercise }: Scenario): Finding[] {
  return [...within(decisions, ['decisions']), ...within(exercise, ['exercise'])]
}

/** Checks every event with a place, at any depth. */
function within(value: unknown, path: readonly PropertyKey[]): Finding[] {
  if (typeof value !== 'object' || value === null) return []
  const { event, in: place } = value as { readonly event?: unknown; readonly in?: unknown }
  if (typeof event === 'string' && typeof place === 'string') return placed(event, place, [...path, 'in'])
  return Object.entries(value).flatMap(([key, part]) =>
    within(part, [...path, Array.isArray(value) ? Number(key) : key]),
  )
}

function placed(event: string, place: string, path: readonly PropertyKey[]): Finding[] {
  const most = (places as Readonly<Record<string, string>>)[event]
  if (most === 'site') return [{ path, complaint: say('has no meaning: {} concerns the whole site', event) }]
  return most === 'building' && place.includes('/')
    ? [{ path, complaint: say('must be a building: {} is not reported for a room', event) }]
    : []
}
