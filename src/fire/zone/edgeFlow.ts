/** One door to the three kinds of edge, whatever opening or fan joins two rooms. */
import { fan } from './fan.ts'
import { hole } from './hole.ts'
import type { Network } from './network.ts'
import type { Scratch } from './scratch.ts'
import { wallVent } from './wallVent.ts'
import type { Zones } from './zones.ts'

/**
 * Flow of an edge at the given gauge pressures of all rooms, Pa: sets `s.netW`, W from a to b, and `s.slope`, W/Pa.
 * @param record whether its transfers of gas are recorded, which the search for the pressures does not need
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
