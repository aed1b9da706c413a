/** Goes to any moment of any branch: restores the nearest snapshot before it and replays from there. */
import { worldKept } from '../run/keptWorld.ts'
import type { Branch } from './branch.ts'
import { play } from './play.ts'
import type { Playing } from './playing.ts'

/** @param events number of events that have happened at that moment */
export function goTo(playing: Playing, branch: Branch, at: number, events: number): void {
  // A branch that is being recomputed is first recorded to its end; afterwards it is like any other.
  if (playing.offRecord) play(playing, playing.branch.until)
  const snapshot = branch.snapshots.findLast(one => one.at <= at && one.events <= events)!
  Object.assign(playing, {
    branch,
    world: worldKept(snapshot.world),
    state: snapshot.state,
    now: snapshot.at,
    nextTick: snapshot.nextTick,
    events: snapshot.events,
    ahead: branch.events.slice(snapshot.events),
    offRecord: false,
  } satisfies Partial<Playing>)
  play(playing, at, events)
}
