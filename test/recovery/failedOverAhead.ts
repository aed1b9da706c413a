/** Services that are failed over before they are hit, ten minutes after ignition. */
import { never } from '../../src/damage/damage.ts'
import type { Estate } from '../../src/estate/estate.ts'
import type { RecoveryState } from '../../src/recovery/state/state.ts'
import { type Blow, recoverFrom } from './campus.ts'

export const order = { do: 'preemptive-failover', at: 600, building: -1, policy: -1, by: 0 } as const

/** The story, and the services that went. */
export function moved(estate: Estate, blows: readonly Blow[], more: Parameters<typeof recoverFrom>[2] = {}) {
  const story = recoverFrom(estate, blows, { dataOrders: [order], ...more })
  const away = [...story.fate.movedAt.entries()].flatMap(([row, at]) => (at === never ? [] : [row]))
  return { ...story, away }
}

/** Spare servers in use at the other site. */
export const spare = ({ layout, engine }: RecoveryState): number => engine.pools.busy[layout.firstSpare]!
