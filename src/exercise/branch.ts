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

/** Most bytes of snapshots of one course; beyond, those closest together go, marks never. */
const mostBytes = 96e6

export function addSnapshot(
  branch: Branch,
  { world, ...moment }: Omit<Snapshot, 'world'> & { readonly world: World },
): void {
  const { at, events } = moment
  if (branch.snapshots.some(snapshot => snapshot.at === at && snapshot.events === events)) return
  const before = branch.snapshots.findLast(snapshot => snapshot.at <= at)
  const added: Snapshot = { ...moment, world: keepWorld(world, before?.world) }
  branch.snapshots = thinned(
    [...branch.snapshots, added].sort((a, b) => a.at - b.at || a.events - b.events),
    branch.marks,
  )
}

function thinned(snapshots: Snapshot[], marks: readonly Mark[]): Snapshot[] {
  let kept = snapshots
  while (bytesHeld(kept.map(({ world }) => world)) > mostBytes) {
    const marked = (row: number): boolean =>
      marks.some(({ at, events }) => kept[row]!.at === at && kept[row]!.events === events)
    let tightest = -1
    for (let row = 1; row < kept.length - 1; row++) {
      if (marked(row)) continue
      if (tightest < 0 || span(kept, row) < span(kept, tightest)) tightest = row
    }
    if (tightest < 0) return kept
    kept = kept.filter((_, row) => row !== tightest)
  }
  return kept
}

const span = (snapshots: readonly Snapshot[], row: number): number =>
  snapshots[row + 1]!.at - snapshots[row - 1]!.at
