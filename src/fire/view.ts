/** What later stages read of a room, from its network or from the smoke that drifts through it. */
import { type Ledger, silent } from '../base/ledger.ts'
import { cause } from '../estate/cause.ts'
import type { Site } from '../estate/site.ts'
import { smokySootKgM3 } from './suppression/detection.ts'
import { type FireState, stage } from './fire.ts'
import { fuelLeft, isBurning, openKw } from './fuel/fuel.ts'
import { decayShare } from './fuel/sources.ts'
import { indoorK, restK } from './gasNetwork.ts'
import { behind } from './air/findAirflow.ts'
import { strongestFire } from './spread/ignite.ts'
import { deposit, fallOut, riseOf, settle, volumeOf } from './air/smoke.ts'
import { fuelTopM } from './spread/targets.ts'
import { validity } from './validity.ts'
import { AIR_OXYGEN, RHO_T } from './zone/constants.ts'
import type { Zones } from './zone/zones.ts'

/**
 * A room without flame that is warmer than it would be without a fire by more than this is cooling, K:
 * assumption.
 */
const warmK = 30
/** A room with a smaller share of its fuel left has burnt out: assumption. */
export const spentShare = 0.05
/**
 * Flames take about one m3 per 0.5 MW (Cox, Combustion Fundamentals of Fire, 1995). A fire that needs more
 * than its room's volume fills it with flame, and is no plume under a layer.
 */
const flameKwM3 = 500
/** Below this share of the soot that a detector notices, a room is free of smoke. */
const clearShare = 0.01

/** Fills the view of all rooms at the end of a beat of `seconds`. */
export function readView(state: FireState, site: Site, seconds: number, ledger: Ledger): void {
  for (const { gas } of state.compartments.networks) {
    const { zones, rooms: rows, burner } = gas
    // A loop, see `spray` in step.ts.
    for (let i = 0; i < rows.length; i++) {
      readRoom(state, rows[i]!, zones, i, burner[i]!)
      settleLayers(state, site, rows[i]!, zones, i, seconds)
    }
    for (let i = 0; i < zones.validity.length; i++) {
      const bits = zones.validity[i]!
      state.incident.validity |= bits
      if ((bits & validity.explosive) !== 0) state.explosive[rows[i]!] ||= 1
    }
  }
  const { rooms, smoke, compartments } = state
  const told = ledger !== silent
  for (let r = 0; r < site.rooms.count; r++) {
    if (compartments.active[r] === 0) {
      if (smoke.sootKg[r] === 0 && rooms.stage[r] === stage.cold) continue
      readSmoke(state, site, r, seconds)
      rooms.sootDepositKgM2[r]! += deposit(rooms.sootKgM3[r]!, seconds)
    }
    if (told && rooms.smokeCause[r]! < 0) rooms.smokeCause[r] = smokeOrigin(state, site, r)
    if (rooms.smokeAt[r] === Infinity && rooms.sootKgM3[r]! >= smokySootKgM3) {
      rooms.smokeAt[r] = state.time
      rooms.smokeCause[r] = ledger.add(cause.smoke, r, state.time, smokeOrigin(state, site, r))
    }
    if (state.explosive[r] === 1) {
      state.explosive[r] = 2
      ledger.add(cause['smoke-explosive'], r, state.time, rooms.smokeCause[r]!)
    }
    if (rooms.hrrFreeKw[r]! > 0) state.incident.validity |= sizeFlag(state, site, r)
    judgeStage(state, site, r, ledger)
  }
}

/** Validity bit if the fire needs more than its room's volume; not computed again once it is set. */
function sizeFlag(state: FireState, site: Site, r: number): number {
  if (state.incident.validity & validity.roomSize) return 0
  return openKw(state, site, r, state.time) > flameKwM3 * volumeOf(site, r) ? validity.roomSize : 0
}

function readRoom({ rooms }: FireState, room: number, zones: Zones, i: number, burner: number): void {
  const upper = 2 * i
  rooms.upperK[room] = zones.temperatureK[upper]!
  rooms.lowerK[room] = zones.temperatureK[upper + 1]!
  rooms.layerHeightM[room] = zones.layerHeightM[i]!
  rooms.sootKgM3[room] = sootIn(zones, upper)
  rooms.oxygen[room] = zones.oxygenKg[upper]! / zones.massKg[upper]!
  rooms.hrrActualKw[room] =
    burner < 0 ? 0 : zones.hrrPlumeKw[burner]! + zones.hrrUpperKw[burner]! + zones.airlessKw[burner]!
}

