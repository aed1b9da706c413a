/**
 * Projective integration of a calm island (Gear and Kevrekidis 2003). When a developed fire or cooling rooms
 * hardly change, a few ordinary steps settle the gas; then every conserved quantity continues at its rate in
 * the last step. A multiple of a step that conserves mass and energy conserves them too.
 */
import { invariant } from '../../base/invariant.ts'
import { crossed } from './beyond.ts'
import { flamingKw } from './burn.ts'
import { LOWER, UPPER } from './constants.ts'
import { heightOf } from './layers.ts'
import type { Network } from './network.ts'
import { pressed, replacedStep } from './pace.ts'
import type { Island, Scratch } from './scratch.ts'
import { contents, contentsOf, type Zones } from './zones.ts'

/**
 * Largest changes in a leap: gas temperature, K; interface, m; slab temperature, K; heat release and mass of
 * a layer, as shares.
 */
const LEAP_K = 6
const LEAP_M = 0.02
const LEAP_SLAB_K = 15
const LEAP_SHARE = 0.03
/**
 * A fire has all its air this much above its oxygen limit, as a mass fraction, and none at the limit (C_LOL in
 * burn.ts is 0.9997 and 0.0003); in between, the air may change by what moves the release by `LEAP_SHARE` where
 * it is steepest, at 400 per unit.
 */
const FULL_AIR = 0.01
const LEAP_AIR_SHARE = LEAP_SHARE / 400
/**
 * Largest change of pressure in a leap, Pa: an excess left in a room would drive gusts through its openings.
 */
const LEAP_PA = 20
const LONGEST_LEAP_S = 48

/** How long the island can continue as in its last step of `dt`, s; 0 if it is not calm. */
export function leapLength(network: Network, zones: Zones, s: Scratch, island: Island, dt: number): number {
  let length = LONGEST_LEAP_S
  const { rooms, burners } = island
  for (let i = 0; i < rooms.length; i++) {
    const r = rooms[i]!
    const moved = Math.abs(zones.layerHeightM[r]! + network.floorZ[r]! - s.interfaceZ[r]!)
    const thin = Math.min(zones.layerHeightM[r]!, network.height[r]! - zones.layerHeightM[r]!)
    length = Math.min(length, (Math.min(LEAP_M, 0.1 * thin) * dt) / moved)
    const lower = zones.slabArea[4 * r + 2]!
    const least = Math.min(lower, zones.slabArea[4 * r + 1]!)
    length = Math.min(length, (0.1 * least * dt) / Math.abs(lower - s.lowerWall[r]!))
    let heat = 0
    let heatBefore = 0
    for (let z = 2 * r; z < 2 * r + 2; z++) {
      heat += zones.massKg[z]! * zones.temperatureK[z]!
      heatBefore += s.before[z]! * s.startK[z]!
      length = Math.min(length, (LEAP_K * dt) / Math.abs(zones.temperatureK[z]! - s.startK[z]!))
      length = Math.min(
        length,
        (LEAP_SHARE * dt * zones.massKg[z]!) / Math.abs(zones.massKg[z]! - s.before[z]!),
      )
    }
    const changePa = network.ambient.pressurePa * Math.abs(heat / heatBefore - 1)
    length = Math.min(length, (LEAP_PA * dt) / changePa, replacedStep(zones, s, r, dt))
    // A balance that is not solved in every step has no rate to extrapolate, and gas that is held at its highest
    // temperature shows none.
    if (zones.heatLagS[r]! > 0 || s.capped[r]! > 0 || pressed(network, zones, r)) return 0
  }
  for (let i = 0; i < burners.length; i++)
    length = Math.min(length, LEAP_SHARE / s.swing[network.burnerRoom[burners[i]!]!]!)
  return length > 2 * dt ? length : 0
}

/** Totals across the borders of the model since the start. */
export const sums = [
  'enthalpyOutJ',
  'massOutKg',
  'heatOutJ',
  'releasedJ',
  'fuelEnthalpyJ',
  'fuelInKg',
] as const

/** Keeps the state before the next step. */
export function remember(network: Network, zones: Zones, s: Scratch, island: Island): void {
  const { rooms } = island
  const kept = s.kept
  const columns = contentsOf(zones)
  let at = 0
  for (const name of sums) kept[at++] = zones[name]
  for (let i = 0; i < rooms.length; i++) {
    const r = rooms[i]!
    for (let z = 2 * r; z < 2 * r + 2; z++) {
      for (let c = 0; c < columns.length; c++) kept[at++] = columns[c]![z]!
      kept[at++] = zones.massKg[z]! * zones.temperatureK[z]!
    }
    for (let slab = 4 * r; slab < 4 * r + 4; slab++) {
      const area = zones.slabArea[slab]!
      kept[at++] = area
      for (let c = network.cellStart[slab]!; c < network.cellStart[slab + 1]!; c++)
        kept[at++] = area * zones.cellK[c]!
    }
  }
  for (const column of crossed(zones))
    for (const e of island.edges) if (e < column.length) kept[at++] = column[e]!
  for (const column of beside(zones)) for (let i = 0; i < zones.besides; i++) kept[at++] = column[i]!
  // A typed array takes no more than it has, without a word.
  invariant(at <= kept.length, 'scratch keeps all that a leap extrapolates')
}

