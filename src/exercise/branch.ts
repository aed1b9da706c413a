/** One course of an exercise: everything that happened on it, its marks, and snapshots of the world to go back to. */
import { bytesHeld, type KeptWorld, keepWorld } from '../run/kept.ts'
import type { Glance } from '../run/glance.ts'
import type { World } from '../run/world.ts'
import type { Event } from './event.ts'
import type { ExerciseState } from './state.ts'

export interface Mark {
  readonly name: string
  /** Seconds after ignition. */
  readonly at: number
  /** How many events had happened. */
  readonly events: number
  /** Of the world and of all that had happened by then. */
  readonly digest: string
}

export interface Snapshot {
  readonly at: number
  readonly world: KeptWorld
  readonly state: ExerciseState
  readonly events: number
  readonly nextTick: number
}

/** Where playing again did not give what was written down: of an event, or at a mark. */
export interface Divergence {
  readonly branch: string
  readonly at: number
  readonly mark: string | undefined
  readonly expected: string
  readonly found: string
}

export interface Branch {
  readonly name: string
  /** Where it left another one; undefined: the first. */
  readonly from: { readonly branch: string; readonly at: number } | undefined
  events: readonly Event[]
  marks: readonly Mark[]
  snapshots: readonly Snapshot[]
  /** What was true at each tick: what the status page reads late. */
  looks: readonly Glance[]
  /** Furthest moment it was played to. */
  until: number
}

/** Most bytes of snapshots of all courses together; beyond, those closest together go, those of marks never. */
const mostBytes = 96e6

/** @param courses all there are, the branch among them: what they share is held once */
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

/** The first, the last and those of marks. */
function neededBy({ snapshots, marks }: Branch): Snapshot[] {
  return snapshots.filter(
    (snapshot, row) =>
      row === 0 ||
      row === snapshots.length - 1 ||
      marks.some(({ at, events }) => snapshot.at === at && snapshot.events === events),
  )
}

/** Seconds between the neighbours of each snapshot that has two. */
function spansOf(snapshots: readonly Snapshot[]): { readonly snapshot: Snapshot; readonly span: number }[] {
  return snapshots
    .slice(1, -1)
    .map((snapshot, row) => ({ snapshot, span: snapshots[row + 2]!.at - snapshots[row]!.at }))
}
