/**
 * The state of the fire, and its inputs and outputs. The state is typed arrays and numbers only: a snapshot
 * is a copy.
 */
import type { Stream, Streams } from '../base/streams.ts'
import type { Site } from '../estate/site.ts'
import { type Adjacency, adjacencyOf } from './adjacency.ts'
import { type BarrierStates, startBarriers } from './spread/barriers.ts'
import { type BrigadeStates, startBrigade } from './brigade/brigade.ts'
import { copyOf } from '../base/copy.ts'
import { type CourtStates, startCourts } from './spread/courtyard.ts'
import { type LinkStates, startLinks } from './suppression/detection.ts'
import { type FacingStates, startFacings } from './spread/facade.ts'
import { fanM3S } from './air/fans.ts'
import { indoorK, type OpenShares, unsoundLeak } from './gasNetwork.ts'
import { type OpeningStates, startOpenings } from './spread/openings.ts'
import { type Compartments, startCompartments } from './compartments.ts'
import { type Pending, scheduleIgnition } from './orders.ts'
import { type SmokeStates, startSmoke } from './air/smoke.ts'
import { type SourceStates, startSources } from './fuel/sources.ts'
import { startSuppression, type SuppressionStates } from './suppression/suppression.ts'
import { startTimber, type TimberStates } from './fuel/timber.ts'
import { drawTraits, type Traits } from './traits.ts'
import { AIR_OXYGEN } from './zone/constants.ts'

/** Stage of a room. Numbers, because they sit in a Uint8Array. */
export const stage = {
  cold: 0,
  smoke: 1,
  burning: 2,
  flashedOver: 3,
  decay: 4,
  burntOut: 5,
  cooling: 6,
} as const

/**
 * What the building still supplies to the fire. The folder damage fills it one slice earlier; the composer
 * passes it on.
 */
export interface Supply {
  /** Per room: 1 while the pump of its suppression has power, or needs none; gas needs none. */
  readonly suppressionPower: Uint8Array
  /**
   * Per building: 1 while a conductor in it is live. Then the brigade does not attack there, and arcs feed
   * the seat of the fire.
   */
  readonly buildingLive: Uint8Array
  /** 1 while any conductor on the site is live. */
  siteLive: number
}

/**
 * Outputs for all later stages, one element per room. The two-zone state itself is a separate field of
 * FireState.
 */
export interface RoomView {
  readonly stage: Uint8Array
  readonly upperK: Float64Array
  readonly lowerK: Float64Array
  /** Height of the smoke layer above the room's floor, m. */
  readonly layerHeightM: Float64Array
  /** Soot suspended in the upper layer, kg/m3; soot deposited so far on objects as high as racks, kg/m2. */
  readonly sootKgM3: Float64Array
  readonly sootDepositKgM2: Float64Array
  /** Heat release rate of what burns there, kW: as in the open air, and what the room's air lets it be. */
  readonly hrrFreeKw: Float64Array
  readonly hrrActualKw: Float64Array
  /** Mass fraction of oxygen in the upper layer. */
  readonly oxygen: Float64Array
  /** Litres of extinguishing water that have reached the room so far. */
  readonly waterLitres: Float64Array
  /** The part of it from open sprinkler heads, and the floor area under those, m2. */
  readonly sprayLitres: Float64Array
  readonly sprayM2: Float64Array
  /** Times, s after ignition; Infinity while it has not happened. */
  readonly ignitedAt: Float64Array
  readonly flashoverAt: Float64Array
  readonly smokeAt: Float64Array
  readonly burntOutAt: Float64Array
  readonly alarmAt: Float64Array
  /**
   * Ledger rows, -1 without recording: of the room's ignition, and of its smoke (until smoke is noticed
   * there: of the fire it comes from).
   */
  readonly ignitionCause: Int32Array
  readonly smokeCause: Int32Array
}

/**
 * Times of the incident as a whole, s after ignition; Infinity while it has not happened. Control and end are the last
 * ones: a fire that goes on after either has neither.
 */
export interface Incident {
  brigadeCalledAt: number
  brigadeArrivedAt: number
  waterAt: number
  underControlAt: number
  outAt: number
  /** Bits of the correlations that left their range of validity (names in fire/validity.ts). */
  validity: number
}

/** Start and end, s after ignition; what the fire shows is as of the end. */
export interface LatestBeat {
  from: number
  until: number
}

