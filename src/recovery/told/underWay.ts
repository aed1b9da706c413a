/** Which copies a restore under way reads, one after another, until a point passes. */
import type { RecoveryState } from '../state/state.ts'
import { stageKind, taskState } from '../engine/tasks.ts'

/**
 * First stage that is reading, or will read, a copy that is `among`; -1: there is none, or everything has been read.
 */
export function nextRead(state: RecoveryState, service: number, among: (copy: number) => boolean): number {
  const { carrier, engine } = state
  const { tasks, stages } = engine
  const task = carrier[service]!
  if (task < 0 || tasks.reads[task]! < 0 || tasks.state[task]! >= taskState.done) return -1
  // What has been read is verified, wherever it was read from.
  for (let stage = tasks.stage[task]!; stage < tasks.lastStage[task]!; stage++)
    if (stages.kind[stage] === stageKind.link && among(copyRead(state, service, stage))) return stage
  return -1
}

/** The copy that a stage of the service's restore reads. */
export function copyRead(
  { carrier, engine: { tasks, stages } }: RecoveryState,
  service: number,
  stage: number,
): number {
  const task = carrier[service]!
  // If several points may be read, each read is preceded by a wait until its copy is within reach.
  const isNamed = stage > tasks.firstStage[task]! && stages.kind[stage - 1] === stageKind.until
  return isNamed ? stages.on[stage - 1]! : tasks.reads[task]!
}

/** The stage has begun, including its wait for the copy, or nothing comes before it. */
export function isReading(
  { engine: { tasks, stages } }: RecoveryState,
  task: number,
  stage: number,
): boolean {
  if (tasks.stage[task]! >= stage - 1) return true
  for (let before = tasks.firstStage[task]!; before < stage; before++)
    if (stages.kind[before] === stageKind.link) return false
  return true
}

/** How many points of a task have been read before a stage, and the last of them. */
export function readBefore(
  { engine: { tasks, stages } }: RecoveryState,
  task: number,
  end: number,
): { count: number; last: number } {
  let count = 0
  let last = 0
  for (let stage = tasks.firstStage[task]!; stage < end; stage++) {
    if (stages.kind[stage] !== stageKind.link) continue
    count++
    last = stages.units[stage - 1]!
  }
  return { count, last }
}
