/**
 * Heat from the openings of a burning room: radiation of the room through them, radiation of the flame in
 * front of and above them, and convection where that flame touches (EN 1991-1-2 annex B, no forced draught;
 * valid for openings that cover at most half of a wall). It ignites a facade across a gap, or the room above,
 * when the flux-time product of the exposed material is reached (Smith and Satija 1983; Shields et al. 1994).
 * Flames, sparks and brands are the pilot (BR 187, NFPA 80A).
 */
import { exp, pow } from '../../base/maths.ts'
import type { Site } from '../../estate/site.ts'
import { flameAbove } from '../correlations/externalFlame.ts'
import { fluxTimeRate } from './fluxTime.ts'
import { SIGMA_KW } from '../zone/constants.ts'

/** Extinction coefficient of the flame, 1/m: EN 1991-1-2 annex B. */
export const extinction = 0.3
/**
 * Thickness of the flame at a facade as a share of the opening's height (annex B: square section of side
 * 2h/3).
 */
const thicknessShare = 2 / 3
/**
 * Upper limit of flame temperature, K: 1,200 degC, above that of compartment flames at an opening (annex B
 * gives 1,000 to 1,100 degC).
 */
export const hottestFlameK = 1473
/** Upper limit of an exposure, kW/m2: the emitter of BR 187 for the severest occupancy. */
export const largestFlux = 168

/** State of the facings, by row: who radiates onto whom across a gap or from storey to storey. */
export interface FacingStates {
  /** Share of the emitting wall that is opening; only that share radiates as long as the wall holds. */
  readonly openPart: Float64Array
  /**
   * From the top of the emitter's openings up to the foot of the receiver's, m: matters for a room above
   * another.
   */
  readonly riseM: Float64Array
  /** 1 for rooms that radiated onto others in the last beat. */
  readonly shining: Uint8Array
  /** Flux of each facing on its receiver now, kW/m2. */
  readonly fluxKwM2: Float64Array
  /**
   * By receiving room: sum of the fluxes, kW/m2; strongest facing (-1: none); flux-time product so far;
   * second of ignition.
   */
  readonly receivedKwM2: Float64Array
  readonly strongest: Int32Array
  readonly dose: Float64Array
  readonly litAt: Float64Array
}

/** Facings before the fire. */
export function startFacings(site: Site): FacingStates {
  const rooms = site.rooms.count
  const { foot, top } = facadeOpenings(site)
  const { from, to, count } = site.facings
  return {
    openPart: Float64Array.from({ length: count }, (_, f) => openPart(site, f)),
    riseM: Float64Array.from({ length: count }, (_, f) => Math.max(0, foot[to[f]!]! - top[from[f]!]!)),
    shining: new Uint8Array(rooms),
    fluxKwM2: new Float64Array(site.facings.count),
    receivedKwM2: new Float64Array(rooms),
    strongest: new Int32Array(rooms).fill(-1),
    dose: new Float64Array(rooms),
    litAt: new Float64Array(rooms).fill(Infinity),
  }
}

/**
 * By room, the lowest sill and the highest soffit of its openings to the outside; floor and ceiling of the
 * room if it has none.
 */
function facadeOpenings({ rooms, openings }: Site): { foot: Float64Array; top: Float64Array } {
  const foot = new Float64Array(rooms.count).fill(Infinity)
  const top = new Float64Array(rooms.count).fill(-Infinity)
  for (let o = 0; o < openings.count; o++) {
    if (openings.roomB[o] !== -1 || openings.horizontal[o] === 1) continue
    const r = openings.roomA[o]!
    foot[r] = Math.min(foot[r]!, openings.sillZ[o]!)
    top[r] = Math.max(top[r]!, openings.soffitZ[o]!)
  }
  for (let r = 0; r < rooms.count; r++) {
    if (foot[r] === Infinity) foot[r] = rooms.floorZ[r]!
    if (top[r] === -Infinity) top[r] = rooms.floorZ[r]! + rooms.height[r]!
  }
  return { foot, top }
}

function openPart({ facings }: Site, f: number): number {
  return Math.min(1, facings.emitterAreaM2[f]! / facings.fromWallM2[f]!)
}

