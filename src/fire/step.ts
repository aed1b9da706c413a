/**
 * Advances the fire in beats. Their length depends on the fire's state alone, so that any slicing of `until`
 * gives the same bits. Days without flame cost nothing: the next beat is then the first one at or after the
 * next order or reignition.
 */
import type { Ledger } from '../base/ledger.ts'
import type { Site } from '../estate/site.ts'
import { detect } from './suppression/alarm.ts'
import { attack, goHome, tellArrival } from './brigade/attack.ts'
import { balance } from './balance.ts'
import { beatSeconds } from './beat.ts'
import { beatLength, undisturbed } from './beatLength.ts'
import { nextMoment } from './brigade/brigade.ts'
import { catchUp } from './catchUp.ts'
import { type Compartment, dissolve, enterRooms, rebuild, warmedRooms } from './compartments.ts'
import { driftSmoke } from './air/driftSmoke.ts'
import { feelsPower } from './felt.ts'
import { extinguish } from './suppression/extinguish.ts'
import { runFans } from './air/runFans.ts'
import { indoorsOf } from './air/findAirflow.ts'
import type { FireState, Supply } from './fire.ts'
import { readFluxes } from './spread/fluxes.ts'
import { airlessKw, burnFuel, burningM2, isBurning, roomFreeKw } from './fuel/fuel.ts'
import { hosedShare } from './brigade/hosed.ts'
import { relight } from './spread/ignite.ts'
import type { GasNetwork } from './gasNetwork.ts'
import { judge } from './judge.ts'
import { mixFuels } from './fuel/mixFuels.ts'
import { obey } from './obey.ts'
import { addOrder, type FireOrder, nextOrderTime, sendsPeople, takeDue } from './orders.ts'
import { passOver } from './passOver.ts'
import { handSmoke, showBeyond } from './air/outflow.ts'
import { sourceStage } from './fuel/sources.ts'
import { spread } from './spread/spread.ts'
import { sprayedShare } from './suppression/spray.ts'
import { readView } from './view.ts'

/** What a slice of time brings the fire. */
export interface FireSlice {
  /** Second after ignition at which the slice ends; with a `next`, a point of the grid. */
  readonly until: number
  /** Power during the slice. */
  readonly supply: Supply
  /** Power from `until` on, if it changes then. */
  readonly next?: Supply
  /** Orders of the past act at the next beat. */
  readonly orders?: readonly FireOrder[]
}

/**
 * Advances to the last beat at or before the end of the slice. If the fire feels that the power changes there, the
 * beat under way ends with the slice.
 */
export function stepFire(
  state: FireState,
  site: Site,
  { until, supply, next = supply, orders = [] }: FireSlice,
  ledger: Ledger,
): void {
  for (const order of orders) addOrder(state.pending, order)
  for (;;) {
    const start = nextBeat(state)
    if (start + beatSeconds > until) break
    state.time = start
    goHome(state)
    if (!isIdle(state)) passOverIdle(state, site, supply, until, ledger)
    const planned = beatLength(state, site, supply)
    sendPeople(state, site, supply, Math.min(start + planned, until) - beatSeconds, ledger)
    let seconds = beatLength(state, site, supply)
    if (start + seconds > until) {
      if (next === supply || !feelsPower(state, site, supply, next)) break
      seconds = until - start
    }
    beat(state, site, supply, seconds, ledger)
    state.time = start + seconds
    state.beat.from = start
    state.beat.until = state.time
  }
}

/**
 * Second from which a step of `beatSeconds` changes something: the start of the last grid cell of the next
 * beat. Infinity if the fire is over and nothing waits.
 */
export function nextFireTime(state: FireState, site: Site, supply: Supply): number {
  if (isIdle(state)) return nextBeat(state)
  const { time, brigade, pending } = state
  const people = Math.min(nextMoment(site, brigade, time), nextOrderTime(pending))
  return Math.min(time + beatLength(state, site, supply) - beatSeconds, Math.max(time, people))
}

/** Start of the next beat. */
function nextBeat(state: FireState): number {
  if (!isIdle(state)) return state.time
  let next = nextOrderTime(state.pending)
  for (const at of state.sources.relightAt) if (at < next) next = at
  return next === Infinity ? Infinity : Math.max(state.time, beatSeconds * Math.ceil(next / beatSeconds))
}

/** Whether nothing burns, nothing is hot, no smoke moves and nothing waits. */
export function fireIsOver(state: FireState): boolean {
  return isIdle(state) && nextBeat(state) === Infinity
}

function isIdle({ compartments, smoke, sources }: FireState): boolean {
  if (compartments.networks.length > 0) return false
  const { stage } = sources
  for (let s = 0; s < stage.length; s++) if (stage[s] === sourceStage.burning) return false
  const { sootKg } = smoke
  for (let r = 0; r < sootKg.length; r++) if (sootKg[r]! > 0) return false
  return true
}

/** What is due at the start of a beat comes first, because it decides how long the beat may last. */
function passOverIdle(state: FireState, site: Site, supply: Supply, until: number, ledger: Ledger): void {
  passOver(state, site, supply, state.time, ledger)
  const length = undisturbed(state)
  if (length > beatSeconds) passOver(state, site, supply, Math.min(state.time + length, until), ledger)
}

/** People are called and arrive within a beat, which does not end for it: see `beatLength`. */
function sendPeople(state: FireState, site: Site, supply: Supply, now: number, ledger: Ledger): void {
  for (const order of takeDue(state.pending, now, sendsPeople)) obey(state, site, supply, order, ledger)
  tellArrival(state, site, now, ledger)
}

