/** Inputs for the radiation of a room: layers as absorbing gas, the fire as a point, openings. */
import { absorption, BEAM } from './emissivity.ts'
import { room } from './enclosure.ts'
import type { Network } from './network.ts'
import type { Scratch } from './scratch.ts'
import type { Zones } from './zones.ts'

/** Largest share of a surface that counts as open. A numerical choice: every surface has some area. */
const MOST_OPEN = 0.95

/** Fills `room` with the state at the start of the step; the fire is lit for a share `lit` of the time. */
export function surround(network: Network, zones: Zones, s: Scratch, r: number, lit: number): void {
  const height = network.height[r]!
  const low = zones.layerHeightM[r]!
  const area = network.floorArea[r]!
  const sides = network.width[r]! + network.depth[r]!
  room.width = network.width[r]!
  room.depth = network.depth[r]!
  room.height = height
  room.interface = low
  for (let g = 0; g < 2; g++) {
    const zone = 2 * r + g
    const thick = g === 0 ? height - low : low
    const volume = zones.massKg[zone]! / s.density[zone]!
    const beam = (BEAM * volume) / (2 * (area + thick * sides))
    const kappa = absorption(
      zones.temperatureK[zone]!,
      volume,
      beam,
      zones.sootKg[zone]!,
      zones.waterKg[zone]!,
      zones.dioxideKg[zone]!,
    )
    if (g === 0) room.upperAbsorption = kappa
    else room.lowerAbsorption = kappa
  }
  const radiant = s.radiantW[r]!
  room.fireW = lit * radiant
  if (radiant > 0) {
    room.fireX = s.flameX[r]! / radiant
    room.fireY = s.flameY[r]! / radiant
    room.fireZ = s.flameZ[r]! / radiant
  }
  openShares(network, zones, r, low, sides)
}

/**
 * Share of each surface that is open to the outside. Its radiation loss keeps a flashed-over room cooler than in CFAST,
 * which neglects it: by 2 % where 20 MW heat a hall to 700 degC, 5 to 12 % at 1,100, 30 % where CFAST's gas gets hotter
 * than a flame. Measured fires scatter more without it.
 */
function openShares(network: Network, zones: Zones, r: number, low: number, sides: number): void {
  const { roomEdge, roomEdgeStart, edgeA, edgeB, vents, ownVents, ventSill, ventSoffit } = network
  const { open } = room
  for (let k = 0; k < 4; k++) open[k] = 0
  const face = network.floorZ[r]! + low
  for (let at = roomEdgeStart[r]!; at < roomEdgeStart[r + 1]!; at++) {
    const e = roomEdge[at]!
    if (edgeA[e]! >= 0 && edgeB[e]! >= 0) continue
    const h = e - vents
    if (e < ownVents) {
      const width = network.ventWidth[e]! * zones.ventOpening[e]!
      open[1]! += width * Math.max(0, ventSoffit[e]! - Math.max(face, ventSill[e]!))
      open[2]! += width * Math.max(0, Math.min(face, ventSoffit[e]!) - ventSill[e]!)
    } else if (h >= 0 && h < network.holes) {
      const area = (network.holeArea[h]! * zones.holeOpening[h]!) / network.floorArea[r]!
      const k = network.holeLower[h] === r ? 0 : 3
      open[k] = Math.min(MOST_OPEN, open[k]! + area)
    }
  }
  open[1] = Math.min(MOST_OPEN, open[1]! / (2 * (network.height[r]! - low) * sides))
  open[2] = Math.min(MOST_OPEN, open[2]! / (2 * low * sides))
}
