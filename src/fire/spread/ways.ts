/**
 * Ways by which heat enters a room from others: openings, holes in walls and floors, flame in a courtyard.
 */
import type { Site } from '../../estate/site.ts'
import { barrierKinds } from '../../estate/barriers.ts'
import { behind } from '../air/findAirflow.ts'
import { courtFlame, courtFlux } from './courtyard.ts'
import type { FireState } from '../fire.ts'
import { rowOfFire } from './ignite.ts'
import { contactFlux, openingViewFactor, standoffM } from './targets.ts'
import { flameHeight } from '../zone/plume.ts'

const floor = barrierKinds.indexOf('floor')

/** The strongest way by which heat enters a room from others. */
export interface Way {
  fluxKwM2: number
  before: number
  flame: boolean
}

export function strongestWay(state: FireState, site: Site, r: number): Way {
  const { adjacency, compartments, shares, rooms, barriers, openings, time } = state
  const best: Way = { fluxKwM2: 0, before: -1, flame: false }
  /**
   * Takes the way from another room through an open area if it is the strongest so far; whether it is. Through a hole in a floor
   * flame stands in the room above, and pieces of the burning floor, with what stood on it, fall into the room below: contact
   * either way (the latter a named assumption).
   */
  const take = (other: number, fluxKwM2: number, openM2: number, throughFloor: boolean): boolean => {
    if (other < 0 || openM2 <= 0 || rooms.ignitedAt[other] === Infinity) return false
    if (rooms.upperK[other]! < rooms.upperK[r]!) return false
    const touched =
      rooms.flashoverAt[other]! <= time &&
      (throughFloor || flameHeight(compartments.jetKw[r]!, openM2) >= standoffM)
    const seen = fluxKwM2 * (throughFloor ? 1 : openingViewFactor(openM2)) + (touched ? contactFlux : 0)
    if (seen <= best.fluxKwM2) return false
    best.fluxKwM2 = seen
    best.flame = touched
    return true
  }
  for (let i = adjacency.firstOpening[r]!; i < adjacency.firstOpening[r + 1]!; i++) {
    const o = adjacency.opening[i]!
    const other = behind(site, o, r)
    if (take(other, compartments.openingFlux[o]!, site.openings.areaM2[o]! * shares.opening[o]!, false))
      best.before = openings.cause[o]! >= 0 ? openings.cause[o]! : rowOfFire(state, other)
  }
  const { roomA, roomB, areaM2, kind } = site.barriers
  for (let i = adjacency.firstBarrier[r]!; i < adjacency.firstBarrier[r + 1]!; i++) {
    const b = adjacency.barrier[i]!
    const other = roomA[b] === r ? roomB[b]! : roomA[b]!
    if (take(other, compartments.barrierFlux[b]!, areaM2[b]! * barriers.hole[b]!, kind[b] === floor))
      best.before = barriers.cause[b]!
  }
  return best
}

/** By room, the strongest flame that reaches its openings through a courtyard. */
export function throughCourts(state: FireState, site: Site): (Way | undefined)[] {
  const { courts, rooms, compartments, shares, time } = state
  const ways: (Way | undefined)[] = []
  courts.flameKwM2.fill(0)
  let last = -1
  let flame: ReturnType<typeof courtFlame>
  for (let p = 0; p < courts.from.length; p++) {
    const from = courts.fromRoom[p]!
    const to = courts.toRoom[p]!
    if (rooms.flashoverAt[from]! > time || compartments.active[from] === 0 || rooms.hrrActualKw[from] === 0)
      continue
    if (rooms.flashoverAt[to]! <= time) continue
    const o = courts.from[p]!
    const tall = site.openings.soffitZ[o]! - site.openings.sillZ[o]!
    if (o !== last) {
      last = o
      const leaves = site.openings.roomA[o] === from ? compartments.outflowA[o]! : compartments.outflowB[o]!
      flame =
        shares.opening[o]! > 0 && leaves > 0
          ? courtFlame(
              rooms.hrrFreeKw[from]! * compartments.outletShare[from]!,
              compartments.outletM2[from]!,
              tall,
              compartments.draughtMS[from]!,
              site.ambientK,
            )
          : undefined
    }
    if (!flame) continue
    const struck = courts.to[p]!
    const open = site.openings.areaM2[struck]! * shares.opening[struck]! + holesM2(state, site, to, struck)
    const { flux, touches } = courtFlux(courts, p, flame, tall, site.openings.areaM2[o]! / tall)
    courts.flameKwM2[to] = Math.max(courts.flameKwM2[to]!, flux)
    const seen = flux * openingViewFactor(open)
    if (seen > (ways[to]?.fluxKwM2 ?? 0))
      ways[to] = { fluxKwM2: seen, before: rowOfFire(state, from), flame: touches }
  }
  return ways
}

/** Holes in the wall between a room and the shaft behind one of its openings, m2. */
function holesM2({ adjacency, barriers }: FireState, site: Site, room: number, opening: number): number {
  const shaft = behind(site, opening, room)
  let area = 0
  for (let i = adjacency.firstBarrier[room]!; i < adjacency.firstBarrier[room + 1]!; i++) {
    const b = adjacency.barrier[i]!
    if (barriers.hole[b] === 0 || site.barriers.kind[b] === floor) continue
    if (site.barriers.roomA[b] === shaft || site.barriers.roomB[b] === shaft)
      area += barriers.hole[b]! * site.barriers.areaM2[b]!
  }
  return area
}
