/**
 * Racks and what strikes them. Each change is noted, so that no later stage has to pass over all racks. What burnt
 * changes no more.
 */
import { cause } from '../estate/cause.ts'
import type { Ledger } from '../base/ledger.ts'
import { never, rackState, type RackView } from './damage.ts'

/** State of all racks, by row; times in whole seconds after ignition, causes as rows of the ledger. */
export interface RackStates extends RackView {
  /** Rows of the racks that changed since they were last taken, and a mark for each rack. */
  readonly changed: Int32Array
  readonly isChanged: Uint8Array
  changedCount: number
  /** Number of changes so far. */
  noted: number
}

/** What strikes a rack, and where that is recorded. */
export interface Strike {
  /** Whole second after ignition. */
  readonly at: number
  /** Ledger row of what led to it; -1: nothing recorded. */
  readonly before: number
  readonly ledger: Ledger
  /** The rack had power again since it went down, so that this is another outage. */
  readonly anew?: boolean
  /** It stops in a room that has power and cooling. */
  readonly served?: boolean
}

/** Racks that nothing has happened to. */
export function intactRacks(count: number): RackStates {
  const times = () => new Int32Array(count).fill(never)
  const rows = () => new Int32Array(count).fill(-1)
  return {
    state: new Uint8Array(count),
    downAt: times(),
    darkAt: times(),
    sootedAt: times(),
    corrodedAt: times(),
    spoiltAt: times(),
    wetAt: times(),
    burntAt: times(),
    cutOffAt: times(),
    unservedAt: times(),
    servedAgainAt: times(),
    struckAt: times(),
    givenUpAt: times(),
    givenUpCause: rows(),
    downCause: rows(),
    struckCause: rows(),
    burntCause: rows(),
    cutOffCause: rows(),
    hits: new Uint8Array(count),
    changed: new Int32Array(count),
    isChanged: new Uint8Array(count),
    changedCount: 0,
    noted: 0,
  }
}

/** Racks lost at given times (whole seconds) instead of in a fire: another hazard, an inventory, a test. */
export function racksLost(
  count: number,
  lost: readonly { readonly rack: number; readonly at: number }[],
  ledger: Ledger,
): RackStates {
  const racks = intactRacks(count)
  for (const { rack, at } of lost) burn(racks, rack, { at, before: -1, ledger })
  return racks
}

/** Most slices change no rack. */
const none = new Int32Array(0)

/** Rows of the racks that changed since the last call, ascending; forgets them. */
export function takeChanged(racks: RackStates): Int32Array {
  if (racks.changedCount === 0) return none
  const rows = racks.changed.slice(0, racks.changedCount).sort()
  for (const rack of rows) racks.isChanged[rack] = 0
  racks.changedCount = 0
  return rows
}

function note(racks: RackStates, rack: number): void {
  racks.noted++
  if (racks.isChanged[rack] === 1) return
  racks.isChanged[rack] = 1
  racks.changed[racks.changedCount++] = rack
}

function worsen(racks: RackStates, rack: number, state: number): void {
  racks.state[rack] = Math.max(racks.state[rack]!, state)
  note(racks, rack)
}

/** Stops a rack, `by` being the ledger row of why. Returns whether it had stopped earlier. */
function stop(racks: RackStates, rack: number, by: number, { at, anew = false }: Strike): boolean {
  if (racks.downAt[rack]! <= at && !anew) return racks.downAt[rack]! < at
  if (racks.downAt[rack] === never || anew) racks.hits[rack]!++
  racks.downAt[rack] = at
  racks.downCause[rack] = by
  return false
}

/** Strikes a rack that has stopped already: a repair made since its first stop is undone. */
function hitAgain(racks: RackStates, rack: number, at: number, by: number): void {
  racks.struckAt[rack] = at
  racks.struckCause[rack] = by
}

/** Burns a rack. */
export function burn(racks: RackStates, rack: number, strike: Strike): void {
  if (racks.burntAt[rack] !== never) return
  const { at, before, ledger } = strike
  const by = ledger.add(cause['rack-burnt'], rack, at, before)
  racks.burntAt[rack] = at
  racks.burntCause[rack] = by
  stop(racks, rack, by, strike)
  worsen(racks, rack, rackState.burnt)
}

