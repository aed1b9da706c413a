/** The rack of this site on which a service runs on its replica, or is about to. */
import { withRows } from '../../base/column.ts'
import type { RecoveryState } from '../state/state.ts'

/** Instead of a rack: none; and none because all replicas are out. */
export const nowhere = -1
export const waitsForReplica = -2

export function hostOn(state: RecoveryState, service: number, rack: number): void {
  if (state.host.length === 0) state.host = withRows(state.host, state.phase.length, nowhere)
  state.host[service] = rack
}

/** It has not failed over because its replicas were out, but one of them may come back. */
export function hopesForReplica({ host }: RecoveryState, service: number): boolean {
  return host.length > 0 && host[service] === waitsForReplica
}
