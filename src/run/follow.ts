/**
 * One replication as a reader sees it: rooms over time and every change of every service, without why. It takes seven tenths of
 * the time of a record, and four where its fire was met before (Strasbourg: 376 ms with causes, 266 without, 137 met again).
 */
import { silent } from '../base/ledger.ts'
import { Streams } from '../base/streams.ts'
import { throughout } from '../base/throughout.ts'
import type { Transitions } from '../recovery/recovery.ts'
import type { Ended } from './aftermath.ts'
import { courseOf } from './course.ts'
import { film } from './film.ts'
import { bytesOf, HazardRecorder } from './hazard.ts'
import { hazardKey } from './hazardKey.ts'
import { both } from './history.ts'
import type { Prepared } from './prepare.ts'
import type { Course, Frames } from './recording.ts'
import { type Filmed, type Reel, reelFor } from './reel.ts'
import { replay } from './replay.ts'
import { concludeWorld, estateOf, inputsOf, type Outcome, type ReplicationChoice } from './workspace.ts'
import { createWorld, type World } from './world.ts'

export interface Followed extends Outcome {
  readonly course: Course
}

/** The same replication, with the same digest, as `runReplication` runs and `recordReplication` records. */
export function followReplication(prepared: Prepared, choice: ReplicationChoice, reel?: Reel): Followed {
  return throughout(followInSteps(prepared, choice, reel))
}

/** The same, coming back after each step of a fire: whoever follows may do something else then, or leave it and use the reel for another. */
export function* followInSteps(
  prepared: Prepared,
  choice: ReplicationChoice,
  { workspace, history, fires }: Reel = reelFor(prepared),
): Generator<void, Followed> {
  const { curves, index, shared } = workspace
  curves.clear()
  history.truncate(0)
  const streams = new Streams(choice.seed, choice.replication)
  const values = inputsOf(prepared, choice, streams)
  const estate = estateOf(prepared, values)
  const { horizon } = prepared.scenario
  const reuse = { index, fate: shared.fate, recovery: shared.recovery }
  const transitions = both(curves, history)
  const key = hazardKey(prepared.hazard, choice.seed, choice.replication, values, estate)
  const met = fires.get(key)
  const [ended, frames] = met
    ? [replay(met, estate, streams, horizon, transitions, reuse), met.frames]
    : yield* burn(createWorld(estate, streams, silent, reuse), horizon, transitions, filmed =>
        fires.add(key, filmed),
      )
  shared.fate = ended.fate
  shared.recovery = ended.recovery
  return {
    ...concludeWorld(prepared, ended, workspace),
    course: courseOf(ended, frames, history.changes(estate.population.services.count)),
  }
}

/** A fire of its own, kept for those who meet the same one. */
function* burn(
  world: World,
  horizon: number,
  transitions: Transitions,
  keep: (filmed: Filmed) => void,
): Generator<void, [Ended, Frames]> {
  const recorder = new HazardRecorder()
  const frames = yield* film(world, horizon, { ledger: silent, transitions, struck: recorder.struck })
  const hazard = recorder.hazard(world)
  keep({ ...hazard, frames, bytes: hazard.bytes + bytesOf(frames) })
  return [world, frames]
}
