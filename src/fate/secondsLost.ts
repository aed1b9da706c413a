import { ranThere } from './moves.ts'
import type { FateState } from './state.ts'

/**
 * Seconds of writes that a service has lost which goes back to a point: those since then, but for a period in which it
 * wrote elsewhere what its home does not lack, and what it had lost before (see `lostAgain`).
 * @param stopped see `stoppedAt`
 */
export function secondsLost(state: FateState, service: number, point: number, stopped: number): number {
  const { leftBy, seconds, point: before, writtenFrom } = state.lostAgain
  if (leftBy.length === 0 || leftBy[service] === 0)
    return stopped - point - ranThere(state, service, point, stopped)
  const written = writtenFrom[service]!
  const from = Math.max(point, written)
  const since = Math.max(0, stopped - from - ranThere(state, service, from, stopped))
  // Until it was written to again it was as old as the point it had been restored from. A newer one from before its loss
  // would have been better.
  return seconds[service]! + since + (point < written ? before[service]! - point : 0)
}
