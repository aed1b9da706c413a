/**
 * The fire brigade. After the call it travels, sets up, and keeps exposed walls of neighbours wet. It puts
 * water on the fire itself only once no conductor is live: from inside while less than a third of the
 * building burns and its floors hold, from outside after that. The effect of water follows the flow per
 * burning floor area that brigades used on some 6,000 fires (Sardqvist, Jonsson and Grimwood, Fire Technology
 * 55:837, 2019): below the critical density a fire goes on; above it, it decays with Evans' time constant.
 * Containment comes before attack, and the smallest fire first (same source).
 */
import { exp } from '../../base/maths.ts'
import type { Site } from '../../estate/site.ts'
import { quenchSeconds } from '../suppression/suppression.ts'

/** Critical flow density: 3.5 to 4.0 l/min for each m2 of burning floor, here in mm/s. */
export const criticalMmS = 3.75 / 60
/** Flow density beyond which more water does not help: 5.4 to 6.0 l/(m2 min), here in mm/s. */
const optimumMmS = 5.7 / 60
/** Share of the incident flux that a fully wetted wall is spared: assumption (hoses leave dry patches). */
const exposureRelief = 0.75
/**
 * Water that keeps a running film on a vertical surface, if all of it lands there: 4 l/min for each m2 (46
 * CFR 154.1115, including rundown; NFPA 15 requires 10 where flame may impinge). Of a stream thrown by hand
 * only the brigade's efficiency lands.
 */
export const filmMmS = 4 / 60
/**
 * A wall is wetted from this share of the flux that ignites what is behind it: assumption, a safety factor of
 * two.
 */
const worthWetting = 0.5
/** Nobody enters a building once this share of its floor burns under hot gas: assumption. */
const retreatShare = 1 / 3
/** Heat that evaporates a litre of water from room temperature, MJ. */
const steamMJ = 2.6
/** Share of that heat that hose streams really absorb (Barnett, SFPE NZ TP 2004/1). */
const coolingShare = 0.5

/** State of the brigade. */
export interface BrigadeStates {
  /** Water applied to each room, and the part of it that counts against the critical density, l/s. */
  readonly flowLs: Float64Array
  readonly countedLs: Float64Array
  /** 1 where people attack from inside. */
  readonly inside: Uint8Array
  /** Share of the incident flux that the facade of each room is spared. */
  readonly relief: Float64Array
  /** Times of the present call-out, s, and litres left in the tank; indexed by `own`. */
  readonly own: Float64Array
}

/**
 * Positions in `BrigadeStates.own`: times of the call, of arrival, of first water, from which live conductors
 * no longer hold the attack back, and from which the boat pumps; litres in the tank; since when nothing
 * burns; since when something burns with no brigade called; arrival and first water as they are on record.
 */
export const own = {
  calledAt: 0,
  arrivesAt: 1,
  waterFrom: 2,
  attackFrom: 3,
  boatFrom: 4,
  tankLitres: 5,
  quietFrom: 6,
  aloneFrom: 7,
  arrivalTold: 8,
  waterTold: 9,
} as const

/** A brigade that nobody has called. */
export function startBrigade(site: Site): BrigadeStates {
  const { water } = site.intervention
  return {
    flowLs: new Float64Array(site.rooms.count),
    countedLs: new Float64Array(site.rooms.count),
    inside: new Uint8Array(site.rooms.count),
    relief: new Float64Array(site.rooms.count),
    own: new Float64Array(Object.keys(own).length)
      .fill(Infinity)
      .fill(water.tank * 1000, own.tankLitres, own.tankLitres + 1),
  }
}

/**
 * Takes the call. Arrival and first water follow from travel and set-up times, unless an order changes them.
 */
export function callBrigade(site: Site, states: BrigadeStates, time: number): void {
  if (states.own[own.calledAt]! < Infinity) return
  states.own[own.calledAt] = time
  arrive(site, states, time + site.intervention.brigade.travel)
}

/** The brigade and the boat leave, and have to be called again. The tank keeps what is in it. */
export function leave({ own: kept }: BrigadeStates): void {
  const litres = kept[own.tankLitres]!
  kept.fill(Infinity)
  kept[own.tankLitres] = litres
}

/** The boat takes its time to arrive; a second request does not bring it sooner. */
export function sendForBoat(site: Site, states: BrigadeStates, time: number): void {
  const { fireboat } = site.intervention.water
  if (fireboat.exists) states.own[own.boatFrom] = Math.min(states.own[own.boatFrom]!, time + fireboat.arrives)
}

export function arrive(site: Site, states: BrigadeStates, time: number): void {
  states.own[own.arrivesAt] = time
  states.own[own.waterFrom] = time + site.intervention.brigade.setUp
}

/**
 * Next second after `time` at which the brigade arrives, has water, or gets more water or hoses; Infinity:
 * none known.
 */
export function nextMoment(site: Site, { own: at }: BrigadeStates, time: number): number {
  let next = Infinity
  for (const moment of [at[own.arrivesAt]!, at[own.waterFrom]!, at[own.boatFrom]!])
    if (moment > time) next = Math.min(next, moment)
  for (const { after } of site.intervention.brigade.reinforcements)
    if (at[own.calledAt]! + after > time) next = Math.min(next, at[own.calledAt]! + after)
  return next
}

