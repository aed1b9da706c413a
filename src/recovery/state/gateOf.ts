/** What the gates of the engine stand for, in the order of the layout. */
import { own } from '../../base/own.ts'
import type { Estate } from '../../estate/estate.ts'

export type GateKind = 'access' | 'power' | 'network' | 'declaration' | 'part'

/** What a gate stands for, and its building (-1: the whole site). */
export function gateOf({ site, policy }: Estate, gate: number): { gate: GateKind; building: number } {
  const { count, name } = site.buildings
  const kind = (['access', 'power', 'network'] as const)[Math.floor(gate / count)]
  if (kind !== undefined) return { gate: kind, building: gate % count }
  if (gate === 3 * count) return { gate: 'declaration', building: -1 }
  const owners = name.flatMap((of, building) =>
    (own(policy.recovery.buildings, of)?.parts ?? []).map(() => building),
  )
  return { gate: 'part', building: owners[gate - 3 * count - 1] ?? -1 }
}
