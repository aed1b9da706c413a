/** The queue M/M/c: Poisson arrivals, exponential service, c units, first come first served (Erlang 1917; Gross et al., "Fundamentals of Queueing Theory", 2008, 2.3). */
import { exp, log } from '../../base/maths.ts'

export interface Queue {
  /** An hour, or any unit of time. */
  readonly arrivals: number
  /** Of one unit. */
  readonly service: number
  readonly units: number
}

/** Share of arrivals turned away if nobody may wait. */
export function erlangB({ arrivals, service, units }: Queue): number {
  const load = arrivals / service
  let blocked = 1
  for (let unit = 1; unit <= units; unit++) blocked = (load * blocked) / (unit + load * blocked)
  return blocked
}

/** Probability that an arrival has to wait; 1 when the queue grows for ever. */
export function erlangC(queue: Queue): number {
  const busy = utilisation(queue)
  if (busy >= 1) return 1
  const blocked = erlangB(queue)
  return blocked / (1 - busy * (1 - blocked))
}

export function utilisation({ arrivals, service, units }: Queue): number {
  return arrivals / (service * units)
}

export function meanWait(queue: Queue): number {
  const spare = queue.service * queue.units - queue.arrivals
  return spare > 0 ? erlangC(queue) / spare : Infinity
}

/** P(wait > time). */
export function waitExceeds(queue: Queue, time: number): number {
  return erlangC(queue) * exp(-(queue.service * queue.units - queue.arrivals) * time)
}

/** Wait that is not exceeded with probability p; 0 if so many do not wait at all. */
export function waitQuantile(queue: Queue, p: number): number {
  const waits = erlangC(queue)
  return waits <= 1 - p ? 0 : log(waits / (1 - p)) / (queue.service * queue.units - queue.arrivals)
}
