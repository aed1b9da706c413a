/** Where water on the floor of a room runs on to: the rooms below it. */
import { startsOf } from '../base/starts.ts'
import type { Site } from '../estate/site.ts'

/**
 * Rooms below each room, with the share of its floor that is above them; CSR. `downwards` lists rooms from
 * the top down.
 */
export interface RunOff {
  readonly downwards: Int32Array
  readonly first: Int32Array
  readonly below: Int32Array
  readonly share: Float64Array
}

/** The ways of the water at a site. */
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
  return {
    downwards: Int32Array.from(lists.keys()).sort((a, b) => storey[b]! - storey[a]! || a - b),
    first: startsOf(lists),
    below: Int32Array.from(lists.flat(), ({ room }) => room),
    share: Float64Array.from(lists.flat(), ({ share }) => share),
  }
}

function overlap({ rooms: { x, y, width, depth } }: Site, a: number, b: number): number {
  const across = Math.min(x[a]! + width[a]!, x[b]! + width[b]!) - Math.max(x[a]!, x[b]!)
  const along = Math.min(y[a]! + depth[a]!, y[b]! + depth[b]!) - Math.max(y[a]!, y[b]!)
  return across > 0 && along > 0 ? across * along : 0
}

/** Litres that each room has had from hoses, sprinklers, leaks and rooms above. */
export function floorLitres(
  { downwards, first, below, share }: RunOff,
  own: Float64Array,
  leaked: Float64Array,
  runOff: number,
  into: Float64Array,
): void {
  for (let room = 0; room < into.length; room++) into[room] = own[room]! + leaked[room]!
  for (const room of downwards) {
    const down = into[room]! * runOff
    if (down > 0) for (let i = first[room]!; i < first[room + 1]!; i++) into[below[i]!]! += down * share[i]!
  }
}

/** Per room, the share of its water that reaches the given room. */
export function partsReaching(
  { downwards, first, below, share }: RunOff,
  runOff: number,
  room: number,
): Float64Array {
  const parts = new Float64Array(downwards.length)
  parts[room] = 1
  for (const from of downwards.toReversed())
    for (let i = first[from]!; i < first[from + 1]!; i++)
      parts[from]! += parts[below[i]!]! * share[i]! * runOff
  return parts
}
