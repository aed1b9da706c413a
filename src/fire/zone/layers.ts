/**
 * Moves gas between zones and keeps both layers of a room in existence. Each function conserves mass and
 * energy.
 */
import { invariant } from '../../base/invariant.ts'
import { CP, LEAST_LAYER, R_AIR, UPPER } from './constants.ts'
import { holdBlast } from './blast.ts'
import { give, showMix, startMix } from './beside.ts'
import { countCame, countGone, takenK } from './beyond.ts'
import { compress } from './compress.ts'
import type { Network } from './network.ts'
import { PLUME, type Island, type Scratch } from './scratch.ts'
import { holdBack, leastLower, overLeast } from './lowest.ts'
import { upperShare } from './wallVent.ts'
import type { Zones } from './zones.ts'

/**
 * Largest share of its mass that a layer gives in one step; what a vent draws beyond that comes from the
 * other layer.
 */
const LARGEST_OUTFLOW = 0.6
/** The same limit including what it gives in place of the other layer. */
const LARGEST_DRAW = 0.8

/**
 * Limits outflows, then moves mass, enthalpy and species. Afterwards `s.mass` and `s.enthalpy` hold the
 * layers.
 */
export function moveGas(network: Network, zones: Zones, s: Scratch, island: Island, dt: number): void {
  const { leaving, from, rate } = s
  const { rooms } = island
  invariant(s.count <= from.length, 'a step has room for its transfers')
  let tight = 0
  holdBlast(network, zones, s, island, dt)
  if (zones.besides > 0) mixBeside(network, zones, s, dt)
  for (let i = 0; i < rooms.length; i++) leaving[2 * rooms[i]!] = leaving[2 * rooms[i]! + 1] = 0
  for (let i = 0; i < s.count; i++) if (from[i]! >= 0) leaving[from[i]!] = leaving[from[i]!]! + rate[i]!
  for (let i = 0; i < 2 * rooms.length; i++) {
    const z = 2 * rooms[i >> 1]! + (i & 1)
    s.mass[z] = zones.massKg[z]!
    s.enthalpy[z] = zones.massKg[z]! * CP * zones.temperatureK[z]!
    const most = (LARGEST_OUTFLOW * zones.massKg[z]!) / dt
    s.spare[z] = Math.max(0, LARGEST_DRAW * zones.massKg[z]! - Math.min(leaving[z]!, most) * dt)
    if (i & 1) {
      s.held[z >> 1] = 1
      if (overLeast(network, zones, z >> 1) < leaving[z]! * zones.temperatureK[z]! * dt)
        s.tight[tight++] = z >> 1
    }
    leaving[z] = leaving[z]! > most ? most / leaving[z]! : 1
  }
  holdBack(network, zones, s, tight, dt)
  const total = s.count
  for (let i = 0; i < total; i++) {
    const source = from[i]!
    const held = source < 0 || (source & 1) === UPPER || s.inner[i] === PLUME ? 1 : s.held[source >> 1]!
    const part = source < 0 ? 1 : Math.min(leaving[source]!, held)
    moveOne(network, zones, s, source, s.to[i]!, rate[i]! * part * dt)
    if (part < 1 && !s.inner[i]) {
      const sibling = source ^ 1
      const missing =
        (rate[i]! * (1 - part) * dt * zones.temperatureK[source]!) / zones.temperatureK[sibling]!
      const drawn = Math.min(missing, s.spare[sibling]!)
      s.spare[sibling] = s.spare[sibling]! - drawn
      moveInstead(network, zones, s, sibling, s.to[i]!, drawn)
    }
  }
}

/**
 * Moves gas that a layer gives in place of its neighbour: it goes where its own temperature takes it, as all gas of a
 * vent does (`deposit`). Sent to the layer that the neighbour's gas was for, hot gas from above a lower layer at its
 * least depth would heat the thin cool layer of the next room.
 */
