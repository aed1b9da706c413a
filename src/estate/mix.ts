/** Turns shares of a mix into limits on 32 random bits. */

const ALL = 0x100000000

/** Upper limit of each share, ascending; the last one absorbs the rounding. Shares need not add up to one. */
export function thresholds(shares: readonly number[]): Float64Array {
  const sum = shares.reduce((total, share) => total + share, 0)
  let running = 0
  const limits = Float64Array.from(shares, share => {
    running += share
    return sum > 0 ? Math.round((ALL * running) / sum) : ALL
  })
  if (limits.length > 0) limits[limits.length - 1] = ALL
  return limits
}

/** Position of the share in which the bits (uint32) fall. */
export function pick(limits: Float64Array, bits: number): number {
  let at = 0
  while (bits >= limits[at]!) at++
  return at
}

/** One of 0 .. count - 1 from 32 random bits. */
export function oneOf(count: number, bits: number): number {
  return Math.floor((bits * count) / ALL)
}
