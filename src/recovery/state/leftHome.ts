/** When services that run elsewhere left their homes: from then on these have been out. */
import { withRows } from '../../base/column.ts'
import { phase, type RecoveryState } from './state.ts'
import { stayAt } from './writesThere.ts'

/** A stay elsewhere begins at a second. One that follows the end of another stay leaves the same home. */
export function noteLeft(state: RecoveryState, service: number, from: number): void {
  const { phase: phases, downSince, writes } = state
  if (state.leftHome.length === 0) state.leftHome = withRows(state.leftHome, phases.length, 0)
  const since = downSince[service]!
  if (phases[service] === phase.up) state.leftHome[service] = from
  else if (stayAt(writes, service, since) < 0) state.leftHome[service] = since
}

/** The second at which the outage of its home began, which may be before the latest of the service. */
export function homeOutSince({ away, downSince, leftHome, writes }: RecoveryState, service: number): number {
  const since = downSince[service]!
  const isHomeOut = away[service] === 1 || stayAt(writes, service, since) >= 0
  return isHomeOut ? leftHome[service]! : since
}