/** Soot concentration of a zone, kg/m3. */
function sootIn({ sootKg, massKg, temperatureK }: Zones, z: number): number {
  return (sootKg[z]! / massKg[z]!) * (RHO_T / temperatureK[z]!)
}

/**
 * Settles soot out of both layers: of the upper one on ceiling and walls, of the lower one on the floor.
 * Racks get their share of each by how high they stand in it.
 */
function settleLayers(
  { rooms }: FireState,
  { rooms: { width, depth } }: Site,
  room: number,
  zones: Zones,
  i: number,
  seconds: number,
): void {
  const upper = sootIn(zones, 2 * i)
  const lower = sootIn(zones, 2 * i + 1)
  const inSmoke = Math.min(1, Math.max(0, 1 - rooms.layerHeightM[room]! / fuelTopM))
  const below = deposit(lower, seconds) + fallOut(upper, seconds)
  rooms.sootDepositKgM2[room]! += inSmoke * deposit(upper, seconds) + (1 - inSmoke) * below
  const floor = width[room]! * depth[room]!
  const { sootKg } = zones
  sootKg[2 * i] = Math.max(0, sootKg[2 * i]! - deposit(upper, seconds) * floor)
  sootKg[2 * i + 1] = Math.max(0, sootKg[2 * i + 1]! - deposit(lower, seconds) * floor)
}

function readSmoke({ rooms, smoke }: FireState, site: Site, r: number, seconds: number): void {
  settle(smoke, site, r, seconds)
  const density = smoke.sootKg[r]! / volumeOf(site, r)
  if (density < clearShare * smokySootKgM3) smoke.sootKg[r] = 0
  rooms.sootKgM3[r] = smoke.sootKg[r]! / volumeOf(site, r)
  rooms.upperK[r] = indoorK + riseOf(smoke, site, r)
  rooms.lowerK[r] = indoorK
  rooms.layerHeightM[r] = density >= smokySootKgM3 ? 0 : site.rooms.height[r]!
  rooms.oxygen[r] = AIR_OXYGEN
  rooms.hrrActualKw[r] = 0
}

/**
 * Cause of the smoke in a room: its own fire, otherwise the smoke of the neighbour through an opening that
 * smoke reached last; for smoke that came through the open air, the strongest fire.
 */
function smokeOrigin(state: FireState, site: Site, r: number): number {
  const { rooms, adjacency } = state
  if (rooms.ignitionCause[r]! >= 0) return rooms.ignitionCause[r]!
  let best = -1
  let latest = -Infinity
  for (let i = adjacency.firstOpening[r]!; i < adjacency.firstOpening[r + 1]!; i++) {
    const o = adjacency.opening[i]!
    const other = behind(site, o, r)
    if (other < 0 || rooms.smokeAt[other] === Infinity || rooms.smokeAt[other]! <= latest) continue
    latest = rooms.smokeAt[other]!
    best = rooms.smokeCause[other]!
  }
  return best >= 0 ? best : strongestFire(state)
}

function judgeStage(state: FireState, site: Site, r: number, ledger: Ledger): void {
  const { rooms, smoke, compartments } = state
  const was = rooms.stage[r]!
  let now: number
  if (isBurning(state, r)) {
    if (rooms.flashoverAt[r] === Infinity) now = stage.burning
    else now = fuelLeft(state, site, r) < decayShare ? stage.decay : stage.flashedOver
  } else if (rooms.flashoverAt[r]! < Infinity && fuelLeft(state, site, r) < spentShare) now = stage.burntOut
  else if (rooms.upperK[r]! > restK(site) + warmK && was >= stage.burning) now = stage.cooling
  else if (compartments.active[r] === 1 || rooms.sootKgM3[r]! >= smokySootKgM3 || smoke.sootKg[r]! > 0)
    now = was === stage.burntOut ? was : stage.smoke
  else now = was === stage.burntOut ? was : stage.cold
  rooms.stage[r] = now
  if (now === stage.burntOut && rooms.burntOutAt[r] === Infinity) {
    rooms.burntOutAt[r] = state.time
    ledger.add(cause['burnt-out'], r, state.time, state.flashoverCause[r]!)
  }
}
