/** What the flows carry along, and what burns where oxygen and fuel meet: backward Euler, room by room. */
import { HEAT_PER_OXYGEN } from '../zone/constants.ts'
import type { Network } from '../zone/network.ts'
import type { Zones } from '../zone/zones.ts'
import { species, type Work } from './work.ts'

/**
 * Oxygen that gas cannot burn with, mass fraction: what a flame in cool air goes out at (13.5 % by volume), less the warmer the gas, and
 * hardly any from 600 degC on: of the form of extinction model 1 of FDS. All four figures are named assumptions.
 */
const coolLimit = 0.15
const hotLimit = 0.01
const coolK = 293
const freeBurningK = 873

function uselessOxygen(gasK: number): number {
  return Math.max(hotLimit, Math.min(coolLimit, (coolLimit * (freeBurningK - gasK)) / (freeBurningK - coolK)))
}

/** Unburnt fuel lights in gas this warm, K: 200 K above indoor temperature (CFAST, door jets). */
const lightingK = 495

const brought = new Float64Array(species)

/** Lists the flows of the step by the room they enter. */
export function listFlows(network: Network, zones: Zones, work: Work): void {
  const { ventA, ventB, holeLower, holeUpper } = network
  const { first, next } = work
  first.fill(0)
  work.inKgS.fill(0)
  count(work, ventA, ventB, zones.ventFlowAb)
  count(work, ventB, ventA, zones.ventFlowBa)
  count(work, holeLower, holeUpper, zones.holeFlowUp)
  count(work, holeUpper, holeLower, zones.holeFlowDown)
  for (let r = 0; r < network.rooms; r++) {
    first[r + 1]! += first[r]!
    next[r] = first[r]!
  }
  for (let v = 0; v < network.vents; v++) {
    take(work, ventA, ventB, zones.ventFlowAb, v)
    take(work, ventB, ventA, zones.ventFlowBa, v)
  }
  for (let h = 0; h < network.holes; h++) {
    take(work, holeLower, holeUpper, zones.holeFlowUp, h)
    take(work, holeUpper, holeLower, zones.holeFlowDown, h)
  }
}

function count({ first }: Work, from: Int32Array, to: Int32Array, kgS: Float64Array): void {
  for (let i = 0; i < from.length; i++) if (to[i]! >= 0 && kgS[i]! > 0) first[to[i]! + 1]!++
}

function take(work: Work, from: Int32Array, to: Int32Array, kgS: Float64Array, i: number): void {
  const room = to[i]!
  const rate = kgS[i]!
  if (room < 0 || rate <= 0) return
  const row = work.next[room]!++
  work.from[row] = from[i]!
  work.rate[row] = rate
  work.inKgS[room]! += rate
}

/** Backward Euler of the species of one room, and what burns in it. */
export function mixSpecies(network: Network, zones: Zones, work: Work, r: number, dt: number): void {
  const { first, from, rate, now, before } = work
  const mass = work.oldMass[r]!
  for (let k = 0; k < species; k++) brought[k] = mass * before[species * r + k]!
  for (let e = first[r]!; e < first[r + 1]!; e++) {
    const kg = rate[e]! * dt
    const source = from[e]!
    if (source < 0) {
      brought[0]! += kg * network.freshOxygen
      brought[1]! += kg * network.freshWater
    } else for (let k = 0; k < species; k++) brought[k]! += kg * now[species * source + k]!
  }
  const fuel = work.fuelKgS[r]! * dt
  const whole = mass + work.inKgS[r]! * dt + fuel
  brought[5]! += fuel
  brought[6]! += work.freeW[r]! * dt
  const oxygen = Math.max(0, brought[0]! - uselessOxygen(zones.temperatureK[2 * r]!) * whole)
  const lights = work.lit[r] === 1 || zones.temperatureK[2 * r]! > lightingK
  const burnt = lights ? Math.min(brought[6]!, oxygen * HEAT_PER_OXYGEN) : 0
  work.burntW[r] = burnt / dt
  if (burnt > 0) burnAway(network, r, burnt)
  for (let k = 0; k < species; k++) now[species * r + k] = Math.max(0, brought[k]!) / whole
}

/** Products of what burns: by the yields of the room's own burner, or the first one's for fuel that came in. */
function burnAway(network: Network, r: number, burnt: number): void {
  let b = 0
  for (let i = 0; i < network.burners; i++) if (network.burnerRoom[i] === r) b = i
  const kg = (brought[5]! * burnt) / brought[6]!
  brought[0]! -= burnt / HEAT_PER_OXYGEN
  brought[1]! += kg * network.waterYield[b]!
  brought[2]! += kg * network.dioxideYield[b]!
  brought[3]! += kg * network.monoxideYield[b]!
  brought[4]! += kg * network.sootYield[b]!
  brought[5]! -= kg
  brought[6]! -= burnt
}
