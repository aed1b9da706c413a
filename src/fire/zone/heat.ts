/**
 * Heat balance of a room over a step, fully implicit: two gas layers and four slab surfaces exchange
 * radiation (linearised) and convection. Heat that leaves one arrives in another, in a slab or outside.
 */
import { cbrt } from '../../base/maths.ts'
import { slabCells, slabResponse, upright } from './conduction.ts'
import { CP, FLAME_K, HORIZONTAL, RESTING, SIGMA, VERTICAL } from './constants.ts'
import { BODIES, solveBodies } from './elimination.ts'
import { room } from './enclosure.ts'
import { exchange } from './exchange.ts'
import type { Network } from './network.ts'
import type { Scratch } from './scratch.ts'
import { surround } from './surroundings.ts'
import type { Zones } from './zones.ts'

/** Upper limit of the mean excess temperature of a plume, K (CFAST). */
const HOTTEST_JET_K = 900
/** The flux of a jet into a ceiling fades over this last share of what the ceiling can be hotter: a named assumption. */
const FADE = 0.5
/**
 * Radiation is linearised again until no temperature moves further than this, K, or this many times.
 * Numerical choices: at 30 K the tangent misses 6 (30 / T)^2 of T^4, 6 % in a room at 293 K and 0.5 % at
 * 1,000 K; what has not converged after eight tangents is accepted, because the next step starts from there.
 */
const NEAR_K = 30
const LINEARISATIONS = 8
/**
 * Limits of the temperatures at which a tangent is taken, K; the result itself is not limited. Numerical
 * choices: colder than any weather, and about as hot as a flame in air can be, so that a first tangent that
 * overshoots does not send the next one further off.
 */
const COLDEST_TANGENT_K = 150
const HOTTEST_TANGENT_K = 2300
/**
 * Keeps a film coefficient between gas and surface of equal temperature, K, so that an adiabatic surface has
 * a defined temperature.
 */
const STILL_K = 1e-3

// Six bodies exchange heat: the four surfaces, then the upper and the lower gas. Scratch of one room's balance.
const start = new Float64Array(BODIES)
const now = new Float64Array(BODIES)
const inertia = new Float64Array(BODIES)
const rest = new Float64Array(BODIES)
const source = new Float64Array(BODIES)
const film = new Float64Array(4)
const matrix = new Float64Array(36)
const vector = new Float64Array(BODIES)
const gradient = new Float64Array(BODIES)
const offset = new Float64Array(BODIES)

/**
 * A room without fire whose gas is less than this above ambient, K, exchanges little heat: its balance is
 * solved only at this interval, s. Numerical choices: 80 K above a wall is 1.52 x 80^(4/3) W/m2, half a
 * kilowatt, against 80 kW/m2 in a room at 1,100 K; 16 s are four ticks.
 */
const MILD_K = 80
const MILD_INTERVAL_S = 16
/**
 * Largest share of its heat that a layer pays in a step without a balance, and between two balances, because
 * gas that has been blown out since pays nothing back. Numerical choices: a hundredth of the heat of gas at
 * 300 K is 3 K, a twentieth 15 K.
 */
const LARGEST_PAY = 0.01
const LARGEST_DEBT = 0.05
/**
 * Largest change of the heat of a layer above indoor temperature between two balances, as a share, and beside it
 * as a rise of all the gas of the room, K: what a layer pays follows its temperature and its walls, and smoke
 * that has just come in changes both within seconds. Numerical choices.
 */
const STALE = 0.2
const STALE_K = 0.1
/**
 * Smoke below a ceiling does not wait if it is warmer than the ceiling by this much, K, and so thin that the ceiling would
 * cool it within the interval: 40 mm at 5 K. Too hot for its balance, it would be lighter than the gas below a hole above
 * it, and change places with that. A numerical choice.
 */
const THIN_K = 5

/**
 * Whether the room's balance can wait: until the next one, its gas pays the surfaces at the rate of the last
 * balance.
 */
