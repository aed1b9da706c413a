/** Advances a world to the horizon and takes a frame of its rooms whenever one is due. */
import { allBurnt } from '../../damage/rooms.ts'
import { stage } from '../../fire/fire.ts'
import { fireIsOver } from '../../fire/step.ts'
import { FrameSink } from './frames.ts'
import type { Frames } from './recording.ts'
import { advanceInSteps } from '../steps.ts'
import type { Sinks, World } from '../world.ts'

/** Yields after each step, so that the caller can do something else, or abandon it. */
export function* film(world: World, horizon: number, sinks: Sinks): Generator<void, Frames> {
  const frames = new FrameSink()
  const filmed = { ...sinks, sliced: (now: World) => takeFrame(now, frames) }
  takeFrame(world, frames)
  yield* advanceInSteps(world, horizon, filmed)
  return frames.frames(world.estate.site.rooms.count)
}

function takeFrame({ estate, fire, damage, time }: World, frames: FrameSink): void {
  if (!frames.wants(time)) return
  const { site } = estate
  const { rooms } = damage
  // A room whose racks burnt one by one has not flashed over, but it is burnt out.
  const stages = fire.rooms.stage.map((now, room) =>
    now < stage.burning && allBurnt(site, rooms, room) ? stage.burntOut : now,
  )
  const condition = new Uint8Array(site.rooms.count)
  for (let room = 0; room < condition.length; room++)
    condition[room] =
      (rooms.powered[room] ? 0 : 1) |
      (rooms.sootedAt[room]! <= time ? 2 : 0) |
      (rooms.wetAt[room]! <= time ? 4 : 0) |
      (rooms.connected[room] ? 0 : 8) |
      (rooms.cooled[room] ? 0 : 16)
  frames.offer(time, !fireIsOver(fire), { ...fire.rooms, stage: stages }, condition)
}
