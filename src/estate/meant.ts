/** Whether a reference of a scenario means a room of the site. */
import type { Site } from './site.ts'

/**
 * A reference is `building`, `building/room`, or `building/hall-{storey}`, which means a room of that name on
 * any storey.
 */
export function meansRoom({ buildings, rooms }: Site, reference: string, room: number): boolean {
  const name = rooms.name[room]!
  if (reference === name || reference === buildings.name[rooms.building[room]!]) return true
  const [before, after] = reference.split(/\{storey[^}]*\}/)
  if (before === undefined || after === undefined) return false
  const storey = name.slice(before.length, name.length - after.length)
  return name.startsWith(before) && name.endsWith(after) && /^-?\d+$/.test(storey)
}

/** Rows of the rooms that a reference means. */
export function roomsMeant(site: Site, reference: string): number[] {
  return [...site.rooms.name.keys()].filter(room => meansRoom(site, reference, room))
}
