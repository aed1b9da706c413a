/** Advances a world to the horizon and takes a frame of its rooms whenever one is due. */
import { allBurnt } from '../damage/cooling.ts'
import { stage } from '../fire/fire.ts'
import { fireIsOver } from '../fire/step.ts'
import { FrameSink } from './frames.ts'
import { noOrders } from './orders.ts'
import type { Frames } from './recording.ts'
import { advance, type Sinks, type World } from './world.ts'

/** While a site may still burn and fail as a whole: seconds of a step, and how long that phase lasts. */
const busyStep = 600
const busyUntil = 6 * 3600
/** Seconds of a step once only recovery is going on. */
const quietStep = 6 * 3600

/** Yields after each step, so that the caller can do something else, or abandon it. */
export function* film(world: World, horizon: number, sinks: Sinks): Generator<void, Frames> {
  const frames = new FrameSink()
  const filmed = { ...sinks, sliced: (now: World) => takeFrame(now, frames) }
  takeFrame(world, frames)
  while (world.time < horizon) {
    const step = world.time < busyUntil ? busyStep : quietStep
    advance(world, noOrders, Math.min(horizon, world.time + step), filmed)
    yield
  }
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
