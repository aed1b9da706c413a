/**
 * Whether correlations are used within their range of validity: Q* of the plume from 0.1 to 10^4 (Heskestad);
 * one upper layer of one temperature only in rooms up to five times as long as wide and six times as long as
 * high, at least a fifth as wide as high, with at most 1 MW per m3 [CFAST User's Guide]; yields of species up
 * to an equivalence ratio of three (Gottuk and Lattimer, SFPE Handbook); air by openings, not slots (slot.ts). A flame
 * that is longer than the room is high spreads below the ceiling, and its air with it: NUREG-1824 validates models up to a
 * flame as long as the room is high.
 * Walls that hold, too, are an assumption: no room gives way to the pressure of its gas.
 */
import { HEAT_PER_OXYGEN } from './constants.ts'
import type { Network } from './network.ts'
import { flameHeight, qStar } from './plume.ts'
import type { Island, Scratch } from './scratch.ts'
import { isSlot } from './slot.ts'
import { validity, type Zones } from './zones.ts'

const Q_STAR = [0.1, 1e4] as const
const LONGEST_TO_WIDTH = 5
const LONGEST_TO_HEIGHT = 6
const WIDTH_TO_HEIGHT = 0.2
const MOST_W_M3 = 1e6
const RICHEST = 3
/**
 * Pressure that no window or door has to stand, Pa: the gust of the highest class of EN 12210 (class 5, P3). Panes are
 * shattered at 3.4 to 6.9 kPa (Clancey 1972).
 */
const BURSTING_PA = 3000
/**
 * Gas temperature that compartments hardly reach, K: 1,250 degC. Law's curve over the CIB's tests has its peak at 1,211 degC
 * (SFPE Handbook), the parametric curves of EN 1991-1-2, annex A, end at 1,345.
 */
const HOT_K = 1523
/**
 * Share of unburnt fuel in a layer, by mass, from which air that is let in leads to a backdraft (Fleischmann, Pagni and
 * Williamson 1994), and the temperature, K, above which its fuel burns where it meets the air instead of mixing with it first: the
 * auto-ignition temperature of methane, 537 degC (NFPA 325). The gas that lithium cells vent explodes from 6 to 10 % by
 * volume (Baird et al. 2020).
 */
const BACKDRAFT_SHARE = 0.1
const AUTO_IGNITION_K = 810
/**
 * Heat, J/kg, for which gas needs fuel and oxygen of its own to explode at a spark, with no air let in: mixtures at their
 * limits heat themselves to about 1,600 K (Beyler, SFPE Handbook), 1.4 MJ/kg for 5 % of methane by volume. The gas of
 * lithium cells, for its hydrogen, needs little more than half of that: it is told late rather than too often.
 */
const FLAMMABLE_J_KG = 1.5e6
/** Upper limit of the ratio, also for no air at all: beyond it, it means nothing more. */
const LARGEST_RATIO = 10
/** Smaller fires, W, and layers with a smaller excess temperature, K, are not checked. */
const NOTABLE_W = 1e4
const NOTABLE_K = 50

/** Sets the equivalence ratio of every room, and the bits of correlations outside their range. */
export function markRange(network: Network, zones: Zones, s: Scratch, island: Island): void {
  const { rooms, burners } = island
  const { ambient, atmospheres } = network
  const { insideK } = ambient
  for (let i = 0; i < burners.length; i++) {
    const f = burners[i]!
    const heat = zones.hrrPlumeKw[f]! * 1000
    if (heat < NOTABLE_W) continue
    const areaM2 = Math.max(1e-3, zones.burningM2[f]!)
    const star = qStar(heat, Math.sqrt((4 * areaM2) / Math.PI), insideK, atmospheres)
    const room = network.burnerRoom[f]!
    // A plume too weak for its area passes as a fire grows; it counts if it is that which heats the room.
    const heats = zones.temperatureK[2 * room]! > insideK + NOTABLE_K
    if (heats && (star < Q_STAR[0] || star > Q_STAR[1])) mark(zones, room, validity.qStar)
    const flame = zones.burnerBaseM[f]! + flameHeight(heat / 1000, areaM2, atmospheres)
    if (flame > network.height[room]!) mark(zones, room, validity.flame)
  }
  for (let i = 0; i < rooms.length; i++) {
    const r = rooms[i]!
    const free = s.freeW[r]!
    zones.equivalenceRatio[r] = free > 0 ? Math.min(LARGEST_RATIO, free / Math.max(1, s.carriedW[r]!)) : 0
    if (free > NOTABLE_W && zones.equivalenceRatio[r] > RICHEST) mark(zones, r, validity.equivalenceRatio)
    markGas(zones, r)
    if (network.hasSlots && free > NOTABLE_W && breathesBySlots(network, zones, r))
      mark(zones, r, validity.slot)
    // However little the fire warms its room: 200 kW warm 5,000 m2 by a kelvin or two, and their smoke is no one layer for minutes.
    if (free > 0 || zones.temperatureK[2 * r]! > insideK + NOTABLE_K) markShape(network, zones, r, free)
  }
}

/**
 * Sets the bits of a room whose panes, at least, would not stand the pressure of its gas, whose gas is too hot, or whose smoke
 * would explode at a spark or if air came in.
 */
export function markGas(zones: Zones, r: number, explosive = isExplosive(zones, r)): void {
  if (Math.abs(zones.gaugePa[r]!) > BURSTING_PA) mark(zones, r, validity.pressure)
  if (zones.temperatureK[2 * r]! > HOT_K) mark(zones, r, validity.hot)
  if (explosive) mark(zones, r, validity.explosive)
}

/** Whether the upper layer of a room would explode at a spark or if air came in. */
export function isExplosive(zones: Zones, r: number): boolean {
  const upper = 2 * r
  const kg = zones.massKg[upper]!
  const rich = zones.fuelKg[upper]! > BACKDRAFT_SHARE * kg
  const burnableJ = Math.min(zones.fuelJ[upper]!, zones.oxygenKg[upper]! * HEAT_PER_OXYGEN)
  return (rich || burnableJ > FLAMMABLE_J_KG * kg) && zones.temperatureK[upper]! < AUTO_IGNITION_K
}

/** Whether a room takes most of its air by slots; one with open holes or running fans is taken not to. */
function breathesBySlots(network: Network, zones: Zones, r: number): boolean {
  const { roomEdge, roomEdgeStart, ventA, ventSill, ventSoffit, ownVents } = network
  let more = 0
  for (let i = roomEdgeStart[r]!; i < roomEdgeStart[r + 1]!; i++) {
    const e = roomEdge[i]!
    if (!zones.edgeOpen[e]) continue
    if (e >= network.vents) return false
    const into = ventA[e] === r ? zones.ventFlowBa[e]! : zones.ventFlowAb[e]!
    more += e < ownVents && isSlot(ventSoffit[e]! - ventSill[e]!) ? into : -into
  }
  return more > 0
}

function markShape(network: Network, zones: Zones, r: number, free: number): void {
  if (network.shaft[r]) return
  const length = Math.max(network.width[r]!, network.depth[r]!)
  const width = Math.min(network.width[r]!, network.depth[r]!)
  const height = network.height[r]!
  if (length > LONGEST_TO_WIDTH * width || length > LONGEST_TO_HEIGHT * height)
    mark(zones, r, validity.lengthToHeight)
  if (width < WIDTH_TO_HEIGHT * height || free > MOST_W_M3 * network.volume[r]!)
    mark(zones, r, validity.roomSize)
}

function mark(zones: Zones, r: number, bit: number): void {
  zones.validity[r] = zones.validity[r]! | bit
}