/** The computers of a rack stop: for want of power, by heat, or because its building is given up. */
export function darken(racks: RackStates, rack: number, strike: Strike): void {
  if (racks.burntAt[rack] !== never) return
  const { at, before, ledger, anew = false, served = false } = strike
  if (racks.darkAt[rack] !== never && !anew) return strikeStopped(racks, rack, strike)
  const by = ledger.add(cause['rack-dark'], rack, at, before)
  racks.darkAt[rack] = at
  if (!served) loseService(racks, rack, at)
  if (stop(racks, rack, by, strike)) hitAgain(racks, rack, at, by)
  worsen(racks, rack, rackState.dark)
}

function lacksService({ unservedAt, servedAgainAt }: RackStates, rack: number): boolean {
  return unservedAt[rack] !== never && servedAgainAt[rack] === never
}

/** Records a loss of power or cooling. Returns whether the rack had both until then. */
function loseService(racks: RackStates, rack: number, at: number): boolean {
  if (lacksService(racks, rack)) return false
  racks.unservedAt[rack] = at
  racks.servedAgainAt[rack] = never
  return true
}

/** Records that the room of a stopped rack has now lost its power or cooling. */
export function unserve(racks: RackStates, rack: number, strike: Strike): void {
  if (racks.burntAt[rack] !== never || !loseService(racks, rack, strike.at)) return
  if (racks.downAt[rack]! < strike.at) strikeStopped(racks, rack, strike)
  else note(racks, rack)
}

/** Records that the rack's room has power and cooling again, without anybody bringing them. */
export function serveAgain(racks: RackStates, rack: number, at: number): void {
  if (racks.burntAt[rack] !== never || !lacksService(racks, rack)) return
  racks.servedAgainAt[rack] = at
  note(racks, rack)
}

/** Strikes a stopped rack with heat or a loss of power or cooling that would have stopped it now. */
export function strikeStopped(racks: RackStates, rack: number, { at, before, ledger }: Strike): void {
  if (racks.burntAt[rack] !== never) return
  hitAgain(racks, rack, at, ledger.add(cause['rack-dark'], rack, at, before))
  note(racks, rack)
}

/** Covers a rack with soot that has to be cleaned off, again if it was cleaned before. */
export function soot(racks: RackStates, rack: number, { at, before, ledger }: Strike): void {
  if (racks.burntAt[rack] !== never) return
  ledger.add(cause['rack-sooted'], rack, at, before)
  racks.sootedAt[rack] = at
  worsen(racks, rack, rackState.sooted)
}

/** The soot on a rack carries so much chloride that some of its servers are lost despite cleaning. */
export function corrode(racks: RackStates, rack: number, { at }: Strike): void {
  if (racks.burntAt[rack] !== never) return
  racks.corrodedAt[rack] = at
  note(racks, rack)
}

/** It carries so much that the servers have to be replaced. */
export function spoil(racks: RackStates, rack: number, { at, before, ledger }: Strike): void {
  if (racks.burntAt[rack] !== never) return
  ledger.add(cause['rack-spoilt'], rack, at, before)
  racks.spoiltAt[rack] = at
  note(racks, rack)
}

/** Water stops a rack, again if it has been dried since. */
export function wet(racks: RackStates, rack: number, strike: Strike): void {
  if (racks.burntAt[rack] !== never) return
  const { at, before, ledger } = strike
  const by = ledger.add(cause['rack-wet'], rack, at, before)
  racks.wetAt[rack] = at
  if (stop(racks, rack, by, strike)) hitAgain(racks, rack, at, by)
  worsen(racks, rack, rackState.wet)
}

/** Records that the rack's building is given up; whether it stops by that is for the caller to say (`darken`). */
export function giveUp(racks: RackStates, rack: number, at: number, by: number): void {
  racks.givenUpAt[rack] = at
  racks.givenUpCause[rack] = by
  note(racks, rack)
}

/** Cuts a rack off from the network. Reconnecting is up to those who rebuild networks. */
export function cutOff(racks: RackStates, rack: number, at: number, by: number): void {
  if (racks.cutOffAt[rack] !== never || racks.burntAt[rack] !== never) return
  racks.cutOffAt[rack] = at
  racks.cutOffCause[rack] = by
  note(racks, rack)
}
