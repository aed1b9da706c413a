/** Length of the next step that each room allows, and its stage. */
import { LARGEST_LOSS } from './blast.ts'
import { flamingKw } from './burn.ts'
import { CP, FLASHOVER_EARLIEST_K, FLASHOVER_KW_M2, GAMMA } from './constants.ts'
import { gasPressure } from './layers.ts'
import type { Network } from './network.ts'
import type { Island, Scratch } from './scratch.ts'
import { detail, type Zones } from './zones.ts'

/** Largest share of a layer that may leave in a step; a layer counts as at least a tenth of the room. */
const TURNOVER = 0.35
/** Largest change of a layer's temperature in a step, K. */
const CHANGE_K = 10
/**
 * Largest error of a step that takes gas away as it was at the beginning though other gas mixes into it, K: half
 * the square of the share replaced, times how far the layer is from what replaces it. A numerical choice.
 */
const REPLACED_K = 0.02
/** Largest change of the interface in a step, as a share of the room's height. */
const CHANGE_HEIGHT = 0.03
/** Largest change of a fire's heat release in a step, as a share of its open-air release. */
const SWING = 0.1
/** A fire whose air is near the oxygen limit changes within seconds: margin (mass fraction) and step, s. */
const OXYGEN_MARGIN = 0.04
const STARVED_STEP_S = 2
/**
 * The same while its air is this near to the limit, where the release falls from all to nothing (C_LOL in
 * burn.ts). Less heat draws more air in, and more oxygen gives more heat: 300 kW less let 1 kg/s more into a
 * room, which gives 10 kg of air there those 300 kW back within a second or so. Steps of a second would let a
 * fire flare that dies down. Numerical choices.
 */
const FADING = 0.01
const FADING_STEP_S = 0.5
/**
 * The same for one whose base is this near to the interface, m: while the interface is above its base it has the air of the
 * lower layer, else only what the smoke still holds. A numerical choice.
 */
const NEAR_BASE_M = 0.01
/** Largest change of the height of an air-limited plume in a step, as a share of it. */
const PLUME_CHANGE = 0.1
/** Step as a share of the response time between an air-limited plume and the layer it draws from. */
const RESPONSE = 0.2
/**
 * The same with air for all its heat: explicit steps longer than the response would overshoot by turns. 0.9 MW on goods of
 * 1 m had the interface, 0.2 m above them, go up and down by 0.1 m in steps of 8 s with a response of 5 s.
 */
const RESPONSE_FED = 0.7
const SHORTEST_S = 0.125
/**
 * The same for a room that is blown through, whose flows of a longer step would be more than it holds: what was held
 * back (blast.ts) would press its gas together until its content is enough for them. 60 MW drive the gas of 1.6 m3 out
 * a hundred times a second, of which a step may let go `LARGEST_LOSS`.
 */
const SHORTEST_BLAST_S = 1 / 1024
/** First step of a room that was woken or whose openings changed, s. */
const FRESH_STEP_S = 0.25
/**
 * A step after one that was so shortened is at most this much longer. While gas flows back into a room that was blown
 * out, it seems to bear any step; the next burst of its fire would then be as large as the last one. A numerical choice.
 */
const LENGTHENING = 1.5
/** Longest step with a fire in the room, and without, s. */
const LONGEST_FIRE_S = 16
const LONGEST_S = 64
/**
 * A room whose pressure errs by more than this, Pa, has flows that still assume much heat that it no longer exchanges, as
 * after a fire at its flame temperature goes out in a tight room. The error halves with each step, so that steps are no
 * longer than this until then, s. Numerical choices: rooms of buildings leak, and err by less.
 */
const PRESSED_PA = 5000
const PRESSED_STEP_S = 4
/**
 * Longest step of a room whose fire is held back by the highest temperature, s. Its gas shows no change, however much
 * less its walls take as they warm, and its flows assume what they took: 0.9 MW of 10 less after 16 s pressed 26 kg of
 * gas to 2,030 K. A numerical choice.
 */
const CAPPED_STEP_S = 2

