/** Goes to any moment of any branch: restores the nearest snapshot before it and replays from there. */
import { worldKept } from '../run/keptWorld.ts'
import type { Branch } from './branch.ts'
import { isOurs } from './event.ts'
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

/**
 * Goes back to a moment of this course, and takes away what has come after it by itself: played again it is the same.
 * Where a person has done something since, or the course has left another, nothing changes.
 * @param until how far the course had been played at that moment
 */
export function takeBack(playing: Playing, at: number, until: number): void {
  const { branch, offRecord, now } = playing
  const happened = (by: number): number => branch.events.filter(event => event.at <= by).length
  const events = branch.events.slice(0, happened(until))
  const isLeft = branch.from !== undefined && at < branch.from.at
  if (at >= now || isLeft || offRecord || branch.events.slice(events.length).some(isOurs)) return
  branch.events = events
  branch.looks = branch.looks.filter(({ seconds }) => seconds <= until)
  branch.snapshots = branch.snapshots.filter(snapshot => snapshot.at <= until)
  branch.until = until
  goTo(playing, branch, at, happened(at))
}
