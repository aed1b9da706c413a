/** Species carried by the flows, and combustion where oxygen and fuel meet: backward Euler, room by room. */
import { beyond, edgeOf } from '../zone/beyond.ts'
import { HEAT_PER_OXYGEN } from '../zone/constants.ts'
import type { Network } from '../zone/network.ts'
import type { Zones } from '../zone/zones.ts'
import { species, type Work } from './work.ts'

/**
 * Mass fraction of oxygen that cannot be burnt: the limit at which a flame in cool air goes out (13.5 % by
 * volume), decreasing as the gas warms, hardly any from 600 degC on; the form of extinction model 1 of FDS.
 * All four figures are named assumptions.
 */
const coolLimit = 0.15
const hotLimit = 0.01
const coolK = 293
const freeBurningK = 873

function uselessOxygen(gasK: number): number {
  return Math.max(hotLimit, Math.min(coolLimit, (coolLimit * (freeBurningK - gasK)) / (freeBurningK - coolK)))
}

/** Temperature at which unburnt fuel ignites, K: 200 K above indoor temperature (CFAST, door jets). */
const lightingK = 495

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
    take(work, ventA[v]!, ventB[v]!, zones.ventFlowAb[v]!, v)
    take(work, ventB[v]!, ventA[v]!, zones.ventFlowBa[v]!, v)
  }
  for (let h = 0; h < network.holes; h++) {
    take(work, holeLower[h]!, holeUpper[h]!, zones.holeFlowUp[h]!, network.vents + h)
    take(work, holeUpper[h]!, holeLower[h]!, zones.holeFlowDown[h]!, network.vents + h)
  }
}

function count({ first }: Work, from: Int32Array, to: Int32Array, kgS: Float64Array): void {
  for (let i = 0; i < from.length; i++) if (to[i]! >= 0 && kgS[i]! > 0) first[to[i]! + 1]!++
}

/** Adds a flow of `rate`, kg/s, through an edge into `room`. */
function take(work: Work, from: number, room: number, rate: number, edge: number): void {
  if (room < 0 || rate <= 0) return
  const row = work.next[room]!++
  work.from[row] = from < 0 ? beyond(edge) : from
  work.rate[row] = rate
  work.inKgS[room]! += rate
}

/** Backward Euler of the species of one room, and what burns in it. */
export function mixSpecies(network: Network, zones: Zones, work: Work, r: number, dt: number): void {
  const { first, from, rate, now, before } = work
  const mass = work.oldMass[r]!
  const own = species * r
  const fuel = work.fuelKgS[r]! * dt
  let oxygen = mass * before[own]!
  let water = mass * before[own + 1]!
  let dioxide = mass * before[own + 2]!
  let monoxide = mass * before[own + 3]!
  let soot = mass * before[own + 4]!
  let fuelKg = mass * before[own + 5]!
  let fuelJ = mass * before[own + 6]!
  for (let e = first[r]!; e < first[r + 1]!; e++) {
    const kg = rate[e]! * dt
    if (from[e]! < 0) {
      oxygen += kg * network.freshOxygen
      water += kg * network.freshWater
      soot += kg * zones.beyondSoot[edgeOf(from[e]!)]!
      continue
    }
    const source = species * from[e]!
    oxygen += kg * now[source]!
    water += kg * now[source + 1]!
    dioxide += kg * now[source + 2]!
    monoxide += kg * now[source + 3]!
    soot += kg * now[source + 4]!
    fuelKg += kg * now[source + 5]!
    fuelJ += kg * now[source + 6]!
  }
  const whole = mass + work.inKgS[r]! * dt + fuel
  fuelKg += fuel
  fuelJ += work.freeW[r]! * dt
  const gasK = zones.temperatureK[2 * r]!
  const usable = Math.max(0, oxygen - uselessOxygen(gasK) * whole)
  const lights = work.lit[r] === 1 || gasK > lightingK
  const burnt = lights ? Math.min(fuelJ, usable * HEAT_PER_OXYGEN) : 0
  work.burntW[r] = burnt / dt
  if (burnt > 0) {
    const b = work.burner[r]!
    const kg = (fuelKg * burnt) / fuelJ
    oxygen -= burnt / HEAT_PER_OXYGEN
    water += kg * zones.waterYield[b]!
    dioxide += kg * zones.dioxideYield[b]!
    monoxide += kg * zones.monoxideYield[b]!
    soot += kg * zones.sootYield[b]!
    fuelKg -= kg
    fuelJ -= burnt
  }
  now[own] = Math.max(0, oxygen) / whole
  now[own + 1] = Math.max(0, water) / whole
  now[own + 2] = Math.max(0, dioxide) / whole
  now[own + 3] = Math.max(0, monoxide) / whole
  now[own + 4] = Math.max(0, soot) / whole
  now[own + 5] = Math.max(0, fuelKg) / whole
  now[own + 6] = Math.max(0, fuelJ) / whole
}
