import { fan } from './fan.ts'
import { hole } from './hole.ts'
import type { Network } from './network.ts'
import type { Scratch } from './scratch.ts'
import { wallVent } from './wallVent.ts'
import type { Zones } from './zones.ts'

/**
 * Flow of an edge (wall vent, hole or fan): sets `s.netW` (W from a to b) and `s.slope`; records transfers if
 * asked.
 */
export function edgeFlow(
  network: Network,
  zones: Zones,
  s: Scratch,
  e: number,
  pressure: Float64Array,
  record: boolean,
): void {
  const { vents, holes } = network
  if (e < vents) wallVent(network, zones, s, e, pressure, record)
  else if (e < vents + holes) hole(network, zones, s, e - vents, pressure, record)
  else fan(network, zones, s, e - vents - holes, pressure, record)
}
