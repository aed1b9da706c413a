/**
 * Chemistry of a step: burners and door jets consume oxygen and fuel and leave products; unburnt fuel stays
 * in the gas. Reactions inside cells give heat, but consume and leave nothing here: their gas counts as fuel
 * of the flames.
 */
import { COMPRESSED_K, CP, GAMMA, HEAT_PER_OXYGEN, HOTTEST_K, LOWER, UPPER } from './constants.ts'
import { flamingKw, lagShare, limit } from './burn.ts'
import type { Network } from './network.ts'
import type { Island, Scratch } from './scratch.ts'
import type { Zones } from './zones.ts'

/** Unburnt fuel in a jet ignites when the gas is this much above indoor temperature, K (CFAST). */
const JET_IGNITION_K = 200
/**
 * Mass fraction of fuel in the layer at which release stops, and the range below it over which it fades:
 * named assumptions.
 */
const FULL_OF_FUEL = 0.7
const FULL_FADE = 0.1
/** Largest shares of its fuel and of its oxygen that door jets burn of a layer in one step. Numerical choices. */
const MOST_FUEL = 0.9
const MOST_OXYGEN = 0.5

/** Releases the fuel of every burner into the upper layer and burns the part that `burn` decided. */
export function react(network: Network, zones: Zones, s: Scratch, island: Island, dt: number): void {
  for (let i = 0; i < island.burners.length; i++) {
    const f = island.burners[i]!
    if (zones.hrrFreeKw[f]! <= 0) continue
    const free = flamingKw(zones, f) * 1000
    const room = network.burnerRoom[f]!
    const upper = 2 * room + UPPER
    const heat = zones.fuelHeat[f]!
    const given = releasing(zones.fuelKg[upper]!, s.mass[upper]!)
    const released = (free / heat) * dt * given
    s.missedW[room]! += (free / heat) * (s.releasing[room]! - given) * CP * network.ambient.insideK
    zones.fuelKg[upper]! += released
    zones.fuelJ[upper]! += released * heat
    s.mass[upper]! += released
    // Fuel comes with the enthalpy of its mass at indoor temperature, burnt or not: heats of combustion count from there.
    // CFAST gives it to unburnt fuel alone, so burnt fuel joins the gas at 0 K, which takes 1 % of its heat; measured
    // fires scatter more that way.
    const brought = released * CP * network.ambient.insideK
    s.enthalpy[upper]! += brought
    zones.fuelEnthalpyJ += brought
    zones.fuelInKg += released
    if (zones.airlessKw[f]! > 0) giveAirless(network, zones, s, f, dt)
    const burning = zones.hrrPlumeKw[f]! + zones.hrrUpperKw[f]!
    const wanted = burning * 1000 * dt
    const energy = Math.min(absorbed(s, room, wanted, dt), zones.fuelJ[upper]!, breathable(zones, f, upper))
    if (energy < wanted) {
      const share = energy / wanted
      dim(network, zones, s, f, burning * (1 - share) * 1000)
      zones.hrrPlumeKw[f]! *= share
      zones.hrrUpperKw[f]! *= share
      // The flame shrinks by the lag, as it grows by it. Cut down at once to what the gas takes in this step, it would grow
      // back only slowly, and a small room would burn a quarter of what its air allows.
      zones.flameKw[f]! *= 1 - (1 - share) * lagShare(dt)
    }
    consume(zones, f, upper, energy / heat, energy)
    warm(network, zones, s, f, energy)
  }
}

/** Heat that the oxygen of a layer is enough for, J. */
function breathable(zones: Zones, f: number, z: number): number {
  return (zones.oxygenKg[z]! * zones.fuelHeat[f]!) / zones.oxygenUse[f]!
}

/** Heat that needs no air: cells no hotter than the gas around them do not warm it. */
function giveAirless(network: Network, zones: Zones, s: Scratch, f: number, dt: number): void {
  const wanted = zones.airlessKw[f]! * 1000 * dt
  const energy = absorbed(s, network.burnerRoom[f]!, wanted, dt)
  if (energy < wanted) dim(network, zones, s, f, (wanted - energy) / dt)
  zones.airlessKw[f] = energy / dt / 1000
  warm(network, zones, s, f, energy)
}

/** Distributes the heat of a burner: to the upper layer, to flame radiation, and to the water above it. */
function warm(network: Network, zones: Zones, s: Scratch, f: number, energy: number): void {
  const room = network.burnerRoom[f]!
  const upper = 2 * room + UPPER
  const kept = energy * (1 - zones.sprayedShare[f]!)
  s.enthalpy[upper]! += kept * (1 - s.chi[f]!)
  s.radiantJ[room]! += kept * s.chi[f]!
  zones.heatOutJ += energy - kept
  zones.releasedJ += energy
}

/**
 * Share of the fuel that is released into gas of which `fuelKg` are fuel: a room full of fuel vapour feeds no flame
 * that would release more.
 */
export function releasing(fuelKg: number, kg: number): number {
  const share = fuelKg / kg
  return Math.min(1, Math.max(0, (FULL_OF_FUEL - share) / FULL_FADE))
}

/** What a room's layer absorbs of the energy that a fire would give, J. */
function absorbed(s: Scratch, room: number, wanted: number, dt: number): number {
  const most = capacityLeft(s, room, dt)
  if (most < wanted) s.capped[room] = 1
  return Math.min(wanted, most)
}

