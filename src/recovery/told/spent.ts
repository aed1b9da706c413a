/** Hardware spent on recovery so far: racks cleaned, servers replaced in racks that came back, servers bought. */
import type { Estate } from '../../estate/estate.ts'
import { isLostToSoot } from '../plan/broken.ts'
import { rackPlan, type RecoveryState } from '../state/state.ts'
import { work } from '../state/work.ts'

export interface Spent {
  /** By rack: how often crews have cleaned it. */
  readonly cleaned: Uint8Array
  /** By rack that was restarted: servers lost to soot, each of which is replaced. */
  readonly replaced: Int32Array
  /** Servers bought by decisions beyond those that replaced others. */
  readonly spare: number
}

export function spentBy(state: RecoveryState, estate: Estate): Spent {
  const { count } = estate.site.racks
  const cleaned = new Uint8Array(count)
  for (let rack = 0; rack < count; rack++)
    cleaned[rack] = state.racks.cleaned[rack]! + (isCleaned(state, rack) ? 1 : 0)
  return {
    cleaned,
    replaced: state.racks.lostToSoot,
    spare: Math.max(0, state.bought - state.engine.supplies.taken[0]!),
  }
}

/** Counts what was spent on a rack that is back, which is clean by that. */
export function countSpent(state: RecoveryState, estate: Estate, rack: number): void {
  const { dirt, cleaned, stopped, lostToSoot } = state.racks
  if (dirt[rack]! > 0) cleaned[rack]!++
  if (stopped[rack] === 1) lostToSoot[rack]! += serversLostToSoot(state, estate, rack)
  dirt[rack] = 0
}

/** Counts the cleaning of a rack whose repair is given up or begins again. Returns whether it was cleaned. */
export function countCleaned(state: RecoveryState, rack: number): boolean {
  const cleaned = isCleaned(state, rack)
  if (cleaned) state.racks.cleaned[rack]!++
  return cleaned
}

/** The same, and notes that it is clean. */
export function countClean(state: RecoveryState, rack: number): void {
  if (countCleaned(state, rack)) state.racks.dirt[rack] = 0
}

/** It was dirty, and its repair is past drying and cleaning. */
function isCleaned({ engine: { tasks, stages }, racks }: RecoveryState, rack: number): boolean {
  if (racks.dirt[rack] === 0 || racks.plan[rack] !== rackPlan.repair) return false
  const task = racks.task[rack]!
  for (let stage = tasks.firstStage[task]!; stage < tasks.lastStage[task]!; stage++)
    if (
      (stages.work[stage] === work.cleanRack || stages.work[stage] === work.dryRack) &&
      // Gates and what holds their places take no time.
      stages.amount[stage]! > 0 &&
      Number.isNaN(stages.endedAt[stage]!)
    )
      return false
  return true
}

/** By the draws of its restart, whether or not anything ran on the server. */
function serversLostToSoot(state: RecoveryState, estate: Estate, rack: number): number {
  const { firstServer } = estate.site.racks
  const servers = firstServer[rack + 1]! - firstServer[rack]!
  let lost = 0
  for (let server = 0; server < servers; server++) if (isLostToSoot(state, estate, rack, server)) lost++
  return lost
}
