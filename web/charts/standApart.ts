/**
 * Buildings of which nobody gave the place all have the same corner, the origin of the site: in the picture they stand
 * in rows, in the order given, east of all that have a place. Distances of the engine are stated between facades and
 * do not depend on it.
 */
import type { Plan } from '../../src/index.ts'

/** Space between two of them, m: a named assumption, wide enough to be seen as a gap. */
const apart = 5

/** As many to a row as make the rows about twice as long as all of them are deep, if buildings are square. */
const toARow = (count: number): number => Math.ceil(Math.sqrt(2 * count))

export function standApart(buildings: Plan['buildings']): Plan['buildings'] {
  const isPlaced = ({ x, y }: Plan['buildings'][number], nth: number): boolean =>
    buildings.findIndex(other => other.x === x && other.y === y) === nth
  const placed = buildings.filter(isPlaced)
  const others = buildings.filter((building, nth) => !isPlaced(building, nth))
  const west = Math.max(...placed.map(({ x, width }) => x + width)) + apart
  const moved = new Map<Plan['buildings'][number], Plan['buildings'][number]>()
  let north = Math.max(...placed.map(({ y, depth }) => y + depth))
  for (let from = 0; from < others.length; from += toARow(others.length)) {
    const row = others.slice(from, from + toARow(others.length))
    let x = west
    for (const building of row) {
      moved.set(building, { ...building, x, y: north - building.depth })
      x += building.width + apart
    }
    north -= Math.max(...row.map(({ depth }) => depth)) + apart
  }
  return buildings.map(building => moved.get(building) ?? building)
}
