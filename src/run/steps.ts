/** Advances a world to the horizon, with pauses in which the caller can do something else. */
import { noOrders } from './orders.ts'
import { advance, advanceToEnd, type Sinks, type World } from './world.ts'

/** While a site may still burn and fail as a whole: seconds of a step, and how long that phase lasts. */
const busyStep = 600
const busyUntil = 6 * 3600
/** Seconds of a step once only recovery is going on. */
const quietStep = 6 * 3600

/** How the time of a world passes up to the horizon. */
export type Advancing = (world: World, horizon: number, sinks: Sinks) => Generator<void, void>

/** Yields after each step. Where steps end does not change what happens, see `advance`. */
export function* advanceInSteps(world: World, horizon: number, sinks: Sinks): Generator<void, void> {
  // Not the world's own time: a pause in the middle of a slice leaves it at the beginning of the slice.
  let until = world.time
  while (until < horizon) {
    until = Math.min(horizon, until + (until < busyUntil ? busyStep : quietStep))
    if (until < horizon) advance(world, noOrders, until, sinks)
    else advanceToEnd(world, horizon, sinks)
    yield
  }
}
