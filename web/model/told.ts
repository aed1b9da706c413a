/** A record in the two parts in which it crosses to the page: what no seed changes, told once, and what happened. */
import type { Incident } from '../../src/index.ts'
import type { Recorded } from '../protocol.ts'
import { type Places, placesOf } from './places.ts'

/** What of services an incident decides. */
type Fated = 'dataLoss' | 'dataLossSeconds' | 'dataBackAt'

export interface Ground {
  readonly plan: Recorded['plan']
  readonly racks: Pick<Recorded['racks'], 'room'>
  readonly services: Omit<Recorded['services'], Fated>
  readonly places: Places
}

export interface Happened {
  readonly frames: Recorded['frames']
  readonly racks: Omit<Recorded['racks'], 'room'>
  readonly services: Pick<Recorded['services'], Fated>
  readonly history: Recorded['history']
  readonly causes: Recorded['causes']
}

export function groundOf({ plan, racks: { room }, services }: Incident['recording']): Ground {
  const { dataLoss: _, dataLossSeconds: __, dataBackAt: ___, ...standing } = services
  return { plan, racks: { room }, services: standing, places: placesOf({ plan, racks: { room }, services }) }
}

/** The ledger stays where the engine is: 14 of its 22 MB at Strasbourg are rows that only Why? asks for. */
export function happenedIn(incident: Incident): Happened {
  const { frames, racks, services, history, causes } = incident.recording
  const { room: _, ...struck } = racks
  const { dataLoss, dataLossSeconds, dataBackAt } = services
  const { first, seconds, state } = history
  return {
    frames,
    racks: struck,
    services: { dataLoss, dataLossSeconds, dataBackAt },
    history: { first, seconds, state },
    causes: { count: causes.kind.length, ...incident.roomsTold() },
  }
}

export function together({ plan, racks, services }: Ground, happened: Happened): Recorded {
  return {
    ...happened,
    plan,
    racks: { ...racks, ...happened.racks },
    services: { ...services, ...happened.services },
  }
}
