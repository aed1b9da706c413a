/**
 * People with hoses. Called, they travel, set up, and keep the neighbours' walls wet; water goes on the fire itself only once no conductor is
 * live, from inside while less than a third of the building burns and its floors hold, from outside after that. What water does follows the
 * flow per burning floor area that brigades really used on some 6,000 fires (Sardqvist, Jonsson and Grimwood, Fire Technology 55:837, 2019):
 * below the critical density a fire goes on; above it, it dies away with Evans' time constant. Containment goes before attack, the smallest
 * fire first (same source).
 */
import { exp } from '../base/maths.ts'
import type { Site } from '../estate/site.ts'
import { quenchSeconds } from './suppression.ts'

/** Critical flow density: 3.5 to 4.0 l/min for each m2 of burning floor, here in mm/s. */
export const criticalMmS = 3.75 / 60
/** Flow density beyond which more water does not help: 5.4 to 6.0 l/(m2 min). */
const optimumMmS = 5.7 / 60
/** Share of the incoming flux a fully wetted wall is spared: assumption (hoses leave dry patches). */
const exposureRelief = 0.75
/**
 * Water that keeps an upright surface under a running film, where all of it lands there: 4 l/min for each m2 (46 CFR 154.1115, run-down
 * included; NFPA 15 asks 10 where flame may touch). A stream thrown by hand wastes what the brigade's efficiency says.
 */
export const filmMmS = 4 / 60
/** A wall is wetted from this share of the flux that lights what stands behind it: assumption, twofold safety. */
const worthWetting = 0.5
/** Nobody goes into a building of which this share of the floor burns under hot gas: assumption. */
const retreatShare = 1 / 3
/** Heat that a litre takes from room temperature to steam, MJ. */
const steamMJ = 2.6
/** Share of that heat which hose streams really take up (Barnett, SFPE NZ TP 2004/1). */
const coolingShare = 0.5

export interface BrigadeStates {
  /** Water on each room, l/s, and the share of it that counts against the critical density. */
  readonly flowLs: Float64Array
  readonly countedLs: Float64Array
  /** 1 where people attack from inside. */
  readonly inside: Uint8Array
  /** Share of the flux that the facade of each room is spared. */
  readonly relief: Float64Array
  /** Seconds of the present call-out and litres left in the tank, by `own`. */
  readonly own: Float64Array
}

/**
 * Called, arrives, water from, sent in regardless of live conductors, boat pumps from, litres in the tank, nothing burns since, and since when
 * something burns again where nobody is left.
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
} as const

export function startBrigade(site: Site): BrigadeStates {
  const { water } = site.intervention
  return {
    flowLs: new Float64Array(site.rooms.count),
    countedLs: new Float64Array(site.rooms.count),
    inside: new Uint8Array(site.rooms.count),
    relief: new Float64Array(site.rooms.count),
    own: Float64Array.of(
      Infinity,
      Infinity,
      Infinity,
      Infinity,
      Infinity,
      water.tank * 1000,
      Infinity,
      Infinity,
    ),
  }
}

/** Takes the call; arrival and water follow from travel and set-up unless an order says otherwise. */
export function callBrigade(site: Site, states: BrigadeStates, time: number): void {
  if (states.own[own.calledAt]! < Infinity) return
  states.own[own.calledAt] = time
  arrive(site, states, time + site.intervention.brigade.travel)
}

/** Goes home, the boat too: who needs it again has to call. The tank is as it was left. */
export function leave({ own: kept }: BrigadeStates): void {
  const litres = kept[own.tankLitres]!
  kept.fill(Infinity)
  kept[own.tankLitres] = litres
}

/** A boat that is asked for has its way to go; asking again does not bring it sooner. */
export function sendForBoat(site: Site, states: BrigadeStates, time: number): void {
  const { fireboat } = site.intervention.water
  if (fireboat.exists) states.own[own.boatFrom] = Math.min(states.own[own.boatFrom]!, time + fireboat.arrives)
}