export function owesHeat(network: Network, zones: Zones, s: Scratch, r: number, dt: number): boolean {
  zones.heatLagS[r]! += dt
  if (zones.burning[r] || s.radiantW[r]! > 0 || zones.jetKw[r]! > 0) return false
  if (zones.heatLagS[r]! >= MILD_INTERVAL_S / network.finer) return false
  const upper = 2 * r
  if (zones.temperatureK[upper]! > network.ambient.insideK + MILD_K) return false
  if (coolsAtOnce(network, zones, s, r)) return false
  const spare = STALE_K * CP * (s.mass[upper]! + s.mass[upper + 1]!)
  for (let z = upper; z <= upper + 1; z++) {
    const was = zones.balancedJ[z]!
    if (Math.abs(warmth(network, s, z) - was) > STALE * Math.abs(was) + spare) return false
  }
  for (let z = upper; z <= upper + 1; z++)
    if (
      Math.abs(zones.payW[z]! * dt) > LARGEST_PAY * s.enthalpy[z]! ||
      Math.abs(zones.paidJ[z]! + zones.payW[z]! * dt) > LARGEST_DEBT * s.enthalpy[z]!
    )
      return false
  for (let z = upper; z <= upper + 1; z++) {
    const pay = zones.payW[z]! * dt
    s.enthalpy[z]! -= pay
    zones.paidJ[z]! += pay
  }
  return true
}

/** Whether the ceiling would cool the smoke below it within the interval of balances. */
function coolsAtOnce(network: Network, zones: Zones, s: Scratch, r: number): boolean {
  const capacity = s.mass[2 * r]! * CP
  const excess = s.enthalpy[2 * r]! / capacity - zones.surfaceK[4 * r]!
  if (excess <= THIN_K) return false
  return HORIZONTAL * cbrt(excess) * network.floorArea[r]! * MILD_INTERVAL_S > capacity
}

/** Heat of a layer above indoor temperature, J. */
function warmth(network: Network, s: Scratch, z: number): number {
  return s.enthalpy[z]! - s.mass[z]! * CP * network.ambient.insideK
}

/**
 * Advances gas temperatures and slabs of a room by all the time since its last balance; `s.enthalpy` and
 * `s.mass` hold the layers after flows and fires. A fire has burnt for the last `step` seconds only.
 */
export function heatRoom(network: Network, zones: Zones, s: Scratch, r: number, step: number): void {
  const dt = zones.heatLagS[r]!
  zones.heatLagS[r] = 0
  const lit = step / dt
  surround(network, zones, s, r, lit)
  exchange(network, r)
  const ambient = network.ambient.outsideK
  const ambientPower = SIGMA * ambient * ambient * ambient * ambient
  for (let k = 0; k < 4; k++) {
    slabResponse(network, zones, s, 4 * r + k, dt)
    inertia[k] = s.slabInertia
    rest[k] = s.slabRestK
    start[k] = zones.surfaceK[4 * r + k]!
  }
  for (let g = 0; g < 2; g++) {
    const zone = 2 * r + g
    s.enthalpy[zone]! += zones.paidJ[zone]!
    zones.paidJ[zone] = 0
    inertia[4 + g] = (s.mass[zone]! * CP) / dt
    rest[4 + g] = s.enthalpy[zone]! / (s.mass[zone]! * CP)
    start[4 + g] = zones.temperatureK[zone]!
  }
  convection(network, s, r, lit)
  for (let i = 0; i < BODIES; i++) now[i] = start[i]!
  for (let pass = 0; pass < LINEARISATIONS; pass++) {
    assemble(ambientPower)
    solveBodies(matrix, vector)
    let largest = 0
    for (let i = 0; i < BODIES; i++) largest = Math.max(largest, Math.abs(vector[i]! - now[i]!))
    if (largest < NEAR_K || pass === LINEARISATIONS - 1) break
    for (let i = 0; i < BODIES; i++)
      now[i] = Math.min(HOTTEST_TANGENT_K, Math.max(COLDEST_TANGENT_K, vector[i]!))
  }
  finish(network, zones, s, r, dt, ambientPower)
}

/**
 * Film coefficients, and the flux of the ceiling jet where that is larger: q = 0.27 Qc / (A^0.68 H^0.64)
 * (CFAST), for the share of the time that the fire is lit. Of several fires the largest counts, as in CFAST: four fires
 * at one place leave the layer some tens of K hotter than one of their sum, whose jet gives the ceiling more.
 */
