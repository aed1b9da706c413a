/**
 * One replication for a reader: rooms over time and every change of every service, but no causes.
 *
 * Strasbourg takes seven tenths of its time with causes, and half of that if its fire was met before.
 */
import { silent } from '../base/ledger.ts'
import { throughout } from '../base/throughout.ts'
import type { Transitions } from '../recovery/recovery.ts'
import type { Ended } from './aftermath.ts'
import { courseOf } from './record/course.ts'
import { film } from './record/film.ts'
import { bytesOf, HazardRecorder } from './hazard.ts'
import { both } from './record/history.ts'
import type { Prepared } from './prepare.ts'
import type { Course, Frames } from './record/recording.ts'
import { type BegunFire, type Filmed, type Reel, reelFor } from './record/reel.ts'
import { beginAgain, replay } from './replay.ts'
import { concludeWorld, drawn, type Outcome, type ReplicationChoice } from './workspace.ts'
import { createWorld, type Sinks, type World } from './world.ts'

/** An outcome with what happened, but without causes. */
export interface Followed extends Outcome {
  readonly course: Course
}

/** The same replication, with the same digest, as `runReplication` and `recordReplication`. */
export function followReplication(prepared: Prepared, choice: ReplicationChoice, reel?: Reel): Followed {
  return throughout(followInSteps(prepared, choice, reel))
}

/**
 * `followReplication` in steps: after each the caller can do something else, or abandon it and reuse the reel. A run that
 * meets the fire of the run abandoned before it goes on with that fire.
 */
export function* followInSteps(
  prepared: Prepared,
  choice: ReplicationChoice,
  { workspace, history, fires, underWay }: Reel = reelFor(prepared),
): Generator<void, Followed> {
  const { curves, index, shared } = workspace
  const { streams, estate, hazardKey } = drawn(prepared, choice)
  const { horizon } = prepared.scenario
  const reuse = { index, fate: shared.fate, recovery: shared.recovery }
  const transitions = both(curves, history)
  const key = hazardKey()
  if (underWay.fire?.key === key) yield* completed(underWay.fire)
  underWay.fire = undefined
  curves.clear()
  history.truncate(0)
  const met = fires.get(key)
  const [ended, frames] = met
    ? [yield* replay(met, beginAgain(met, estate, streams, reuse), horizon, transitions), met.frames]
    : yield* burn(createWorld(estate, streams, silent, reuse), horizon, transitions, {
        key,
        keep: filmed => fires.add(key, filmed),
        begun: fire => (underWay.fire = fire),
      })
  underWay.fire = undefined
  shared.fate = ended.fate
  shared.recovery = ended.recovery
  const outcome = concludeWorld(prepared, ended, workspace)
  yield
  return {
    ...outcome,
    course: courseOf(ended, frames, history.changes(estate.population.services.count)),
  }
}

/** Goes on with the fire of a run that was abandoned, but not with that run. */
function completed(fire: BegunFire): Generator<void, unknown> {
  fire.abandoned = true
  return fire.steps
}

interface Burning {
  readonly key: string
  readonly keep: (filmed: Filmed) => void
  /** Called with the fire as it begins. */
  readonly begun: (fire: BegunFire) => void
}

/** Computes the fire and keeps it for runs that meet the same one. */
function* burn(
  world: World,
  horizon: number,
  transitions: Transitions,
  { key, keep, begun }: Burning,
): Generator<void, [Ended, Frames]> {
  const hazardOnly = (): boolean => fire.abandoned
  const fire = { key, steps: filmed(world, horizon, { transitions, hazardOnly }, keep), abandoned: false }
  begun(fire)
  return [world, yield* fire.steps]
}

function* filmed(
  world: World,
  horizon: number,
  sinks: Omit<Sinks, 'ledger'>,
  keep: (filmed: Filmed) => void,
): Generator<void, Frames> {
  const recorder = new HazardRecorder()
  const frames = yield* film(world, horizon, { ...sinks, ledger: silent, struck: recorder.struck })
  const hazard = recorder.hazard(world)
  keep({ ...hazard, frames, bytes: hazard.bytes + bytesOf(frames) })
  return frames
}
