/** Advances a world to the horizon, with pauses in which the caller can do something else. */
import { noOrders } from './orders.ts'
import { advance, type Sinks, type World } from './world.ts'

/** While a site may still burn and fail as a whole: seconds of a step, and how long that phase lasts. */
const busyStep = 600
const busyUntil = 6 * 3600
/** Seconds of a step once only recovery is going on. */
const quietStep = 6 * 3600

/** How the time of a world passes up to the horizon. */
export type Advancing = (world: World, horizon: number, sinks: Sinks) => Generator<void, void>

/** Yields after each step. Where steps end does not change what happens, see `advance`. */
export function* advanceInSteps(world: World, horizon: number, sinks: Sinks): Generator<void, void> {
  while (world.time < horizon) {
    const { time } = world
    advance(world, noOrders, Math.min(horizon, time + (time < busyUntil ? busyStep : quietStep)), sinks)
    yield
  }
}
