/**
 * Slabs that are shared: two halves of a floor, and the strip of wall that passes from one layer to the
 * other.
 */
import type { Network } from './network.ts'
import type { Zones } from './zones.ts'

/** Exchanges heat where two half slabs meet, implicitly. */
export function crossLinks(network: Network, zones: Zones, dt: number): void {
  const { partner, cellStart, cellCapacity, cellConductance } = network
  for (let slab = 0; slab < partner.length; slab++) {
    const other = partner[slab]!
    if (other < slab) continue
    if (zones.island[slab >> 2]! < 0 && zones.island[other >> 2]! < 0) continue
    const a = cellStart[slab + 1]! - 1
    const b = cellStart[other + 1]! - 1
    if (a < cellStart[slab]! || b < cellStart[other]!) continue
    const g = 1 / (1 / cellConductance[a]! + 1 / cellConductance[b]!)
    const areaA = zones.slabArea[slab]!
    const areaB = zones.slabArea[other]!
    const area = Math.min(areaA, areaB)
    const ca = cellCapacity[a]! * areaA
    const cb = cellCapacity[b]! * areaB
    const heat =
      (g * area * dt * (zones.cellK[a]! - zones.cellK[b]!)) / (1 + g * area * dt * (1 / ca + 1 / cb))
    zones.cellK[a]! -= heat / ca
    zones.cellK[b]! += heat / cb
  }
}

/**
 * When the interface moves, the strip of wall passes with its heat from one wall slab to the other. In CFAST
 * it takes the temperature of the slab it joins, and its heat is lost; therefore a tall shaft that cools
 * after a fire is warmer at the bottom here. In case p3 (13 m) the difference is 8 K, and the layer 0.9 m
 * lower once the fire is out; if the heat were lost here too, -0.5 K and 0.3 m, and over the whole case 0.15 m
 * instead of 0.39. If each quarter of a metre of wall kept its own temperature, and so all its heat, it would
 * be 0.29 m; no other figure of a case and none of the measured fires as a set would change by more than a
 * hundredth.
 */
export function moveWalls(network: Network, zones: Zones, r: number): void {
  const { cellStart } = network
  const sides = 2 * (network.width[r]! + network.depth[r]!)
  const upper = 4 * r + 1
  const lower = 4 * r + 2
  const area = sides * (network.height[r]! - zones.layerHeightM[r]!)
  const moved = area - zones.slabArea[upper]!
  const gains = moved > 0 ? upper : lower
  const gives = moved > 0 ? lower : upper
  const share = Math.abs(moved) / (zones.slabArea[gains]! + Math.abs(moved))
  if (share > 0) {
    const count = cellStart[upper + 1]! - cellStart[upper]!
    for (let c = 0; c < count; c++) {
      const to = cellStart[gains]! + c
      zones.cellK[to]! += share * (zones.cellK[cellStart[gives]! + c]! - zones.cellK[to]!)
    }
    zones.surfaceK[gains]! += share * (zones.surfaceK[gives]! - zones.surfaceK[gains]!)
  }
  zones.slabArea[upper] = area
  zones.slabArea[lower] = sides * zones.layerHeightM[r]!
}