function moveInstead(network: Network, zones: Zones, s: Scratch, from: number, to: number, kg: number): void {
  if (to < 0) return moveOne(network, zones, s, from, to, kg)
  const upper = to & ~1
  const { temperatureK } = zones
  const share = upperShare(temperatureK[from]!, temperatureK[upper]!, temperatureK[upper + 1]!)
  moveOne(network, zones, s, from, upper, kg * share)
  moveOne(network, zones, s, from, upper + 1, kg * (1 - share))
}

/** Rooms beside the network give their gas, mixed with the air that replaces what they give in this step. */
function mixBeside(network: Network, zones: Zones, { mix, from, rate, count }: Scratch, dt: number): void {
  startMix(zones, mix)
  for (let t = 0; t < count; t++) {
    const i = from[t]! > -2 ? -1 : zones.besideOf[-2 - from[t]!]!
    if (i >= 0) give(mix, i, rate[t]! * dt)
  }
  showMix(network, zones, mix)
}

/** Moves `kg`; species leave in the proportions that the layer had at the start of the step. */
function moveOne(network: Network, zones: Zones, s: Scratch, from: number, to: number, kg: number): void {
  if (kg <= 0 || from === to) return
  const { moved } = s
  let share = 0
  const heat = kg * CP * takenK(network, zones, from)
  if (from >= 0) {
    share = kg / zones.massKg[from]!
    s.mass[from] = s.mass[from]! - kg
    s.enthalpy[from] = s.enthalpy[from]! - heat
  }
  if (to >= 0) {
    s.mass[to] = s.mass[to]! + kg
    s.enthalpy[to] = s.enthalpy[to]! + heat
  }
  if (from < 0 || to < 0) {
    const sign = from < 0 ? -1 : 1
    zones.massOutKg += sign * kg
    zones.enthalpyOutJ += sign * heat
  }
  if (from < 0) {
    const soot = countCame(network, zones, from, kg)
    if (to < 0) return
    moved[7 * to] = moved[7 * to]! + kg * network.freshOxygen
    moved[7 * to + 1] = moved[7 * to + 1]! + kg * network.freshWater
    moved[7 * to + 4] = moved[7 * to + 4]! + soot
    return
  }
  if (to < 0) countGone(network, zones, to, kg, zones.temperatureK[from]!, share * zones.sootKg[from]!)
  carry(moved, zones.oxygenKg, from, to, 0, share)
  carry(moved, zones.waterKg, from, to, 1, share)
  carry(moved, zones.dioxideKg, from, to, 2, share)
  carry(moved, zones.monoxideKg, from, to, 3, share)
  carry(moved, zones.sootKg, from, to, 4, share)
  carry(moved, zones.fuelKg, from, to, 5, share)
  carry(moved, zones.fuelJ, from, to, 6, share)
}

function carry(
  moved: Float64Array,
  kg: Float64Array,
  from: number,
  to: number,
  column: number,
  share: number,
): void {
  const amount = share * kg[from]!
  if (amount === 0) return
  moved[7 * from + column] = moved[7 * from + column]! - amount
  if (to >= 0) moved[7 * to + column] = moved[7 * to + column]! + amount
}

/** Adds the moved species to every zone. */
export function settleSpecies(zones: Zones, s: Scratch, island: Island): void {
  const { moved } = s
  const { rooms } = island
  for (let i = 0; i < 2 * rooms.length; i++) {
    const z = 2 * rooms[i >> 1]! + (i & 1)
    const row = 7 * z
    zones.oxygenKg[z] = Math.max(0, zones.oxygenKg[z]! + moved[row]!)
    zones.waterKg[z] = Math.max(0, zones.waterKg[z]! + moved[row + 1]!)
    zones.dioxideKg[z] = Math.max(0, zones.dioxideKg[z]! + moved[row + 2]!)
    zones.monoxideKg[z] = Math.max(0, zones.monoxideKg[z]! + moved[row + 3]!)
    zones.sootKg[z] = Math.max(0, zones.sootKg[z]! + moved[row + 4]!)
    zones.fuelKg[z] = Math.max(0, zones.fuelKg[z]! + moved[row + 5]!)
    zones.fuelJ[z] = Math.max(0, zones.fuelJ[z]! + moved[row + 6]!)
    for (let k = row; k < row + 7; k++) moved[k] = 0
  }
}

