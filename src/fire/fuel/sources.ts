/**
 * Burning rate of each source in the open: growth Q = alpha t^2 (PD 7974-1) or a front that spreads along cable
 * trays (trays.ts), a plateau, and a decay that begins when 70 % of the energy is spent. The decay is linear in time (EN 1991-1-2 annex E.4), which is Q =
 * peak sqrt(left / 0.3 E) in terms of the energy left. A Li-ion battery that is out may reignite, after an
 * exponential waiting time by its hazard rate.
 */
import { log, sqrt } from '../../base/maths.ts'
import type { Stream } from '../../base/streams.ts'
import { uniform } from '../../base/streams.ts'
import type { Site } from '../../estate/site.ts'
import { sourceKinds } from '../../estate/site.ts'
import { burningM } from './trays.ts'

/** Rows of kinds. */
export function kindsOf(...kinds: (typeof sourceKinds)[number][]): ReadonlySet<number> {
  return new Set(kinds.map(kind => sourceKinds.indexOf(kind)))
}

/** Where a source is in its course. */
export const sourceStage = { unlit: 0, burning: 1, out: 2 } as const

/** Share of the energy left at which the plateau ends: EN 1991-1-2 annex E.4 (8). */
export const decayShare = 0.3
/**
 * The same of trays along which a fire spreads: what is left when all of a tray burns out at once. Of what a front has
 * lit bit by bit, so much fuel never burns faster.
 */
const trayDecayShare = 0.1
/**
 * Trays are this wide and this far apart, m, as in most tests of NUREG/CR-7010, and lit over the width of a rack:
 * assumptions.
 */
const trayWideM = 0.45
const trayApartM = 0.3
const rackWideM = 0.6
/**
 * Time in which a fuel load burns after flashover, given enough air, s: free burning duration of EN 1991-1-2
 * annex B.
 */
const freeBurningSeconds = 1200
/** Time from flashover until everything in the room burns at its plateau, s: assumption. */
const flashSeconds = 60
/**
 * A cabinet that burns alone grows for 12 minutes and stays for 8 (NUREG/CR-6850 appendix G), and fades in 12, as in
 * the cabinet fire of the NRC's guide to fire models (NUREG-1934 appendix B, also in CFAST's verification set). Its
 * energy is that of 18 minutes at its peak, however much more would burn after flashover of its room.
 */
const cabinetSeconds = 18 * 60
const cabinet = sourceKinds.indexOf('cabinet')
/** A smaller fire is out, kW: embers that spread nothing. Assumption. */
const embersKw = 1
/** A fire knocked down to this share of its potential rate has no flame left: assumption. */
const outShare = 1e-3
/** A source with a smaller share of its energy left does not reignite: assumption. */
const deadShare = 0.02

/** State of all sources, by row. */
export interface SourceStates {
  readonly stage: Uint8Array
  /** Second after the start from which growth counts; Infinity before ignition. */
  readonly litAt: Float64Array
  readonly leftMJ: Float64Array
  /** 1 once its room has flashed over. */
  readonly flashed: Uint8Array
  /** Factor of water and gas on the free rate: 1 unaffected, 0 out. */
  readonly quench: Float64Array
  /** Rate at which water or gas holds the source, before `quench`, kW; Infinity if not held. */
  readonly heldKw: Float64Array
  /** Flux-time product so far. */
  readonly dose: Float64Array
  /** Second at which it reignites, and how often that was drawn: what lit it in between does not matter. */
  readonly relightAt: Float64Array
  readonly relights: Int32Array
}

/** Sources before the fire: full and unlit. */
export function startSources(site: Site): SourceStates {
  const n = site.sources.count
  return {
    stage: new Uint8Array(n),
    litAt: new Float64Array(n).fill(Infinity),
    leftMJ: Float64Array.from(site.sources.energyMJ.subarray(0, n)),
    flashed: new Uint8Array(n),
    quench: new Float64Array(n).fill(1),
    heldKw: new Float64Array(n).fill(Infinity),
    dose: new Float64Array(n),
    relightAt: new Float64Array(n).fill(Infinity),
    relights: new Int32Array(n),
  }
}

/** Lights a source at `time`; nothing holds it any more. */
export function light(states: SourceStates, source: number, time: number): void {
  states.stage[source] = sourceStage.burning
  states.litAt[source] = time
  states.quench[source] = 1
  states.heldKw[source] = Infinity
  states.relightAt[source] = Infinity
}

/**
 * A source in a room that flashes over burns at its plateau within a minute: its growth is brought forward,
 * never back.
 */
export function flash(states: SourceStates, site: Site, source: number, time: number): void {
  if (
    states.stage[source] === sourceStage.out &&
    states.leftMJ[source]! < deadShare * site.sources.energyMJ[source]!
  )
    return
  if (states.stage[source] !== sourceStage.burning) light(states, source, time)
  states.flashed[source] = 1
  const growth = sqrt(plateauKw(states, site, source) / Math.max(1e-9, site.sources.alphaKwS2[source]!))
  states.litAt[source] = Math.min(states.litAt[source]!, time + flashSeconds - growth)
}

/**
 * Water or gas that takes effect holds a source at the rate it has grown to. The decay starts from that rate
 * (Evans), not from what it would have grown to later.
 */
export function hold(states: SourceStates, site: Site, source: number, time: number): void {
  states.heldKw[source] = Math.min(states.heldKw[source]!, Math.max(1, grownKw(states, site, source, time)))
}

/**
 * A source that water held or reduced, and no longer reaches, grows on from its rate by the same law, Q =
 * alpha t^2.
 */
export function letGo(states: SourceStates, site: Site, source: number, seconds: number, time: number): void {
  const root = sqrt(freeKw(states, site, source, time)) + sqrt(site.sources.alphaKwS2[source]!) * seconds
  const kw = root * root
  states.quench[source] = 1
  states.heldKw[source] = kw < plateauKw(states, site, source) ? kw : Infinity
}

