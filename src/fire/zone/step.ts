/** Advances the two-zone network in its own steps. */
import { GAMMA, LOWER, UPPER } from './constants.ts'
import { burn } from './burn.ts'
import { jets, react } from './combustion.ts'
import { fan } from './fan.ts'
import { heatRoom } from './heat.ts'
import { hole } from './hole.ts'
import { closeRoom, gasPressure, moveGas, settleSpecies } from './layers.ts'
import type { Network } from './network.ts'
import { solvePressure } from './pressure.ts'
import { scratchOf, type Scratch } from './scratch.ts'
import { wallVent } from './wallVent.ts'
import type { Zones } from './zones.ts'
import { CP } from './constants.ts'

/** The grid of time, s: the state exists at its multiples, so it does not matter how a caller slices `until`. */
export const TICK_S = 2

/**
 * Advances in whole ticks that end at or before `until`. `drive`, if given, is called with the time at the start of
 * every tick and may set the inputs of the state.
 */
export function stepZones(
  network: Network,
  zones: Zones,
  until: number,
  drive?: (time: number) => void,
): void {
  const s = scratchOf(network)
  while (zones.time + TICK_S <= until) {
    drive?.(zones.time)
    const parts = partsOf(network, zones)
    for (let part = 0; part < parts; part++) oneStep(network, zones, s, TICK_S / parts)
    zones.time += TICK_S
  }
}

/** Steps a tick is cut into: rooms that would lose a good part of a layer in one need shorter ones. */
function partsOf(network: Network, zones: Zones): number {
  let turnover = 0
  for (let r = 0; r < network.rooms; r++) turnover = Math.max(turnover, zones.turnover[r]!)
  const wanted = turnover * TICK_S * 4
  return wanted > 8 ? 16 : wanted > 4 ? 8 : wanted > 2 ? 4 : wanted > 1 ? 2 : 1
}

function oneStep(network: Network, zones: Zones, s: Scratch, dt: number): void {
  const { rooms } = network
  begin(network, zones, s)
  burn(network, zones, s, dt)
  for (let r = 0; r < rooms; r++) {
    s.eosPa[r] = gasPressure(network, zones, r)
    s.heatW[r] = s.upperHeatW[r]! + zones.gasHeatW[r]!
  }
  for (let f = 0; f < network.burners; f++) {
    const r = network.burnerRoom[f]!
    s.heatW[r] =
      s.heatW[r]! + ((zones.hrrFreeKw[f]! * 1000) / network.fuelHeat[f]!) * CP * network.ambient.insideK
  }
  solvePressure(network, zones, s, dt)
  for (let i = 0; i < network.vents; i++) wallVent(network, zones, s, i, zones.gaugePa, true)
  for (let i = 0; i < network.holes; i++) hole(network, zones, s, i, zones.gaugePa, true)
  for (let i = 0; i < network.fans; i++) fan(network, zones, s, i, zones.gaugePa, true)
  moveGas(network, zones, s, dt)
  measureTurnover(network, zones, s)
  settleSpecies(network, zones, s)
  react(network, zones, s, dt)
  jets(network, zones, s, dt)
  crossLinks(network, zones, dt)
  for (let r = 0; r < rooms; r++) {
    moveWalls(network, zones, r)
    const before = s.enthalpy[2 * r]! + s.enthalpy[2 * r + 1]!
    heatRoom(network, zones, s, r, dt)
    zones.gasHeatW[r] = (s.enthalpy[2 * r]! + s.enthalpy[2 * r + 1]! - before) / dt + zones.jetKw[r]! * 1000
    closeRoom(network, zones, s, r)
  }
  outputs(network, zones)
}

function begin(network: Network, zones: Zones, s: Scratch): void {
  s.count = 0
  s.upperHeatW.fill(0)
  s.convectiveW.fill(0)
  s.radiantW.fill(0)
  s.flameX.fill(0)
  s.flameY.fill(0)
  s.flameZ.fill(0)
  for (let r = 0; r < network.rooms; r++) {
    const upper = 2 * r
    const mu = zones.massKg[upper]!
    const ml = zones.massKg[upper + 1]!
    s.before[upper] = mu
    s.before[upper + 1] = ml
    const hu = mu * zones.temperatureK[upper]!
    const hl = ml * zones.temperatureK[upper + 1]!
    const perHeat = (hu + hl) / network.volume[r]!
    s.density[upper] = perHeat / zones.temperatureK[upper]!
    s.density[upper + 1] = perHeat / zones.temperatureK[upper + 1]!
    s.interfaceZ[r] = network.floorZ[r]! + zones.layerHeightM[r]!
  }
}

/** Largest share of a layer (of a room, for a thin one) that left per second. */
function measureTurnover(network: Network, zones: Zones, s: Scratch): void {
  zones.turnover.fill(0)
  for (let i = 0; i < s.count; i++) {
    const from = s.from[i]!
    if (from < 0) continue
    const r = from >> 1
    const layer = Math.max(zones.massKg[from]!, 0.1 * (zones.massKg[2 * r]! + zones.massKg[2 * r + 1]!))
    zones.turnover[r] = zones.turnover[r]! + s.rate[i]! / layer
  }
}

/** Where two half slabs meet they even out, implicitly. */
function crossLinks(network: Network, zones: Zones, dt: number): void {
  const { partner, cellStart, cellCapacity, cellConductance } = network
  for (let slab = 0; slab < partner.length; slab++) {
    const other = partner[slab]!
    if (other < slab) continue
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
    zones.cellK[a] = zones.cellK[a]! - heat / ca
    zones.cellK[b] = zones.cellK[b]! + heat / cb
  }
}

/** The interface moved: the strip of wall between takes its heat along from one wall slab to the other. */
function moveWalls(network: Network, zones: Zones, r: number): void {
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
      zones.cellK[to] = zones.cellK[to]! + share * (zones.cellK[cellStart[gives]! + c]! - zones.cellK[to]!)
    }
    zones.surfaceK[gains] = zones.surfaceK[gains]! + share * (zones.surfaceK[gives]! - zones.surfaceK[gains]!)
  }
  zones.slabArea[upper] = area
  zones.slabArea[lower] = sides * zones.layerHeightM[r]!
}

function outputs(network: Network, zones: Zones): void {
  for (let i = 0; i < network.ownVents; i++) {
    let flux = 0
    for (const room of [network.ventA[i]!, network.ventB[i]!]) {
      if (room < 0) continue
      const face = network.floorZ[room]! + zones.layerHeightM[room]!
      const sill = network.ventSill[i]!
      const soffit = network.ventSoffit[i]!
      const lower = Math.max(0, Math.min(face, soffit) - sill) / (soffit - sill)
      flux = Math.max(
        flux,
        lower * zones.incidentKwM2[4 * room + 2]! + (1 - lower) * zones.incidentKwM2[4 * room + 1]!,
      )
    }
    zones.ventIncidentKwM2[i] = flux
  }
  void GAMMA
  void UPPER
  void LOWER
}
