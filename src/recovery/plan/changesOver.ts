/** A new server with the old disks in it, to which addresses and names have yet to follow. */
import { addStage } from '../engine/engine.ts'
import { purpose } from '../purpose.ts'
import { stageKind, taskState } from '../engine/tasks.ts'
import type { RecoveryState } from '../state/state.ts'

/** Row of the stage's delay: the disks are in the new server. */
const withDisks = 1

/** Adds the cut-over to the task opened last, which has just put the disks into its server. */
export function addChangeOver({ engine }: Pick<RecoveryState, 'engine'>, seconds: number): void {
  addStage(engine, stageKind.delay, withDisks, seconds)
}

/**
 * Whether the task (-1: none) has put the disks into its server and changes over: what happens to their old rack by now
 * does not matter.
 */
export function changesOver(
  { engine: { tasks, stages } }: Pick<RecoveryState, 'engine'>,
  task: number,
): boolean {
  if (task < 0 || tasks.state[task] !== taskState.started || tasks.purpose[task] !== purpose.server)
    return false
  const stage = tasks.stage[task]!
  return stages.kind[stage] === stageKind.delay && stages.on[stage] === withDisks
}
