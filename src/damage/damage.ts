/**
 * Effect of fire, smoke, water and loss of power and cooling on racks. One row per rack; times in whole
 * seconds after ignition.
 */

export const rackState = { intact: 0, dark: 1, sooted: 2, wet: 3, burnt: 4 } as const

/** No time: later than all others, and fits an Int32Array. */
export const never = 0x7fffffff

/** A time as a whole second, rounded up; Infinity becomes `never`. */
export function wholeSecond(time: number): number {
  return time === Infinity ? never : Math.ceil(time)
}

/** Later stages read racks through this and need no fire: a list of lost racks fills it just as well. */
export interface RackView {
  /** Worst state so far (a rackState). */
  readonly state: Uint8Array
  /**
   * Second at which the rack stopped serving, for any reason; `never` if it still serves. A hit after power
   * was restored sets it again, see `hits`.
   */
  readonly downAt: Int32Array
  readonly darkAt: Int32Array
  readonly sootedAt: Int32Array
  /** Second at which the chloride in its soot last reached the class that is cleaned with losses, and that which is replaced. */
  readonly corrodedAt: Int32Array
  readonly spoiltAt: Int32Array
  readonly wetAt: Int32Array
  readonly burntAt: Int32Array
  /** Second at which the rack, still running, was cut off from the network; `never` if it was not. */
  readonly cutOffAt: Int32Array
  /**
   * Second at which its room lost its power or its last cooling unit; the rack does not run until both are back.
   * `never` if neither was lost.
   */
  readonly unservedAt: Int32Array
  /**
   * Second at which both were back without anybody bringing them, as when a generator starts; `never` while they
   * are not. What people restore is not told here.
   */
  readonly servedAgainAt: Int32Array
  /**
   * Last second at which something struck a rack that had stopped already: if it was repaired in between, it
   * stops again. `never` if nothing did.
   */
  readonly struckAt: Int32Array
  /**
   * Second at which its building was given up: what ran in it stopped, and nothing in it is repaired; `never` while it
   * is not.
   */
  readonly givenUpAt: Int32Array
  /** Ledger row of the reason for that; -1 without recording. */
  readonly givenUpCause: Int32Array
  /** Ledger rows of downAt, struckAt, burntAt and cutOffAt; -1 without recording. */
  readonly downCause: Int32Array
  readonly struckCause: Int32Array
  readonly burntCause: Int32Array
  readonly cutOffCause: Int32Array
  /** How often downAt was set: 2 after a second hit. */
  readonly hits: Uint8Array
  /** Number of changes so far: if it is the same as before, nothing has changed. Absent: not counted. */
  readonly noted?: number
}

/** Whether its room has power and cooling, or had them back without anybody bringing them. */
export function isServed({ unservedAt, servedAgainAt }: RackView, rack: number, at: number): boolean {
  return unservedAt[rack]! > at || servedAgainAt[rack]! <= at
}

/** Buildings in the planner's terms. */
export interface BuildingView {
  /** Seconds after ignition, Infinity if never. */
  readonly flashoverAt: Float64Array
  readonly lostAt: Float64Array
  readonly writtenOffAt: Float64Array
  /** When the last live conductor in it went dead for the first time. */
  readonly darkAt: Float64Array
}

/**
 * Orders are carried out in the step with time <= at < until. `cut-power` isolates upstream and leaves stores
 * live; `cut-off` is the site's switch, where there is one and it works.
 */
export interface PowerOrder {
  readonly at: number
  readonly do: 'cut-power' | 'cut-off' | 'restore-power' | 'orderly-shutdown'
  /** Building row, -1 the whole site. */
  readonly building: number
  /** Room row, for an orderly shutdown of one room; absent: all rooms. */
  readonly room?: number
  readonly by: number
  /**
   * For power that returns automatically after a cut: the second of that cut. Not carried out if that cut
   * failed, or if somebody has cut or restored the power since.
   */
  readonly ends?: number
  /**
   * For power that returns automatically at a time of the scenario: seconds for which a cut holds it back.
   * Not carried out within that time after a cut.
   */
  readonly cutKeeps?: number
}
