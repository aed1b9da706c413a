/** Changes rooms of two layers into rooms of one gas. */
import { CP, LEAST_LAYER } from '../zone/constants.ts'
import type { Network } from '../zone/network.ts'
import { contentsOf, type Zones } from '../zone/zones.ts'

/**
 * Merges the two layers of a room, conserving mass, heat, species and the heat of its walls. What its gas has paid since
 * the last balance (heat.ts) no wall has yet: mixed gas, which knows no such debt, has it back.
 */
export function mixRoom(network: Network, zones: Zones, r: number): void {
  const u = 2 * r
  const l = u + 1
  const mass = zones.massKg[u]! + zones.massKg[l]!
  const heat = zones.massKg[u]! * zones.temperatureK[u]! + zones.massKg[l]! * zones.temperatureK[l]!
  const owed = (zones.paidJ[u]! + zones.paidJ[l]!) / CP
  zones.paidJ[u] = zones.paidJ[l] = zones.heatLagS[r] = 0
  zones.temperatureK[u] = zones.temperatureK[l] = (heat + owed) / mass
  for (const column of contentsOf(zones)) split(column, u, column[u]! + column[l]!)
  zones.layerHeightM[r] = network.height[r]! * LEAST_LAYER
  mixWalls(network, zones, r)
}

/** Splits an amount of a room between its zones; nearly all goes to the upper one. */
export function split(column: Float64Array, upper: number, whole: number): void {
  column[upper] = whole * (1 - LEAST_LAYER)
  column[upper + 1] = whole * LEAST_LAYER
}

function mixWalls({ cellStart }: Network, zones: Zones, r: number): void {
  const upper = 4 * r + 1
  const lower = upper + 1
  const whole = zones.slabArea[upper]! + zones.slabArea[lower]!
  const share = zones.slabArea[upper]! / whole
  for (let c = 0; c < cellStart[upper + 1]! - cellStart[upper]!; c++) {
    const a = cellStart[upper]! + c
    const b = cellStart[lower]! + c
    zones.cellK[a] = zones.cellK[b] = share * zones.cellK[a]! + (1 - share) * zones.cellK[b]!
  }
  zones.surfaceK[upper] = zones.surfaceK[lower] =
    share * zones.surfaceK[upper]! + (1 - share) * zones.surfaceK[lower]!
  split(zones.slabArea, upper, whole)
}
