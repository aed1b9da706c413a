/** Detection, built-in extinguishing and hoses, applied to the rooms for a beat. */
import type { Ledger } from '../base/ledger.ts'
import { cause } from '../estate/cause.ts'
import type { Site } from '../estate/site.ts'
import { barrierKinds } from '../estate/site.ts'
import { availableLs, coolingMw, hoseQuench, own, shareWater } from './brigade.ts'
import { heatSmokeDetector, heatSprinkler, type LinkAir, smells } from './detection.ts'
import type { FireState, Supply } from './fire.ts'
import { isBurning } from './fuel.ts'
import { freeKw, sourceStage } from './sources.ts'
import {
  closesOnAlarm,
  effectiveness,
  holdsGas,
  isGas,
  isHidden,
  isLithium,
  isShielded,
  linkOf,
  quenching,
  waterMmS,
} from './suppression.ts'

const floor = barrierKinds.indexOf('floor')
/** Share of the water that runs on to the storey below: the rest turns to steam or stays. Assumption. */
const runOff = 0.7

/** Heats links, raises alarms, shuts louvres, opens sprinklers and releases gas. True if an opening moved. */
export function detect(
  state: FireState,
  site: Site,
  supply: Supply,
  seconds: number,
  ledger: Ledger,
): boolean {
  const { rooms, links, traits, suppression, compartments, smoke } = state
  let moved = false
  for (let r = 0; r < site.rooms.count; r++) {
    const active = compartments.active[r] === 1
    if (!active && smoke.sootKg[r] === 0) continue
    const air: LinkAir = {
      hrrKw: rooms.hrrActualKw[r]!,
      heightM: site.rooms.height[r]!,
      halfM: 0.5 * Math.sqrt(site.rooms.width[r]! * site.rooms.depth[r]!),
      upperK: rooms.upperK[r]!,
      exposureFactor: traits.exposureFactor[0]!,
    }
    if (rooms.alarmAt[r] === Infinity && traits.detectorWorks[r] === 1) {
      links.smokeK[r] = heatSmokeDetector(links.smokeK[r]!, air, seconds)
      if (smells(links, r, rooms.sootKgM3[r]!)) {
        rooms.alarmAt[r] = state.time
        state.alarmCause[r] = ledger.add(cause.alarm, r, state.time, rooms.smokeCause[r]!)
        moved = shutLouvres(state, site, site.rooms.building[r]!) || moved
      }
    }
    if (!active || suppression.demanded[r] === 1) continue
    const link = linkOf(site, r)
    if (link) {
      links.sprinklerK[r] = heatSprinkler(links.sprinklerK[r]!, air, link.rti, seconds)
      if (links.sprinklerK[r]! >= link.opensK) release(state, site, supply, r, ledger)
    } else if (isGas(site, r) && state.time >= rooms.alarmAt[r]! + site.intervention.suppression.gas.delay) {
      release(state, site, supply, r, ledger)
    }
  }
  return moved
}

function shutLouvres({ shares }: FireState, site: Site, building: number): boolean {
  const { openings } = site
  let moved = false
  for (let o = 0; o < openings.count; o++) {
    if (
      site.rooms.building[openings.roomA[o]!] !== building ||
      !closesOnAlarm(site, o) ||
      shares.opening[o] === 0
    )
      continue
    shares.opening[o] = 0
    moved = true
  }
  return moved
}

/** The system is demanded: it answers or not, and is effective or not, by what chance decided at the start. */
export function release(state: FireState, site: Site, supply: Supply, r: number, ledger: Ledger): void {
  const { suppression, traits, sources, adjacency, rooms } = state
  suppression.demanded[r] = 1
  if (traits.suppressionOperates[r] === 0 || supply.suppressionPower[r] === 0) return
  let lithium = false
  for (let i = adjacency.firstSource[r]!; i < adjacency.firstSource[r + 1]!; i++) {
    const s = adjacency.source[i]!
    if (sources.stage[s] === sourceStage.burning && isLithium(site, s)) lithium = true
  }
  const works = traits.suppressionLuck[r]! < effectiveness(site, r, lithium)
  suppression.releasedAt[r] = state.time
  suppression.effective[r] = works && (!isGas(site, r) || holdsGas(site, r, openArea(state, site, r))) ? 1 : 0
  ledger.add(
    cause.suppression,
    r,
    state.time,
    state.alarmCause[r]! >= 0 ? state.alarmCause[r]! : rooms.ignitionCause[r]!,
  )
}