export function arrive(site: Site, states: BrigadeStates, time: number): void {
  states.own[own.arrivesAt] = time
  states.own[own.waterFrom] = time + site.intervention.brigade.setUp
}

/** When it comes, has water, or has more of either, next after `time`; Infinity: nothing more is known to come. */
export function nextMoment(site: Site, { own: at }: BrigadeStates, time: number): number {
  let next = Infinity
  for (const moment of [at[own.arrivesAt]!, at[own.waterFrom]!, at[own.boatFrom]!])
    if (moment > time) next = Math.min(next, moment)
  for (const { after } of site.intervention.brigade.reinforcements)
    if (at[own.calledAt]! + after > time) next = Math.min(next, at[own.calledAt]! + after)
  return next
}

/** l/s that hydrants and the boat give now. */
export function mainsLs({ intervention: { water } }: Site, states: BrigadeStates, time: number): number {
  const boat = time >= states.own[own.boatFrom]! ? water.fireboat.flow : 0
  return 1000 * (water.hydrants * water.hydrantFlow + boat)
}

/** l/s that hoses and supply allow in the `seconds` from now on: the tank gives what hydrants and boat do not. */
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
  /** Floor that burns in each room, m2, 0 where nothing does; and the share of each building's floor that does under gas too hot to work in. */
  readonly seatM2: Float64Array
  readonly burningShare: Float64Array
  /** 1 where a floor of the building has given way: nobody goes in any more (NIOSH Alert 99-146, structural collapse). */
  readonly unsafe: Uint8Array
  /** Of the facade of each room: flux over the critical flux, 0 where it is lit or spared; and its area, m2. */
  readonly threat: Float64Array
  readonly wallM2: Float64Array
}

/** No water anywhere, nobody inside. */
export function standDown({ flowLs, countedLs, inside, relief }: BrigadeStates): void {
  for (const column of [flowLs, countedLs, inside, relief]) column.fill(0)
}

/** Shares the water out for the next step; returns what is poured of it, l/s. `isolated`, per building: no live conductor, or ordered in regardless. */
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
  for (const r of byValue(threat, threat.length, i => threat[i]! >= worthWetting, -1)) {
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
    if (isolated[building[r]!] === 1) need[r] = (seatM2[r]! * optimumMmS) / count(r)
  for (const r of byValue(need, need.length, i => need[i]! > 0, 1)) {
    if (left <= 0) break
    const given = Math.min(left, need[r]!)
    states.flowLs[r] = given
    states.countedLs[r] = given * count(r)
    states.inside[r] = enters(r) ? 1 : 0
    left -= given
  }
  return litresPerSecond - left
}

/** Factor by which so much water that counts on so much burning floor shrinks its rates in `seconds`. */
export function hoseQuench(countedLs: number, seatM2: number, seconds: number): number {
  const mmS = countedLs / seatM2
  return mmS < criticalMmS ? 1 : exp(-seconds / quenchSeconds(mmS))
}

/** MW that the water on the fire can take up, where it comes to what burns: `reached`, by room. */
export function coolingMw(states: BrigadeStates, reached: (room: number) => boolean): number {
  let litres = 0
  states.countedLs.forEach((flow, room) => {
    if (flow > 0 && reached(room)) litres += flow
  })
  return streamsMw(litres)
}

/** MW that so much water takes up, l/s. */
export function streamsMw(litresPerSecond: number): number {
  return litresPerSecond * steamMJ * coolingShare
}

/** Rows in the order of their value; ties by row. */
function byValue(value: Float64Array, count: number, keep: (row: number) => boolean, sign: 1 | -1): number[] {
  const rows: number[] = []
  for (let i = 0; i < count; i++) if (keep(i)) rows.push(i)
  return rows.sort((a, b) => sign * (value[a]! - value[b]!) || a - b)
}