/** Contents of the rooms beside the network. */
const beside = (zones: Zones): readonly Float64Array[] => [
  zones.besideSootKg,
  zones.besideWarmthJ,
  zones.besidePushKg,
]

/** Extrapolates the last step at most `wanted` times; returns how often it did. */
export function leap(network: Network, zones: Zones, s: Scratch, island: Island, wanted: number): number {
  const times = Math.min(wanted, changeLimit(network, zones, s, island), besideLimit(zones, s))
  if (times < 1) return 0
  const { rooms } = island
  const kept = s.kept
  const columns = contentsOf(zones)
  let at = 0
  for (const name of sums) zones[name] += times * (zones[name] - kept[at++]!)
  for (let i = 0; i < rooms.length; i++) {
    const r = rooms[i]!
    let heat = 0
    let lower = 0
    for (let z = 2 * r; z < 2 * r + 2; z++) {
      const product = zones.massKg[z]! * zones.temperatureK[z]!
      for (let c = 0; c < columns.length; c++) {
        const column = columns[c]!
        column[z] = Math.max(0, column[z]! + times * (column[z]! - kept[at++]!))
      }
      lower = product + times * (product - kept[at++]!)
      heat += lower
      zones.temperatureK[z] = lower / zones.massKg[z]!
    }
    zones.layerHeightM[r] = heightOf(network, r, (lower / heat) * network.volume[r]!)
    for (let slab = 4 * r; slab < 4 * r + 4; slab++) {
      const area = zones.slabArea[slab]!
      const next = area + times * (area - kept[at++]!)
      zones.slabArea[slab] = next
      for (let c = network.cellStart[slab]!; c < network.cellStart[slab + 1]!; c++) {
        const stored = area * zones.cellK[c]!
        zones.cellK[c] = (stored + times * (stored - kept[at++]!)) / next
      }
    }
  }
  for (const column of crossed(zones))
    for (const e of island.edges) if (e < column.length) column[e]! += times * (column[e]! - kept[at++]!)
  for (const column of beside(zones))
    for (let i = 0; i < zones.besides; i++) column[i]! += times * (column[i]! - kept[at++]!)
  return times
}

/** Multiples of the last step until the first slab cell, or the air of a fire, would change too much. */
function changeLimit(network: Network, zones: Zones, s: Scratch, island: Island): number {
  const { rooms } = island
  const { cellStart } = network
  let limit = Infinity
  let at = sums.length
  for (let i = 0; i < rooms.length; i++) {
    if (zones.burning[rooms[i]!]) limit = Math.min(limit, airLimit(network, zones, s, island, rooms[i]!, at))
    at += 2 * (contents.length + 1)
    for (let slab = 4 * rooms[i]!; slab < 4 * rooms[i]! + 4; slab++) {
      const area = zones.slabArea[slab]!
      at++
      for (let c = cellStart[slab]!; c < cellStart[slab + 1]!; c++)
        limit = Math.min(limit, LEAP_SLAB_K / Math.abs(zones.cellK[c]! - s.kept[at++]! / area))
    }
  }
  return limit
}

/** The same for the oxygen that the fires of a room live on; what the room held before begins at `at`. */
function airLimit(
  network: Network,
  zones: Zones,
  s: Scratch,
  { burners }: Island,
  r: number,
  at: number,
): number {
  let limit = Infinity
  for (let i = 0; i < burners.length; i++) {
    const f = burners[i]!
    if (network.burnerRoom[f] !== r || zones.hrrFreeKw[f]! <= 0) continue
    // What the plume burns the upper layer need not.
    const whole = zones.hrrPlumeKw[f]! > 0.999 * flamingKw(zones, f)
    for (let layer = whole ? LOWER : UPPER; layer <= LOWER; layer++) {
      const held = at + layer * (contents.length + 1)
      const share = zones.oxygenKg[2 * r + layer]! / zones.massKg[2 * r + layer]!
      const change = share - s.kept[held + 1]! / s.kept[held]!
      const enough = network.oxygenLimit[f]! + FULL_AIR
      const free = change < 0 ? share - enough : network.oxygenLimit[f]! - share
      const past = change < 0 ? share < network.oxygenLimit[f]! : share > enough
      if (!past) limit = Math.min(limit, Math.max(LEAP_AIR_SHARE, free) / Math.abs(change))
    }
  }
  return limit
}

/**
 * Share of its air that a room beside the network may give in a leap; beyond it, the room would give what it
 * does not have.
 */
const LEAP_AIR = 0.5
function besideLimit({ besides, besideKg }: Zones, { mix }: Scratch): number {
  let limit = Infinity
  for (let i = 0; i < besides; i++) limit = Math.min(limit, (LEAP_AIR * besideKg[i]!) / mix.givesKg[i]!)
  return limit
}
