/**
 * Effect of a room's fixed suppression on what burns there. Water from sprinklers: Q = Q_act e^(-t/tau), tau = 3
 * u^-1.85 with u in mm/s (Evans, NISTIR 5254), for fuel it reaches. A fire inside a cabinet, a UPS or a battery is
 * shielded: it is only held while the water runs, and its room is cooled (spray.ts). Gas extinguishes what a gas can,
 * if the room holds it, which it does not with open louvres, doors or broken windows. Its room is taken to have vents
 * that let its pressure out and close again (ISO/TS 21805): half a room's volume of inert gas in a minute finds no
 * other way out of tight walls, which bear 100 to 500 Pa. A lithium battery supplies its own oxygen and heats from
 * within: water stops it only cell by cell, by cooling.
 */
import { zeroCelsiusK } from '../../base/celsius.ts'
import { exp, log, pow } from '../../base/maths.ts'
import type { Site } from '../../estate/site.ts'
import { roomKinds, sourceKinds, suppressionKinds } from '../../estate/site.ts'
import { kindsOf } from '../fuel/sources.ts'
import { GRAVITY } from '../zone/constants.ts'

/** High-pressure mist needs about a third of a sprinkler's water for the same effect: assumption. */
const mistShare = 1 / 3
/**
 * Time in which gas reduces a fire to 1/e^5, s: discharge and design concentration within a minute (EN
 * 15004-1).
 */
const gasReachSeconds = 60
/** Gas has to be held for ten minutes (EN 15004-1). */
const gasHoldSeconds = 600
/**
 * It flows out like any heavy gas: excess density of the mixture over air, that of air with 40 % of argon, by volume,
 * and discharge coefficient of an opening. Assumptions.
 */
const gasExcess = 0.15
const discharge = 0.6
/**
 * Height that gas has to cover: racks, m, but never more than this share of the room's height (EN 15004-1 has
 * it measured at 10, 50 and 90 %). Assumptions.
 */
const rackM = 2
const mostCovered = 0.9
/**
 * Share of the design concentration that still suppresses a fire: 85 % at the end of the hold (EN 15004-1)
 * [V].
 */
const enoughGas = 0.85
/**
 * Water that a crew next to a lithium battery needs per MJ left in it, l. A pack of 100 kWh takes 11 to 30 m3
 * applied directly until it is out and cool (Tesla, Emergency Response Guide, Model S 2021); a comparable
 * battery among racks has 2 to 6 GJ: 20 m3 for 4 GJ.
 */
const litresPerMJ = 5
const liIon = sourceKinds.indexOf('li-ion')
const shielded = kindsOf('cabinet', 'ups', 'lead-battery', 'li-ion')
const sprinkler = suppressionKinds.indexOf('sprinkler')
const gas = suppressionKinds.indexOf('gas')
const mist = suppressionKinds.indexOf('mist')
const racks = roomKinds.indexOf('it')

/** State of the fixed systems, by room. */
export interface SuppressionStates {
  /** Second at which it began to act; Infinity before, or for good if it did not operate. */
  readonly releasedAt: Float64Array
  /** 1 effective, 0 released without effect. */
  readonly effective: Uint8Array
  /** 1 once demanded, whether or not it operated. */
  readonly demanded: Uint8Array
  /** 1 once somebody has shut its water valve. */
  readonly shut: Uint8Array
  /** Ledger row of its release, -1 without. */
  readonly cause: Int32Array
}

/** Systems before the fire: ready, and full. */
export function startSuppression(rooms: number): SuppressionStates {
  return {
    releasedAt: new Float64Array(rooms).fill(Infinity),
    effective: new Uint8Array(rooms),
    demanded: new Uint8Array(rooms),
    shut: new Uint8Array(rooms),
    cause: new Int32Array(rooms).fill(-1),
  }
}

/** Whether the fixed system of a room is gas. */
export function isGas(site: Site, room: number): boolean {
  return site.rooms.suppression[room] === gas
}

/** Whether the gas of a room is spent: there is enough for one release, which lasts ten minutes. */
export function isSpent({ releasedAt }: SuppressionStates, site: Site, room: number, time: number): boolean {
  return isGas(site, room) && time - releasedAt[room]! > gasHoldSeconds
}

/** Whether a system acts: it has been released and has power, and its valve is open. */
export function acts(
  { releasedAt, shut }: SuppressionStates,
  power: Uint8Array,
  room: number,
  time: number,
): boolean {
  return releasedAt[room]! <= time && power[room] === 1 && shut[room] === 0
}

