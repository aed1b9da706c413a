/** The backup window in which a point was made. */
import type { Estate } from '../../estate/estate.ts'
import { phaseOf } from '../schedule/newestPoint.ts'
import { drawsOfKind } from '../schedule/schedules.ts'
import type { FateState } from '../state/state.ts'
import { scheduleKeyOf } from './viable.ts'

/** Seconds after ignition. */
export interface WindowedPoint {
  readonly point: number
  /** When the window opens on one of its days, and how long it is open. */
  readonly opens: number
  readonly length: number
}

/** undefined: no copy of the service with a window has a job at that second. */
export function windowedPoint(
  state: FateState,
  estate: Estate,
  service: number,
  point: number,
): WindowedPoint | undefined {
  const { schedules } = state
  const { copies } = estate.population
  const scheduleKey = scheduleKeyOf(state, estate, service)
  for (let copy = copies.firstCopy[service]!; copy < copies.firstCopy[service + 1]!; copy++) {
    const kind = copies.kind[copy]!
    const length = schedules.window[kind]!
    if (length === 0) continue
    const first = phaseOf(schedules, drawsOfKind(schedules, kind), kind, scheduleKey)
    if ((point - first) % schedules.period[kind]! === 0)
      return { point, opens: schedules.windowOpens[kind]!, length }
  }
  return undefined
}
