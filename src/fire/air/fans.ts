/**
 * Fans that supply outside air to a room and extract as much of its own, while something in its building is
 * live. Where the scenario says so, an alarm in the building stops them and closes the dampers of their ducts
 * (NFPA 90A stops systems of more than 0.94 m3/s on smoke). The dampers of a room whose gas reaches 72 degC
 * close by their fusible link (EN 15650) and stay closed. Assumptions: a fan that stands lets nothing pass;
 * no fan runs in rooms that a developed fire has mixed; extracted air leaves above the roof.
 */
import { roomKinds, type Site } from '../../estate/site.ts'
import type { FanSpec } from '../zone/edges.ts'

/** Mean air speed through a grille, m/s: design practice. */
const grilleMS = 2.5
/** Pressures against which a fan begins to weaken, and stops, Pa (CFAST's defaults). */
const cutoffPa = [200, 300] as const
const shaft = roomKinds.indexOf('shaft')

/** Air that fans supply to a room, and extract from it, m3/s; 0 in a shaft. */
export function fanM3S({ rooms }: Site, r: number): number {
  if (rooms.kind[r] === shaft) return 0
  return (rooms.airChangesPerHour[r]! * rooms.width[r]! * rooms.depth[r]! * rooms.height[r]!) / 3600
}

/**
 * A supply fan at the floor and an extract fan with its square grille under the ceiling, for each of `rows` that has fans; `runs` by
 * row of the site.
 */
export function fanSpecs(site: Site, rows: Int32Array, runs: Uint8Array): { room: number; fan: FanSpec }[] {
  const found: { room: number; fan: FanSpec }[] = []
  rows.forEach((room, at) => {
    const flowM3S = fanM3S(site, room)
    if (flowM3S === 0) return
    const floorZ = site.rooms.floorZ[room]!
    const ceilingZ = floorZ + site.rooms.height[room]!
    const areaM2 = flowM3S / grilleMS
    const extractZ = ceilingZ - Math.sqrt(areaM2) / 2
    const one = { flowM3S, areaM2, cutoffPa, opening: runs[room]! }
    found.push(
      { room, fan: { ...one, from: -1, to: at, fromZ: floorZ, toZ: floorZ } },
      { room, fan: { ...one, from: at, to: -1, fromZ: extractZ, toZ: extractZ } },
    )
  })
  return found
}
