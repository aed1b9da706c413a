/**
 * What streams do to the room they are thrown into: of the heat that their water takes to become steam they really take up half (Barnett, SFPE NZ
 * TP 2004/1), out of the hot gas, whether or not they come to what burns. From outside they come in where the room opens to the outside widely enough.
 */
import type { Site } from '../estate/site.ts'
import { streamsMw } from './brigade.ts'
import type { FireState } from './fire.ts'

/** Height at which a crew crouches with its hose, m: assumption. */
const crouchM = 1
/** A crew in full gear stays in air of 260 degC and under 10 kW/m2 for five minutes at most (thermal class III of NIST TN 1474). */
const untenableK = 533
const untenableKwM2 = 10
/** Least opening that a stream is thrown in through, m2: half a meter square, so that no leak of a shut door counts. Assumption. */
const throughM2 = 0.25

/** Whether nobody can work in a room: by the air where a crew crouches, or by what shines on it. */
export function isUntenable({ rooms, compartments }: FireState, room: number): boolean {
  const airK = rooms.layerHeightM[room]! < crouchM ? rooms.upperK[room]! : rooms.lowerK[room]!
  return airK > untenableK || compartments.floorFlux[room]! > untenableKwM2
}

/** Share of the heat of a room's fire that streams take up now. */
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