function plateauKw(states: SourceStates, site: Site, source: number): number {
  const peak = site.sources.peakKw[source]!
  if (states.flashed[source] === 0) return peak
  return Math.max(peak, (1000 * site.sources.energyMJ[source]!) / freeBurningSeconds)
}

/**
 * Rate in the open while the fuel lasts, kW: growth, plateau, and the rate at which water or gas holds it.
 */
export function grownKw(states: SourceStates, site: Site, source: number, time: number): number {
  if (states.stage[source] !== sourceStage.burning) return 0
  const age = Math.max(0, time - states.litAt[source]!)
  const grown = spreads(states, site, source)
    ? spreadKw(site, source, age)
    : Math.min(plateauKw(states, site, source), site.sources.alphaKwS2[source]! * age * age)
  return Math.min(grown, states.heldKw[source]!)
}

/** Whether a front goes along it: until flashover lights all of it. */
function spreads(states: SourceStates, site: Site, source: number): boolean {
  return site.sources.spreadMS[source]! > 0 && states.flashed[source] === 0
}

/**
 * Rate of trays in the open `age` seconds after they light, kW. All of them alight would burn at their peak, and
 * each place has its share of their energy.
 */
function spreadKw({ sources }: Site, source: number, age: number): number {
  const peakKw = sources.peakKw[source]!
  if (peakKw === 0) return 0
  const trays = sources.trays[source]!
  const wholeM = peakKw / (sources.hrrPerAreaKwM2[source]! * trayWideM)
  const burning = burningM(
    {
      trays,
      lengthM: wholeM / trays,
      litM: rackWideM,
      apartM: trayApartM,
      spreadMS: sources.spreadMS[source]!,
      burnS: (1.2 * 1000 * sources.energyMJ[source]!) / peakKw,
    },
    age,
  )
  return (peakKw * burning) / wholeM
}

/** Energy that the source can spend as it burns now, MJ. */
function budgetMJ(states: SourceStates, site: Site, source: number): number {
  const energy = site.sources.energyMJ[source]!
  if (site.sources.kind[source] !== cabinet || states.flashed[source] === 1) return energy
  return Math.min(energy, (site.sources.peakKw[source]! * cabinetSeconds) / 1000)
}

/** Energy that it can still spend as it burns now, as a share of all that it could. */
function leftShare(states: SourceStates, site: Site, source: number): number {
  const budget = budgetMJ(states, site, source)
  return (states.leftMJ[source]! - site.sources.energyMJ[source]! + budget) / budget
}

/** Share of the plateau that the remaining fuel allows: 1 until 70 % is spent, or 90 % of trays. */
function fadedShare(states: SourceStates, site: Site, source: number): number {
  const left = leftShare(states, site, source) / (spreads(states, site, source) ? trayDecayShare : decayShare)
  return left < 1 ? sqrt(Math.max(0, left)) : 1
}

/** Whether a flame can light it: what burns has its course already, and what is burnt out has no fuel for another. */
export function canLight(states: SourceStates, site: Site, source: number): boolean {
  const now = states.stage[source]
  return (
    now === sourceStage.unlit || (now === sourceStage.out && leftShare(states, site, source) >= deadShare)
  )
}

/**
 * Rate in the open with enough air and before `quench`, kW: the rate it has grown to, limited by its
 * remaining fuel.
 */
export function unquenchedKw(states: SourceStates, site: Site, source: number, time: number): number {
  const grown = grownKw(states, site, source, time)
  if (grown === 0) return 0
  return Math.min(grown, plateauKw(states, site, source) * fadedShare(states, site, source))
}

/** Rate in the open with enough air, kW: after the effect of water and gas. */
export function freeKw(states: SourceStates, site: Site, source: number, time: number): number {
  return unquenchedKw(states, site, source, time) * states.quench[source]!
}

/** A step in which sources burn. */
interface Burning {
  /** Its end, s after ignition, and its length, s. */
  readonly time: number
  readonly seconds: number
  /** From which it is drawn when a battery reignites. */
  readonly relight: Stream
}

/** Consumes fuel at a rate, marks a source that is spent or put out, and draws when a battery reignites. */
export function consume(
  states: SourceStates,
  site: Site,
  source: number,
  rateKw: number,
  { time, seconds, relight }: Burning,
): void {
  if (states.stage[source] !== sourceStage.burning) return
  const left = Math.max(0, states.leftMJ[source]! - (rateKw * seconds) / 1000)
  states.leftMJ[source] = left
  if (spreads(states, site, source)) {
    // What burns behind a front drives it on: short of air or under water it is slower by as much.
    const open = spreadKw(site, source, time - seconds / 2 - states.litAt[source]!)
    if (open > 0) states.litAt[source]! += seconds * Math.max(0, 1 - rateKw / open)
  }
  const age = time - states.litAt[source]!
  const peak = plateauKw(states, site, source)
  const most = Math.min(peak, states.heldKw[source]!)
  const faded = left <= 0 || states.quench[source]! < outShare || states.quench[source]! * most < embersKw
  const starved =
    fadedShare(states, site, source) < 1 &&
    age > flashSeconds &&
    freeKw(states, site, source, time) < Math.min(embersKw, 0.02 * peak)
  if (!faded && !starved) return
  states.stage[source] = sourceStage.out
  const hazard = site.sources.reignitionPerHour[source]!
  if (hazard <= 0 || left < deadShare * site.sources.energyMJ[source]!) return
  const u = uniform(relight, site.sources.key[source]!, states.relights[source]!++)
  states.relightAt[source] = time - (3600 * log(u)) / hazard
}
