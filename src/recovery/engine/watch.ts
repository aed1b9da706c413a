/**
 * Which resource holds everybody up. For every pool, supply, gate and link: the time during which somebody waited for
 * it (`bound`), and the time during which more services waited for it than for any other (`topTime`), when it was
 * *the* bottleneck.
 */
export interface Watch {
  count: number
  /** Services waiting now. */
  load: Float64Array
  boundSince: Float64Array
  bound: Float64Array
  topTime: Float64Array
  /** Service-time spent waiting. */
  waited: Float64Array
  top: number
  /** Of those that equally many wait for, the one of the lowest rank is *the* bottleneck. */
  readonly rank: Int32Array
  /** No other resource has more services waiting than this. */
  next: number
  topSince: number
  /** The current time: a field, because V8 boxes a double passed to a call. */
  now: number
}

/** @param names of the resources, by which equals are told apart; in the order of their rows without */
export function watch(resources: number, names?: readonly string[]): Watch {
  const inOrder = Array.from({ length: resources }, (_, row) => row)
  if (names !== undefined)
    inOrder.sort((a, b) => (names[a]! < names[b]! ? -1 : Number(names[a]! > names[b]!)))
  const rank = new Int32Array(resources)
  for (const [at, row] of inOrder.entries()) rank[row] = at
  return {
    count: resources,
    load: new Float64Array(resources),
    boundSince: new Float64Array(resources),
    bound: new Float64Array(resources),
    topTime: new Float64Array(resources),
    waited: new Float64Array(resources),
    top: -1,
    rank,
    next: 0,
    topSince: 0,
    now: -Infinity,
  }
}

/** Sets how many services wait for a resource from now on. */
export function setLoad(state: Watch, resource: number, services: number): void {
  const { load, now, rank } = state
  const old = load[resource]!
  if (services === old) return
  load[resource] = services
  if (old <= 0) state.boundSince[resource] = now
  else if (services <= 0) state.bound[resource] = state.bound[resource]! + now - state.boundSince[resource]!
  if (resource === state.top) {
    if (services <= state.next) moveTop(state, heaviest(state))
  } else if (
    state.top < 0 ||
    services > load[state.top]! ||
    (services === load[state.top] && rank[resource]! < rank[state.top]!)
  ) {
    state.next = state.top < 0 ? 0 : load[state.top]!
    moveTop(state, resource)
  } else if (services > state.next) state.next = services
}

/** Time during which each resource was waited for, and was the bottleneck, up to now. */
export function shares(state: Watch, now: number): { bound: Float64Array; top: Float64Array } {
  const bound = state.bound.slice()
  const top = state.topTime.slice()
  for (let r = 0; r < state.count; r++) {
    if (state.load[r]! > 0) bound[r] = bound[r]! + now - state.boundSince[r]!
    if (r === state.top) top[r] = top[r]! + now - state.topSince
  }
  return { bound, top }
}

function moveTop(state: Watch, resource: number): void {
  if (resource === state.top) return
  const { now } = state
  if (state.top >= 0) state.topTime[state.top] = state.topTime[state.top]! + now - state.topSince
  state.top = resource
  state.topSince = now
}

/** The resource most services wait for, of equals the one of the lowest rank, -1 if nobody waits; notes how many wait for the second. */
function heaviest(state: Watch): number {
  const { load, rank } = state
  let best = -1
  let most = 0
  state.next = 0
  for (let r = 0; r < load.length; r++) {
    if (load[r]! > most || (best >= 0 && load[r] === most && rank[r]! < rank[best]!)) {
      state.next = most
      most = load[r]!
      best = r
    } else if (load[r]! > state.next) state.next = load[r]!
  }
  return best
}
