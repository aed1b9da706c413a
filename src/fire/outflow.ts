/**
 * What passes between a network and the rooms and the air beyond it. What leaves by an opening takes the heat and the soot of the layers it
 * came from, as the solver counted them; what a room beyond gives back through the same opening is its own gas, with its warmth and
 * soot. The pressure of such a room is taken to be the outside's at half its height, as of one whose cracks are spread evenly.
 */
import type { Site } from '../estate/site.ts'
import type { Compartment } from './compartments.ts'
import type { FireState } from './fire.ts'
import { type GasNetwork, indoorK } from './gasNetwork.ts'
import { reenter } from './reentry.ts'
import { airKgM3, type SmokeStates, takeIn, volumeOf } from './smoke.ts'
import { forget } from './zone/beyond.ts'
import { CP } from './zone/constants.ts'

/** Less soot than this leaving by an opening is not worth following, kg/s: a smouldering waste bin gives more. */
const leastSootKgS = 1e-5

/** Tells a network what stands beyond its openings for the `seconds` to come. */
export function showBeyond(
  { smoke, compartments: { active } }: FireState,
  site: Site,
  { gas }: Compartment,
  seconds: number,
): void {
  const { network, zones } = gas
  const { rooms } = site
  const coldest = Math.min(indoorK, network.ambient.outsideK)
  const drawn = new Map<number, number>()
  for (let e = 0; e < zones.beyondK.length; e++) {
    const room = roomBeyond(gas, site, e, active)
    if (room >= 0) drawn.set(room, (drawn.get(room) ?? 0) + inflowKgS(gas, e) * seconds)
  }
  for (let e = 0; e < zones.beyondK.length; e++) {
    const room = roomBeyond(gas, site, e, active)
    zones.beyondK[e] = network.ambient.outsideK
    zones.beyondSoot[e] = 0
    if (room < 0) continue
    // What it gives is made good by clean air while it gives: were its flow to stay, it would not give more than it has. A flow that
    // grows takes more, and leaves a debt of warmth: the room is then as cold as the air it was mixed of, and no colder.
    const kg = airKgM3 * volumeOf(site, room) + drawn.get(room)!
    zones.beyondK[e] = Math.max(coldest, indoorK + smoke.warmthJ[room]! / (CP * kg))
    zones.beyondSoot[e] = smoke.sootKg[room]! / kg
    zones.beyondNeutralZ[e] = rooms.floorZ[room]! + 0.5 * rooms.height[room]!
  }
}

/** kg/s that last came in by an edge. */
function inflowKgS({ network, zones }: GasNetwork, e: number): number {
  const h = e - network.vents
  if (h < 0) return network.ventA[e]! < 0 ? zones.ventFlowAb[e]! : zones.ventFlowBa[e]!
  return network.holeLower[h]! < 0 ? zones.holeFlowUp[h]! : zones.holeFlowDown[h]!
}

/** Hands what crossed the border of a network to the smoke of the rooms beyond it, and of those that draw in air outside. */
export function handSmoke(
  state: FireState,
  site: Site,
  { gas }: Compartment,
  live: boolean,
  seconds: number,
): void {
  const { zones, ventOpening } = gas
  for (let e = 0; e < zones.beyondK.length; e++) {
    if (zones.crossedS[e] === 0) continue
    const room = roomBeyond(gas, site, e, state.compartments.active)
    if (room >= 0) {
      exchange(gas, state.smoke, room, e)
      continue
    }
    const o = ventOpening[e] ?? -1
    const soot = zones.goneSootKg[e]! / seconds
    if (o >= 0 && site.openings.roomB[o] === -1 && soot > leastSootKgS)
      reenter(state, site, o, soot, live, seconds)
  }
  forget(zones)
}

function exchange({ zones }: GasNetwork, smoke: SmokeStates, room: number, e: number): void {
  const came = zones.cameKg[e]!
  const beyondK = zones.beyondK[e]!
  takeIn(smoke, room, {
    sootKg: zones.goneSootKg[e]! - came * zones.beyondSoot[e]!,
    warmthJ: zones.goneJ[e]! - CP * (zones.goneKg[e]! * indoorK + came * (beyondK - indoorK)),
    // At one pressure volume goes as mass times temperature.
    pushM3: (zones.goneJ[e]! / CP - came * beyondK) / (airKgM3 * indoorK),
    seconds: zones.crossedS[e]!,
  })
}

/** The room that an edge of a network leads to if no network holds it, else -1. */
function roomBeyond(gas: GasNetwork, { openings, barriers }: Site, e: number, active: Uint8Array): number {
  const { network, ventOpening, ventBarrier, holeOpening, holeBarrier } = gas
  const h = e - network.vents
  const a = h < 0 ? network.ventA[e]! : network.holeLower[h]!
  const b = h < 0 ? network.ventB[e]! : network.holeUpper[h]!
  if (a >= 0 && b >= 0) return -1
  const o = (h < 0 ? ventOpening[e] : holeOpening[h]) ?? -1
  const k = (h < 0 ? ventBarrier[e] : holeBarrier[h]) ?? -1
  if (o < 0 && k < 0) return -1
  const { roomA, roomB } = o >= 0 ? openings : barriers
  const [first, second] = [roomA[o >= 0 ? o : k]!, roomB[o >= 0 ? o : k]!]
  if (second < 0) return -1
  return active[first] === 0 ? first : active[second] === 0 ? second : -1
}
