/** One door to the three kinds of edge, whatever opening or fan joins two rooms. */
import { fan, recordFan } from './fan.ts'
import { hole, recordHole } from './hole.ts'
import type { Network } from './network.ts'
import type { Scratch } from './scratch.ts'
import { recordVent, wallVent } from './wallVent.ts'
import type { Zones } from './zones.ts'

/** Flow of an edge at the given gauge pressures of all rooms, Pa: sets `s.netW`, W from a to b, and `s.slope`, W/Pa. */
export function edgeFlow(
  network: Network,
  zones: Zones,
  s: Scratch,
  e: number,
  pressure: Float64Array,
): void {
  const { vents, holes } = network
  if (e < vents) wallVent(network, zones, s, e, pressure)
  else if (e < vents + holes) hole(network, zones, s, e - vents, pressure)
  else fan(network, zones, s, e - vents - holes, pressure)
}

/** Records what flows through an edge at the pressures of the rooms, `zones.gaugePa`, as transfers of gas. */
export function recordEdge(network: Network, zones: Zones, s: Scratch, e: number): void {
  const { vents, holes } = network
  if (e < vents) recordVent(network, zones, s, e)
  else if (e < vents + holes) recordHole(network, zones, s, e - vents)
  else recordFan(network, zones, s, e - vents - holes)
}