/** Whether live conductors would keep its water from a fire at `time`. */
export function isHeldBack(site: Site, { own: at }: BrigadeStates, time: number): boolean {
  return site.intervention.brigade.needsIsolation && at[own.attackFrom]! > time
}

/** Flow of hydrants and boat now, l/s. */
export function mainsLs({ intervention: { water } }: Site, states: BrigadeStates, time: number): number {
  const boat = time >= states.own[own.boatFrom]! ? water.fireboat.flow : 0
  return 1000 * (water.hydrants * water.hydrantFlow + boat)
}

/** Flow that hoses and supply allow during the next `seconds`, l/s. The tank adds to hydrants and boat. */
export function availableLs(site: Site, states: BrigadeStates, time: number, seconds: number): number {
  const { brigade } = site.intervention
  let hoses = brigade.hoses
  for (const { after, hoses: more } of brigade.reinforcements)
    if (time >= states.own[own.calledAt]! + after) hoses += more
  const supply = mainsLs(site, states, time) + states.own[own.tankLitres]! / seconds
  return Math.min(1000 * hoses * brigade.hoseFlow, supply)
}

export interface Front {
  readonly site: Site
  /**
   * Burning floor of each room, m2, 0 where nothing burns; and by building the share of the floor that burns
   * under gas too hot to work in.
   */
  readonly seatM2: Float64Array
  readonly burningShare: Float64Array
  /**
   * 1 where a floor of the building has failed: nobody enters any more (NIOSH Alert 99-146, structural
   * collapse).
   */
  readonly unsafe: Uint8Array
  /**
   * By room, of its facade: incident flux over critical flux, 0 where it has ignited or nothing threatens it;
   * and its area, m2.
   */
  readonly threat: Float64Array
  readonly wallM2: Float64Array
}

/** Stops all water and withdraws everybody. */
export function standDown({ flowLs, countedLs, inside, relief }: BrigadeStates): void {
  for (const column of [flowLs, countedLs, inside, relief]) column.fill(0)
}

/**
 * Allots the water for the next step and returns how much of it is used, l/s. `isolated`, by building: 1
 * where no conductor is live or an attack was ordered regardless.
 */
export function shareWater(
  states: BrigadeStates,
  front: Front,
  litresPerSecond: number,
  isolated: Uint8Array,
): number {
  const { site, seatM2, burningShare, unsafe, threat, wallM2 } = front
  const { efficiency } = site.intervention.brigade
  standDown(states)
  let left = litresPerSecond
  for (const r of byValue(threat, worthWetting, -1)) {
    const need = (wallM2[r]! * filmMmS) / efficiency
    const given = Math.min(left, need)
    states.relief[r] = need > 0 ? (exposureRelief * given) / need : 0
    left -= given
  }
  const { building } = site.rooms
  const enters = (r: number) => unsafe[building[r]!] === 0 && burningShare[building[r]!]! < retreatShare
  const count = (r: number) => (enters(r) ? 1 : efficiency)
  const need = new Float64Array(seatM2.length)
  for (let r = 0; r < need.length; r++)
    if (seatM2[r]! > 0 && isolated[building[r]!] === 1) need[r] = (seatM2[r]! * optimumMmS) / count(r)
  for (const r of byValue(need, Number.MIN_VALUE, 1)) {
    if (left <= 0) break
    const given = Math.min(left, need[r]!)
    states.flowLs[r] = given
    states.countedLs[r] = given * count(r)
    states.inside[r] = enters(r) ? 1 : 0
    left -= given
  }
  return litresPerSecond - left
}

/** Whether the front has any use for water. */
export function needsWater({ site, seatM2, threat }: Front, isolated: Uint8Array): boolean {
  if (threat.some(share => share >= worthWetting)) return true
  return seatM2.some((m2, r) => m2 > 0 && isolated[site.rooms.building[r]!] === 1)
}

/** Factor by which this water, on this burning floor, reduces the heat release within `seconds`. */
export function hoseQuench(countedLs: number, seatM2: number, seconds: number): number {
  const mmS = countedLs / seatM2
  return mmS < criticalMmS ? 1 : exp(-seconds / quenchSeconds(mmS))
}

/** Heat that the water on the fire can absorb, MW, of the rooms where it reaches what burns (`reached`). */
export function coolingMw(states: BrigadeStates, reached: (room: number) => boolean): number {
  const { countedLs } = states
  let litres = 0
  for (let room = 0; room < countedLs.length; room++)
    if (countedLs[room]! > 0 && reached(room)) litres += countedLs[room]!
  return streamsMw(litres)
}

/** Heat that a flow of water absorbs, MW. */
export function streamsMw(litresPerSecond: number): number {
  return litresPerSecond * steamMJ * coolingShare
}

/** Rows of at least a value ordered by it, ascending for sign 1; ties by row. Few, in every beat: by insertion. */
function byValue(value: Float64Array, least: number, sign: 1 | -1): number[] {
  const rows: number[] = []
  for (let i = 0; i < value.length; i++) {
    if (!(value[i]! >= least)) continue
    let at = rows.length
    for (; at > 0 && sign * (value[rows[at - 1]!]! - value[i]!) > 0; at--) rows[at] = rows[at - 1]!
    rows[at] = i
  }
  return rows
}
