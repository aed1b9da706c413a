/** Rooms and openings as far as smoke beside a fire asks about them. */
import type { Site } from '../../src/estate/site.ts'
import { adjacencyOf } from '../../src/fire/adjacency.ts'
import type { Indoors } from '../../src/fire/air/findAirflow.ts'

/** Rooms on both sides, -1 outside, and area, m2. */
export type Opening = readonly [number, number, number]

/** Rooms of 100 m3, as far as smoke asks about them; those in `burning` are in a network. */
export function plan(count: number, openings: readonly Opening[], burning: readonly number[] = []): Indoors {
  const all = (value: number, n = count) => new Float64Array(n).fill(value)
  const none = new Int32Array(0)
  const n = openings.length
  const site = {
    ambientK: 283,
    rooms: {
      count,
      width: all(5),
      depth: all(5),
      height: all(4),
      itLoadKw: all(0),
      airChangesPerHour: all(0),
      kind: new Uint8Array(count),
    },
    openings: {
      count: n,
      roomA: Int32Array.from(openings, ([a]) => a),
      roomB: Int32Array.from(openings, ([, b]) => b),
      areaM2: Float64Array.from(openings, ([, , area]) => area),
      horizontal: new Uint8Array(n),
      sillZ: all(0, n),
      soffitZ: all(2, n),
    },
    sources: { count: 0, room: none },
    barriers: { count: 0, roomA: none, roomB: none },
    facings: { count: 0, from: none, to: none },
  } as unknown as Site
  const active = new Uint8Array(count)
  for (const room of burning) active[room] = 1
  const shares = { opening: all(1, n), barrier: all(0), fan: new Uint8Array(count) }
  return { site, adjacency: adjacencyOf(site), shares, active }
}
