/**
 * State of an exercise being played: the world, what was told and decided, the present branch and the others.
 */
import { silent } from '../base/ledger.ts'
import { Streams } from '../base/streams.ts'
import type { Prepared } from '../run/prepare.ts'
import { beginRehearsal, exerciseOf } from '../run/rehearsal.ts'
import type { ReplicationChoice } from '../run/workspace.ts'
import { drawSensors, type Sensors } from '../run/notices.ts'
import type { World } from '../run/world.ts'
import { addSnapshot, type Branch, type Divergence, type Snapshot } from './branch.ts'
import { firstCourse } from './told/courseWords.ts'
import type { Event } from './event.ts'
import { staysWithScenario } from './owned.ts'
import { settingOf, type Setting } from './setting.ts'
import { type ExerciseState, startExercise } from './state.ts'

/** Seconds between moments at which anything becomes known: the engine's own beat. */
export const tickSeconds = 20

export interface Playing {
  readonly setting: Setting
  readonly sensors: Sensors
  readonly branches: Map<string, Branch>
  readonly divergences: Divergence[]
  branch: Branch
  world: World
  state: ExerciseState
  now: number
  nextTick: number
  /** Number of events of the branch that have happened by now, and recorded ones still to come. */
  events: number
  ahead: readonly Event[]
  /** Whether `ahead` holds only what people did; everything else is computed again and recorded. */
  offRecord: boolean
}

/** Starts at the first moment of the exercise, before anything has happened in it. */
export function beginPlaying(prepared: Prepared, choice: ReplicationChoice): Playing {
  const spec = exerciseOf(prepared, choice)
  const world = beginRehearsal(prepared, choice, decision => staysWithScenario(decision, spec), silent)
  const setting = settingOf(prepared.scenario, spec, world.estate)
  const streams = new Streams(choice.seed, choice.replication)
  const branch: Branch = {
    name: firstCourse,
    from: undefined,
    events: [],
    marks: [],
    snapshots: [],
    looks: [],
    until: spec.from,
  }
  const playing: Playing = {
    setting,
    sensors: drawSensors(world.estate, streams, spec.sensors, spec.until),
    branches: new Map([[branch.name, branch]]),
    divergences: [],
    branch,
    world,
    state: startExercise(setting),
    now: spec.from,
    nextTick: Math.ceil(spec.from / tickSeconds) * tickSeconds,
    events: 0,
    ahead: [],
    offRecord: false,
  }
  keep(playing)
  return playing
}

/** Stores a snapshot of this moment on the branch. */
export function keep({ branch, branches, now, events, nextTick, state, world }: Playing): void {
  addSnapshot(branch, branches.values(), { at: now, events, nextTick, state, world })
}

/** Starts another branch from here; the one it leaves stays as it is. */
export function forkHere(playing: Playing, name: string): void {
  const { branch, now, events: happened } = playing
  const sofar = <T extends { readonly at: number; readonly events: number }>(list: readonly T[]): T[] =>
    list.filter(({ at, events }) => at <= now && events <= happened)
  playing.branch = {
    name,
    from: { branch: branch.name, at: now },
    events: branch.events.slice(0, happened),
    marks: sofar(branch.marks),
    snapshots: sofar<Snapshot>(branch.snapshots),
    looks: branch.looks.filter(({ seconds }) => seconds <= now),
    until: now,
  }
  playing.branches.set(name, playing.branch)
  playing.ahead = []
  playing.offRecord = false
  keep(playing)
}