function beat(state: FireState, site: Site, supply: Supply, seconds: number, ledger: Ledger): void {
  const { compartments, smoke, rooms } = state
  for (const order of takeDue(state.pending, state.time)) obey(state, site, supply, order, ledger)
  relight(state, site, ledger)
  runFans(state, site, supply)
  const entering = warmedRooms(state, site, supply.siteLive === 1)
  for (let r = 0; r < site.rooms.count; r++) {
    rooms.hrrFreeKw[r] = isBurning(state, r)
      ? roomFreeKw(state, site, r, state.time + seconds / 2, seconds)
      : 0
    if (rooms.hrrFreeKw[r]! > 0 && compartments.active[r] === 0) entering.push(r)
  }
  if (entering.length > 0) enter(state, site, supply, entering)
  moveGas(state, site, supply, seconds)
  driftSmoke(smoke, indoorsOf(state, site), supply.siteLive === 1, seconds)
  readView(state, site, seconds, ledger)
  for (let r = 0; r < site.rooms.count; r++) if (rooms.hrrFreeKw[r]! > 0) burnFuel(state, site, r, seconds)
  detect(state, site, supply, seconds, ledger)
  attack(state, site, supply, seconds, ledger)
  extinguish(state, site, supply, seconds)
  spread(state, site, seconds, ledger)
  openWays(state, site, supply, state.time + seconds)
  judge(state, site, supply, state.time + seconds, ledger)
  dissolve(compartments, site, smoke, rooms.hrrFreeKw)
}

/**
 * Share of the heat of a room's fire that water absorbs: that of heads, then that of hoses on the remainder.
 * With both, hoses absorb less than their water could (of 4 MW that heads leave of 8, water for 4 MW takes
 * 2), which is conservative.
 */
function takenUp(state: FireState, site: Site, supply: Supply, room: number): number {
  return 1 - (1 - sprayedShare(state, site, supply, room)) * (1 - hosedShare(state, site, room))
}

/** Balances every network, then passes on what left it. */
function moveGas(state: FireState, site: Site, supply: Supply, seconds: number): void {
  const { compartments, shares, smoke } = state
  smoke.inflowKw.fill(0)
  compartments.openingFlux.fill(0)
  for (const compartment of compartments.networks) {
    const { gas } = compartment
    spray(state, site, supply, gas)
    mixFuels(state, site, gas, seconds)
    showBeyond(state, site, compartment)
    balance(compartment, shares, seconds, time => burnAt(state, site, gas, time, seconds))
    readFluxes(compartments, site, compartment)
    handSmoke(state, site, compartment, supply.siteLive === 1)
  }
}

// These two are loops, not functions of a room made for each beat: V8 compiles such ones again and again, because
// what it compiled goes with the last of them.

/** Shows burners the share of their heat that water absorbs. */
function spray(state: FireState, site: Site, supply: Supply, { rooms, burner, zones }: GasNetwork): void {
  for (let i = 0; i < rooms.length; i++) {
    const b = burner[i]!
    if (b >= 0) zones.sprayedShare[b] = takenUp(state, site, supply, rooms[i]!)
  }
}

/** Shows burners the rates at which their rooms burn at a time. */
function burnAt(state: FireState, site: Site, gas: GasNetwork, time: number, seconds: number): void {
  const { zones } = gas
  for (let i = 0; i < gas.rooms.length; i++) {
    const b = gas.burner[i]!
    if (b < 0) continue
    const room = gas.rooms[i]!
    const free = state.rooms.hrrFreeKw[room]! > 0 ? roomFreeKw(state, site, room, time, seconds) : 0
    zones.hrrFreeKw[b] = free
    zones.airlessShare[b] = free > 0 ? airlessKw(state, site, room, time, seconds) / free : 0
    zones.burningM2[b] = free > 0 ? burningM2(state, site, room, time) : 0
  }
}

function enter(state: FireState, site: Site, { siteLive }: Supply, rows: readonly number[]): void {
  const { compartments, time } = state
  const grows = ({ gas }: Compartment) => rows.some(r => site.rooms.building[r] === gas.building)
  for (const compartment of compartments.networks)
    if (grows(compartment)) catchUp(state, site, compartment, siteLive === 1)
  enterRooms(state, site, rows, time)
}

/** Rebuilds networks that have a new way through a barrier. */
function openWays(state: FireState, site: Site, { siteLive }: Supply, end: number): void {
  const { compartments } = state
  for (let n = 0; n < compartments.networks.length; n++) {
    const compartment = compartments.networks[n]!
    const { breached, gas } = compartment
    compartment.breached = 0
    if (breached === 0 || !hasNewHole(state, site, gas)) continue
    catchUp(state, site, compartment, siteLive === 1)
    rebuild(state, site, gas.building, end)
  }
}

/** Whether a barrier of an active room is open but not yet a vent or hole of the network. */
function hasNewHole({ compartments, shares, barriers }: FireState, site: Site, gas: GasNetwork): boolean {
  const known = new Uint8Array(site.barriers.count)
  for (const b of gas.ventBarrier) if (b >= 0) known[b] = 1
  for (const b of gas.holeBarrier) if (b >= 0) known[b] = 1
  for (let b = 0; b < site.barriers.count; b++) {
    if (known[b] === 1 || barriers.hole[b] === 0 || shares.barrier[b] === 0) continue
    const roomA = site.barriers.roomA[b]!
    const roomB = site.barriers.roomB[b]!
    if (site.rooms.building[roomA] !== gas.building) continue
    if (compartments.active[roomA] === 1 || (roomB >= 0 && compartments.active[roomB] === 1)) return true
  }
  return false
}
