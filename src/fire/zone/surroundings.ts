/** Inputs for the radiation of a room: layers as absorbing gas, the fire as a point, openings. */
import { absorption } from './emissivity.ts'
import { room } from './enclosure.ts'
import type { Network } from './network.ts'
import type { Scratch } from './scratch.ts'
import type { Zones } from './zones.ts'

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
    const beam = (1.8 * volume) / (area + thick * sides)
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
  const { open } = room
  for (let k = 0; k < 4; k++) open[k] = 0
  const face = network.floorZ[r]! + low
  for (let i = 0; i < network.ownVents; i++) {
    if (
      !(network.ventA[i] === r && network.ventB[i]! < 0) &&
      !(network.ventB[i] === r && network.ventA[i]! < 0)
    )
      continue
    const width = network.ventWidth[i]! * zones.ventOpening[i]!
    open[1] = open[1]! + width * Math.max(0, network.ventSoffit[i]! - Math.max(face, network.ventSill[i]!))
    open[2] = open[2]! + width * Math.max(0, Math.min(face, network.ventSoffit[i]!) - network.ventSill[i]!)
  }
  open[1] = Math.min(0.95, open[1]! / (2 * (network.height[r]! - low) * sides))
  open[2] = Math.min(0.95, open[2]! / (2 * low * sides))
  for (let i = 0; i < network.holes; i++) {
    const area = (network.holeArea[i]! * zones.holeOpening[i]!) / network.floorArea[r]!
    if (network.holeLower[i] === r && network.holeUpper[i]! < 0) open[0] = Math.min(0.95, open[0]! + area)
    if (network.holeUpper[i] === r && network.holeLower[i]! < 0) open[3] = Math.min(0.95, open[3]! + area)
  }
}