/** Sets mass and temperature of a room from what the step has left in its layers. */
export function closeRoom(network: Network, zones: Zones, s: Scratch, r: number): void {
  const upper = 2 * r
  const lower = upper + 1
  const volume = network.volume[r]!
  compress(zones, s, upper)
  const turns = s.enthalpy[lower]! * s.mass[upper]! > s.enthalpy[upper]! * s.mass[lower]!
  if (network.shaft[r] || turns) evenOut(zones, s, upper)
  keepLayer(zones, s, upper, lower, network.shaft[r] ? 1 - LEAST_LAYER : LEAST_LAYER)
  keepLayer(zones, s, lower, upper, leastLower(network, r))
  for (let z = upper; z <= lower; z++) {
    zones.massKg[z] = s.mass[z]!
    zones.temperatureK[z] = s.enthalpy[z]! / (s.mass[z]! * CP)
  }
  const share = s.enthalpy[lower]! / (s.enthalpy[upper]! + s.enthalpy[lower]!)
  zones.layerHeightM[r] = heightOf(network, r, share * volume)
}

/**
 * Cold gas above hot turns over: both layers take the mean temperature, and share the heat already paid by
 * mass.
 */
function evenOut({ paidJ }: Zones, s: Scratch, upper: number): void {
  const mass = s.mass[upper]! + s.mass[upper + 1]!
  const mean = (s.enthalpy[upper]! + s.enthalpy[upper + 1]!) / mass
  const paid = (paidJ[upper]! + paidJ[upper + 1]!) / mass
  for (let z = upper; z <= upper + 1; z++) {
    s.enthalpy[z] = mean * s.mass[z]!
    paidJ[z] = paid * s.mass[z]!
  }
}

/** A layer below its least volume takes gas from the other one. */
function keepLayer(zones: Zones, s: Scratch, z: number, other: number, least: number): void {
  const total = s.enthalpy[z]! + s.enthalpy[other]!
  const missing = least * total - s.enthalpy[z]!
  if (missing <= 0) return
  const kg = (missing * s.mass[other]!) / s.enthalpy[other]!
  const share = kg / s.mass[other]!
  s.enthalpy[z] = s.enthalpy[z]! + missing
  s.enthalpy[other] = s.enthalpy[other]! - missing
  s.mass[z] = s.mass[z]! + kg
  s.mass[other] = s.mass[other]! - kg
  pass(zones.oxygenKg, z, other, share)
  pass(zones.waterKg, z, other, share)
  pass(zones.dioxideKg, z, other, share)
  pass(zones.monoxideKg, z, other, share)
  pass(zones.sootKg, z, other, share)
  pass(zones.fuelKg, z, other, share)
  pass(zones.fuelJ, z, other, share)
  // The heat paid moves with its gas: left behind, a thin layer would owe the heat of a thick one, and its
  // strip of wall would pay.
  pass(zones.paidJ, z, other, share)
}

/** Passes a share of a content from one layer to the other. */
function pass(kg: Float64Array, to: number, from: number, share: number): void {
  const amount = kg[from]! * share
  kg[from] = kg[from]! - amount
  kg[to] = kg[to]! + amount
}

/** Height below which the room holds a volume. */
export function heightOf(network: Network, r: number, volume: number): number {
  let i = network.sectionStart[r]! + 1
  const last = network.sectionStart[r + 1]! - 1
  while (i < last && network.sectionVolume[i]! < volume) i++
  const v0 = network.sectionVolume[i - 1]!
  const h0 = network.sectionHeight[i - 1]!
  return h0 + ((network.sectionHeight[i]! - h0) * (volume - v0)) / (network.sectionVolume[i]! - v0)
}

/** Pressure of a room's gas relative to the surroundings, from its state, Pa. */
export function gasPressure(network: Network, zones: Zones, r: number): number {
  const heat =
    zones.massKg[2 * r]! * zones.temperatureK[2 * r]! +
    zones.massKg[2 * r + 1]! * zones.temperatureK[2 * r + 1]!
  return (R_AIR * heat) / network.volume[r]! - network.ambient.pressurePa
}
