/**
 * Effect of hose streams on the room they are thrown into: their water absorbs half of the heat of its
 * evaporation (Barnett, SFPE NZ TP 2004/1), from the hot gas, whether or not it reaches what burns. From
 * outside, streams enter only where the room opens widely enough to the outside.
 */
import type { Site } from '../../estate/site.ts'
import { streamsMw } from './brigade.ts'
import type { FireState } from '../fire.ts'

/** Height of a crew crouching with its hose, m: assumption. */
const crouchM = 1
/**
 * A crew in full gear endures air of 260 degC and 10 kW/m2 for at most five minutes (thermal class III of
 * NIST TN 1474).
 */
const untenableK = 533
const untenableKwM2 = 10
/**
 * Least opening that admits a stream, m2: half a metre square, so that leaks of shut doors do not count.
 * Assumption.
 */
const throughM2 = 0.25

/**
 * Whether nobody can work in a room: by the air at the height of a crouching crew, or by the radiation on it.
 */
export function isUntenable({ rooms, compartments }: FireState, room: number): boolean {
  const airK = rooms.layerHeightM[room]! < crouchM ? rooms.upperK[room]! : rooms.lowerK[room]!
  return airK > untenableK || compartments.floorFlux[room]! > untenableKwM2
}

/** Share of the heat of a room's fire that hose streams absorb now. */
export function hosedShare(state: FireState, site: Site, room: number): number {
  const { brigade, rooms } = state
  const counted = brigade.countedLs[room]!
  if (counted === 0 || (brigade.inside[room] === 0 && !opensOutside(state, site, room))) return 0
  return Math.min(1, (1000 * streamsMw(counted)) / Math.max(1, rooms.hrrActualKw[room]!))
}

function opensOutside({ adjacency, shares }: FireState, { openings, barriers }: Site, room: number): boolean {
  for (let i = adjacency.firstOpening[room]!; i < adjacency.firstOpening[room + 1]!; i++) {
    const o = adjacency.opening[i]!
    if (openings.roomB[o] === -1 && openings.areaM2[o]! * shares.opening[o]! >= throughM2) return true
  }
  for (let i = adjacency.firstBarrier[room]!; i < adjacency.firstBarrier[room + 1]!; i++) {
    const b = adjacency.barrier[i]!
    if (barriers.roomB[b] === -1 && barriers.areaM2[b]! * shares.barrier[b]! >= throughM2) return true
  }
  return false
}
