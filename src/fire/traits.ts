/**
 * Random traits, drawn before the first flame, once per object and replication: how long each barrier lasts,
 * which detector works, which suppression operates, which door is open. Draws are keyed by the object's name,
 * so that a change elsewhere in the design does not alter them.
 */
import { quantile } from '../base/distribution.ts'
import type { Streams } from '../base/streams.ts'
import { uniform } from '../base/streams.ts'
import type { Site } from '../estate/site.ts'
import { openingKinds } from '../estate/site.ts'

/** Share of its area by which a shut door, louvre or damper leaks: 0.02 m2 of a door of 2 m2. Assumption. */
export const shutLeak = 0.01

/**
 * Free share of a louvre's face between its blades: 50 % is the designers' rule (makers measure 0.35 to 0.6
 * by AMCA 500-L).
 */
const louvreFree = 0.5

/** What is drawn once for each fire. */
export interface Traits {
  /**
   * ISO 834 exposure that each barrier withstands in this replication, s; Infinity never fails, 0 without a
   * rating.
   */
  readonly barrierLifeSeconds: Float64Array
  /** 1: as designed; 0: unsealed penetrations, which also leak smoke from the start. */
  readonly barrierSound: Uint8Array
  /** ISO 834 exposure that the closure of an opening withstands, s; Infinity without a rating. */
  readonly openingLifeSeconds: Float64Array
  /** Share of each opening's area that is open at the start. */
  readonly openShare: Float64Array
  readonly detectorWorks: Uint8Array
  readonly suppressionOperates: Uint8Array
  /**
   * Uniform draw that decides whether suppression is effective, compared with a probability that depends on
   * what burns.
   */
  readonly suppressionLuck: Float64Array
  /**
   * Model error: factor on exposures that decide (fluxes, temperature rises), never on the state, so that
   * energy is conserved.
   */
  readonly exposureFactor: number
}

/** Draws the traits of one fire. */
export function drawTraits(site: Site, streams: Streams): Traits {
  const { rooms, barriers, openings } = site
  const traits: Traits = {
    barrierLifeSeconds: new Float64Array(barriers.count),
    barrierSound: new Uint8Array(barriers.count),
    openingLifeSeconds: new Float64Array(openings.count),
    openShare: new Float64Array(openings.count),
    detectorWorks: new Uint8Array(rooms.count),
    suppressionOperates: new Uint8Array(rooms.count),
    suppressionLuck: new Float64Array(rooms.count),
    exposureFactor: site.model.exposure,
  }
  const life = streams.of('fire: barrier life')
  const sound = streams.of('fire: barrier sound')
  for (let b = 0; b < barriers.count; b++) {
    const key = barriers.key[b]!
    const isSound = uniform(sound, key) < barriers.soundProbability[b]!
    const factor = quantile(site.model.barrierLife, uniform(life, key))
    traits.barrierSound[b] = isSound ? 1 : 0
    traits.barrierLifeSeconds[b] =
      barriers.ratingSeconds[b]! * factor * (isSound ? 1 : barriers.unsoundFactor[b]!)
  }
  const door = streams.of('fire: door open')
  for (let o = 0; o < openings.count; o++) {
    const rating = openings.ratingSeconds[o]!
    traits.openingLifeSeconds[o] =
      rating > 0 ? rating * quantile(site.model.barrierLife, uniform(life, openings.key[o]!)) : Infinity
    traits.openShare[o] = openShareOf(site, o, uniform(door, openings.key[o]!))
  }
  const detector = streams.of('fire: detector')
  const operates = streams.of('fire: suppression operates')
  const luck = streams.of('fire: suppression effective')
  for (let r = 0; r < rooms.count; r++) {
    const key = rooms.key[r]!
    traits.detectorWorks[r] =
      rooms.detector[r] === 1 && uniform(detector, key) < rooms.detectorWorks[r]! ? 1 : 0
    traits.suppressionOperates[r] = uniform(operates, key) < rooms.suppressionOperates[r]! ? 1 : 0
    traits.suppressionLuck[r] = uniform(luck, key)
  }
  return traits
}

const doorKind = openingKinds.indexOf('door')
const louvreKind = openingKinds.indexOf('louvre')

/**
 * Share of an opening's area that gas can pass at the start: of a louvre that between its blades; a door is
 * open or shut by `chance`, 0 to 1.
 */
export function openShareOf({ openings }: Site, o: number, chance: number): number {
  const share = openings.openAtStart[o]!
  if (openings.kind[o] === doorKind) return chance < share ? 1 : shutLeak
  return openings.kind[o] === louvreKind ? share * louvreFree : share
}
