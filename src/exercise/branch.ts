/**
 * A branch is one course of an exercise: everything that happened on it, its marks, and snapshots of the
 * world to go back to.
 */
import { bytesHeld, type KeptWorld, keepWorld } from '../run/keptWorld.ts'
import type { Truth } from '../run/truth.ts'
import type { World } from '../run/world.ts'
import type { Event } from './event.ts'
import type { ExerciseState } from './state.ts'

/** A named moment of a branch to come back to. */
export interface Mark {
  readonly name: string
  /** Seconds after ignition. */
  readonly at: number
  /** Number of events that had happened. */
  readonly events: number
  /** Digest of the world and of all that had happened. */
  readonly digest: string
}

export interface Snapshot {
  readonly at: number
  readonly world: KeptWorld
  readonly state: ExerciseState
  readonly events: number
  readonly nextTick: number
}

/** A difference between a replay and the record: in an event, or at a mark. */
export interface Divergence {
  readonly branch: string
  readonly at: number
  readonly mark: string | undefined
  readonly expected: string
  readonly found: string
}

/** One course of the night: rewinding and deciding otherwise begins another. */
export interface Branch {
  readonly name: string
  /** Where it left another branch; undefined: the first one. */
  readonly from: { readonly branch: string; readonly at: number } | undefined
  events: readonly Event[]
  marks: readonly Mark[]
  snapshots: readonly Snapshot[]
  /** The true state at each look, which the status page shows late. */
  looks: readonly Truth[]
  /** Latest second it was played to. */
  until: number
}

/**
 * Most bytes that the snapshots of all branches may take together. Beyond it, those closest together are
 * dropped, never those of marks.
 */
const mostBytes = 96e6

/** @param courses all branches, including this one: memory that they share counts once */
export function addSnapshot(
  branch: Branch,
  courses: Iterable<Branch>,
  { world, ...moment }: Omit<Snapshot, 'world'> & { readonly world: World },
): void {
  const { at, events } = moment
  if (branch.snapshots.some(snapshot => snapshot.at === at && snapshot.events === events)) return
  const before = branch.snapshots.findLast(snapshot => snapshot.at <= at)
  const added: Snapshot = { ...moment, world: keepWorld(world, before?.world) }
  branch.snapshots = [...branch.snapshots, added].sort((a, b) => a.at - b.at || a.events - b.events)
  thin([...courses])
}

function thin(courses: readonly Branch[]): void {
  const held = (): number =>
    bytesHeld([...new Set(courses.flatMap(({ snapshots }) => snapshots.map(({ world }) => world)))])
  while (held() > mostBytes) {
    const needed = new Set(courses.flatMap(neededBy))
    const [tightest] = courses
      .flatMap(({ snapshots }) => spansOf(snapshots))
      .filter(({ snapshot }) => !needed.has(snapshot))
      .sort((a, b) => a.span - b.span)
    if (tightest === undefined) return
    for (const course of courses)
      course.snapshots = course.snapshots.filter(snapshot => snapshot !== tightest.snapshot)
  }
}

/** Snapshots never dropped: the first, the last and those of marks. */
function neededBy({ snapshots, marks }: Branch): Snapshot[] {
  return snapshots.filter(
    (snapshot, row) =>
      row === 0 ||
      row === snapshots.length - 1 ||
      marks.some(({ at, events }) => snapshot.at === at && snapshot.events === events),
  )
}

/** By snapshot with two neighbours, the seconds between these. */
function spansOf(snapshots: readonly Snapshot[]): { readonly snapshot: Snapshot; readonly span: number }[] {
  return snapshots
    .slice(1, -1)
    .map((snapshot, row) => ({ snapshot, span: snapshots[row + 2]!.at - snapshots[row]!.at }))
}
