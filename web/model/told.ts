/**
 * The course of an incident in the two parts sent to the page: what no seed changes, sent once, and what
 * happened.
 */
import type { Course } from '../../src/index.ts'
import { type Places, placesOf } from './places.ts'

/** Columns of services that depend on the incident. */
type Fated = 'dataLoss' | 'dataLossSeconds' | 'dataBackAt'

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

export function groundOf({ plan, racks: { room }, services }: Course): Ground {
  const { dataLoss: _, dataLossSeconds: __, dataBackAt: ___, ...standing } = services
  return { plan, racks: { room }, services: standing, places: placesOf({ plan, racks: { room }, services }) }
}

export function happenedIn({ frames, racks, services, history }: Course): Happened {
  const { room: _, ...struck } = racks
  const { dataLoss, dataLossSeconds, dataBackAt } = services
  const { first, seconds, state } = history
  return {
    frames,
    racks: struck,
    services: { dataLoss, dataLossSeconds, dataBackAt },
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