/** Sets the next step of every room from what the last one changed. */
export function pace(network: Network, zones: Zones, s: Scratch, island: Island, dt: number): void {
  const { rooms, burners } = island
  const { leaving } = s
  const { finer } = network
  const shortest = SHORTEST_S / finer
  for (let i = 0; i < rooms.length; i++) leaving[2 * rooms[i]!] = leaving[2 * rooms[i]! + 1] = 0
  for (let i = 0; i < s.count; i++) {
    const from = s.from[i]!
    if (from < 0) continue
    const r = from >> 1
    const layer = Math.max(s.before[from]!, 0.1 * (s.before[2 * r]! + s.before[2 * r + 1]!))
    leaving[from] = leaving[from]! + s.rate[i]! / layer
  }
  for (let i = 0; i < rooms.length; i++) {
    const r = rooms[i]!
    zones.turnover[r] = Math.max(leaving[2 * r]!, leaving[2 * r + 1]!)
    const fastest = Math.max(changeOf(zones, s, 2 * r), changeOf(zones, s, 2 * r + 1)) / dt
    const moved = Math.abs(zones.layerHeightM[r]! + network.floorZ[r]! - s.interfaceZ[r]!) / dt
    const settled = (CHANGE_HEIGHT * network.height[r]!) / moved
    const bearable = Math.min(
      longestStep(network, zones, s, r),
      TURNOVER / zones.turnover[r],
      CHANGE_K / fastest,
      SWING / s.swing[r]!,
      settled,
      replacedStep(zones, s, r, dt),
    )
    const next = Math.min(Math.max(shortest, bearable / finer), blownStep(s, r) / finer)
    const last = zones.stepS[r]!
    zones.stepS[r] = last < shortest ? Math.min(next, LENGTHENING * last) : next
  }
  for (let i = 0; i < burners.length; i++) {
    const f = burners[i]!
    const free = zones.hrrFreeKw[f]!
    if (free <= 0) continue
    const r = network.burnerRoom[f]!
    const bearable = fireStep(network, zones, s, f, r, dt)
    zones.stepS[r] = Math.min(zones.stepS[r]!, Math.max(shortest, bearable / finer))
  }
}

/**
 * Longest step for what flows through a room, s. Where that is less than other rooms need, walls take most of the heat, and
 * within hundredths of a second follow a gas whose flows assume what they took before: 10 MW in 4.7 m3 heated it by 300 K in
 * 0.05 s. Such a step is as short as if only flows took the heat of its fires.
 */
function blownStep(s: Scratch, r: number): number {
  const step = Math.min(LARGEST_LOSS / s.loss[r]!, TURNOVER / s.flushed[r]!)
  if (step >= SHORTEST_S) return step
  const gasJ = CP * (s.before[2 * r]! * s.startK[2 * r]! + s.before[2 * r + 1]! * s.startK[2 * r + 1]!)
  const lost = (s.upperHeatW[r]! + s.radiantW[r]!) / gasJ
  return Math.max(SHORTEST_BLAST_S, Math.min(step, LARGEST_LOSS / lost))
}

/**
 * First step of a room that was woken or whose openings changed, s. One at a pressure P that opens to the outside at P0
 * loses a share (P - P0) / (gamma P) of its gas (compress.ts) at once. Were that more than a step lets go, the flows of a
 * longer step would be those of the end of the blast, and most of the gas still there: air of 263 K came in at 4 bar, and
 * expanded with the rest to 186 K.
 */
export function firstStep(network: Network, zones: Zones, r: number): number {
  const over = gasPressure(network, zones, r)
  const bursts = over > LARGEST_LOSS * GAMMA * (network.ambient.pressurePa + over)
  return bursts ? SHORTEST_BLAST_S : FRESH_STEP_S
}

/** Longest step of a room however little it changes, s. */
function longestStep(network: Network, zones: Zones, s: Scratch, r: number): number {
  if (s.capped[r]! > 0) return CAPPED_STEP_S
  if (pressed(network, zones, r)) return PRESSED_STEP_S
  return zones.burning[r]! > 0 ? LONGEST_FIRE_S : LONGEST_S
}

/** Whether the pressure of a room is still far from that of its gas. */
export function pressed(network: Network, zones: Zones, r: number): boolean {
  return Math.abs(gasPressure(network, zones, r) - zones.gaugePa[r]!) > PRESSED_PA
}

