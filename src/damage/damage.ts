/** What the fire, the smoke, the water and the loss of power and cooling do to racks. One row a rack; times in whole seconds after ignition. */

export const rackStates = ['intact', 'dark', 'sooted', 'wet', 'burnt'] as const
export const rackState = { intact: 0, dark: 1, sooted: 2, wet: 3, burnt: 4 } as const

/** No time: later than all others, fits an Int32Array. */
export const never = 0x7fffffff

/** Everything above reads racks through this and does not know that a fire exists: a list of lost racks fills it just as well. */
export interface RackView {
  /** Worst state so far (index into rackStates). */
  readonly state: Uint8Array
  /** First second at which the rack stops serving for any reason; `never` if it still serves. A second hit after a restart sets it anew, see `hits`. */
  readonly downAt: Int32Array
  readonly darkAt: Int32Array
  readonly sootedAt: Int32Array
  readonly wetAt: Int32Array
  readonly burntAt: Int32Array
  /** Second at which the rack is cut off from the network though it runs; `never` if not. */
  readonly cutOffAt: Int32Array
  /** Ledger rows of downAt and burntAt, -1 without recording. */
  readonly downCause: Int32Array
  readonly burntCause: Int32Array
  /** Soot on the electronics, kg/m2: how hard the cleaning is. */
  readonly sootKgM2: Float32Array
}

/** Buildings as the planner speaks of them. */
export interface BuildingView {
  /** Seconds after ignition, Infinity if never. */
  readonly flashoverAt: Float64Array
  readonly lostAt: Float64Array
  readonly writtenOffAt: Float64Array
}

export interface PowerOrder {
  readonly at: number
  readonly do: 'cut-power' | 'restore-power' | 'orderly-shutdown'
  /** Building row, -1 the whole site. */
  readonly building: number
  readonly by: number
}