/**
 * Shuts the valves of open heads, whether or not they have water. An opened head does not close by itself; until it
 * is replaced, the room has no sprinklers.
 */
export function shutValves({ demanded, shut }: SuppressionStates, site: Site): void {
  for (let r = 0; r < shut.length; r++) if (demanded[r] === 1 && !isGas(site, r)) shut[r] = 1
}

/** Water that a released system spreads under its open heads, mm/s. */
export function waterMmS(site: Site, room: number): number {
  const kind = site.rooms.suppression[room]
  const { density } = site.intervention.suppression.sprinkler
  return kind === sprinkler ? density : kind === mist ? density * mistShare : 0
}

/** Chance that a system that operates is effective against what burns. */
export function effectiveness(site: Site, room: number, burningLithium: boolean): number {
  const designed = site.rooms.suppressionEffective[room]!
  return burningLithium && isGas(site, room)
    ? Math.min(designed, site.intervention.suppression.gas.effectiveOnBatteries)
    : designed
}

/**
 * Whether suppression that is effective in a room is so on lithium too: gas may stop flames, but not the
 * reactions inside cells.
 */
export function stopsLithium(site: Site, room: number, luck: number): boolean {
  return !isGas(site, room) || luck < effectiveness(site, room, true)
}

/** Whether a source is a lithium battery. */
export function isLithium(site: Site, source: number): boolean {
  return site.sources.kind[source] === liIon
}

/**
 * Activation temperature and response time index of the room's link; undefined if no link opens its system.
 */
export function linkOf(
  site: Site,
  room: number,
): { readonly opensK: number; readonly rti: number } | undefined {
  const { sprinkler: heads, mist: nozzles } = site.intervention.suppression
  const kind = site.rooms.suppression[room]
  const head = kind === sprinkler ? heads : kind === mist ? nozzles : undefined
  return head && { opensK: head.activation + zeroCelsiusK, rti: head.responseIndex }
}

/**
 * Time for which gas covers the racks of a room, s. Heavy gas runs out below, driven by its remaining height,
 * so its surface sinks: V/Q at first, hence 2 V/Q (1 - sqrt f) down to share f of the height (descending
 * interface, EN 15004-1 annex E). Fans dilute it with air.
 */
export function gasHold(site: Site, room: number, openAreaM2: number, fansM3S: number): number {
  const { width, depth, height } = site.rooms
  const volume = width[room]! * depth[room]! * height[room]!
  const fall = Math.sqrt(2 * GRAVITY * gasExcess * 0.5 * height[room]!)
  const covered = Math.min(rackM / height[room]!, mostCovered)
  const runsOut =
    (volume / Math.max(1e-9, discharge * 0.5 * openAreaM2 * fall)) * 2 * (1 - Math.sqrt(covered))
  return fansM3S > 0 ? Math.min(runsOut, (-volume / fansM3S) * log(enoughGas)) : runsOut
}

export function holdsGas(site: Site, room: number, openAreaM2: number, fansM3S: number): boolean {
  return gasHold(site, room, openAreaM2, fansM3S) >= gasHoldSeconds
}

/** Sprinkler water with the same effect as what a released system spreads, mm/s. */
export function worksAsMmS(site: Site, room: number): number {
  return site.rooms.suppression[room] === mist ? waterMmS(site, room) / mistShare : waterMmS(site, room)
}

/**
 * Factor by which an effective release reduces the rate of a source within `seconds`; 1 where it only holds
 * it.
 */
export function quenching(site: Site, room: number, source: number, seconds: number): number {
  if (isGas(site, room)) return exp((-5 * seconds) / gasReachSeconds)
  if (isShielded(site, source)) return 1
  return exp(-seconds / quenchSeconds(worksAsMmS(site, room)))
}

/**
 * Share of the remaining lithium runaway, MJ, that this water stops; never all of it, because the last trace
 * goes out by itself.
 */
export function cooledShare(litres: number, runawayMJ: number): number {
  return Math.min(1 - 1e-4, litres / (litresPerMJ * runawayMJ))
}

/** Whether water cannot reach the source, which is then held at its rate and not put out. */
function isShielded(site: Site, source: number): boolean {
  return shielded.has(site.sources.kind[source]!)
}

/**
 * Whether a stream from outside cannot reach the source: anything inside a case, and everything in rooms with
 * racks. Assumption.
 */
export function isHidden(site: Site, room: number, source: number): boolean {
  return isShielded(site, source) || site.rooms.kind[room] === racks
}

/** Evans' time constant of a fire under `mmS` of water, s. */
export function quenchSeconds(mmS: number): number {
  return 3 * pow(mmS, -1.85)
}
