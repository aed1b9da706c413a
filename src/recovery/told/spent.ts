/** Hardware spent on recovery so far: racks cleaned, servers replaced in racks that came back, servers bought. */
import { uniform } from '../../base/streams.ts'
import type { RackView } from '../../damage/damage.ts'
import type { Estate } from '../../estate/estate.ts'
import { isFresh } from '../plan/broken.ts'
import { rackPlan, type RecoveryState } from '../state/state.ts'
import { stageKind } from '../engine/tasks.ts'
import { work } from '../state/work.ts'

export interface Spent {
  /** By rack: how often crews have cleaned it. */
  readonly cleaned: Uint8Array
  /** By rack that was restarted: servers lost to soot, each of which is replaced. */
  readonly replaced: Int32Array
  /** Servers bought by decisions beyond those that replaced others. */
  readonly spare: number
}

export function spentBy(state: RecoveryState, estate: Estate, racks: RackView): Spent {
  const { count } = estate.site.racks
  const cleaned = new Uint8Array(count)
  const replaced = new Int32Array(count)
  for (let rack = 0; rack < count; rack++) {
    cleaned[rack] = state.racks.cleaned[rack]! + (isCleaned(state, racks, rack, state.time) ? 1 : 0)
    const restarts = state.racks.sootRestarts[rack]!
    if (restarts > 0) replaced[rack] = restarts * lostToSoot(state, estate, rack)
  }
  return {
    cleaned,
    replaced,
    spare: Math.max(0, state.bought - state.engine.supplies.taken[0]!),
  }
}

/** Counts what was spent on a rack that is back at a second, before that counts as its last repair. */
export function countSpent(state: RecoveryState, racks: RackView, rack: number, at: number): void {
  if (isDirty(state, racks, rack, at)) state.racks.cleaned[rack]!++
  const isStopped = state.racks.stopped[rack] === 1
  if (isStopped && isFresh(state, rack, racks.sootedAt[rack]!, at)) state.racks.sootRestarts[rack]!++
}

/** Counts what was spent on a rack whose repair is given up at a second. */
export function countInVain(state: RecoveryState, racks: RackView, rack: number, at: number): void {
  if (isCleaned(state, racks, rack, at)) state.racks.cleaned[rack]!++
}

/** It was sooted or wet since its last repair. */
function isDirty(state: RecoveryState, racks: RackView, rack: number, at: number): boolean {
  return isFresh(state, rack, racks.sootedAt[rack]!, at) || isFresh(state, rack, racks.wetAt[rack]!, at)
}

/** It is dirty, and its repair is past the cleaning. */
function isCleaned(state: RecoveryState, racks: RackView, rack: number, at: number): boolean {
  if (!isDirty(state, racks, rack, at) || state.racks.plan[rack] !== rackPlan.repair) return false
  const { tasks, stages } = state.engine
  const task = state.racks.task[rack]!
  for (let stage = tasks.firstStage[task]!; stage < tasks.lastStage[task]!; stage++)
    if (
      stages.work[stage] === work.cleanRack &&
      (stages.kind[stage] === stageKind.pool ||
        (stages.kind[stage] === stageKind.delay && stages.amount[stage]! > 0)) &&
      stages.endedAt[stage]! <= at
    )
      return true
  return false
}

/** By the draws of its restarts, whether or not anything ran on the server. */
function lostToSoot(state: RecoveryState, { site, policy }: Estate, rack: number): number {
  const { sootFailure } = policy.recovery
  const servers = site.racks.firstServer[rack + 1]! - site.racks.firstServer[rack]!
  let lost = 0
  for (let server = 0; server < servers; server++)
    if (uniform(state.draws.powerUp, site.racks.key[rack]!, 2 * server + 1) < sootFailure) lost++
  return lost
}
