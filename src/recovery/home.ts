/** Where servers and racks stand. */
import type { Estate } from '../estate/estate.ts'
import type { Site } from '../estate/site.ts'

/** Stable key of a server, from its rack's name and its place in the rack, mixed by multipliers of xxHash and MurmurHash3. */
export function serverKey({ racks }: Site, rack: number, server: number): number {
  const mixed = Math.imul(racks.key[rack]! ^ Math.imul(server + 1, 0x9e3779b1), 0x85ebca6b)
  return (mixed ^ (mixed >>> 15)) >>> 0
}

/** Rows of the racks in a building. */
export function racksIn({ site }: Estate, building: number): number[] {
  const first = site.racks.firstOfRoom[site.buildings.firstRoom[building]!]!
  const end = site.racks.firstOfRoom[site.buildings.firstRoom[building + 1]!]!
  const rows: number[] = []
  for (let rack = first; rack < end; rack++) rows.push(rack)
  return rows
}
