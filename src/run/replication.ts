/**
 * One replication, from its draws to its impact. It reuses the hazard of an earlier replication that met the same
 * one.
 */
import { silent } from '../base/ledger.ts'
import { throughout } from '../base/throughout.ts'
import type { Ended } from './aftermath.ts'
import { HazardRecorder } from './hazard.ts'
import type { Prepared } from './prepare.ts'
import { beginAgain, replay } from './replay.ts'
import { type Advancing, advanceInSteps } from './steps.ts'
import { concludeWorld, drawn, type Outcome, type ReplicationChoice, type Workspace } from './workspace.ts'
import { advanceToEnd, createWorld, type Sinks, type World } from './world.ts'

/** Runs one replication, without a record. */
export function runReplication(prepared: Prepared, choice: ReplicationChoice, workspace: Workspace): Outcome {
  return throughout(replicationSteps(prepared, choice, workspace, advanceAtOnce))
}

/**
 * `runReplication` in steps: after each the caller can do something else, or abandon it and reuse the workspace.
 * @param advancing how the time of a fire that was not met before passes
 */
export function* replicationSteps(
  prepared: Prepared,
  choice: ReplicationChoice,
  workspace: Workspace,
  advancing: Advancing = advanceInSteps,
): Generator<void, Outcome> {
  workspace.curves.clear()
  const ended = yield* meet(prepared, choice, workspace, advancing)
  workspace.shared.fate = ended.fate
  workspace.shared.recovery = ended.recovery
  return concludeWorld(prepared, ended, workspace)
}

/** The replication up to its end, with a hazard met before or with a fire of its own. */
function* meet(
  prepared: Prepared,
  choice: ReplicationChoice,
  { curves, index, shared: { hazards, fate, recovery } }: Workspace,
  advancing: Advancing,
): Generator<void, Ended> {
  const { horizon } = prepared.scenario
  const { streams, estate, hazardKey } = drawn(prepared, choice)
  const reuse = { index, fate, recovery }
  const keeps = hazards.limit > 0
  const key = keeps ? hazardKey() : ''
  const known = hazards.get(key)
  if (known !== undefined)
    return yield* replay(known, beginAgain(known, estate, streams, reuse), horizon, curves)
  const world = createWorld(estate, streams, silent, reuse)
  const recorder = keeps ? new HazardRecorder() : undefined
  const struck = recorder?.struck
  yield* advancing(world, horizon, { ledger: silent, transitions: curves, ...(struck && { struck }) })
  if (recorder !== undefined) hazards.add(key, recorder.hazard(world))
  return world
}

/** Advances without a pause, which saves a twentieth of a replication. */
// oxlint-disable-next-line require-yield
export function* advanceAtOnce(world: World, horizon: number, sinks: Sinks): Generator<void, void> {
  advanceToEnd(world, horizon, sinks)
}