/** m2 through which a room's gas can leave. */
function openArea({ adjacency, shares }: FireState, site: Site, r: number): number {
  let area = 0
  for (let i = adjacency.firstOpening[r]!; i < adjacency.firstOpening[r + 1]!; i++) {
    area += site.openings.areaM2[adjacency.opening[i]!]! * shares.opening[adjacency.opening[i]!]!
  }
  for (let i = adjacency.firstBarrier[r]!; i < adjacency.firstBarrier[r + 1]!; i++) {
    area += site.barriers.areaM2[adjacency.barrier[i]!]! * shares.barrier[adjacency.barrier[i]!]!
  }
  return area
}

/** Water and gas on the burning sources for a beat. */
export function extinguish(state: FireState, site: Site, supply: Supply, seconds: number): void {
  const { suppression, sources, adjacency, rooms, brigade } = state
  for (let r = 0; r < site.rooms.count; r++) {
    const released = suppression.releasedAt[r]! <= state.time && supply.suppressionPower[r] === 1
    const hosed = brigade.flowLs[r]! > 0
    if (!released && !hosed) continue
    if (released)
      rooms.waterLitres[r]! += waterMmS(site, r) * site.rooms.width[r]! * site.rooms.depth[r]! * seconds
    const works = released && suppression.effective[r] === 1
    const hose = hosed ? hoseQuench(site, brigade, r, seconds) : 1
    for (let i = adjacency.firstSource[r]!; i < adjacency.firstSource[r + 1]!; i++) {
      const s = adjacency.source[i]!
      if (sources.stage[s] !== sourceStage.burning) continue
      if (works && !isGas(site, r) && isShielded(site, s)) {
        sources.heldKw[s] = Math.min(sources.heldKw[s]!, Math.max(1, freeKw(sources, site, s, state.time)))
      }
      const reached = brigade.inside[r] === 1 || !isHidden(site, r, s)
      sources.quench[s]! *= (reached ? hose : 1) * (works ? quenching(site, r, s, seconds) : 1)
    }
  }
}

/** Calls, arrivals, water: shares out what there is and lets it run down. */
export function attack(state: FireState, site: Site, supply: Supply, seconds: number, ledger: Ledger): void {
  const { brigade, incident } = state
  const time = state.time
  if (time < brigade.own[own.arrivesAt]!) return
  if (incident.brigadeArrivedAt === Infinity) {
    incident.brigadeArrivedAt = time
    state.brigadeCause = ledger.add(cause.brigade, 1, time, state.brigadeCause)
  }
  if (time < brigade.own[own.waterFrom]!) return
  const burning = new Uint8Array(site.rooms.count)
  const share = new Float64Array(site.buildings.count)
  const whole = new Float64Array(site.buildings.count)
  let any = false
  for (let r = 0; r < site.rooms.count; r++) {
    const area = site.rooms.width[r]! * site.rooms.depth[r]!
    whole[site.rooms.building[r]!]! += area
    if (!isBurning(state, r)) continue
    burning[r] = 1
    any = true
    share[site.rooms.building[r]!]! += area
  }
  for (let b = 0; b < share.length; b++) share[b]! /= Math.max(1, whole[b]!)
  if (!any) {
    brigade.flowLs.fill(0)
    brigade.countedLs.fill(0)
    brigade.relief.fill(0)
    return
  }
  const { threat, heatKw } = threats(state, site)
  const isolated =
    supply.siteLive === 0 || !site.intervention.brigade.needsIsolation || time >= brigade.own[own.attackFrom]!
  const litres = availableLs(site, brigade, time)
  shareWater(brigade, { site, burning, burningShare: share, threat, heatKw }, litres, isolated)
  if (incident.waterAt === Infinity && litres > 0) {
    incident.waterAt = time
    state.brigadeCause = ledger.add(cause.brigade, 2, time, state.brigadeCause)
  }
  if (brigade.own[own.tankLitres]! > 0) brigade.own[own.tankLitres]! -= litres * seconds
  runDown(state, site, seconds)
}

