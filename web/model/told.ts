/**
 * The course of an incident in the two parts sent to the page: what no seed changes, sent once, and what
 * happened.
 */
import type { Course } from '../../src/index.ts'
import { type Places, placesOf } from './places.ts'

/** Columns of services that depend on the incident. */
type Fated = 'struckRack' | 'dataLoss' | 'dataLossSeconds' | 'dataBackAt'

export interface Ground {
  readonly plan: Course['plan']
  readonly racks: Pick<Course['racks'], 'room'>
  readonly services: Omit<Course['services'], Fated>
  readonly places: Places
}

export interface Happened {
  readonly frames: Course['frames']
  readonly racks: Omit<Course['racks'], 'room'>
  readonly services: Pick<Course['services'], Fated>
  readonly history: Course['history']
}

/** @param before the ground of an earlier course, returned as it is where this one stands on it too */
export function groundOf({ plan, racks: { room }, services }: Course, before?: Ground): Ground {
  const { struckRack: _, dataLoss: __, dataLossSeconds: ___, dataBackAt: ____, ...standing } = services
  const ground = { plan, racks: { room }, services: standing }
  if (before !== undefined && isSame(ground, before)) return before
  return { ...ground, places: placesOf({ plan, racks: { room }, services }) }
}

/** Equal populations are one object (see `prepareAll`), so long columns need no comparison of their values. */
function isSame(ground: Omit<Ground, 'places'>, before: Ground): boolean {
  const { services } = ground
  return (
    (['rack', 'customer', 'product', 'tier', 'policy'] as const).every(
      column => services[column] === before.services[column],
    ) && wordsOf(ground) === wordsOf(before)
  )
}

const wordsOf = ({
  plan,
  racks,
  services: { products, tiers, policies },
}: Pick<Ground, 'plan' | 'racks' | 'services'>): string =>
  JSON.stringify([plan, [...racks.room], products, tiers, policies])

export function happenedIn({ frames, racks, services, history }: Course): Happened {
  const { room: _, ...struck } = racks
  const { struckRack, dataLoss, dataLossSeconds, dataBackAt } = services
  const { first, seconds, state } = history
  return {
    frames,
    racks: struck,
    services: { struckRack, dataLoss, dataLossSeconds, dataBackAt },
    history: { first, seconds, state },
  }
}

export function together({ plan, racks, services }: Ground, happened: Happened): Course {
  return {
    ...happened,
    plan,
    racks: { ...racks, ...happened.racks },
    services: { ...services, ...happened.services },
  }
}
