/** Computed once over a whole incident, on the thread that runs it. */
import type { Course } from '../../src/index.ts'
import { moments, stretched } from '../charts/timeScale.ts'
import type { Derived } from '../thread/protocol.ts'
import { stateSeries } from './services.ts'
import { turnsOf } from './turns.ts'

/** Moments at which curves are sampled: about two pixels apart on the widest chart. */
const samples = 400

/** @param horizon end of the incident, s */
export function derivedOver(
  history: Course['history'],
  horizon: number,
): Pick<Derived, 'horizon' | 'series' | 'turns'> {
  const series = stateSeries(history, moments(stretched(horizon), samples))
  return { horizon, series, turns: turnsOf(history, horizon) }
}
