import { invariant } from './invariant.ts'

/**
 * Quantile p of values in rising order, Hyndman and Fan's type 7 (linear between order statistics; the default of R and
 * numpy), https://doi.org/10.1080/00031305.1996.10473566. An infinite value is never interpolated into a finite one; halfway from
 * minus to plus infinity is 0.
 */
export function quantileSorted(values: ArrayLike<number>, p: number): number {
  invariant(values.length > 0, 'no values, no quantile')
  invariant(p >= 0 && p <= 1, `a quantile lies in 0 to 1, not ${p}`)
  const position = p * (values.length - 1)
  const below = Math.floor(position)
  const low = values[below]!
  const share = position - below
  if (share === 0) return low
  const high = values[below + 1]!
  if (low === -Infinity) return high < Infinity || share < 0.5 ? low : share === 0.5 ? 0 : high
  return low === high ? low : low + (high - low) * share
}

/** The same for values in any order, which are not changed. */
export function quantileOf(values: ArrayLike<number>, p: number): number {
  return quantileSorted(Float64Array.from(values).sort(), p)
}

/**
 * Buckets of non-negative int32: exact below 256, then 128 buckets an octave, so that a bucket is at most
 * 1/128 of its values wide.
 */
export function bucketOf(value: number): number {
  const shift = 24 - Math.clz32(value | 128)
  return (shift << 7) + (value >>> shift)
}

/** Number of buckets that `bucketOf` can return. */
export const BUCKETS = bucketOf(0x7fffffff) + 1

/** The middle of a bucket's values, off from each of them by at most 1/256 of the value. */
export function bucketValue(bucket: number): number {
  if (bucket < 256) return bucket
  const width = 1 << ((bucket >> 7) - 1)
  return ((bucket & 127) + 128) * width + (width - 1) / 2
}

/** Counts of whole numbers in logarithmic buckets. Order does not matter and a merge is exact: it adds integers. */
export class Histogram {
  /** Counts below 2^53, hence float64. */
  readonly counts = new Float64Array(BUCKETS)
  #count = 0

  get count(): number {
    return this.#count
  }

  /** Counts a whole number from 0 to 2^31 - 1. */
  add(value: number, times = 1): void {
    invariant(value >= 0 && value <= 0x7fffffff, `a histogram takes 0 to 2^31 - 1, not ${value}`)
    this.counts[bucketOf(value)]! += times
    this.#count += times
  }

  merge(other: Histogram): void {
    for (let bucket = 0; bucket < BUCKETS; bucket++) this.counts[bucket]! += other.counts[bucket]!
    this.#count += other.#count
  }

  /**
   * Quantile p (type 7, as `quantileSorted`) of the values, each replaced by the middle of its bucket: exact
   * below 256, otherwise off by at most 1/256 of itself. NaN if nothing was counted.
   */
  quantile(p: number): number {
    invariant(p >= 0 && p <= 1, `a quantile lies in 0 to 1, not ${p}`)
    if (this.#count === 0) return NaN
    const position = p * (this.#count - 1)
    const below = Math.floor(position)
    const low = this.#valueAt(below)
    const share = position - below
    return share === 0 ? low : low + (this.#valueAt(below + 1) - low) * share
  }

  #valueAt(rank: number): number {
    let seen = 0
    for (let bucket = 0; bucket < BUCKETS; bucket++) {
      seen += this.counts[bucket]!
      if (seen > rank) return bucketValue(bucket)
    }
    return NaN
  }
}