/** The state of the fire; rows are those of the site. */
export interface FireState {
  /** Start of the present beat, s after ignition. */
  time: number
  /** The latest beat computed, s after ignition. */
  readonly beat: LatestBeat
  /** Second and ledger row of the latest ignition in any room, and ledger row of the brigade's last act. */
  lastIgnitionAt: number
  lastIgnitionCause: number
  brigadeCause: number
  /** Heat release at which the fire came under control, MW. */
  controlledMw: number
  readonly rooms: RoomView
  readonly incident: Incident
  /** Ledger rows by room: flashover and alarm. */
  readonly flashoverCause: Int32Array
  readonly alarmCause: Int32Array
  /** By room, 1 once its smoke may explode, 2 once the ledger says so. */
  readonly explosive: Uint8Array
  readonly adjacency: Adjacency
  readonly traits: Traits
  readonly relight: Stream
  readonly shares: OpenShares
  /** By room, 1 once heat or an order has shut the dampers of its fans. */
  readonly damperShut: Uint8Array
  readonly sources: SourceStates
  readonly timber: TimberStates
  /** Most that each room's fuel can give off while short of air, kW. */
  readonly pyrolysisCapKw: Float64Array
  /** How long the fire of each room has only glowed for want of air in a cold room, s. */
  readonly glowingS: Float64Array
  readonly barriers: BarrierStates
  readonly openings: OpeningStates
  readonly facings: FacingStates
  readonly links: LinkStates
  readonly suppression: SuppressionStates
  readonly brigade: BrigadeStates
  readonly smoke: SmokeStates
  readonly compartments: Compartments
  readonly courts: CourtStates
  readonly pending: Pending
}

/**
 * The fire before the first flame: draws its random traits and schedules the scenario's ignition. Does not
 * keep the site.
 */
export function startFire(site: Site, streams: Streams): FireState {
  const n = site.rooms.count
  const traits = drawTraits(site, streams)
  const adjacency = adjacencyOf(site)
  const shares = startShares(site, traits)
  const state: FireState = {
    time: 0,
    beat: { from: 0, until: 0 },
    lastIgnitionAt: -Infinity,
    lastIgnitionCause: -1,
    brigadeCause: -1,
    controlledMw: Infinity,
    rooms: startRooms(site, n),
    incident: {
      brigadeCalledAt: Infinity,
      brigadeArrivedAt: Infinity,
      waterAt: Infinity,
      underControlAt: Infinity,
      outAt: Infinity,
      validity: 0,
    },
    flashoverCause: new Int32Array(n).fill(-1),
    alarmCause: new Int32Array(n).fill(-1),
    explosive: new Uint8Array(n),
    adjacency,
    traits,
    relight: streams.of('fire: relight'),
    shares,
    damperShut: new Uint8Array(n),
    sources: startSources(site),
    timber: startTimber(site),
    pyrolysisCapKw: new Float64Array(n).fill(Infinity),
    glowingS: new Float64Array(n),
    barriers: startBarriers(site, traits.barrierLifeSeconds),
    openings: startOpenings(site, traits.openingLifeSeconds),
    facings: startFacings(site),
    links: startLinks(site),
    suppression: startSuppression(n),
    brigade: startBrigade(site),
    smoke: startSmoke(site, adjacency, shares),
    compartments: startCompartments(site),
    courts: startCourts(site),
    pending: [],
  }
  scheduleIgnition(state.pending, site)
  return state
}

/** What stands open before the fire: doors and louvres as drawn, and the unsealed penetrations of inner barriers. */
function startShares(site: Site, { openShare, barrierSound }: Traits): OpenShares {
  return {
    opening: openShare.slice(),
    barrier: Float64Array.from(barrierSound, (sound, b) =>
      sound === 1 || site.barriers.roomB[b] === -1 ? 0 : unsoundLeak,
    ),
    fan: Uint8Array.from({ length: site.rooms.count }, (_, r) => (fanM3S(site, r) > 0 ? 1 : 0)),
  }
}

function startRooms(site: Site, n: number): RoomView {
  const never = () => new Float64Array(n).fill(Infinity)
  return {
    stage: new Uint8Array(n),
    upperK: new Float64Array(n).fill(indoorK),
    lowerK: new Float64Array(n).fill(indoorK),
    layerHeightM: Float64Array.from(site.rooms.height.subarray(0, n)),
    sootKgM3: new Float64Array(n),
    sootDepositKgM2: new Float64Array(n),
    hrrFreeKw: new Float64Array(n),
    hrrActualKw: new Float64Array(n),
    oxygen: new Float64Array(n).fill(AIR_OXYGEN),
    waterLitres: new Float64Array(n),
    sprayLitres: new Float64Array(n),
    sprayM2: new Float64Array(n),
    ignitedAt: never(),
    flashoverAt: never(),
    smokeAt: never(),
    burntOutAt: never(),
    alarmAt: never(),
    ignitionCause: new Int32Array(n).fill(-1),
    smokeCause: new Int32Array(n).fill(-1),
  }
}

/** An independent copy, which continues exactly as the original would. */
export function copyFire(state: FireState): FireState {
  return copyOf(state)
}
