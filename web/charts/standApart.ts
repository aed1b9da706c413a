/**
 * Buildings of which nobody gave the place all have the same corner, the origin of the site: in the picture they stand
 * in a row, in the order given, east of all that have a place. Distances of the engine are stated between facades and
 * do not depend on it.
 */
import type { Plan } from '../../src/index.ts'

/** Space between two of them, m: a named assumption, wide enough to be seen as a gap. */
const apart = 5

export function standApart(buildings: Plan['buildings']): Plan['buildings'] {
  const isPlaced = (nth: number): boolean =>
    buildings.findIndex(({ x, y }) => x === buildings[nth]!.x && y === buildings[nth]!.y) === nth
  let east = Math.max(...buildings.filter((_, nth) => isPlaced(nth)).map(({ x, width }) => x + width))
  return buildings.map((building, nth) => {
    if (isPlaced(nth)) return building
    const x = east + apart
    east = x + building.width
    return { ...building, x }
  })
}
