/** State of an incident at a moment, shared by several views. */
import type { Course } from '../../src/index.ts'
import { countStates, serviceStates, setStates } from './services.ts'

interface Now {
  readonly seconds: number
  readonly states: Uint8Array
  readonly counts: number[]
  /** Another number for other states. */
  readonly version: number
}

/** The states are kept until another moment is requested, because several views ask in the same frame. */
const last = new WeakMap<Course, Now>()

export function statesNow(recording: Course, seconds: number): Now {
  const known = last.get(recording)
  if (known?.seconds === seconds) return known
  const states = known?.states ?? new Uint8Array(recording.services.count)
  const changed = setStates(recording.history, seconds, states)
  const version = (known?.version ?? 0) + (changed ? 1 : 0)
  const now = { seconds, states, counts: countStates(states), version }
  last.set(recording, now)
  return now
}

/** States from the bottom of the stack up, worst first. */
export const stacked = (['destroyed', 'down', 'degraded', 'restoring', 'restored-empty', 'up'] as const).map(
  name => ({
    name,
    row: serviceStates.indexOf(name),
  }),
)