function convection(network: Network, s: Scratch, r: number, lit: number): void {
  for (let i = 0; i < BODIES; i++) source[i] = 0
  for (let k = 0; k < 4; k++) {
    const gas = k < 2 ? 4 : 5
    film[k] = filmOf(k, start[gas]! - start[k]!) * room.area[k]! * (1 - room.open[k]!)
  }
  const convective = s.convectiveW[r]!
  if (convective <= 0 || inertia[0]! <= 0) return
  const reach = network.jetM2[r]!
  const jet = (0.27 * convective) / network.jetScale[r]!
  const natural = (film[0]! / room.area[0]!) * (start[4]! - start[0]!)
  if (jet <= natural) return
  // The correlation does not contain the ceiling's temperature, and CFAST lets its flux go on into a ceiling hotter than
  // the layer, as the jet may be. Only a ceiling that is as hot as a plume or a flame can be takes no more of it.
  const above = Math.max(0, Math.min(HOTTEST_JET_K, FLAME_K - start[4]!))
  const fade = FADE * Math.max(1, above)
  const heat = lit * jet * reach
  film[0] = 0
  source[0] = heat
  if (start[4]! + above - start[0]! < fade) {
    film[0] = heat / fade
    source[0] = film[0] * above
  }
  source[4] = -source[0]
}

/**
 * Film coefficient of surface `k`, W/m2K, against gas that is this much warmer, K. McAdams' laws for air (Heat
 * Transmission, 1954; Holman, Heat Transfer, table 7-2), whose turbulent ones CFAST takes. Gas under a hotter ceiling
 * rests, and the same table has its own law for it, with a fifth of the heat; in CFAST a ceiling that is hotter than
 * its gas gives it nothing at all. Gas over a colder floor is stirred by what flows in, and follows CFAST.
 */
export function filmOf(k: number, warmer: number): number {
  const apart = Math.abs(warmer) + STILL_K
  if (k > 0 || warmer >= 0) return (upright(k) ? VERTICAL : HORIZONTAL) * cbrt(apart)
  const length = (room.width * room.depth) / (2 * (room.width + room.depth))
  return RESTING * Math.sqrt(Math.sqrt(apart / length))
}

/** Sets the linear system of the six balances, radiation linearised at the temperatures `now`. */
function assemble(ambientPower: number): void {
  const { between, outside, fire, area } = room
  for (let i = 0; i < BODIES; i++) {
    const t = now[i]!
    gradient[i] = 4 * SIGMA * t * t * t
    offset[i] = -3 * SIGMA * t * t * t * t
  }
  for (let i = 0; i < BODIES; i++) {
    const c = inertia[i]! * (i < 4 ? area[i]! : 1)
    let diagonal = c + outside[i]! * gradient[i]!
    let right = c * rest[i]! + outside[i]! * (ambientPower - offset[i]!) + fire[i]! + source[i]!
    for (let j = 0; j < BODIES; j++) {
      if (i === j) continue
      const x = between[6 * i + j]!
      matrix[6 * i + j] = -x * gradient[j]!
      diagonal += x * gradient[i]!
      right += x * (offset[j]! - offset[i]!)
    }
    matrix[7 * i] = diagonal
    vector[i] = right
  }
  for (let k = 0; k < 4; k++) {
    const gas = k < 2 ? 4 : 5
    const h = film[k]!
    matrix[7 * k]! += h
    matrix[7 * gas]! += h
    matrix[6 * k + gas]! -= h
    matrix[6 * gas + k]! -= h
  }
}

/** Sets gas enthalpy, slab cells, fluxes and the heat lost to the outside. */
function finish(
  network: Network,
  zones: Zones,
  s: Scratch,
  r: number,
  dt: number,
  ambientPower: number,
): void {
  const { area, response, outside } = room
  for (let g = 0; g < 2; g++) {
    const zone = 2 * r + g
    const after = vector[4 + g]! * s.mass[zone]! * CP
    zones.payW[zone] = (s.enthalpy[zone]! - after) / dt
    s.enthalpy[zone] = after
    zones.balancedJ[zone] = warmth(network, s, zone)
  }
  let lost = room.fireOut
  for (let i = 0; i < BODIES; i++)
    lost += outside[i]! * (offset[i]! + gradient[i]! * vector[i]! - ambientPower)
  zones.heatOutJ += lost * dt
  for (let k = 0; k < 4; k++) {
    const slab = 4 * r + k
    const flux = inertia[k]! * (vector[k]! - rest[k]!)
    zones.surfaceK[slab] = vector[k]!
    zones.absorbedKwM2[slab] = flux / 1000
    let incident = response[8 * k + 6]! + response[8 * k + 7]! * ambientPower
    for (let j = 0; j < BODIES; j++)
      incident += response[8 * k + j]! * (offset[j]! + gradient[j]! * vector[j]!)
    zones.incidentKwM2[slab] = incident / 1000
    if (inertia[k]! > 0) zones.heatOutJ += slabCells(network, zones, s, slab, flux) * area[k]! * dt
  }
}