/**
 * Energy that a room's layer can absorb before it is as hot as gas gets in a fire, J, assuming that all flame
 * radiation returns to it and that its surfaces take what they took in the last step (burn.ts). The gain of the
 * step also compresses the gas, as in `closeRoom`, which must not take it far beyond.
 */
function capacityLeft(s: Scratch, room: number, dt: number): number {
  const upper = 2 * room + UPPER
  const heat = CP * s.mass[upper]!
  const before = CP * s.before[upper]! * s.startK[upper]!
  const compressed = (COMPRESSED_K * heat + (GAMMA - 1) * before) / GAMMA
  const most = Math.min(HOTTEST_K * heat, compressed) + s.lostW[room]! * dt
  return Math.max(0, most - s.enthalpy[upper]! - s.radiantJ[room]!)
}

/**
 * Takes `missed`, W, that is not released from the flame radiation of `burn`, and notes the part of the gas, which
 * the pressures have carried away.
 */
function dim(network: Network, zones: Zones, s: Scratch, f: number, missed: number): void {
  const r = network.burnerRoom[f]!
  const kept = missed * (1 - zones.sprayedShare[f]!)
  const convective = kept * (1 - s.chi[f]!)
  s.missedW[r]! += convective
  // Nor does its plume bring that to the ceiling.
  s.convectiveW[r] = Math.max(0, s.convectiveW[r]! - convective)
  const missing = kept * s.chi[f]!
  const left = Math.max(0, 1 - missing / Math.max(s.radiantW[r]!, 1e-9))
  s.radiantW[r]! *= left
  s.flameX[r]! *= left
  s.flameY[r]! *= left
  s.flameZ[r]! *= left
}

/** Burns fuel of a layer, with the oxygen and the products of burner f. */
function consume(zones: Zones, f: number, z: number, kg: number, joule: number): void {
  zones.fuelKg[z] = Math.max(0, zones.fuelKg[z]! - kg)
  zones.fuelJ[z] = Math.max(0, zones.fuelJ[z]! - joule)
  zones.oxygenKg[z] = Math.max(0, zones.oxygenKg[z]! - kg * zones.oxygenUse[f]!)
  zones.dioxideKg[z]! += kg * zones.dioxideYield[f]!
  zones.waterKg[z]! += kg * zones.waterYield[f]!
  zones.monoxideKg[z]! += kg * zones.monoxideYield[f]!
  zones.sootKg[z]! += kg * zones.sootYield[f]!
}

/**
 * Unburnt fuel in hot gas that flows through a vent burns in the air its jet entrains: in the room it enters,
 * or outside (where there is air enough; that heat leaves the building). A kilogram of oxygen gives 13.1 MJ, or the
 * fuel's own figure if less, as in `burn`. Products by the yields of the first burner's fuel.
 */
export function jets(network: Network, zones: Zones, s: Scratch, island: Island, dt: number): void {
  for (let i = 0; i < island.rooms.length; i++) zones.jetKw[island.rooms[i]!] = 0
  if (network.burners === 0) return
  const hot = network.ambient.insideK + JET_IGNITION_K
  for (let at = 0; at < island.vents.length; at++) {
    const i = island.vents[at]!
    zones.ventJetKw[i] = 0
    if (network.ventCrack[i]) continue
    for (let way = 0; way < 2; way++) {
      const flow = s.hotFlow[2 * i + way]!
      if (flow <= 0) continue
      const from = way === 0 ? s.liveA[i]! : s.liveB[i]!
      const to = way === 0 ? s.liveB[i]! : s.liveA[i]!
      const source = 2 * from + UPPER
      if (zones.temperatureK[source]! < hot || zones.fuelJ[source]! <= 0) continue
      const carried = (flow * zones.fuelJ[source]!) / s.before[source]!
      if (to < 0) zones.ventJetKw[i] += carried / 1000
      else jetInto(network, zones, s, 2 * i + way, carried, dt)
    }
  }
}

/**
 * Burns fuel in the room that a jet enters.
 * @param jet 2 x vent, plus 1 from b to a
 * @param carried heat of the fuel that it brings, W
 */
function jetInto(network: Network, zones: Zones, s: Scratch, jet: number, carried: number, dt: number): void {
  const to = (jet & 1 ? s.liveA : s.liveB)[jet >> 1]!
  const lower = 2 * to + LOWER
  const upper = 2 * to + UPPER
  const share = zones.oxygenKg[lower]! / s.mass[lower]!
  const air = s.drag[jet]! * s.held[to]!
  const fuelJ = zones.fuelJ[upper]!
  if (fuelJ <= 0) return
  const perOxygen = Math.min(HEAT_PER_OXYGEN, fuelJ / (zones.fuelKg[upper]! * zones.oxygenUse[0]!))
  const power = Math.min(carried, air * share * limit(share, network.oxygenLimit[0]!) * perOxygen)
  const energy = Math.min(
    power * dt,
    capacityLeft(s, to, dt),
    MOST_FUEL * fuelJ,
    MOST_OXYGEN * zones.oxygenKg[upper]! * perOxygen,
  )
  if (energy <= 0) return
  consume(zones, 0, upper, zones.fuelKg[upper]! * (energy / fuelJ), energy)
  s.enthalpy[upper]! += energy
  zones.releasedJ += energy
  zones.jetKw[to]! += energy / dt / 1000
  s.upperHeatW[to]! += energy / dt
}