/** A flame in front of the openings of a room, as its receiver meets it. */
export interface Flame {
  /** m above the top of the opening. */
  readonly heightM: number
  /** Radiation of the flame, and heat flux to what it touches. */
  readonly fluxKwM2: number
  readonly contactKwM2: number
}

/** No flame comes out. */
export const noFlame: Flame = { heightM: 0, fluxKwM2: 0, contactKwM2: 0 }

/**
 * Flame from openings of a total area and mean height, for a fire of `hrrKw` of which a part burns outside.
 */
export function externalFlame(hrrKw: number, areaM2: number, heightM: number, ambientK: number): Flame {
  if (areaM2 <= 0 || heightM <= 0 || hrrKw <= 0) return noFlame
  const megawatt = hrrKw / 1000
  const height = flameAbove(megawatt, areaM2, heightM)
  if (height <= 0) return noFlame
  const axis = height + heightM / 2
  const width = areaM2 / heightM
  const decay = (0.4725 * axis * width) / megawatt
  const middleK =
    decay < 1 ? Math.min(hottestFlameK, (520 / (1 - decay)) * (1 - decay / 2) + ambientK) : hottestFlameK
  const emissivity = 1 - exp(-extinction * thicknessShare * heightM)
  const fluxKwM2 = emissivity * SIGMA_KW * middleK * middleK * middleK * middleK
  // B.4.1 (12), for an object one metre across.
  const film = 0.00467 * pow(megawatt / areaM2, 0.6)
  return { heightM: height, fluxKwM2, contactKwM2: fluxKwM2 + film * (middleK - ambientK) }
}

/** What a room radiates: flux at its openings, or over a wall that has failed, kW/m2, and its flame. */
export interface Emitter {
  readonly openingFlux: number
  readonly flame: Flame
  /** Whether its outer wall has lost its resistance and radiates as a whole. */
  readonly unprotected: boolean
}

/** Sets the flux on the receiver of a facing; `factor` is the model error. */
export function shine(states: FacingStates, site: Site, f: number, emitter: Emitter, factor: number): void {
  const { facings, rooms } = site
  const from = facings.from[f]!
  const { flame } = emitter
  const radiates = emitter.openingFlux * (emitter.unprotected ? 1 : states.openPart[f]!)
  let flux = facings.viewFactor[f]! * radiates
  if (flame.heightM > 0) {
    const above = facings.gapM[f] === 0 && facings.viewFactor[f] === 0
    const shines = Math.min(1, flame.heightM / rooms.height[from]!) * flame.fluxKwM2
    if (above && flame.heightM > states.riseM[f]!) flux += flame.contactKwM2
    else
      flux = Math.max(
        flux + facings.flameViewFactor[f]! * shines,
        facings.edgeViewFactor[f]! * radiates + facings.edgeFlameViewFactor[f]! * shines,
      )
  }
  states.fluxKwM2[f] = Math.min(largestFlux, factor * flux)
}

/** Sums the flux on each room: all burning rooms of a facade count together, as all openings do in BR 187. */
export function gather(states: FacingStates, site: Site): void {
  const { to } = site.facings
  states.receivedKwM2.fill(0)
  states.strongest.fill(-1)
  for (let f = 0; f < to.length; f++) {
    const flux = states.fluxKwM2[f]!
    if (flux <= 0) continue
    const room = to[f]!
    states.receivedKwM2[room] = Math.min(largestFlux, states.receivedKwM2[room]! + flux)
    const best = states.strongest[room]!
    if (best < 0 || flux > states.fluxKwM2[best]!) states.strongest[room] = f
  }
}

/** Flux that passes a facade, for `seconds` from `time`. */
interface Heating {
  readonly passedKwM2: number
  readonly time: number
  readonly seconds: number
}

/** Adds a flux to the dose of what is behind the facade of a room; true when that ignites. */
export function heatFacade(
  states: FacingStates,
  site: Site,
  room: number,
  { passedKwM2, time, seconds }: Heating,
): boolean {
  const f = states.strongest[room]!
  const { criticalFluxKwM2, ftpExponent, ftp } = site.facings
  const target = { criticalKwM2: criticalFluxKwM2[f]!, exponent: ftpExponent[f]!, product: ftp[f]! }
  states.dose[room]! += fluxTimeRate(target, passedKwM2) * seconds
  if (states.dose[room]! < target.product) return false
  states.litAt[room] = time
  return true
}
