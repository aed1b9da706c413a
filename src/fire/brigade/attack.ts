/**
 * The brigade at work: it arrives, allots its water and applies it. The folder damage follows where that
 * water runs.
 */
import type { Ledger } from '../../base/ledger.ts'
import { brigadeTurn, cause } from '../../estate/cause.ts'
import type { Site } from '../../estate/site.ts'
import { beatSeconds } from '../beat.ts'
import {
  availableLs,
  type BrigadeStates,
  callBrigade,
  isHeldBack,
  leave,
  mainsLs,
  own,
  shareWater,
  standDown,
} from './brigade.ts'
import type { FireState, Supply } from '../fire.ts'
import { readFront } from './front.ts'
import { isBurning } from '../fuel/fuel.ts'
import { shutValves } from '../suppression/suppression.ts'

/** Overhaul and fire watch after the last flame, s, before the brigade leaves: assumption. */
const watchSeconds = 4 * 3600

/** One beat of the brigade: calls, arrivals, and the allotment of its water. */
export function attack(state: FireState, site: Site, supply: Supply, seconds: number, ledger: Ledger): void {
  const { brigade, time } = state
  callAgain(state, site, ledger)
  if (time < brigade.own[own.waterFrom]!) return
  const front = readFront(state, site)
  if (front === undefined) {
    standDown(brigade)
    // A brigade beside a fire that is out shuts off the water that still runs, or would run: assumption.
    shutValves(state.suppression, site)
    return
  }
  const isolated = isolatedFor(site, brigade, supply, time)
  const litres = availableLs(site, brigade, time, seconds)
  const poured = shareWater(brigade, front, litres, isolated)
  brigade.own[own.tankLitres]! -= Math.max(0, poured - mainsLs(site, brigade, time)) * seconds
  for (let r = 0; r < site.rooms.count; r++) state.rooms.waterLitres[r]! += brigade.flowLs[r]! * seconds
}

/** By building, 1 where a brigade may attack at `time`. */
export function isolatedFor(site: Site, brigade: BrigadeStates, supply: Supply, time: number): Uint8Array {
  const held = isHeldBack(site, brigade, time)
  return supply.buildingLive.map(live => (!held || live === 0 ? 1 : 0))
}

/**
 * Records that the brigade has arrived, or has water to use, up to `now`, which may lie within a beat: in every call-out,
 * and the water once more if it has to be used again after the fire was out (judge.ts).
 */
export function tellArrival(state: FireState, site: Site, now: number, ledger: Ledger): void {
  const { brigade, incident, time } = state
  const { own: kept } = brigade
  if (kept[own.arrivalTold] === Infinity && kept[own.arrivesAt]! <= now) {
    const at = (kept[own.arrivalTold] = since(kept[own.arrivesAt]!, time))
    incident.brigadeArrivedAt = Math.min(incident.brigadeArrivedAt, at)
    state.brigadeCause = ledger.add(cause.brigade, brigadeTurn.arrived, at, state.brigadeCause)
  }
  if (kept[own.waterTold]! < Infinity || kept[own.waterFrom]! > now) return
  if (!burnsAnywhere(state) || availableLs(site, brigade, now, beatSeconds) === 0) return
  const at = (kept[own.waterTold] = since(kept[own.waterFrom]!, time))
  incident.waterAt = Math.min(incident.waterAt, at)
  state.brigadeCause = ledger.add(cause.brigade, brigadeTurn.water, at, state.brigadeCause)
}

/**
 * The brigade leaves once nothing has burnt for `watchSeconds`. Runs before orders are taken, so that it can
 * be called again in the same beat.
 */
export function goHome({ brigade, time }: FireState): void {
  const kept = brigade.own
  if (time - Math.max(kept[own.quietFrom]!, kept[own.arrivesAt]!) >= watchSeconds) leave(brigade)
}

const burnsAnywhere = (state: FireState): boolean =>
  state.rooms.ignitedAt.some((at, r) => at <= state.time && isBurning(state, r))

/**
 * A fire that burns after the brigade has left is noticed and called in after the same delay as the first
 * one: assumption.
 */
function callAgain(state: FireState, site: Site, ledger: Ledger): void {
  const { brigade, incident, rooms, time } = state
  const kept = brigade.own
  const burns = burnsAnywhere(state)
  kept[own.quietFrom] = burns ? Infinity : Math.min(kept[own.quietFrom]!, time)
  if (kept[own.calledAt]! < Infinity || incident.brigadeCalledAt === Infinity) return
  kept[own.aloneFrom] = burns ? Math.min(kept[own.aloneFrom]!, time) : Infinity
  const noticed = incident.brigadeCalledAt - Math.min(...rooms.ignitedAt)
  if (!burns || time < kept[own.aloneFrom]! + noticed) return
  callBrigade(site, brigade, time)
  state.brigadeCause = ledger.add(cause.brigade, brigadeTurn.called, time, state.brigadeCause)
}

/**
 * The exact second of an event in the last grid cell before this beat, or in the beat; an older one counts from
 * `time`, because nothing burnt until now.
 */
const since = (moment: number, time: number): number => (moment > time - beatSeconds ? moment : time)
