/**
 * Exchange between a network and the rooms and the air beyond it. Gas that leaves by an opening takes the
 * heat and soot of its layers, as the solver counted them; a room beyond gives back its own gas, with its
 * warmth and soot (zone/beside.ts). The pressure of such a room equals the outside's at half its height, as
 * if its cracks were spread evenly.
 */
import type { Site } from '../../estate/site.ts'
import type { Compartment } from '../compartments.ts'
import type { FireState } from '../fire.ts'
import { behindEdge, type GasNetwork } from '../gasNetwork.ts'
import { type Escape, reenter } from './reentry.ts'
import { airKgM3, hold, type SmokeStates, volumeOf } from './smoke.ts'
import { mixOf, showMix, startMix } from '../zone/beside.ts'
import { forget } from '../zone/beyond.ts'

/** A smaller flow of soot out of an opening is not followed, kg/s: a smouldering waste bin gives more. */
const leastSootKgS = 1e-5

/** Tells a network which rooms or air are beyond its openings. */
export function showBeyond(
  { smoke, compartments: { active } }: FireState,
  site: Site,
  { gas }: Compartment,
): void {
  const { network, zones, besideRoom, outerEdge } = gas
  const { floorZ, height } = site.rooms
  zones.besides = zones.besideEdges = 0
  for (const e of outerEdge) {
    const room = roomBeyond(gas, site, e, active)
    zones.beyondK[e] = network.ambient.outsideK
    zones.beyondSoot[e] = 0
    zones.besideOf[e] = -1
    if (room < 0) continue
    const row = besideRoom.indexOf(room)
    zones.besideOf[e] = row >= 0 && row < zones.besides ? row : addBeside(gas, site, smoke, room)
    zones.besideEdge[zones.besideEdges++] = e
    zones.beyondNeutralZ[e] = floorZ[room]! + 0.5 * height[room]!
  }
  const mix = mixOf(network)
  startMix(zones, mix)
  showMix(network, zones, mix)
}

function addBeside({ zones, besideRoom }: GasNetwork, site: Site, smoke: SmokeStates, room: number): number {
  const row = zones.besides++
  besideRoom[row] = room
  zones.besideKg[row] = airKgM3 * volumeOf(site, room)
  zones.besideSootKg[row] = smoke.sootKg[room]!
  zones.besideWarmthJ[row] = smoke.warmthJ[room]!
  zones.besidePushKg[row] = 0
  return row
}

/**
 * Passes on what the rooms beside a network hold now, and its soot outside to rooms that draw that air in.
 */
export function handSmoke(state: FireState, site: Site, { gas }: Compartment, live: boolean): void {
  const { zones, ventOpening, besideRoom } = gas
  for (let i = 0; i < zones.besides; i++)
    hold(state.smoke, besideRoom[i]!, {
      sootKg: zones.besideSootKg[i]!,
      warmthJ: zones.besideWarmthJ[i]!,
      pushM3: zones.besidePushKg[i]! / airKgM3,
      seconds: crossedSeconds(gas, i),
    })
  const escapes: Escape[] = []
  for (let e = 0; e < zones.beyondK.length; e++) {
    if (zones.crossedS[e] === 0 || zones.besideOf[e]! >= 0) continue
    const o = ventOpening[e] ?? -1
    const seconds = zones.crossedS[e]!
    const soot = zones.goneSootKg[e]! / seconds
    if (o >= 0 && site.openings.roomB[o] === -1 && soot > leastSootKgS)
      escapes.push({ opening: o, sootKgS: soot, seconds })
  }
  if (escapes.length > 0) reenter(state, site, escapes, live)
  forget(zones)
}

/**
 * Time over which a room beside the network received what it holds, s. Rooms that wait hand over the exchange
 * of several beats at once, or nothing.
 */
function crossedSeconds({ zones }: GasNetwork, row: number): number {
  const { besideEdge, besideEdges, besideOf, crossedS } = zones
  let seconds = 0
  for (let nth = 0; nth < besideEdges; nth++) {
    const e = besideEdge[nth]!
    if (besideOf[e] === row) seconds = Math.max(seconds, crossedS[e]!)
  }
  return seconds
}

/** Room that an outer edge of a network leads to, if it is in no network; otherwise -1. */
function roomBeyond(gas: GasNetwork, { openings, barriers }: Site, e: number, active: Uint8Array): number {
  const { opening, barrier } = behindEdge(gas.network, gas, e)
  const { roomA, roomB } = opening >= 0 ? openings : barriers
  const row = Math.max(opening, barrier)
  if (active[roomA[row]!] === 0) return roomA[row]!
  return active[roomB[row]!] === 0 ? roomB[row]! : -1
}
