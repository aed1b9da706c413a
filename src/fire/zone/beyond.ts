/**
 * Gas beyond the openings that lead out of a network: outside air, unless the caller says that another room's
 * gas is there (`Zones.beyondK` and `beyondSoot` by edge: vents, then holes). What crosses is counted by edge
 * until `forget`, and in the contents of rooms beside the network (beside.ts).
 */
import { CP, GRAVITY } from './constants.ts'
import type { Network } from './network.ts'
import type { Zones } from './zones.ts'

/** End of a transfer beyond an edge; -1 is the outside with no edge to it (fans). */
export function beyond(edge: number): number {
  return -2 - edge
}

/** The edge that such an end is beyond. */
export function edgeOf(end: number): number {
  return -2 - end
}

/** Temperature of the gas that a transfer takes from `end`, a zone or something beyond, K. */
export function takenK(network: Network, zones: Zones, end: number): number {
  if (end >= 0) return zones.temperatureK[end]!
  return end === -1 ? network.ambient.outsideK : zones.beyondK[edgeOf(end)]!
}

/** Density of the gas beyond an edge, kg/m3. */
export function beyondKgM3(network: Network, zones: Zones, edge: number): number {
  return network.outsideDensity * (network.ambient.outsideK / zones.beyondK[edge]!)
}

/**
 * Pressure beyond an edge relative to the outside's at the same height, Pa; in a room they are equal at its
 * neutral plane.
 */
export function beyondPa(network: Network, zones: Zones, edge: number, z: number): number {
  const lighter = network.outsideDensity - beyondKgM3(network, zones, edge)
  return lighter === 0 ? 0 : GRAVITY * lighter * (z - zones.beyondNeutralZ[edge]!)
}

/** Counts `kg` that leave a zone for `end`, with their soot. */
export function countGone(
  network: Network,
  zones: Zones,
  end: number,
  kg: number,
  kelvin: number,
  sootKg: number,
): void {
  if (end > -2) return
  const edge = edgeOf(end)
  zones.goneKg[edge]! += kg
  zones.goneJ[edge]! += kg * CP * kelvin
  zones.goneSootKg[edge]! += sootKg
  const i = zones.besideOf[edge]!
  if (i < 0) return
  const { insideK } = network.ambient
  zones.besideSootKg[i]! += sootKg
  zones.besideWarmthJ[i]! += kg * CP * (kelvin - insideK)
  // At constant pressure, volume is proportional to mass times temperature.
  zones.besidePushKg[i]! += (kg * kelvin) / insideK
}

/** Counts `kg` that came in from `end`; returns their soot, kg. */
export function countCame(network: Network, zones: Zones, end: number, kg: number): number {
  if (end > -2) return 0
  const edge = edgeOf(end)
  zones.cameKg[edge]! += kg
  const soot = kg * zones.beyondSoot[edge]!
  const i = zones.besideOf[edge]!
  if (i < 0) return soot
  const { insideK } = network.ambient
  const kelvin = zones.beyondK[edge]!
  zones.besideSootKg[i]! -= soot
  zones.besideWarmthJ[i]! -= kg * CP * (kelvin - insideK)
  zones.besidePushKg[i]! -= (kg * kelvin) / insideK
  return soot
}

/**
 * What crossed each edge, kg, J above 0 K and kg of soot, and the time it took: columns that a leap
 * extrapolates.
 */
export function crossed(zones: Zones): readonly Float64Array[] {
  return [zones.goneKg, zones.goneJ, zones.goneSootKg, zones.cameKg, zones.crossedS]
}

/** Resets the counts. */
export function forget(zones: Zones): void {
  for (const column of crossed(zones)) column.fill(0)
}
