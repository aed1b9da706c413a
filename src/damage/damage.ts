/** What the fire, the smoke, the water and the loss of power and cooling do to racks. One row a rack; times in whole seconds after ignition. */

export const rackState = { intact: 0, dark: 1, sooted: 2, wet: 3, burnt: 4 } as const

/** No time: later than all others, fits an Int32Array. */
export const never = 0x7fffffff

/** A time of the engine's clock as a whole second, not before it; Infinity is `never`. */
export function wholeSecond(time: number): number {
  return time === Infinity ? never : Math.ceil(time)
}

/** Everything above reads racks through this and does not know that a fire exists: a list of lost racks fills it just as well. */
export interface RackView {
  /** Worst state so far (a rackState). */
  readonly state: Uint8Array
  /** First second at which the rack stops serving for any reason; `never` if it still serves. A hit after power was restored sets it anew, see `hits`. */
  readonly downAt: Int32Array
  readonly darkAt: Int32Array
  readonly sootedAt: Int32Array
  readonly wetAt: Int32Array
  readonly burntAt: Int32Array
  /** Second at which the rack is cut off from the network though it runs; `never` if not. */
  readonly cutOffAt: Int32Array
  /** First second at which its room had lost its power, or the last unit that cools it: it does not run before it has both again. `never` while it had. */
  readonly unservedAt: Int32Array
  /** Last second at which something struck that would have stopped it, had it not stopped before: it stops whoever has mended it since. `never` if nothing did. */
  readonly struckAt: Int32Array
  /** Ledger rows of downAt, struckAt, burntAt and cutOffAt, -1 without recording. */
  readonly downCause: Int32Array
  readonly struckCause: Int32Array
  readonly burntCause: Int32Array
  readonly cutOffCause: Int32Array
  /** Soot on the electronics, kg/m2: how hard the cleaning is. */
  readonly sootKgM2: Float32Array
  /** How often downAt was set: 2 after a second hit. */
  readonly hits: Uint8Array
  /** How many changes there have been: as many as before, and nothing has changed. Not said: nobody counts. */
  readonly noted?: number
}

/** Buildings as the planner speaks of them. */
export interface BuildingView {
  /** Seconds after ignition, Infinity if never. */
  readonly flashoverAt: Float64Array
  readonly lostAt: Float64Array
  readonly writtenOffAt: Float64Array
  /** When the last conductor in it went dead for the first time. */
  readonly darkAt: Float64Array
}

/**
 * Orders are carried out in the step with time <= at < until. `cut-power` isolates upstream and leaves stores alive,
 * `cut-off` is the switch of the site, where there is one and it works.
 */
export interface PowerOrder {
  readonly at: number
  readonly do: 'cut-power' | 'cut-off' | 'restore-power' | 'orderly-shutdown'
  /** Building row, -1 the whole site. */
  readonly building: number
  /** Room row, of an orderly shutdown alone; not said: all of them. */
  readonly room?: number
  readonly by: number
  /** Of power that comes back by itself after a cut, the second of that cut: not carried out if that failed, or if somebody has cut it or given it back since. */
  readonly ends?: number
  /** Of power that comes back by itself at a time of the scenario, for how many seconds a cut keeps it away: not carried out within so many of one. */
  readonly cutKeeps?: number
}
