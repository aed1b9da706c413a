/**
 * How little a lower layer may hold, and what it gives when it is down to that.
 */
import { LEAST_LAYER, UPPER } from './constants.ts'
import { takenK } from './beyond.ts'
import type { Network } from './network.ts'
import { PLUME, type Scratch } from './scratch.ts'
import type { Zones } from './zones.ts'

/**
 * Least depth of the lower layer, m: closer to the floor, a two-zone interface has no meaning (CFAST limits
 * it too).
 */
const LEAST_LOWER_M = 0.1
/**
 * Rooms in a row whose lower layers are at their least depth and wait for each other's gas, and the change of the
 * share given that ends it. Numerical choices.
 */
const CHAIN = 6
const HELD_ALIKE = 1e-3

/** Least share of a room's volume in its lower layer. */
export function leastLower(network: Network, r: number): number {
  return network.shaft[r] ? LEAST_LAYER : Math.max(LEAST_LAYER, LEAST_LOWER_M / network.height[r]!)
}

/** Content of a lower layer above its least volume, as mass times temperature. */
export function overLeast(network: Network, zones: Zones, r: number): number {
  const upper = zones.massKg[2 * r]! * zones.temperatureK[2 * r]!
  const lower = zones.massKg[2 * r + 1]! * zones.temperatureK[2 * r + 1]!
  return lower - leastLower(network, r) * (upper + lower)
}

/**
 * Sets what the first `tight` rooms of `s.tight` give: what one holds back, the next one does not receive. Counted as
 * received, it would have to come from the next one's own upper layer, whose heat stays in its thin lower layer.
 */
export function holdBack(network: Network, zones: Zones, s: Scratch, tight: number, dt: number): void {
  for (let pass = 0; pass < CHAIN; pass++) {
    let settled = true
    for (let k = 0; k < tight; k++) {
      const r = s.tight[k]!
      const before = s.held[r]!
      s.held[r] = heldBack(network, zones, s, r, dt)
      if (before - s.held[r] > HELD_ALIKE) settled = false
    }
    if (settled) return
  }
}

/**
 * Share of the demand on a lower layer at its least depth that it satisfies: vents and jets get no more than
 * it receives. A vent at the floor then draws the gas above, and a jet entrains no air. If the layer were
 * refilled from the upper one instead, it would soon be the same smoke; CFAST holds its volume, and its gas
 * stays as it was. A plume in it is not limited.
 */
function heldBack(network: Network, zones: Zones, s: Scratch, r: number, dt: number): number {
  const { from, to, rate } = s
  const z = 2 * r + 1
  let asked = 0
  let gets = 0
  for (let i = 0; i < s.count; i++) {
    if (from[i] === z && s.inner[i] !== PLUME) asked += rate[i]! * zones.temperatureK[z]!
    if (to[i] === z) gets += rate[i]! * givenShare(s, from[i]!) * takenK(network, zones, from[i]!)
  }
  const gives = Math.max(0, overLeast(network, zones, r) / dt + gets)
  return asked > gives ? gives / asked : 1
}

/** Share of the demand on a layer that it is known to satisfy. */
function givenShare(s: Scratch, from: number): number {
  return from >= 0 && (from & 1) !== UPPER ? s.held[from >> 1]! : 1
}
