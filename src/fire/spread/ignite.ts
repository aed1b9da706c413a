/** Ignition of a source, and with its first source of the room. */
import type { Ledger } from '../../base/ledger.ts'
import { cause } from '../../estate/cause.ts'
import type { Site } from '../../estate/site.ts'
import type { FireState } from '../fire.ts'
import type { DueOrder } from '../orders.ts'
import { isBurning } from '../fuel/fuel.ts'
import { canLight, kindsOf, light, sourceStage } from '../fuel/sources.ts'

const batteryKinds = kindsOf('lead-battery', 'li-ion')

/**
 * Ignites a source and, if nothing else burns there, its room, for the first time or again. `before`: ledger row of
 * what ignited it.
 */
export function ignite(state: FireState, site: Site, source: number, before: number, ledger: Ledger): void {
  const room = site.sources.room[source]!
  const { rooms, time } = state
  const burning = isBurning(state, room)
  light(state.sources, source, time)
  // What glowed there before says nothing of this flame.
  state.glowingS[room] = 0
  const first = state.lastIgnitionAt === -Infinity
  state.lastIgnitionAt = time
  const again = rooms.ignitedAt[room]! <= time
  let row = rooms.ignitionCause[room]!
  if (!again || !burning) {
    const kind = again ? cause['lit-again'] : first || before < 0 ? cause.ignition : cause['room-ignited']
    row = ledger.add(kind, room, time, before < 0 ? row : before)
  }
  state.lastIgnitionCause = row
  if (again) return
  rooms.ignitedAt[room] = time
  rooms.ignitionCause[room] = row
}

/**
 * The source of a room that ignites most easily: one that has never burnt before others, then a battery, then
 * the one with most fuel left; -1 if none can.
 */
export function mostReady({ sources, adjacency }: FireState, site: Site, room: number): number {
  const { stage, leftMJ } = sources
  let best = -1
  let bestRank = -1
  for (let i = adjacency.firstSource[room]!; i < adjacency.firstSource[room + 1]!; i++) {
    const s = adjacency.source[i]!
    if (!canLight(sources, site, s) || leftMJ[s]! <= 0) continue
    const rank = (stage[s] === sourceStage.unlit ? 2 : 0) + (batteryKinds.has(site.sources.kind[s]!) ? 1 : 0)
    if (rank > bestRank || (rank === bestRank && leftMJ[s]! > leftMJ[best]!)) {
      best = s
      bestRank = rank
    }
  }
  return best
}

/** The source that an order to ignite lights now: the one it names, or the room's most ready; -1 if none can be lit. */
export function litBy(state: FireState, site: Site, { source, room }: DueOrder): number {
  if (source < 0) return mostReady(state, site, room)
  return canLight(state.sources, site, source) ? source : -1
}

/**
 * Ledger row of the fire in a room: its flashover, or its ignition; if it has not burnt, that of the
 * strongest fire.
 */
export function rowOfFire(state: FireState, room: number): number {
  const { flashoverCause, rooms } = state
  if (flashoverCause[room]! >= 0) return flashoverCause[room]!
  return rooms.ignitionCause[room]! >= 0 ? rooms.ignitionCause[room]! : strongestFire(state)
}

/** Ledger row of the ignition of the strongest fire; -1 before the first ignition. */
export function strongestFire(state: FireState): number {
  return state.rooms.ignitionCause[strongestRoom(state)] ?? -1
}

/**
 * The room with the highest heat release now; among equals, the one ignited last. -1 before the first ignition, and
 * without recording.
 */
export function strongestRoom({ rooms }: FireState): number {
  let best = -1
  for (let r = 0; r < rooms.ignitionCause.length; r++) {
    if (rooms.ignitionCause[r]! < 0) continue
    const more = best < 0 ? 1 : rooms.hrrActualKw[r]! - rooms.hrrActualKw[best]!
    if (more > 0 || (more === 0 && rooms.ignitedAt[r]! > rooms.ignitedAt[best]!)) best = r
  }
  return best
}

/** Reignites batteries that are due. */
export function relight(state: FireState, site: Site, ledger: Ledger): void {
  const { sources } = state
  for (let s = 0; s < sources.relightAt.length; s++) {
    if (sources.relightAt[s]! > state.time) continue
    const room = site.sources.room[s]!
    ignite(state, site, s, state.rooms.ignitionCause[room]!, ledger)
  }
}
