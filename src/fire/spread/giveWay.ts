/** Failure of walls, floors and of what closes openings. */
import type { Ledger } from '../../base/ledger.ts'
import { cause } from '../../estate/cause.ts'
import type { Site } from '../../estate/site.ts'
import { barrierKinds } from '../../estate/barriers.ts'
import { openingKinds, roomKinds } from '../../estate/site.ts'
import { countedFlux, exposeBarrier } from './barriers.ts'
import { breach } from '../compartments.ts'
import { flameOnCeiling, fluxOn, fluxOnCeiling, seenK } from './exposure.ts'
import type { FireState } from '../fire.ts'
import { shutLeak } from '../traits.ts'
import { rowOfFire } from './ignite.ts'
import { exposeOpening } from './openings.ts'
import { charringFlux, exposeTimber } from '../fuel/timber.ts'

const floor = barrierKinds.indexOf('floor')
const louvre = openingKinds.indexOf('louvre')
const shaft = roomKinds.indexOf('shaft')

/** Exposes the walls and floors of rooms in a network. */
export function giveWay(state: FireState, site: Site, seconds: number, ledger: Ledger): void {
  const { compartments, adjacency, barriers, shares, time } = state
  const { active } = compartments
  const { roomA: sideA, roomB: sideB, kind } = site.barriers
  for (let r = 0; r < site.rooms.count; r++) {
    if (active[r] === 0) continue
    const flame = flameOnCeiling(state, site, r)
    lightCeiling(state, site, r, flame, seconds)
    for (let i = adjacency.firstBarrier[r]!; i < adjacency.firstBarrier[r + 1]!; i++) {
      const b = adjacency.barrier[i]!
      const roomA = sideA[b]!
      const roomB = sideB[b]!
      // Each barrier once: with its A room if that is active, otherwise with its B room, and none on its A face.
      if (r !== roomA && active[roomA] === 1) continue
      const isFloor = kind[b] === floor
      let fluxA = r !== roomA ? 0 : isFloor ? fluxOnCeiling(state, r, flame) : fluxOn(state, r, 'wall')
      let fluxB = roomB < 0 ? 0 : fluxOn(state, roomB, isFloor ? 'floor' : 'wall')
      if (!isFloor && roomB >= 0) {
        if (site.rooms.kind[roomB] === shaft) fluxB = Math.max(fluxB, flameInShaft(state, roomA))
        if (site.rooms.kind[roomA] === shaft) fluxA = Math.max(fluxA, flameInShaft(state, roomB))
      }
      // A burning ceiling is charred by its own flame as well as by the incident flux: the depth for its heat
      // and for its failure is the same.
      const below = isFloor && state.rooms.hrrFreeKw[roomA]! > 0
      const charFlux = below ? charringFlux(state.timber, site, roomA, fluxA) : fluxA
      if (charFlux <= 0 && fluxB <= 0) continue
      const before = barriers.hole[b]!
      if (exposeBarrier(barriers, site, b, { fluxA, fluxB, charFlux, time, seconds })) {
        const from = fluxA >= fluxB ? roomA : roomB
        barriers.cause[b] = ledger.add(cause['barrier-failed'], b, time, rowOfFire(state, from))
        breach(compartments, site.rooms.building[roomA]!)
      }
      if (barriers.hole[b]! <= before) continue
      shares.barrier[b] = barriers.hole[b]!
      if (roomB >= 0) breach(compartments, site.rooms.building[roomA]!)
    }
  }
}

/** Exposure of a room's wall by another room's flame in the shaft between them, kW/m2. */
function flameInShaft({ courts, traits }: FireState, room: number): number {
  return countedFlux(traits.exposureFactor * courts.flameKwM2[room]!)
}

/** A timber ceiling above a fire ignites and spreads it. */
function lightCeiling(state: FireState, site: Site, room: number, flame: number, seconds: number): void {
  if (state.rooms.hrrActualKw[room] === 0 || site.rooms.timberArea[room] === 0) return
  const factor = state.traits.exposureFactor
  const flux = state.compartments.ceilingFlux[room]!
  exposeTimber(state.timber, site, room, {
    flameKwM2: factor * flame,
    layerKwM2: factor * flux,
    seconds,
  })
}

/**
 * Exposes doors, panes and shutters of hot rooms. Of a louvre only blades that are shut give way: what stood open before the
 * alarm is open again, because the frame and the weather louvre before them stay.
 */
export function breakOpenings(state: FireState, site: Site, seconds: number, ledger: Ledger): void {
  const { openings, shares, compartments, rooms } = state
  const { roomA, roomB, kind } = site.openings
  for (let o = 0; o < site.openings.count; o++) {
    if (openings.failedAt[o]! <= state.time || shares.opening[o]! >= 1) continue
    const isLouvre = kind[o] === louvre
    if (isLouvre && shares.opening[o]! > shutLeak) continue
    const hotA = compartments.active[roomA[o]!] === 1 ? rooms.upperK[roomA[o]!]! : 0
    const hotB = roomB[o]! >= 0 && compartments.active[roomB[o]!] === 1 ? rooms.upperK[roomB[o]!]! : 0
    const hot = Math.max(hotA, hotB)
    if (hot === 0) continue
    if (!exposeOpening(openings, site, o, { gasK: seenK(state, hot), time: state.time, seconds })) continue
    shares.opening[o] = isLouvre ? state.traits.openShare[o]! : 1
    openings.cause[o] = ledger.add(
      cause['opening-failed'],
      o,
      state.time,
      rowOfFire(state, hotA >= hotB ? roomA[o]! : roomB[o]!),
    )
  }
}
