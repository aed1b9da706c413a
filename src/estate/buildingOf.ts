import type { Estate } from './estate.ts'

/** Row of the building in which a rack stands. */
export function buildingOf({ site }: Pick<Estate, 'site'>, rack: number): number {
  return site.rooms.building[site.racks.room[rack]!]!
}
