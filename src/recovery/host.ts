/** On which rack of this site a service runs on its replica, or is about to. */
import type { RecoveryState } from './state.ts'

/** In place of a rack: on none, and on none because its replicas are out. */
export const nowhere = -1
export const waitsForReplica = -2

export function hostOn(state: RecoveryState, service: number, rack: number): void {
  if (state.host.length === 0) state.host = new Int32Array(state.phase.length).fill(nowhere)
  state.host[service] = rack
}

/** It has not failed over because its replicas were out, and one of them may be back. */
export function hopesForReplica({ host }: RecoveryState, service: number): boolean {
  return host.length > 0 && host[service] === waitsForReplica
}