/** Step that a fire allows; one short of air has to follow oxygen and interface closely. */
function fireStep(network: Network, zones: Zones, s: Scratch, f: number, r: number, dt: number): number {
  const free = flamingKw(zones, f)
  const near = network.oxygenLimit[f]! + OXYGEN_MARGIN
  const upper = 2 * r
  // A room full of vapour takes in more of it in bursts, each of which compresses its gas: they have to be
  // small.
  const content = zones.massKg[upper]! + zones.massKg[upper + 1]!
  let step = (TURNOVER * content * zones.fuelHeat[f]!) / (1000 * free)
  if (zones.oxygenKg[upper + 1]! < near * zones.massKg[upper + 1]!) step = Math.min(step, STARVED_STEP_S)
  // The fire of a shaft, which is one zone, burns in its upper layer.
  const air = network.shaft[r] ? upper : upper + 1
  const above = zones.oxygenKg[air]! / zones.massKg[air]! - network.oxygenLimit[f]!
  if (Math.abs(above) < FADING) step = Math.min(step, FADING_STEP_S)
  if (zones.hrrUpperKw[f]! > 0.02 * free && zones.oxygenKg[upper]! < near * zones.massKg[upper]!)
    step = Math.min(step, STARVED_STEP_S)
  const height = zones.layerHeightM[r]!
  const below = height - zones.burnerBaseM[f]!
  const risen = Math.max(0.02, below)
  // Entrained air is linear in the plume's height, mass in the layer's height: mass per metre over air per
  // metre.
  const perAir = (zones.massKg[upper + 1]! / height) * risen
  if (zones.hrrPlumeKw[f]! >= 0.999 * free)
    return Math.min(step, (RESPONSE_FED * perAir) / Math.max(1e-6, s.plumeAir[r]!))
  if (Math.abs(below) < NEAR_BASE_M) step = Math.min(step, STARVED_STEP_S)
  const moved = Math.abs(height + network.floorZ[r]! - s.interfaceZ[r]!) / dt
  const response = perAir / Math.max(1e-6, zones.entrainedKgS[f]!)
  return Math.min(step, (PLUME_CHANGE * risen) / moved, RESPONSE * response)
}

/** Change of a layer's temperature, K; reduced for a thin layer. */
function changeOf(zones: Zones, s: Scratch, z: number): number {
  const share = zones.massKg[z]! / (zones.massKg[z]! + 0.02 * (zones.massKg[z]! + zones.massKg[z ^ 1]!))
  return share * Math.abs(zones.temperatureK[z]! - s.startK[z]!)
}

/** How long a room may go on as in its last step before gas that is replaced makes that wrong, s. */
export function replacedStep(zones: Zones, s: Scratch, r: number, dt: number): number {
  return Math.sqrt((2 * REPLACED_K) / Math.max(bendOf(zones, s, 2 * r, dt), bendOf(zones, s, 2 * r + 1, dt)))
}

/**
 * How fast the rate of a layer's temperature fades because its gas is replaced, K/s2: the rate times the share
 * that leaves per second. Only what the room's heat cannot account for: a layer that fires or walls drive is near
 * a balance that moves with them, and its rate does not fade so.
 */
function bendOf(zones: Zones, s: Scratch, z: number, dt: number): number {
  const heatK = Math.abs(s.heatW[z >> 1]!) / (CP * Math.max(1e-9, zones.massKg[z]!))
  return s.leaving[z]! * Math.max(0, changeOf(zones, s, z) / dt - heatK)
}

/**
 * A layer without fire counts as smoke while it is less than this above indoor temperature, K: a named
 * assumption.
 */
const SMOKE_K = 50

export function stageOf(network: Network, zones: Zones, r: number): void {
  const upper = zones.temperatureK[2 * r]!
  const hot = upper > FLASHOVER_EARLIEST_K || zones.incidentKwM2[4 * r + 3]! > FLASHOVER_KW_M2
  const was = zones.detail[r]!
  const warm = upper - network.ambient.insideK > SMOKE_K
  if (hot) zones.detail[r] = detail.flashedOver
  else if (zones.burning[r])
    zones.detail[r] = was === detail.flashedOver || was === detail.decay ? detail.decay : detail.twoZone
  else if (was === detail.decay || was === detail.flashedOver || was === detail.cooling)
    zones.detail[r] = detail.cooling
  else zones.detail[r] = warm ? detail.twoZone : detail.smoke
}
