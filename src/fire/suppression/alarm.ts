/** Detectors that respond, and what follows automatically: louvres shut, sprinklers open, gas is released. */
import type { Ledger } from '../../base/ledger.ts'
import { cause } from '../../estate/cause.ts'
import type { Site } from '../../estate/site.ts'
import { heatSmokeDetector, heatSprinkler, type LinkAir, smells } from './detection.ts'
import { fanM3S } from '../air/fans.ts'
import type { FireState, Supply } from '../fire.ts'
import { ofLithium } from '../fuel/fuel.ts'
import { shutLeak } from '../traits.ts'
import { validity } from '../validity.ts'
import { indoorK } from '../gasNetwork.ts'
import { openingsOf } from './spray.ts'
import { effectiveness, holdsGas, isGas, linkOf } from './suppression.ts'

/** Alpert measured ceiling jets under ceilings of up to 15.5 m. */
const jetHeightM = 15.5

/**
 * Heats detectors and sprinkler links, raises alarms, shuts openings, releases sprinklers and gas. An alarm
 * that the gas of a beat raises is timed at the end of that beat.
 */
export function detect(state: FireState, site: Site, supply: Supply, seconds: number, ledger: Ledger): void {
  const { rooms, links, traits, suppression, compartments, smoke } = state
  for (let r = 0; r < site.rooms.count; r++) {
    const active = compartments.active[r] === 1
    // Open heads do not close: they give water as soon as there is pressure (EN 12845), be it hours after the pump lost power.
    if (suppression.demanded[r] === 1 && !isGas(site, r)) release(state, site, supply, r, ledger)
    if (!active && smoke.sootKg[r] === 0) {
      // A cold room has cold links, however hot they were in an earlier fire.
      links.smokeK[r] = links.sprinklerK[r] = indoorK
      continue
    }
    const air: LinkAir = {
      hrrKw: rooms.hrrActualKw[r]!,
      heightM: site.rooms.height[r]!,
      halfM: 0.5 * Math.sqrt(site.rooms.width[r]! * site.rooms.depth[r]!),
      upperK: rooms.upperK[r]!,
      exposureFactor: traits.exposureFactor,
    }
    if (rooms.alarmAt[r] === Infinity && traits.detectorWorks[r] === 1) {
      if (air.heightM > jetHeightM && air.hrrKw > 0) state.incident.validity |= validity.ceilingJet
      links.smokeK[r] = heatSmokeDetector(links.smokeK[r]!, air, seconds)
      if (smells(links, r, rooms.sootKgM3[r]!)) {
        rooms.alarmAt[r] = state.time + seconds
        state.alarmCause[r] = ledger.add(cause.alarm, r, state.time + seconds, rooms.smokeCause[r]!)
        shutOpenings(state, site, site.rooms.building[r]!)
      }
    }
    if (suppression.demanded[r] === 1) continue
    const link = linkOf(site, r)
    if (link) {
      if (links.sprinklerK[r]! >= link.opensK) release(state, site, supply, r, ledger)
      else links.sprinklerK[r] = heatSprinkler(links.sprinklerK[r]!, air, link.rti, seconds)
    } else if (active && isGas(site, r)) {
      if (state.time >= rooms.alarmAt[r]! + site.intervention.suppression.gas.delay)
        release(state, site, supply, r, ledger)
    }
  }
}

/** Shuts the doors, louvres and dampers that close on an alarm, in the building of the alarm and to others. */
function shutOpenings(state: FireState, site: Site, building: number): void {
  const { shares } = state
  const { openings, rooms } = site
  for (let o = 0; o < openings.count; o++) {
    const isOf =
      rooms.building[openings.roomA[o]!] === building || rooms.building[openings.roomB[o]!] === building
    if (!isOf || openings.closesOnAlarm[o] === 0) continue
    if (shares.opening[o]! <= shutLeak || state.openings.failedAt[o]! <= state.time) continue
    shares.opening[o] = shutLeak
  }
}

/**
 * Demands the suppression of a room. Whether it operates and is effective follows from the chances drawn at
 * the start. What has been released is not released again: its gas is gone, its heads are open. Heads that the brigade
 * has shut off stay dry.
 */
export function release(state: FireState, site: Site, supply: Supply, r: number, ledger: Ledger): void {
  const { suppression, traits } = state
  suppression.demanded[r] = 1
  if (!canRelease(state, supply, r)) return
  const lithium = ofLithium(state, site, r, () => 1) > 0
  const works = traits.suppressionLuck[r]! < effectiveness(site, r, lithium)
  suppression.releasedAt[r] = state.time
  suppression.effective[r] = works && (!isGas(site, r) || keepsGas(state, site, r)) ? 1 : 0
  suppression.cause[r] = ledger.add(cause.suppression, r, state.time, opener(state, site, r))
}

/** What released the suppression of a room: gas waits for the alarm, heads open by the heat of fire or smoke alone. */
function opener({ rooms, alarmCause }: FireState, site: Site, r: number): number {
  if (isGas(site, r) && alarmCause[r]! >= 0) return alarmCause[r]!
  return rooms.ignitionCause[r]! >= 0 ? rooms.ignitionCause[r]! : rooms.smokeCause[r]!
}

/** Whether the suppression of a room operates when it is demanded; false for -1. */
export function canRelease({ traits, suppression }: FireState, supply: Supply, r: number): boolean {
  if (suppression.releasedAt[r] !== Infinity || suppression.shut[r] === 1) return false
  return traits.suppressionOperates[r] === 1 && supply.suppressionPower[r] === 1
}

function keepsGas(state: FireState, site: Site, r: number): boolean {
  return holdsGas(site, r, openingsOf(state, site, r).areaM2, state.shares.fan[r]! * fanM3S(site, r))
}
