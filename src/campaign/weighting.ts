/**
 * How much each simulated fire counts among all fires: each severity has the weight of its real frequency, not of its frequency in
 * the simulation (post-stratification: Cochran, Sampling Techniques, 1977, 5A.9).
 */

/** The fires of one or more ignition places; one element a fire. */
export interface Fires {
  /** Position in `severities`, under the base strategy. */
  readonly severity: Int8Array
  /** Weight among fires of the same severity: a place that was simulated more often does not count more. */
  readonly counts: Float64Array
  /**
   * What was drawn at random, by number: the fire itself or, of fires in a place that was drawn, that draw, as fires in one
   * place are alike. Without it each fire was drawn by itself.
   */
  readonly drawn?: Int32Array
}

/** Fires with the weight of each among all fires; the weights of one severity add up to its share. */
export interface WeighedFires extends Fires {
  readonly weights: Float64Array
  /** Share of all fires, by severity. */
  readonly shares: readonly number[]
}

/** Its weights add up to 1 - unseen. */
export interface Weighting extends WeighedFires {
  /** Share of all fires whose severity no simulated fire shows; their loss is not known from here. */
  readonly unseen: number
}

export function weightingOf(fires: Fires, shares: readonly number[]): Weighting {
  const { severity, counts } = fires
  const totals = shares.map((_, row) =>
    counts.reduce((sum, count, fire) => (severity[fire] === row ? sum + count : sum), 0),
  )
  return {
    ...fires,
    shares,
    weights: counts.map((count, fire) => (shares[severity[fire]!]! * count) / totals[severity[fire]!]!),
    unseen: shares.reduce((sum, share, row) => sum + (totals[row] === 0 ? share : 0), 0),
  }
}

/**
 * The same with each severity that is not shown replaced by the next larger one that is (beyond the largest, by the
 * largest): an upper bound, as long as larger fires cost no less and none is larger than those shown (`unseenBeyond`).
 */
export function pessimisticWeighting(fires: Fires, shares: readonly number[]): Weighting {
  const shown = shares.map((_, row) => fires.severity.includes(row))
  const moved = shares.map(() => 0)
  shares.forEach((share, row) => {
    const next = shown.indexOf(true, row)
    moved[next < 0 ? shown.lastIndexOf(true) : next]! += share
  })
  return weightingOf(fires, moved)
}

/**
 * Share of all fires of severities larger than any that a simulated fire shows: what they cost has no bound from here.
 */
export function unseenBeyond({ severity }: Fires, shares: readonly number[]): number {
  const largest = severity.reduce((most, row) => Math.max(most, row), -1)
  return shares.reduce((sum, share, row) => (row > largest ? sum + share : sum), 0)
}