/** Facades that others' fires shine on: how near they are to lighting, and the heat that water on them would have to take up. */
function threats(
  { facings, rooms, brigade, time }: FireState,
  site: Site,
): { threat: Float64Array; heatKw: Float64Array } {
  const n = site.rooms.count
  const threat = new Float64Array(n)
  const heatKw = new Float64Array(n)
  for (let r = 0; r < n; r++) {
    const f = facings.strongest[r]!
    if (f < 0 || facings.litAt[r]! <= time || rooms.ignitedAt[r]! <= time) continue
    if (site.rooms.building[r] === site.rooms.building[site.facings.from[f]!]) continue
    const dry = facings.receivedKwM2[r]! / (1 - brigade.relief[r]!)
    threat[r] = dry / site.facings.criticalFluxKwM2[f]!
    heatKw[r] = dry * Math.max(site.rooms.width[r]!, site.rooms.depth[r]!) * site.rooms.height[r]!
  }
  return { threat, heatKw }
}

/** What is poured on a room and not evaporated runs to the rooms below it, by the area of the floor between. */
function runDown({ brigade, adjacency, rooms }: FireState, site: Site, seconds: number): void {
  const fresh = Float64Array.from(brigade.flowLs, flow => flow * seconds)
  const { barriers } = site
  for (const r of adjacency.downwards) {
    const litres = fresh[r]!
    if (litres <= 0) continue
    rooms.waterLitres[r]! += litres
    let below = 0
    for (let i = adjacency.firstBarrier[r]!; i < adjacency.firstBarrier[r + 1]!; i++) {
      const b = adjacency.barrier[i]!
      if (barriers.kind[b] === floor && barriers.roomB[b] === r) below += barriers.areaM2[b]!
    }
    if (below <= 0) continue
    for (let i = adjacency.firstBarrier[r]!; i < adjacency.firstBarrier[r + 1]!; i++) {
      const b = adjacency.barrier[i]!
      if (barriers.kind[b] !== floor || barriers.roomB[b] !== r) continue
      fresh[barriers.roomA[b]!]! += (runOff * litres * barriers.areaM2[b]!) / below
    }
  }
}

/** No room has lit for this long before the fire counts as held, s: assumption. */
const quietSeconds = 1200

/** Marks the fire under control and out. */
export function judge(state: FireState, site: Site, ledger: Ledger): void {
  const { incident, rooms, brigade, time } = state
  if (state.lastIgnitionAt === -Infinity || incident.outAt < Infinity) return
  let megawatt = 0
  let any = false
  for (let r = 0; r < site.rooms.count; r++) {
    megawatt += rooms.hrrFreeKw[r]! / 1000
    if (!any && isBurning(state, r)) any = true
  }
  if (!any) {
    incident.outAt = time
    incident.underControlAt = Math.min(incident.underControlAt, time)
    state.brigadeCause = ledger.add(cause.brigade, 4, time, state.brigadeCause)
    return
  }
  if (time < incident.waterAt) return
  if (time - state.lastIgnitionAt < quietSeconds || megawatt > coolingMw(brigade)) {
    if (state.lastIgnitionAt > incident.underControlAt) incident.underControlAt = Infinity
    return
  }
  if (incident.underControlAt < Infinity) return
  incident.underControlAt = time
  state.brigadeCause = ledger.add(cause.brigade, 3, time, state.brigadeCause)
}
