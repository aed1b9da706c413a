/**
 * One replication, from its draws to its impact. It reuses the hazard of an earlier replication that met the same
 * one.
 */
import { silent } from '../base/ledger.ts'
import { Streams } from '../base/streams.ts'
import { throughout } from '../base/throughout.ts'
import type { Estate } from '../estate/estate.ts'
import type { Transitions } from '../recovery/recovery.ts'
import type { Ended } from './aftermath.ts'
import { HazardRecorder } from './hazard.ts'
import { hazardKey } from './hazardKey.ts'
import { noOrders } from './orders.ts'
import type { Prepared } from './prepare.ts'
import { replay } from './replay.ts'
import type { Hazards } from './sharedMemory.ts'
import {
  concludeWorld,
  estateOf,
  inputsOf,
  type Outcome,
  type ReplicationChoice,
  type Workspace,
} from './workspace.ts'
import { advance, createWorld, type Reuse } from './world.ts'

export function runReplication(prepared: Prepared, choice: ReplicationChoice, workspace: Workspace): Outcome {
  const { curves, index, shared: common } = workspace
  curves.clear()
  const streams = new Streams(choice.seed, choice.replication)
  const values = inputsOf(prepared, choice, streams)
  const estate = estateOf(prepared, values)
  const reuse = { index, fate: common.fate, recovery: common.recovery }
  const ended = meet(prepared, choice, values, estate, streams, common.hazards, curves, reuse)
  common.fate = ended.fate
  common.recovery = ended.recovery
  return concludeWorld(prepared, ended, workspace)
}

/** The replication up to its end, with a hazard met before or with a fire of its own. */
function meet(
  { scenario: { horizon }, hazard }: Prepared,
  { seed, replication }: ReplicationChoice,
  values: Float64Array,
  estate: Estate,
  streams: Streams,
  hazards: Hazards,
  transitions: Transitions,
  reuse: Reuse,
): Ended {
  const keeps = hazards.limit > 0
  const key = keeps ? hazardKey(hazard, seed, replication, values, estate) : ''
  const known = hazards.get(key)
  if (known !== undefined) return throughout(replay(known, estate, streams, horizon, transitions, reuse))
  const world = createWorld(estate, streams, silent, reuse)
  const recorder = keeps ? new HazardRecorder() : undefined
  const struck = recorder?.struck
  advance(world, noOrders, horizon, { ledger: silent, transitions, ...(struck && { struck }) })
  if (recorder !== undefined) hazards.add(key, recorder.hazard(world))
  return world
}
