/** Fans of the rooms of a CFAST file as its mechanical vents. */
import type { Site } from '../../estate/site.ts'
import { fanSpecs } from '../../fire/air/fans.ts'
import { group } from './namelist.ts'

/**
 * Fans run to the end of the file. Their grilles stand upright, as in the engine: CFAST's default.
 * @param ids of the rooms in the file, by row
 * @param seconds simulated time of the file
 */
export function fanGroups(site: Site, ids: ReadonlyMap<number, string>, seconds: number): string[] {
  const { rooms } = site
  const rows = Int32Array.from(ids.keys())
  // CFAST's elevations begin at the lowest floor of the file; the open air has no floor of its own.
  const lowest = Math.min(...Array.from(rows, row => rooms.floorZ[row]!))
  const running = new Uint8Array(rooms.count).fill(1)
  return fanSpecs(site, rows, running).map(({ room, fan }) => {
    const supplies = fan.from < 0
    const inside = fan.toZ - rooms.floorZ[room]!
    const outside = fan.toZ - lowest
    return group('VENT', {
      TYPE: 'MECHANICAL',
      ID: `${supplies ? 'SUPPLY' : 'EXTRACT'}_${room}`,
      COMP_IDS: supplies ? ['OUTSIDE', ids.get(room)!] : [ids.get(room)!, 'OUTSIDE'],
      AREAS: [fan.areaM2, fan.areaM2],
      HEIGHTS: supplies ? [outside, inside] : [inside, outside],
      FLOW: fan.flowM3S,
      CUTOFFS: fan.cutoffPa!,
      CRITERION: 'TIME',
      T: [0, seconds],
      F: [1, 1],
    })
  })
}
