/** What an island waits with: its fires, the water on them and its openings as they were when the wait began. */
import { openShare } from './islands.ts'
import type { Network } from './network.ts'
import type { Island } from './scratch.ts'
import type { Zones } from './zones.ts'

/**
 * Change of a fire's open-air release, of the shares that water absorbs and that need no air, or of an opening, that ends a
 * wait, as a share: a numerical choice, the largest error of its heat or of its area during the wait.
 */
const STIR = 0.02

/** Keeps the inputs at the beginning of a wait. */
export function takeInputs(network: Network, zones: Zones, { rooms, burners }: Island): void {
  for (let k = 0; k < burners.length; k++) {
    const f = burners[k]!
    zones.hrrUsedKw[f] = zones.hrrFreeKw[f]!
    zones.burningUsedM2[f] = zones.burningM2[f]!
    zones.airlessUsedShare[f] = zones.airlessShare[f]!
    zones.sprayedUsedShare[f] = zones.sprayedShare[f]!
  }
  const { roomEdgeStart, roomEdge } = network
  for (let k = 0; k < rooms.length; k++)
    for (let at = roomEdgeStart[rooms[k]!]!; at < roomEdgeStart[rooms[k]! + 1]!; at++)
      zones.openUsedShare[roomEdge[at]!] = openShare(network, zones, roomEdge[at]!)
}

/**
 * Whether a fire, the water on it or an opening has changed: the past then has to be computed with the old
 * values, and the future soon.
 */
export function stirred(network: Network, zones: Zones, { rooms, burners }: Island): boolean {
  for (let k = 0; k < burners.length; k++) {
    const f = burners[k]!
    const change = Math.abs(zones.hrrFreeKw[f]! - zones.hrrUsedKw[f]!)
    if (change > STIR * Math.max(zones.hrrUsedKw[f]!, 1)) return true
    if (Math.abs(zones.sprayedShare[f]! - zones.sprayedUsedShare[f]!) > STIR) return true
    if (Math.abs(zones.airlessShare[f]! - zones.airlessUsedShare[f]!) > STIR) return true
  }
  const { roomEdgeStart, roomEdge } = network
  for (let k = 0; k < rooms.length; k++)
    for (let at = roomEdgeStart[rooms[k]!]!; at < roomEdgeStart[rooms[k]! + 1]!; at++) {
      const used = zones.openUsedShare[roomEdge[at]!]!
      if (Math.abs(openShare(network, zones, roomEdge[at]!) - used) > STIR * used) return true
    }
  return false
}

/**
 * Puts the inputs of then in the place of those of now, or back. All openings change places, for only the rooms of
 * one island are computed in between.
 */
export function swapInputs({ vents, holes }: Network, zones: Zones, { burners }: Island): void {
  for (let k = 0; k < burners.length; k++) {
    const f = burners[k]!
    swap(zones.hrrFreeKw, zones.hrrUsedKw, f)
    swap(zones.burningM2, zones.burningUsedM2, f)
    swap(zones.airlessShare, zones.airlessUsedShare, f)
    swap(zones.sprayedShare, zones.sprayedUsedShare, f)
  }
  swapAll(zones.ventOpening, zones.openUsedShare, 0)
  swapAll(zones.holeOpening, zones.openUsedShare, vents)
  swapAll(zones.fanOpening, zones.openUsedShare, vents + holes)
}

function swapAll(now: Float64Array, then: Float64Array, start: number): void {
  for (let i = 0; i < now.length; i++) swap(now, then, i, start + i)
}

function swap(now: Float64Array, then: Float64Array, i: number, j = i): void {
  const value = now[i]!
  now[i] = then[j]!
  then[j] = value
}
