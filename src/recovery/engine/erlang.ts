/** The queue M/M/c: Poisson arrivals, exponential service, c units, first come first served (Erlang 1917; Gross et al., "Fundamentals of Queueing Theory", 2008, 2.3). */
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
