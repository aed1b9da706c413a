/**
 * Extinguishing water runs down. What reaches a storey partly runs on (`damage.runOff`) to the rooms below, each by the
 * share of the floor it lies under; a room is wet once its floor has had `damage.water` litres a m2. All of it is counted
 * since the start, so that steps of any length give the same.
 */
import type { Site } from '../estate/site.ts'

/** Rooms under each room, with the share of its floor they lie under; CSR. Rooms are listed from the top down. */
export interface RunOff {
  readonly downwards: Int32Array
  readonly first: Int32Array
  readonly below: Int32Array
  readonly share: Float64Array
}

export function runOffOf(site: Site): RunOff {
  const { count, building, storey, topStorey } = site.rooms
  const lists = Array.from({ length: count }, (_, room) => {
    const area = site.rooms.width[room]! * site.rooms.depth[room]!
    const under: { room: number; share: number }[] = []
    for (let other = 0; other < count; other++) {
      if (other === room || building[other] !== building[room] || topStorey[other] !== storey[room]! - 1)
        continue
      const shared = overlap(site, room, other)
      if (shared > 0) under.push({ room: other, share: shared / area })
    }
    return under
  })
  const first = new Int32Array(count + 1)
  lists.forEach((list, room) => (first[room + 1] = first[room]! + list.length))
  return {
    downwards: Int32Array.from(lists.keys()).sort((a, b) => storey[b]! - storey[a]! || a - b),
    first,
    below: Int32Array.from(lists.flat(), ({ room }) => room),
    share: Float64Array.from(lists.flat(), ({ share }) => share),
  }
}

function overlap({ rooms: { x, y, width, depth } }: Site, a: number, b: number): number {
  const across = Math.min(x[a]! + width[a]!, x[b]! + width[b]!) - Math.max(x[a]!, x[b]!)
  const along = Math.min(y[a]! + depth[a]!, y[b]! + depth[b]!) - Math.max(y[a]!, y[b]!)
  return across > 0 && along > 0 ? across * along : 0
}

/** Litres that each room has had, by hose, by sprinkler and from above. */
export function floorLitres(
  { downwards, first, below, share }: RunOff,
  own: Float64Array,
  runOff: number,
  into: Float64Array,
): void {
  into.set(own)
  for (const room of downwards) {
    const down = into[room]! * runOff
    if (down > 0) for (let i = first[room]!; i < first[room + 1]!; i++) into[below[i]!]! += down * share[i]!
  }
}
