/** Hardware spent on recovery so far: racks cleaned, servers replaced in racks that came back, servers bought. */
import { uniform } from '../../base/streams.ts'
import { never, type RackView } from '../../damage/damage.ts'
import type { Estate } from '../../estate/estate.ts'
import { rackPlan, type RecoveryState } from '../state/state.ts'
import { stageKind } from '../engine/tasks.ts'
import { work } from '../state/work.ts'

export interface Spent {
  /** By rack: 1 if crews have cleaned it. */
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
    if (isCleaned(state, racks, rack)) cleaned[rack] = 1
    replaced[rack] = lostToSoot(state, estate, racks, rack)
  }
  return {
    cleaned,
    replaced,
    spare: Math.max(0, state.bought - state.engine.supplies.taken[0]!),
  }
}

/** It has come back since it was sooted or wet, or its repair is past the cleaning. */
function isCleaned(state: RecoveryState, racks: RackView, rack: number): boolean {
  const dirtyAt = Math.min(racks.sootedAt[rack]!, racks.wetAt[rack]!)
  if (dirtyAt === never) return false
  if (state.racks.mendedAt[rack]! >= dirtyAt) return true
  if (state.racks.plan[rack] !== rackPlan.repair) return false
  const { tasks, stages } = state.engine
  const task = state.racks.task[rack]!
  for (let stage = tasks.firstStage[task]!; stage < tasks.lastStage[task]!; stage++)
    if (
      stages.work[stage] === work.cleanRack &&
      (stages.kind[stage] === stageKind.pool ||
        (stages.kind[stage] === stageKind.delay && stages.amount[stage]! > 0)) &&
      stages.endedAt[stage]! <= state.time
    )
      return true
  return false
}

/** By the draws of its restart, whether or not anything ran on the server. */
function lostToSoot(state: RecoveryState, { site, policy }: Estate, racks: RackView, rack: number): number {
  const { sootFailure } = policy.recovery
  const isBack = state.racks.mendedAt[rack]! >= racks.sootedAt[rack]! && state.racks.stopped[rack] === 1
  if (sootFailure === 0 || !isBack) return 0
  const servers = site.racks.firstServer[rack + 1]! - site.racks.firstServer[rack]!
  let lost = 0
  for (let server = 0; server < servers; server++)
    if (uniform(state.draws.powerUp, site.racks.key[rack]!, 2 * server + 1) < sootFailure) lost++
  return lost
}
